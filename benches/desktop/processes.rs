//! What a program and all it started cost, as the kernel counts it.

use std::fs;

/// A process.
pub(crate) struct Process {
    pub(crate) id: u32,
    /// As the kernel keeps it: at most 15 characters.
    pub(crate) name: String,
    parent: u32,
}

/// What a program and its processes cost so far.
pub(crate) struct Cost {
    /// Proportional set size: what is shared counts by its share.
    pub(crate) pss_mib: f64,
    /// Voluntary context switches of all threads: each is a sleep that ended.
    pub(crate) wakeups: u64,
    /// User and system time, in ticks.
    pub(crate) ticks: u64,
}

/// A process and all below it.
pub(crate) fn tree(root: u32) -> Vec<Process> {
    let all: Vec<Process> = fs::read_dir("/proc")
        .unwrap()
        .flatten()
        .filter_map(|entry| {
            let id = entry.file_name().to_str()?.parse().ok()?;
            let fields = stat(id)?;
            Some(Process { id, name: fields.0, parent: fields.1[1].parse().ok()? })
        })
        .collect();
    let mut ids = vec![root];
    let mut at = 0;
    while at < ids.len() {
        let above = ids[at];
        ids.extend(all.iter().filter(|process| process.parent == above).map(|process| process.id));
        at += 1;
    }
    all.into_iter().filter(|process| ids.contains(&process.id)).collect()
}

/// The cost of a process and all below it.
pub(crate) fn cost(root: u32) -> Cost {
    let mut whole = Cost { pss_mib: 0.0, wakeups: 0, ticks: 0 };
    for process in tree(root) {
        let folder = format!("/proc/{}", process.id);
        let pss: u32 = line(&format!("{folder}/smaps_rollup"), "Pss:").unwrap_or(0);
        whole.pss_mib += f64::from(pss) / 1024.0;
        for thread in fs::read_dir(format!("{folder}/task")).into_iter().flatten().flatten() {
            let status = thread.path().join("status");
            whole.wakeups += line::<u64>(&status.to_string_lossy(), "voluntary_ctxt_switches:").unwrap_or(0);
        }
        if let Some((_, fields)) = stat(process.id) {
            whole.ticks += fields[11..13].iter().filter_map(|ticks| ticks.parse::<u64>().ok()).sum::<u64>();
        }
    }
    whole
}

/// The name and the fields behind it of /proc/ID/stat: state, parent, …
fn stat(id: u32) -> Option<(String, Vec<String>)> {
    let text = fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
    let (name, rest) = text.split_once('(')?.1.rsplit_once(')')?;
    Some((name.to_owned(), rest.split_whitespace().map(str::to_owned).collect()))
}

fn line<T: std::str::FromStr>(file: &str, key: &str) -> Option<T> {
    let text = fs::read_to_string(file).ok()?;
    text.lines().find_map(|line| line.strip_prefix(key))?.split_whitespace().next()?.parse().ok()
}
