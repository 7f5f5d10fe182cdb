// Where the focus goes on arriving in a place of the main window: to its title, once that is there, so that the keys
// that scroll scroll what is read, and a screen reader begins with it.

let expected = true;

export const arrival = {
  /** Another place was asked for; its title may take a moment. */
  expect(): void {
    expected = true;
    const title = document.querySelector<HTMLElement>("h1");
    if (title) this.at(title);
  },
  /** This title is there now. What is in its place and has the focus already keeps it. */
  at(title: HTMLElement): void {
    if (!expected) return;
    expected = false;
    if (title.closest("main")?.contains(document.activeElement)) return;
    title.focus();
    // The place before may have been read to its end.
    title.closest("main")?.scrollTo(0, 0);
  },
};
