//! A tray: takes icons in, reads their menus and clicks what is in them, over the same bus calls a panel makes.
#![expect(clippy::unused_self, clippy::used_underscore_binding, reason = "the interface's own calls, used or not")]

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use zbus::message::Header;
use zbus::names::BusName;
use zbus::zvariant::{OwnedObjectPath, OwnedValue, Structure, Value};
use zbus::{Connection, Proxy, fdo, interface};

pub(crate) const PATH: &str = "/StatusNotifierWatcher";
pub(crate) const NAME: &str = "org.kde.StatusNotifierWatcher";

/// An icon: who owns it, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Icon {
    owner: String,
    path: String,
}

/// The icons that were ever taken in.
#[derive(Debug, Clone, Default)]
pub(crate) struct Icons(Arc<Mutex<Vec<Icon>>>);

/// The tray's side of the bus.
pub(crate) struct Watcher {
    icons: Icons,
}

impl Watcher {
    pub(crate) fn new(icons: &Icons) -> Self {
        Self { icons: icons.clone() }
    }
}

#[interface(name = "org.kde.StatusNotifierWatcher")]
impl Watcher {
    #[expect(clippy::needless_pass_by_value, reason = "the interface's arguments come owned")]
    fn register_status_notifier_item(&self, service: String, #[zbus(header)] header: Header<'_>) {
        let sender = header.sender().map(ToString::to_string).unwrap_or_default();
        let (owner, path) =
            if service.starts_with('/') { (sender, service) } else { (service, "/StatusNotifierItem".to_owned()) };
        self.icons.0.lock().unwrap().push(Icon { owner, path });
    }

    fn register_status_notifier_host(&self, _service: String) {}

    #[zbus(property)]
    fn registered_status_notifier_items(&self) -> Vec<String> {
        self.icons.0.lock().unwrap().iter().map(|icon| format!("{}{}", icon.owner, icon.path)).collect()
    }

    #[zbus(property)]
    fn is_status_notifier_host_registered(&self) -> bool {
        true
    }

    #[zbus(property)]
    fn protocol_version(&self) -> i32 {
        0
    }
}

/// A menu as it comes: the id, the properties and the entries below.
type Layout = (i32, HashMap<String, OwnedValue>, Vec<OwnedValue>);

/// An entry of an icon's menu.
#[derive(Debug, Clone)]
pub(crate) struct Entry {
    id: i32,
    pub(crate) label: String,
    pub(crate) enabled: bool,
    pub(crate) entries: Vec<Entry>,
}

/// The icons whose program still runs.
pub(crate) async fn icons(bus: &Connection, icons: &Icons) -> Vec<Icon> {
    let names = fdo::DBusProxy::new(bus).await.unwrap();
    let all = icons.0.lock().unwrap().clone();
    let mut alive = Vec::new();
    for icon in all {
        let owner = BusName::try_from(icon.owner.as_str()).unwrap();
        if names.name_has_owner(owner).await.unwrap() {
            alive.push(icon);
        }
    }
    alive
}

/// An icon's menu as it stands now; empty where it can't be read yet.
pub(crate) async fn menu(bus: &Connection, icon: &Icon) -> Vec<Entry> {
    read(bus, icon).await.map(|root| root.entries).unwrap_or_default()
}

async fn read(bus: &Connection, icon: &Icon) -> zbus::Result<Entry> {
    let nothing: Vec<&str> = Vec::new();
    let menu = menu_proxy(bus, icon).await?;
    let (_revision, root): (u32, Layout) = menu.call("GetLayout", &(0_i32, -1_i32, nothing)).await?;
    Ok(entry(root.0, &root.1, &root.2))
}

async fn menu_proxy(bus: &Connection, icon: &Icon) -> zbus::Result<Proxy<'static>> {
    let item = Proxy::new(bus, icon.owner.clone(), icon.path.clone(), "org.kde.StatusNotifierItem").await?;
    let path: OwnedObjectPath = item.get_property("Menu").await?;
    Proxy::new(bus, icon.owner.clone(), path, "com.canonical.dbusmenu").await
}

fn entry(id: i32, properties: &HashMap<String, OwnedValue>, children: &[OwnedValue]) -> Entry {
    let label = properties.get("label").and_then(|label| String::try_from(label.clone()).ok()).unwrap_or_default();
    let enabled = properties.get("enabled").and_then(|enabled| bool::try_from(enabled).ok()).unwrap_or(true);
    let entries = children.iter().filter_map(|child| Structure::try_from(child.clone()).ok()).map(|child| of(&child));
    // An underscore marks the key that chooses an entry; two stand for one that is meant.
    let label = label.replace("__", "\u{0}").replace('_', "").replace('\u{0}', "_");
    Entry { id, label, enabled, entries: entries.collect() }
}

fn of(child: &Structure<'_>) -> Entry {
    let [id, properties, children] = child.fields() else { panic!("a menu entry has three fields: {child:?}") };
    let properties: HashMap<String, OwnedValue> = properties.try_clone().unwrap().try_into().unwrap();
    let children: Vec<OwnedValue> = match children {
        Value::Array(children) => children.iter().map(|child| inner(child).try_to_owned().unwrap()).collect(),
        _ => Vec::new(),
    };
    entry(i32::try_from(id).unwrap(), &properties, &children)
}

fn inner<'a>(value: &'a Value<'a>) -> &'a Value<'a> {
    match value {
        Value::Value(value) => value,
        value => value,
    }
}

/// Clicks a menu entry; an error where the menu was made anew since it was read.
pub(crate) async fn click(bus: &Connection, icon: &Icon, entry: &Entry) -> zbus::Result<()> {
    let menu = menu_proxy(bus, icon).await?;
    menu.call("Event", &(entry.id, "clicked", Value::I32(0), 0_u32)).await
}

impl Entry {
    /// The entry with these words, here or in a submenu.
    pub(crate) fn find<'a>(entries: &'a [Entry], words: &str) -> Option<&'a Entry> {
        entries.iter().find_map(
            |entry| {
                if entry.label == words { Some(entry) } else { Entry::find(&entry.entries, words) }
            },
        )
    }

    /// The words of a menu's own entries, separators left out.
    pub(crate) fn labels(entries: &[Entry]) -> Vec<&str> {
        entries.iter().map(|entry| entry.label.as_str()).filter(|label| !label.is_empty()).collect()
    }
}
