//! The program's windows through WebDriver, as one sees and uses them: words, names, keys.
//! WebKitWebDriver starts the program itself; what `tauri-driver` adds on Linux is only the name of one capability.

use std::net::TcpListener;
use std::time::Duration;

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::elements::{Element, ElementRef};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tokio::process::Child;
use tokio::task::JoinHandle;

use crate::desk::{Desk, PROGRAM};
use crate::wait::{SOON, until_true};

/// The keys that have no letter, as WebDriver writes them.
pub(crate) mod key {
    pub(crate) const ENTER: char = '\u{e007}';
    pub(crate) const BACKSPACE: char = '\u{e003}';
}

/// The program, started and steered; it has a window or will get one.
pub(crate) struct Starting {
    driver: Child,
    session: JoinHandle<Client>,
}

/// The program with the window that is looked at.
pub(crate) struct Window {
    client: Client,
    _driver: Child,
}

impl Desk {
    /// Starts the program and waits for its window.
    pub(crate) async fn open(&self, args: &[&str]) -> Window {
        self.start(args).await.window().await
    }

    /// Starts the program; its window may come later.
    pub(crate) async fn start(&self, args: &[&str]) -> Starting {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let driver = self
            .command_that_obeys_modes("WebKitWebDriver")
            .args(["--host=127.0.0.1", &format!("--port={port}")])
            .stderr(self.log())
            .spawn()
            .expect("WebKitWebDriver starts");
        let wanted = json!({
            "browserName": "wry",
            "webkitgtk:browserOptions": { "binary": PROGRAM, "args": args },
        });
        let Value::Object(wanted) = wanted else { unreachable!("an object was written") };
        let address = format!("http://127.0.0.1:{port}");
        until_true("WebKitWebDriver to answer", SOON, async || {
            tokio::net::TcpStream::connect(("127.0.0.1", port)).await.is_ok()
        })
        .await;
        let session = tokio::spawn(async move {
            let mut builder = ClientBuilder::new(HttpConnector::new());
            builder.capabilities(wanted).connect(&address).await.expect("a window to steer")
        });
        until_true("the program to run", SOON, async || !self.processes().is_empty()).await;
        Starting { driver, session }
    }
}

impl Starting {
    /// The window, once there is one.
    pub(crate) async fn window(self) -> Window {
        let client = tokio::time::timeout(3 * SOON, self.session).await.expect("a window in time").unwrap();
        Window { client, _driver: self.driver }
    }
}

impl Window {
    /// Waits until the window shows these words.
    pub(crate) async fn sees(&self, words: &str) {
        let mut last = String::new();
        let began = tokio::time::Instant::now();
        while began.elapsed() < SOON {
            last = self.text().await;
            if last.contains(words) {
                return;
            }
            tokio::time::sleep(Duration::from_millis(40)).await;
        }
        panic!("waited for {words:?}; the window shows:\n{last}");
    }

    /// Waits until the window shows these words no longer; longer than any word of what was done stays.
    pub(crate) async fn loses(&self, words: &str) {
        let gone = async || !self.text().await.contains(words);
        until_true(&format!("{words:?} to go"), 2 * SOON, gone).await;
    }

    /// All that can be read in the window now.
    pub(crate) async fn text(&self) -> String {
        let text = self.run("return document.body ? document.body.innerText : ''", vec![]).await;
        // Typographic spaces are spaces to a reader.
        text.as_str().unwrap_or_default().replace(['\u{a0}', '\u{202f}', '\u{2009}'], " ")
    }

    /// Runs a script in the window; null while there is none to run it in.
    pub(crate) async fn run(&self, script: &str, args: Vec<Value>) -> Value {
        self.client.execute(script, args).await.unwrap_or(Value::Null)
    }

    /// As `run`, for a script that calls its last argument when it is done.
    pub(crate) async fn run_async(&self, script: &str, args: Vec<Value>) -> Value {
        self.client.execute_async(script, args).await.unwrap_or(Value::Null)
    }

    /// Presses the button, link or choice that is called so, once it stands still; a press that landed elsewhere because
    /// the page moved under the pointer is tried again.
    pub(crate) async fn press(&self, name: &str) {
        let landed = "return window.landed ?? null;";
        let began = tokio::time::Instant::now();
        let mut last = String::from("nothing is called so");
        while began.elapsed() < SOON {
            let Some(element) = self.called(name).await else {
                tokio::time::sleep(Duration::from_millis(40)).await;
                continue;
            };
            match element.click().await {
                // A press that closes the window may be answered by its absence.
                Err(_) if self.is_gone().await => return,
                Err(error) => last = error.to_string(),
                // What was pressed may have taken the page, or the window, away.
                Ok(()) if self.run(landed, vec![]).await != json!(false) => return,
                Ok(()) => "the press landed elsewhere".clone_into(&mut last),
            }
        }
        panic!("could not press {name:?} ({last}); the window shows:\n{}", self.text().await);
    }

    /// Whether the window that is looked at was closed.
    async fn is_gone(&self) -> bool {
        self.client.window().await.is_err()
    }

