//! The display as a person's eyes and hands have it: which windows stand there, the cross in a title bar, the mouse.
//! For what is no page: the system's own dialogs.

use x11rb::connection::Connection as _;
use x11rb::protocol::Event;
use x11rb::protocol::xproto::{
    AtomEnum, BUTTON_PRESS_EVENT, BUTTON_RELEASE_EVENT, ClientMessageEvent, ConnectionExt as _, CreateWindowAux,
    EventMask, MOTION_NOTIFY_EVENT, WindowClass,
};
use x11rb::protocol::xtest::ConnectionExt as _;
use x11rb::rust_connection::RustConnection;

use crate::desk::Desk;
use crate::wait::{SOON, until, until_true};

/// A display.
pub(crate) struct Screen {
    x: RustConnection,
    root: u32,
}

/// A window on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Standing {
    id: u32,
    pub(crate) title: String,
    pub(crate) dialog: bool,
}

impl Screen {
    /// The display of a desktop.
    pub(crate) fn of(desk: &Desk) -> Self {
        let (x, nth) = x11rb::connect(Some(&desk.display())).unwrap();
        let root = x.setup().roots[nth].root;
        Self { x, root }
    }

    /// The windows that stand there now.
    pub(crate) fn windows(&self) -> Vec<Standing> {
        let ids = self.numbers(self.root, "_NET_CLIENT_LIST");
        let dialog = self.atom("_NET_WM_WINDOW_TYPE_DIALOG");
        ids.into_iter()
            .map(|id| Standing {
                id,
                title: self.text(id, "_NET_WM_NAME"),
                dialog: self.numbers(id, "_NET_WM_WINDOW_TYPE").contains(&dialog),
            })
            .collect()
    }

    /// The window that has the keyboard, if any has.
    pub(crate) fn front(&self) -> Option<Standing> {
        let id = *self.numbers(self.root, "_NET_ACTIVE_WINDOW").first()?;
        self.windows().into_iter().find(|window| window.id == id)
    }

    /// Whether a window is minimised.
    pub(crate) fn is_minimised(&self, window: &Standing) -> bool {
        self.numbers(window.id, "_NET_WM_STATE").contains(&self.atom("_NET_WM_STATE_HIDDEN"))
    }

    /// The dialog that asks something, once there is one.
    pub(crate) async fn dialog(&self) -> Standing {
        until("a dialog", SOON, async || self.windows().into_iter().find(|window| window.dialog)).await
    }

    /// Has a window of another program fill the screen, in front of all others.
    pub(crate) async fn fill(&self) -> u32 {
        let window = self.x.generate_id().unwrap();
        let (none, looks) = (x11rb::COPY_DEPTH_FROM_PARENT, CreateWindowAux::new().background_pixel(0));
        self.x
            .create_window(none, window, self.root, 0, 0, 320, 200, 0, WindowClass::INPUT_OUTPUT, 0, &looks)
            .unwrap()
            .check()
            .unwrap();
        self.x.map_window(window).unwrap().check().unwrap();
        let (state, full) = (self.atom("_NET_WM_STATE"), self.atom("_NET_WM_STATE_FULLSCREEN"));
        until_true("the window manager to know the window", SOON, async || {
            self.numbers(self.root, "_NET_CLIENT_LIST").contains(&window)
        })
        .await;
        self.tell(ClientMessageEvent::new(32, window, state, [1_u32, full, 0, 1, 0]));
        self.tell(ClientMessageEvent::new(32, window, self.atom("_NET_ACTIVE_WINDOW"), [2_u32, 0, 0, 0, 0]));
        until_true("the window to fill the screen in front", SOON, async || {
            self.numbers(window, "_NET_WM_STATE").contains(&full)
                && self.numbers(self.root, "_NET_ACTIVE_WINDOW") == [window]
        })
        .await;
        window
    }

    /// Ends the window.
    pub(crate) fn end(&self, window: u32) {
        self.x.destroy_window(window).unwrap().check().unwrap();
    }

    /// Clicks the cross in the title bar.
    pub(crate) fn close(&self, window: &Standing) {
        let message = ClientMessageEvent::new(32, window.id, self.atom("_NET_CLOSE_WINDOW"), [0_u32, 2, 0, 0, 0]);
        self.tell(message);
    }

    fn tell(&self, message: ClientMessageEvent) {
        let to = EventMask::SUBSTRUCTURE_REDIRECT | EventMask::SUBSTRUCTURE_NOTIFY;
        self.x.send_event(false, self.root, to, message).unwrap().check().unwrap();
    }

