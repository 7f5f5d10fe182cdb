import { mount } from "svelte";
import App from "./App.svelte";
import "./styles/fonts.css";
import "./styles/tokens.css";
import "./styles/base.css";

// Asked for while the program still looks up what to show: text is drawn once both are there.
for (const family of ["Newsreader Variable", "Source Sans 3 Variable"]) {
  document.fonts.load(`1rem "${family}"`).catch(() => undefined);
}

const target = document.getElementById("app");
if (target) mount(App, { target });
