//! A word of a Windows command line, as programs there take it apart again. What is not here: the registry.

/// The word in quotes where it needs them: a backslash counts double before a quote only.
pub(super) fn quoted(word: &str) -> String {
    if !word.is_empty() && !word.contains([' ', '\t', '"']) {
        return word.to_owned();
    }
    let mut quoted = String::from("\"");
    let mut backslashes = 0;
    for letter in word.chars() {
        if letter == '"' {
            quoted.extend(std::iter::repeat_n('\\', backslashes + 1));
        }
        backslashes = if letter == '\\' { backslashes + 1 } else { 0 };
        quoted.push(letter);
    }
    quoted.extend(std::iter::repeat_n('\\', backslashes));
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_quoted_where_windows_would_split_it_and_its_last_backslashes_stay_its_own() {
        for (word, written) in [
            (r"C:\Leeward\leeward.exe", r"C:\Leeward\leeward.exe"),
            (r"C:\Program Files\Leeward\leeward.exe", r#""C:\Program Files\Leeward\leeward.exe""#),
            (r"D:\my data\", r#""D:\my data\\""#),
            (r#"a "b\" c"#, r#""a \"b\\\" c""#),
            ("", r#""""#),
        ] {
            assert_eq!(quoted(word), written);
        }
    }
}
