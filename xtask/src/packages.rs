//! System packages. Lives here: what building, a virtual display and the tests need on each system, what of it is
//! missing, and installing it where that can be done without asking. What does not: the words for where it can't be
//! (packages/by_hand.rs), and anything from a language's registry.

mod by_hand;

use std::env::consts::OS;
use std::fs;
use std::path::Path;
use std::process::Command;

use crate::command::{Stop, command, must, on_path, output};

/// What the packages are for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum For {
    /// Compiling and starting Leeward.
    Building,
    /// Starting it where there is no display.
    VirtualDisplay,
    /// The end-to-end tests in the real window, and the screens in a browser.
    Testing,
}

/// The systems whose package names are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum System {
    Debian,
    /// Debian's packages, but for the browser.
    Ubuntu,
    Fedora,
    Arch,
    Suse,
    OtherLinux,
    MacOs,
    Windows,
    Other,
}

const DEBIAN_BUILDING: &[&str] = &[
    "build-essential",
    "pkg-config",
    "libwebkit2gtk-4.1-dev",
    "libayatana-appindicator3-dev",
    "librsvg2-dev",
    "libxdo-dev",
    "libssl-dev",
    "libdbus-1-dev",
];
const DEBIAN_DISPLAY: &[&str] = &["xvfb", "openbox", "dbus", "imagemagick", "fonts-dejavu-core"];
const DEBIAN_TESTING: &[&str] = &["webkit2gtk-driver", "gnome-keyring"];

/// The package of the browser that the screens are drawn in; Ubuntu has none, there it is a snap.
const DEBIAN_BROWSER: &str = "chromium";

/// Where Chromium is looked for: ui/tests/browser.ts looks there too.
const BROWSER: &str = "/usr/bin/chromium";

/// What pkg-config must know before Leeward compiles: how a system without known package names is asked.
const LIBRARIES: &[&str] = &["webkit2gtk-4.1", "librsvg-2.0", "openssl", "dbus-1"];

/// Sees to it that what is needed is there, or says exactly what is not.
pub(crate) fn ensure(needs: &[For]) -> Result<(), Stop> {
    match system() {
        System::Debian => ensure_debian(needs, &[DEBIAN_BROWSER]),
        System::Ubuntu => ensure_debian(needs, &[]).and_then(|()| ensure_browser(System::Ubuntu, needs)),
        System::MacOs => ensure_macos().and_then(|()| ensure_browser(System::MacOs, needs)),
        System::Windows => {
            println!("{}", by_hand::WINDOWS);
            ensure_browser(System::Windows, needs)
        }
        System::Other => Err(Stop::new(by_hand::on_another(OS))),
        linux => ensure_linux(linux, needs),
    }
}

fn system() -> System {
    match OS {
        "linux" => linux(&fs::read_to_string("/etc/os-release").unwrap_or_default()),
        "macos" => System::MacOs,
        "windows" => System::Windows,
        _ => System::Other,
    }
}

/// The family of a Linux, from its os-release.
fn linux(release: &str) -> System {
    let value = |key: &str| {
        let line = release.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix('='))?;
        Some(line.trim_matches('"').to_owned())
    };
    let names = format!("{} {}", value("ID").unwrap_or_default(), value("ID_LIKE").unwrap_or_default());
    for name in names.split_whitespace() {
        match name {
            // Mint packages a Chromium of its own.
            "debian" | "linuxmint" => return System::Debian,
            "ubuntu" => return System::Ubuntu,
            "fedora" | "rhel" => return System::Fedora,
            "arch" => return System::Arch,
            "suse" | "opensuse" => return System::Suse,
            _ => {}
        }
    }
    System::OtherLinux
}

/// Whether the screens can be drawn: a browser stands where it is looked for, or is named.
fn has_browser() -> bool {
    std::env::var_os("CHROMIUM").is_some_and(|value| !value.is_empty()) || Path::new(BROWSER).exists()
}

/// Says how to get a browser where no package puts one where it is looked for.
fn ensure_browser(system: System, needs: &[For]) -> Result<(), Stop> {
    if !needs.contains(&For::Testing) || has_browser() {
        return Ok(());
    }
    Err(Stop::new(by_hand::browser(system, BROWSER)))
}

fn ensure_debian(needs: &[For], browser: &'static [&str]) -> Result<(), Stop> {
    let of = |need: &For| match need {
        For::Building => [DEBIAN_BUILDING, &[]],
        For::VirtualDisplay => [DEBIAN_DISPLAY, &[]],
        For::Testing => [DEBIAN_TESTING, browser],
    };
    let wanted: Vec<&str> = needs.iter().flat_map(of).flatten().copied().collect();
    let missing = missing_debian(&wanted);
    if missing.is_empty() {
        println!("   all {} system packages are installed", wanted.len());
        return Ok(());
    }
    let by_hand = format!("sudo apt-get install --no-install-recommends {}", missing.join(" "));
    println!("   missing system packages: {}", missing.join(", "));
    println!("   to install them: {by_hand}");
    let Some(prefix) = as_root() else {
        return Err(Stop::new(format!("Installing them needs an administrator. Run:\n\n  {by_hand}\n")));
    };
    println!("   installing them now");
    // A machine whose lists were never fetched, or are old, finds nothing: fetch them first.
    must(&mut apt(prefix, &["update", "-qq"]))?;
    let mut install = vec!["install", "-y", "-qq", "--no-install-recommends"];
    install.extend(&missing);
    must(&mut apt(prefix, &install))?;
    match missing_debian(&wanted).as_slice() {
        [] => Ok(()),
        still => Err(Stop::new(format!("Still missing after installing: {}.", still.join(", ")))),
    }
}

