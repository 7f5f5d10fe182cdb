/** Ctrl with a key, as the system writes it: "Ctrl+C", "⌘C" on a Mac. */
export function shortcut(key: string, platform = navigator.platform): string {
  return platform.startsWith("Mac") ? `⌘${key}` : `Ctrl+${key}`;
}
