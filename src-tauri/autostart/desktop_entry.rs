//! A desktop entry that starts a command at login: the Desktop Entry Specification's two layers of writing, the string's
//! and the command's. What is not here: where entries lie.

/// What a desktop may do with a command's word left bare.
fn is_plain(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || "-_./:,+@=".contains(letter)
}

/// The entry that starts a command.
pub(super) fn write(name: &str, command: &[String]) -> String {
    let mut words: Vec<String> = command.iter().map(|word| quoted(word)).collect();
    // GLib looks for the program by its name as it is written, before a doubled "%" is one again.
    if command.first().is_some_and(|program| program.contains('%') && !program.contains('=')) {
        words.insert(0, "/usr/bin/env".to_owned());
    }
    let exec = in_string(&words.join(" "));
    format!(
        "[Desktop Entry]\nType=Application\nVersion=1.0\nName={name}\nComment=Leeward, in the tray\nExec={exec}\n\
         StartupNotify=false\nTerminal=false\n"
    )
}

/// The command that an entry starts; none where the desktop starts none by it.
pub(super) fn read(text: &str) -> Option<Vec<String>> {
    let mut lines = text.lines().skip_while(|line| line.trim_end() != "[Desktop Entry]").skip(1);
    let keys: Vec<(&str, &str)> = lines
        .by_ref()
        .take_while(|line| !line.starts_with('['))
        .filter_map(|line| line.split_once('='))
        .map(|(key, value)| (key.trim(), value.trim()))
        .collect();
    // The Desktop Application Autostart Specification's own key, and GNOME's.
    if keys.contains(&("Hidden", "true")) || keys.contains(&("X-GNOME-Autostart-enabled", "false")) {
        return None;
    }
    let exec = keys.iter().find(|(key, _)| *key == "Exec")?.1;
    let mut words = words(&out_of_string(exec)?)?;
    if words.first().is_some_and(|word| word == "/usr/bin/env") {
        words.remove(0);
    }
    (!words.is_empty()).then_some(words)
}

/// One word of a command: in quotes where a desktop could read it as something else.
fn quoted(word: &str) -> String {
    let word = word.replace('%', "%%");
    if !word.is_empty() && word.chars().all(|letter| is_plain(letter) || letter == '%') {
        return word;
    }
    let mut quoted = String::from("\"");
    for letter in word.chars() {
        if matches!(letter, '"' | '`' | '$' | '\\') {
            quoted.push('\\');
        }
        quoted.push(letter);
    }
    quoted.push('"');
    quoted
}

/// A value as a line of the entry holds it.
fn in_string(value: &str) -> String {
    value.replace('\\', "\\\\").replace('\n', "\\n").replace('\r', "\\r").replace('\t', "\\t")
}

fn out_of_string(value: &str) -> Option<String> {
    let mut text = String::new();
    let mut letters = value.chars();
    while let Some(letter) = letters.next() {
        text.push(match letter {
            '\\' => match letters.next()? {
                's' => ' ',
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                '\\' => '\\',
                _ => return None,
            },
            other => other,
        });
    }
    Some(text)
}

/// A command's words; none where a quote is left open.
fn words(command: &str) -> Option<Vec<String>> {
    let mut words = Vec::new();
    let mut word: Option<String> = None;
    let mut letters = command.chars();
    let mut in_quotes = false;
    while let Some(letter) = letters.next() {
        match letter {
            '"' => {
                in_quotes = !in_quotes;
                word.get_or_insert_default();
            }
            ' ' if !in_quotes => words.extend(word.take()),
            // Bare as well: GLib reads the command as a shell does.
            '\\' => word.get_or_insert_default().push(letters.next()?),
            '%' => {
                // Any other code stands for a file that nobody gives at login.
                if letters.next()? == '%' {
                    word.get_or_insert_default().push('%');
                }
            }
            other => word.get_or_insert_default().push(other),
        }
    }
    words.extend(word);
    (!in_quotes).then_some(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn command(words: &[&str]) -> Vec<String> {
        words.iter().map(|word| (*word).to_owned()).collect()
    }

    fn hard() -> Vec<String> {
        command(&[
            "/opt/my apps/leeward",
            "--data",
            "/home/Ana María/my \"own\" $HOME `id` 100% a\\b 'c' \\\\n é",
            "",
            "plain",
            "50%f",
            "tab\there",
            ";&|<>*?#()~",
        ])
    }

    #[test]
    fn a_plain_command_is_left_as_it_is() {
        let text = write("leeward", &command(&["/usr/bin/leeward", "--hidden"]));
        assert!(text.lines().any(|line| line == "Exec=/usr/bin/leeward --hidden"), "{text}");
    }

    #[test]
    fn every_command_is_read_back_as_it_was_written() {
        for command in [hard(), command(&["/opt/100%/leeward", "--hidden"]), command(&["/a=b/leeward", "x y"])] {
            assert_eq!(read(&write("leeward", &command)), Some(command));
        }
    }

    #[test]
    fn what_a_desktop_does_not_start_is_read_as_nothing() {
        let text = write("leeward", &hard());
        for line in ["Hidden=true", "X-GNOME-Autostart-enabled=false"] {
            assert_eq!(read(&format!("{text}{line}\n")), None);
        }
        assert_eq!(read(&format!("{text}[Another]\nHidden=true\n")), Some(hard()), "another group is another's");
        assert_eq!(read("[Desktop Entry]\nExec=\"/opt/leeward\n"), None, "an open quote");
        assert_eq!(read("[Desktop Entry]\nType=Application\n"), None);
        assert_eq!(read(""), None);
        let bare = read("[Desktop Entry]\nExec=/opt/my apps/leeward --hidden\n");
        assert_eq!(bare, Some(command(&["/opt/my", "apps/leeward", "--hidden"])), "as the desktop would");
    }

    /// GLib, which starts GNOME's and others' entries, starts the very words: scenario 44.
    #[cfg(target_os = "linux")]
    #[test]
    fn glib_starts_a_program_with_the_words_that_were_meant() {
        use std::os::unix::fs::PermissionsExt;

        use gio::prelude::AppInfoExt;

        for name in ["my apps", "$a `b` \"c\" \\d 'e'", "100%"] {
            let folder = tempfile::tempdir().unwrap();
            let place = folder.path().join(name);
            std::fs::create_dir(&place).unwrap();
            let (program, heard) = (place.join("leeward"), folder.path().join("heard"));
            let script = format!("#!/bin/sh\nprintf '%s\\0' \"$@\" > {0}.new; mv {0}.new {0}\n", heard.display());
            std::fs::write(&program, script).unwrap();
            std::fs::set_permissions(&program, std::fs::Permissions::from_mode(0o700)).unwrap();
            let mut command = hard();
            program.to_str().unwrap().clone_into(&mut command[0]);
            let entry = folder.path().join("leeward.desktop");
            std::fs::write(&entry, write("leeward", &command)).unwrap();

            let info = gio::DesktopAppInfo::from_filename(&entry).expect("GLib reads the entry");
            info.launch(&[], gio::AppLaunchContext::NONE).unwrap();
            let begun = std::time::Instant::now();
            while !heard.exists() {
                assert!(begun.elapsed() < std::time::Duration::from_secs(20), "{name}: it was not started");
                std::thread::yield_now();
            }
            let text = std::fs::read_to_string(&heard).unwrap();
            let words: Vec<&str> = text.split_terminator('\0').collect();
            assert_eq!(words, command[1..], "{name}");
        }
    }
}
