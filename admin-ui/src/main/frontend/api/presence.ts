const LATELY = 30_000;

let touched = Date.now();

for (const kind of ['pointerdown', 'keydown']) {
  window.addEventListener(kind, () => (touched = Date.now()), { capture: true, passive: true });
}

/** Whether somebody has used keys or pointer lately; what the page does by itself must not keep the session alive. */
export function isSomebodyThere(): boolean {
  return Date.now() - touched < LATELY;
}