    /// Clicks one of a dialog's two buttons, which share its foot, and waits until the dialog is gone.
    pub(crate) async fn answer(&self, dialog: &Standing, nth: u16) {
        until_true(&format!("{:?} to be answered", dialog.title), SOON, async || {
            if !self.windows().contains(dialog) {
                return true;
            }
            if let (Some((width, height)), Some((left, top))) = (self.size(dialog), self.place(dialog)) {
                let across = i16::try_from(width / 4 + nth * (width / 2)).unwrap();
                let down = i16::try_from(height).unwrap() - 18;
                self.point(left + across, top + down);
                self.click();
            }
            false
        })
        .await;
    }

    /// Where a window's inside begins, from the left and the top; nowhere when it is gone.
    pub(crate) fn place(&self, window: &Standing) -> Option<(i16, i16)> {
        let at = self.x.translate_coordinates(window.id, self.root, 0, 0).unwrap().reply().ok()?;
        Some((at.dst_x, at.dst_y))
    }

    /// How wide and high a window's inside is; nothing when it is gone.
    pub(crate) fn size(&self, window: &Standing) -> Option<(u16, u16)> {
        let size = self.x.get_geometry(window.id).unwrap().reply().ok()?;
        Some((size.width, size.height))
    }

    /// Moves the mouse there.
    pub(crate) fn point(&self, x: i16, y: i16) {
        self.x.xtest_fake_input(MOTION_NOTIFY_EVENT, 0, 0, self.root, x, y, 0).unwrap().check().unwrap();
    }

    /// Clicks where the mouse is.
    pub(crate) fn click(&self) {
        let none = x11rb::NONE;
        for event in [BUTTON_PRESS_EVENT, BUTTON_RELEASE_EVENT] {
            self.x.xtest_fake_input(event, 1, 0, none, 0, 0, 0).unwrap().check().unwrap();
        }
    }

    /// The text on the clipboard, as who pastes gets it; nothing where nobody has one.
    pub(crate) async fn pasted(&self) -> String {
        let window = self.helper();
        let (clipboard, text) = (self.atom("CLIPBOARD"), self.atom("UTF8_STRING"));
        let wanted = self.atom("LEEWARD_TEST_PASTED");
        self.x.convert_selection(window, clipboard, text, wanted, x11rb::CURRENT_TIME).unwrap().check().unwrap();
        until("who has the clipboard to answer", SOON, async || match self.x.poll_for_event().unwrap() {
            Some(Event::SelectionNotify(answer)) if answer.requestor == window => Some(answer),
            _ => None,
        })
        .await;
        let text = self.text(window, "LEEWARD_TEST_PASTED");
        self.end(window);
        text
    }

    /// Takes the clipboard as another program does, with nothing on it.
    pub(crate) fn take_the_clipboard(&self) {
        let (window, clipboard) = (self.helper(), self.atom("CLIPBOARD"));
        self.x.set_selection_owner(window, clipboard, x11rb::CURRENT_TIME).unwrap().check().unwrap();
        // Whose window is gone has nothing.
        self.end(window);
    }

    /// A window that is never shown.
    fn helper(&self) -> u32 {
        let (window, none, looks) =
            (self.x.generate_id().unwrap(), x11rb::COPY_DEPTH_FROM_PARENT, CreateWindowAux::new());
        let made = self.x.create_window(none, window, self.root, 0, 0, 1, 1, 0, WindowClass::INPUT_OUTPUT, 0, &looks);
        made.unwrap().check().unwrap();
        window
    }

    fn atom(&self, name: &str) -> u32 {
        self.x.intern_atom(false, name.as_bytes()).unwrap().reply().unwrap().atom
    }

    /// A property that is a list of numbers; empty where the window is gone or has none.
    fn numbers(&self, window: u32, name: &str) -> Vec<u32> {
        let asked = self.x.get_property(false, window, self.atom(name), AtomEnum::ANY, 0, 1024).unwrap().reply();
        asked.ok().and_then(|property| Some(property.value32()?.collect())).unwrap_or_default()
    }

    fn text(&self, window: u32, name: &str) -> String {
        let asked = self.x.get_property(false, window, self.atom(name), AtomEnum::ANY, 0, 1024).unwrap().reply();
        asked.map(|property| String::from_utf8_lossy(&property.value).into_owned()).unwrap_or_default()
    }
}
