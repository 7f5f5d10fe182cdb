//! The systems on which nothing is installed for the person: what to install there, exactly, in words. Lives here: names
//! and sentences. What does not: looking whether it is there (packages.rs).

use super::{For, System};

/// How to install what each need takes, on one Linux.
struct Linux {
    name: &'static str,
    building: &'static str,
    display: &'static str,
    testing: &'static str,
}

fn linux(system: System) -> Linux {
    match system {
        System::Fedora => Linux {
            name: "Fedora",
            building: "sudo dnf install gcc gcc-c++ make pkgconf-pkg-config webkit2gtk4.1-devel openssl-devel \
                       libappindicator-gtk3-devel librsvg2-devel libxdo-devel dbus-devel",
            display: "sudo dnf install xorg-x11-server-Xvfb openbox dbus-daemon ImageMagick dejavu-sans-fonts",
            testing: "sudo dnf install webkit2gtk4.1 gnome-keyring chromium",
        },
        System::Arch => Linux {
            name: "Arch Linux",
            building: "sudo pacman -S --needed base-devel pkgconf webkit2gtk-4.1 openssl libappindicator-gtk3 librsvg \
                       xdotool dbus",
            display: "sudo pacman -S --needed xorg-server-xvfb openbox imagemagick ttf-dejavu",
            testing: "sudo pacman -S --needed gnome-keyring chromium",
        },
        System::Suse => Linux {
            name: "openSUSE",
            building: "sudo zypper install -t pattern devel_basis; sudo zypper install webkit2gtk3-devel \
                       libopenssl-devel libappindicator3-devel librsvg-devel xdotool-devel dbus-1-devel",
            display: "sudo zypper install xorg-x11-server-Xvfb openbox ImageMagick dejavu-fonts",
            testing: "sudo zypper install webkit2gtk-4_1-injected-bundles gnome-keyring chromium",
        },
        _ => Linux {
            name: "this Linux",
            building: "a C compiler, make, pkg-config, and the development files of WebKitGTK 4.1, \
                       ayatana-appindicator3, librsvg 2, libxdo, OpenSSL 3 and D-Bus",
            display: "Xvfb, openbox, dbus-run-session, ImageMagick and a font",
            testing: "WebKitWebDriver, gnome-keyring and Chromium",
        },
    }
}

/// What to install on a Linux, where anything is missing.
pub(super) fn on_linux(system: System, missing: &[(For, Vec<String>)]) -> Option<String> {
    let Linux { name, building, display, testing } = linux(system);
    let how = |need: &For| match need {
        For::Building => building,
        For::VirtualDisplay => display,
        For::Testing => testing,
    };
    let parts: Vec<String> = missing
        .iter()
        .filter(|(_, what)| !what.is_empty())
        .map(|(need, what)| format!("  {}\n    {}\n", what.join(", "), how(need)))
        .collect();
    (!parts.is_empty()).then(|| {
        format!(
            "Missing on {name}. Install this and try again (package names are from the documentation, untested; on Debian \
             and Ubuntu, xtask installs them):\n\n{}",
            parts.concat()
        )
    })
}

/// What to install on macOS.
pub(super) const MACOS: &str = "On macOS, Leeward needs Xcode's command line tools. Run:\n\n  xcode-select --install\n";

/// What to install on Windows, where it is not looked for.
pub(super) const WINDOWS: &str = "   needed on Windows (not checked here):
     Microsoft C++ Build Tools with \"Desktop development with C++\"   winget install Microsoft.VisualStudio.2022.BuildTools
     WebView2 (part of Windows 10 1803 and later)                      winget install Microsoft.EdgeWebView2Runtime
     Perl and NASM, to build OpenSSL                                   winget install StrawberryPerl.StrawberryPerl NASM.NASM";

/// Where another system can't go on.
pub(super) fn on_another(name: &str) -> String {
    format!("Leeward builds on Linux, macOS and Windows. This is {name}.")
}

