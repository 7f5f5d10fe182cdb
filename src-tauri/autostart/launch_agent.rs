//! A macOS launch agent that starts a command at login: a property list. What is not here: where agents lie.

/// The agent that starts a command.
pub(super) fn write(name: &str, command: &[String]) -> String {
    let words: Vec<String> = command.iter().map(|word| format!("    <string>{}</string>\n", escaped(word))).collect();
    let words = words.concat();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" \"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">\n\
         <plist version=\"1.0\">\n<dict>\n  <key>Label</key>\n  <string>{}</string>\n  <key>ProgramArguments</key>\n  \
         <array>\n{words}  </array>\n  <key>RunAtLoad</key>\n  <true/>\n</dict>\n</plist>\n",
        escaped(name)
    )
}

/// The command that such an agent starts; nothing where it is another's, or switched off within.
pub(super) fn read(text: &str) -> Vec<String> {
    let off = text.split_once("<key>Disabled</key>").is_some_and(|(_, rest)| rest.trim_start().starts_with("<true/>"));
    let Some((_, rest)) = text.split_once("<key>ProgramArguments</key>").filter(|_| !off) else {
        return Vec::new();
    };
    let array = rest.split_once("</array>").map_or("", |(array, _)| array);
    let words = array.split("<string>").skip(1).filter_map(|word| word.split_once("</string>"));
    words.map(|(word, _)| unescaped(word)).collect()
}

fn escaped(word: &str) -> String {
    word.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

fn unescaped(word: &str) -> String {
    word.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&apos;", "'").replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_is_read_back_as_it_was_written() {
        let words = ["/Applications/My Apps & <more>/leeward", "--data", "/Users/ana/\"a\" 'b' &amp; $c `d` \\e 100%"];
        let command: Vec<String> = words.map(str::to_owned).to_vec();
        let text = write("leeward", &command);
        assert_eq!(read(&text), command, "{text}");
        let off = text.replace("<key>RunAtLoad</key>", "<key>Disabled</key>\n  <true/>\n  <key>RunAtLoad</key>");
        assert!(read(&off).is_empty() && read("").is_empty());
    }
}
