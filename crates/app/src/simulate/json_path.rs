//! Which place of a JSON text a line and column lie in. Lives here: a walk over text that is known to be JSON.

/// One step from the root to the place.
enum Step {
    /// Into an object, at this key once it was read.
    Key(Option<String>),
    /// Into an array, at this index.
    Index(usize),
}

/// The path of what stands just before a line and column (both from 1, columns in bytes): `plan.week.tue[1]`; empty
/// at the root.
pub(super) fn path_at(text: &[u8], line: usize, column: usize) -> String {
    let before: usize = text.split(|b| *b == b'\n').take(line.saturating_sub(1)).map(|line| line.len() + 1).sum();
    let end = (before + column).min(text.len());
    let mut steps: Vec<Step> = Vec::new();
    let mut at = 0;
    while at < end {
        match text[at] {
            b'{' => steps.push(Step::Key(None)),
            b'[' => steps.push(Step::Index(0)),
            b'}' | b']' => drop(steps.pop()),
            b',' => match steps.last_mut() {
                Some(Step::Index(index)) => *index += 1,
                Some(Step::Key(key)) => *key = None,
                None => {}
            },
            b'"' => {
                let close = string_end(text, at);
                if let Some(Step::Key(key @ None)) = steps.last_mut() {
                    *key = serde_json::from_slice(&text[at..close]).ok();
                }
                at = close;
                continue;
            }
            _ => {}
        }
        at += 1;
    }
    written(&steps)
}

/// Where the string that starts here ends, its closing quote included.
fn string_end(text: &[u8], start: usize) -> usize {
    let mut at = start + 1;
    while at < text.len() && text[at] != b'"' {
        at += if text[at] == b'\\' { 2 } else { 1 };
    }
    (at + 1).min(text.len())
}

fn written(steps: &[Step]) -> String {
    let mut path = String::new();
    for step in steps {
        match step {
            Step::Key(Some(key)) if path.is_empty() => path.push_str(key),
            Step::Key(Some(key)) => path.extend([".", key]),
            Step::Key(None) => {}
            Step::Index(index) => path.extend(["[", &index.to_string(), "]"]),
        }
    }
    path
}