fn apt(prefix: &[&str], args: &[&str]) -> Command {
    let words = [prefix, &["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"], args].concat();
    let mut apt = command(words[0]);
    apt.args(&words[1..]);
    apt
}

/// What to put before a command to be an administrator, or nothing where that can't be had without asking.
fn as_root() -> Option<&'static [&'static str]> {
    if std::env::var_os("LEEWARD_NO_INSTALL").is_some_and(|value| !value.is_empty()) {
        return None;
    }
    if output(command("id").arg("-u")).is_some_and(|id| id.trim() == "0") {
        return Some(&[]);
    }
    if on_path("sudo") && output(command("sudo").args(["-n", "true"])).is_some() {
        return Some(&["sudo", "-n"]);
    }
    None
}

fn missing_debian(wanted: &[&'static str]) -> Vec<&'static str> {
    // dpkg-query fails where one is unknown and still prints the others.
    let listed = command("dpkg-query")
        .args(["-W", "-f", "${Package} ${db:Status-Status}\\n"])
        .args(wanted)
        .output()
        .map(|output| String::from_utf8_lossy(&output.stdout).into_owned())
        .unwrap_or_default();
    not_installed(wanted, &listed)
}

fn not_installed(wanted: &[&'static str], listed: &str) -> Vec<&'static str> {
    let installed = |name: &str| listed.lines().any(|line| line.split_once(' ') == Some((name, "installed")));
    wanted.iter().copied().filter(|name| !installed(name)).collect()
}

fn ensure_linux(system: System, needs: &[For]) -> Result<(), Stop> {
    let missing = |need: &For| match need {
        For::Building => absent_libraries(),
        For::VirtualDisplay => absent_programs(&["Xvfb", "openbox", "dbus-run-session", "import"]),
        For::Testing => absent_programs(&["WebKitWebDriver", "gnome-keyring-daemon", "Xvfb", "dbus-daemon", "openbox"]),
    };
    let missing: Vec<_> = needs.iter().map(|need| (*need, missing(need))).collect();
    if let Some(sentence) = by_hand::on_linux(system, &missing) {
        return Err(Stop::new(sentence));
    }
    ensure_browser(system, needs)?;
    println!("   everything needed is installed");
    Ok(())
}

fn absent_libraries() -> Vec<String> {
    if !on_path("pkg-config") {
        return vec!["pkg-config".to_owned()];
    }
    let absent = |library: &&&str| output(command("pkg-config").args(["--exists", library])).is_none();
    LIBRARIES.iter().filter(absent).map(ToString::to_string).collect()
}

fn absent_programs(programs: &[&str]) -> Vec<String> {
    programs.iter().filter(|program| !on_path(program)).map(ToString::to_string).collect()
}

fn ensure_macos() -> Result<(), Stop> {
    if output(command("xcode-select").arg("-p")).is_some() {
        println!("   Xcode's command line tools are installed; nothing else is needed");
        return Ok(());
    }
    Err(Stop::new(by_hand::MACOS))
}

#[cfg(test)]
mod tests {
    use super::{System, linux, not_installed};

    #[test]
    fn a_linux_is_known_by_its_own_name_or_its_parents() {
        for (release, system) in [
            ("ID=debian\n", System::Debian),
            ("NAME=\"Linux Mint\"\nID=linuxmint\nID_LIKE=\"ubuntu debian\"\n", System::Debian),
            ("ID=ubuntu\nID_LIKE=debian\n", System::Ubuntu),
            ("ID=raspbian\nID_LIKE=debian\n", System::Debian),
            ("ID=rocky\nID_LIKE=\"rhel centos fedora\"\n", System::Fedora),
            ("ID=\"opensuse-tumbleweed\"\nID_LIKE=\"opensuse suse\"\n", System::Suse),
            ("ID=arch\n", System::Arch),
            ("ID=nixos\n", System::OtherLinux),
            ("", System::OtherLinux),
        ] {
            assert_eq!(linux(release), system, "{release}");
        }
    }

    #[test]
    fn a_removed_package_whose_settings_are_left_is_missing() {
        let listed = "xvfb installed\nopenbox config-files\n";
        assert_eq!(not_installed(&["xvfb", "openbox", "dbus"], listed), ["openbox", "dbus"]);
    }
}
