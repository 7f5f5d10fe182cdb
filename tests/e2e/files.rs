//! A desktop's own way to choose files (the FileChooser portal): keeps what it is asked for, and answers as a person
//! who has chosen already.
#![expect(
    clippy::needless_pass_by_value,
    clippy::unused_self,
    clippy::used_underscore_binding,
    reason = "the interface's own calls"
)]

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use zbus::message::Header;
use zbus::zvariant::{OwnedObjectPath, OwnedValue, Value};
use zbus::{Connection, fdo, interface};

use crate::desk::Desk;

const PATH: &str = "/org/freedesktop/portal/desktop";
const NAME: &str = "org.freedesktop.portal.Desktop";

/// What a program asked to have chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Asked {
    File,
    Folder,
    /// A place for a file, with the name it proposes.
    Place(String),
}

impl Desk {
    /// Has files chosen by somebody who does as a test says; for programs that start after this.
    pub(crate) async fn choosing_files(&mut self) -> Chooser {
        let chooser = Chooser::default();
        assert!(self.bus.object_server().at(PATH, Portal(chooser.clone())).await.unwrap());
        assert!(self.bus.object_server().at(PATH, Proxies).await.unwrap());
        self.bus.request_name(NAME).await.unwrap();
        self.set("GTK_USE_PORTAL", "1");
        chooser
    }
}

/// The person in front of the chooser.
#[derive(Debug, Clone, Default)]
pub(crate) struct Chooser(Arc<Mutex<(Option<PathBuf>, Vec<Asked>)>>);

impl Chooser {
    /// From now on this is chosen. Until then the person thinks better of it each time.
    pub(crate) fn choose(&self, path: &Path) {
        self.0.lock().unwrap().0 = Some(path.to_owned());
    }

    /// What was asked for so far, oldest first.
    pub(crate) fn asked(&self) -> Vec<Asked> {
        self.0.lock().unwrap().1.clone()
    }

    /// Answers a call with where the choice will be said, and says it there.
    fn ask(
        &self,
        asked: Asked,
        header: &Header<'_>,
        bus: &Connection,
        options: &HashMap<String, OwnedValue>,
    ) -> fdo::Result<OwnedObjectPath> {
        let told = |what: &str| fdo::Error::InvalidArgs(format!("{what} is missing"));
        let sender = header.sender().ok_or_else(|| told("the sender"))?.to_owned();
        let token = options.get("handle_token").and_then(|token| <&str>::try_from(token).ok());
        let token = token.ok_or_else(|| told("handle_token"))?;
        let who = sender.trim_start_matches(':').replace('.', "_");
        let handle = OwnedObjectPath::try_from(format!("{PATH}/request/{who}/{token}")).unwrap();
        let chosen = {
            let mut state = self.0.lock().unwrap();
            state.1.push(asked);
            state.0.clone()
        };
        // 0: chosen; 1: cancelled.
        let (code, uris) = match chosen {
            Some(path) => (0_u32, vec![format!("file://{}", path.display())]),
            None => (1, Vec::new()),
        };
        let results = HashMap::from([("uris", Value::from(uris))]);
        let (name, bus, at) = ("org.freedesktop.portal.Request", bus.clone(), handle.clone());
        std::thread::spawn(move || {
            // A person takes longer than the answer to this call; who asked counts on that.
            std::thread::sleep(Duration::from_millis(200));
            let said = (code, results);
            zbus::block_on(bus.emit_signal(Some(sender), at.as_ref(), name, "Response", &said)).unwrap();
        });
        Ok(handle)
    }
}

struct Portal(Chooser);

#[interface(name = "org.freedesktop.portal.FileChooser")]
impl Portal {
    fn open_file(
        &self,
        #[zbus(header)] header: Header<'_>,
        #[zbus(connection)] bus: &Connection,
        _parent: String,
        _title: String,
        options: HashMap<String, OwnedValue>,
    ) -> fdo::Result<OwnedObjectPath> {
        let folder = options.get("directory").is_some_and(|folder| bool::try_from(folder) == Ok(true));
        self.0.ask(if folder { Asked::Folder } else { Asked::File }, &header, bus, &options)
    }

    fn save_file(
        &self,
        #[zbus(header)] header: Header<'_>,
        #[zbus(connection)] bus: &Connection,
        _parent: String,
        _title: String,
        options: HashMap<String, OwnedValue>,
    ) -> fdo::Result<OwnedObjectPath> {
        let name = options.get("current_name").and_then(|name| <&str>::try_from(name).ok());
        self.0.ask(Asked::Place(name.unwrap_or_default().to_owned()), &header, bus, &options)
    }

    /// Folders can be chosen since 3.
    #[zbus(property, name = "version")]
    fn version(&self) -> u32 {
        4
    }
}

/// Who asks a desktop for files asks it for the way into the net as well, were it only to this computer.
struct Proxies;

#[interface(name = "org.freedesktop.portal.ProxyResolver")]
impl Proxies {
    fn lookup(&self, _address: String) -> Vec<&str> {
        vec!["direct://"]
    }
}