    /// What is called so, where it has stood still for a moment; from now on `window.landed`
    /// says whether a press reached it.
    async fn called(&self, name: &str) -> Option<Element> {
        let script = "
            const done = arguments[arguments.length - 1];
            const nameOf = (element) => {
                if (element.ariaLabel) return element.ariaLabel;
                const copy = element.cloneNode(true);
                for (const hidden of copy.querySelectorAll('[aria-hidden=true]')) hidden.remove();
                return copy.textContent.replace(/\\s+/g, ' ').trim();
            };
            const choices = 'button, a[href], summary, label, [role=button], [role=tab], [role=radio]';
            const element = [...document.querySelectorAll(choices)].find((element) =>
                nameOf(element) === arguments[0] && !element.disabled && element.getClientRects().length > 0);
            if (!element) return done(null);
            element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
            window.landed = false;
            element.addEventListener('click', () => (window.landed = true), { once: true, capture: true });
            const place = () => JSON.stringify(element.getBoundingClientRect());
            const still = (before, looks) => setTimeout(() => {
                if (!element.isConnected || place() !== before) return done(null);
                looks > 1 ? still(before, looks - 1) : done(element);
            }, 20);
            still(place(), 3);";
        let found = self.run_async(script, vec![json!(name)]).await;
        // What WebDriver calls an element: the key is the specification's.
        let id = found.as_object()?.values().next()?.as_str()?.to_owned();
        Some(Element::from_element_id(self.client.clone(), ElementRef::from(id)))
    }

    /// Puts text into the field with this label or name.
    pub(crate) async fn fill(&self, name: &str, text: &str) {
        let script = "
            const named = (field) => field.ariaLabel === arguments[0]
                || [...(field.labels || [])].some((label) => label.innerText.trim().startsWith(arguments[0]));
            const field = [...document.querySelectorAll('input, textarea, select')].find(named);
            if (!field) return false;
            const kind = Object.getPrototypeOf(field);
            field.focus();
            Object.getOwnPropertyDescriptor(kind, 'value').set.call(field, arguments[1]);
            field.dispatchEvent(new Event('input', { bubbles: true }));
            field.dispatchEvent(new Event('change', { bubbles: true }));
            field.blur();
            return true;";
        let filled = async || self.run(script, vec![json!(name), json!(text)]).await == json!(true);
        until_true(&format!("a field called {name:?}"), SOON, filled).await;
    }

    /// Whether the box with this label is ticked; null where there is none.
    pub(crate) async fn ticked(&self, label: &str) -> Value {
        let script = "return [...document.querySelectorAll('input[type=checkbox]')]
            .find((box) => [...box.labels].some((label) => label.innerText.trim() === arguments[0]))?.checked ?? null;";
        self.run(script, vec![json!(label)]).await
    }

    /// Ticks or clears the box with this label.
    pub(crate) async fn tick(&self, label: &str, ticked: bool) {
        let is = async || self.ticked(label).await;
        until_true(&format!("a box called {label:?}"), SOON, async || is().await != Value::Null).await;
        if is().await != json!(ticked) {
            self.press(label).await;
        }
        until_true(&format!("{label:?} to be {ticked}"), SOON, async || is().await == json!(ticked)).await;
    }

    /// What the program itself answers to a command of the window.
    pub(crate) async fn answer_of(&self, command: &str, args: Value) -> Value {
        let script = "
            const done = arguments[arguments.length - 1];
            window.__TAURI_INTERNALS__.invoke(arguments[0], arguments[1]).then(done, () => done(null));";
        self.run_async(script, vec![json!(command), args]).await
    }

    /// Presses keys, one after the other, wherever the focus is.
    pub(crate) async fn keys(&self, keys: &str) {
        let mut actions = KeyActions::new("keyboard".to_owned());
        for value in keys.chars() {
            actions = actions.then(KeyAction::Down { value }).then(KeyAction::Up { value });
        }
        match self.client.perform_actions(actions).await {
            // A key that closes the window is answered by its absence.
            Err(error) if error.is_no_such_window() => {}
            done => done.unwrap(),
        }
    }

    /// Turns to the window, of all the program has, that shows these words.
    pub(crate) async fn turn_to(&self, words: &str) {
        let began = tokio::time::Instant::now();
        let mut last = Vec::new();
        while began.elapsed() < SOON {
            last.clear();
            for handle in self.client.windows().await.unwrap_or_default() {
                if self.client.switch_to_window(handle).await.is_ok() {
                    last.push(self.text().await);
                    if last.iter().any(|text| text.contains(words)) {
                        return;
                    }
                }
            }
            tokio::time::sleep(Duration::from_millis(40)).await;
        }
        panic!("waited for a window that shows {words:?}; {} show:\n{}", last.len(), last.join("\n---\n"));
    }

    /// How many windows there are.
    pub(crate) async fn count(&self) -> usize {
        self.client.windows().await.map(|windows| windows.len()).unwrap_or_default()
    }

    /// Asks axe-core whether everybody can use what the window shows now.
    pub(crate) async fn is_accessible(&self, what: &str) {
        let axe = concat!(env!("CARGO_MANIFEST_DIR"), "/ui/node_modules/axe-core/axe.min.js");
        let axe = std::fs::read_to_string(axe).expect("axe-core is among the window's packages");
        self.client.execute(&format!("{axe}; window.axe = axe;"), vec![]).await.expect("axe-core runs");
        let script = "
            const done = arguments[arguments.length - 1];
            axe.run(document, { resultTypes: ['violations'] }).then(
                (result) => done(result.violations.map((found) =>
                    `${found.id}: ${found.help}; ` + found.nodes.map((node) => node.html).join('; '))),
                (error) => done([`axe-core: ${error}`]));";
        let found = self.client.execute_async(script, vec![]).await.expect("axe-core answers");
        let found: Vec<&str> = found.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        assert!(found.is_empty(), "{what}, {} violations:\n  {}", found.len(), found.join("\n  "));
    }

    /// Takes one theme, whatever the system's is, as the choice in Settings does.
    pub(crate) async fn wear(&self, theme: &str) {
        let script = "document.documentElement.dataset.theme = arguments[0];
            // What fades from one colour to the other is judged by where it arrives.
            document.getAnimations().forEach((animation) => animation.finish());";
        self.run(script, vec![json!(theme)]).await;
    }
}
