// A word about what was just done, with a way back. One at a time; the newest wins.

export interface Word {
  text: string;
  action?: { label: string; run: () => void } | undefined;
}

let shown = $state.raw<Word | null>(null);

export const toast = {
  get shown(): Word | null {
    return shown;
  },
  /** Says what was done; `action` is usually "Undo". */
  say(text: string, action?: Word["action"]): void {
    shown = { text, action };
  },
  clear(): void {
    shown = null;
  },
};