/// How to get a browser where no package puts one at the place where it is looked for.
pub(super) fn browser(system: System, place: &str) -> String {
    let how = match system {
        System::Ubuntu => {
            "Ubuntu has it only as a snap. Install it, or Google Chrome, and set CHROMIUM to its path:\n\n  \
             sudo snap install chromium\n  CHROMIUM=/snap/bin/chromium cargo xtask test\n\n(The snap is untested, and a \
             snap sees little of the disk. Google Chrome's own .deb doesn't have that problem.)"
        }
        System::MacOs => {
            "Install it, or Google Chrome, and set CHROMIUM to its path (untested):\n\n  \
             brew install --cask google-chrome\n  \
             CHROMIUM='/Applications/Google Chrome.app/Contents/MacOS/Google Chrome' cargo xtask test\n"
        }
        System::Windows => {
            "Install it, or Google Chrome, and set CHROMIUM to its path (untested):\n\n  \
             winget install Google.Chrome\n  \
             set CHROMIUM=C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe\n  cargo xtask test\n"
        }
        _ => "Install it, or set CHROMIUM to its path: CHROMIUM=… cargo xtask test",
    };
    format!("The tests draw Leeward's screens in Chromium, which isn't at {place}. {how}")
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [For; 3] = [For::Building, For::VirtualDisplay, For::Testing];

    fn missing(what: &str) -> Vec<(For, Vec<String>)> {
        ALL.map(|need| (need, vec![format!("{what} for {need:?}")])).into()
    }

    #[test]
    fn each_linux_is_told_what_is_missing_and_the_command_that_installs_it() {
        for (system, name, installs) in [
            (System::Fedora, "Fedora", "    sudo dnf install "),
            (System::Arch, "Arch Linux", "    sudo pacman -S --needed "),
            (System::Suse, "openSUSE", "    sudo zypper install "),
        ] {
            let said = on_linux(system, &missing("something")).unwrap();
            assert!(said.starts_with(&format!("Missing on {name}. Install this and try again")), "{said}");
            assert_eq!(said.matches(installs).count(), 3, "{said}");
            for need in ALL {
                assert!(said.contains(&format!("\n  something for {need:?}\n")), "{said}");
            }
        }
    }

    #[test]
    fn an_unknown_linux_is_told_the_libraries_and_programs_by_name() {
        let said = on_linux(System::OtherLinux, &missing("something")).unwrap();
        for name in [
            "Missing on this Linux",
            "a C compiler, make, pkg-config",
            "WebKitGTK 4.1, ayatana-appindicator3, librsvg 2, libxdo, OpenSSL 3 and D-Bus",
            "Xvfb, openbox, dbus-run-session, ImageMagick and a font",
            "WebKitWebDriver, gnome-keyring and Chromium",
        ] {
            assert!(said.contains(name), "{name:?} is not in {said}");
        }
    }

    #[test]
    fn only_what_is_missing_is_said_and_where_nothing_is_nothing() {
        let some = vec![(For::Building, vec![]), (For::Testing, vec!["WebKitWebDriver".to_owned()])];
        let said = on_linux(System::Fedora, &some).unwrap();
        assert!(said.contains("  WebKitWebDriver\n    sudo dnf install webkit2gtk4.1") && !said.contains("openssl"));
        assert_eq!(on_linux(System::Arch, &[(For::Building, vec![])]), None);
    }

    #[test]
    fn macos_windows_and_others_are_told_what_they_need() {
        assert!(MACOS.ends_with("Run:\n\n  xcode-select --install\n"));
        for name in ["Microsoft.VisualStudio.2022.BuildTools", "Microsoft.EdgeWebView2Runtime", "NASM.NASM"] {
            assert!(WINDOWS.contains(&format!("winget install {name}")) || WINDOWS.contains(name), "{name}");
        }
        assert_eq!(on_another("freebsd"), "Leeward builds on Linux, macOS and Windows. This is freebsd.");
        for (system, installs) in [
            (System::Ubuntu, "sudo snap install chromium"),
            (System::MacOs, "brew install --cask google-chrome"),
            (System::Windows, "winget install Google.Chrome"),
            (System::Fedora, "CHROMIUM=… cargo xtask test"),
        ] {
            let said = browser(system, "/usr/bin/chromium");
            assert!(said.contains("which isn't at /usr/bin/chromium") && said.contains(installs), "{said}");
        }
    }
}
