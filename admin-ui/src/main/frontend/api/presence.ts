let touched = Date.now();

for (const kind of ['pointerdown', 'keydown']) {
  window.addEventListener(kind, () => (touched = Date.now()), { capture: true, passive: true });
}

/** Whether somebody has used keys or pointer after this time, in milliseconds since 1970. */
export function isTouchedSince(time: number): boolean {
  return touched > time;
}
