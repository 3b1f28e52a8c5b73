/** Keys as one writes them: `j`, `/`, `g i`. */
export type Actions = Record<string, () => void>;

const OFF = 'care.shortcuts.off';
const SEQUENCE_MS = 1200;

/** Single-letter keys can get in the way of speech input, so everybody may turn them off. */
export function shortcutsOff(): boolean {
  return localStorage.getItem(OFF) === 'true';
}

export function turnShortcuts(on: boolean): void {
  if (on) localStorage.removeItem(OFF);
  else localStorage.setItem(OFF, 'true');
}

/** Listens on the document while started; never while somebody types, never under a dialog or with Ctrl, Alt or Meta. */
export class Shortcuts {
  private first: { key: string; at: number } | null = null;

  constructor(private readonly actions: Actions) {}

  start(): void {
    document.addEventListener('keydown', this.onKey);
  }

  stop(): void {
    document.removeEventListener('keydown', this.onKey);
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.isComposing) return;
    const target = event.composedPath()[0];
    const escape = event.key === 'Escape';
    if (!escape && (shortcutsOff() || isTyping(target))) return;
    if (isInDialog(target)) return;
    const action = this.find(event.key, event.timeStamp);
    if (!action) return;
    if (!escape) event.preventDefault();
    action();
  };

  private find(key: string, at: number): (() => void) | undefined {
    const before = this.first !== null && at - this.first.at < SEQUENCE_MS ? this.first.key : null;
    this.first = { key, at };
    const sequence = before === null ? undefined : this.actions[`${before} ${key}`];
    if (sequence) this.first = null;
    return sequence ?? this.actions[key];
  }
}

function isTyping(target: EventTarget | undefined): boolean {
  return target instanceof Element && target.closest('input:not([type=checkbox]), textarea, select, [contenteditable]') !== null;
}

function isInDialog(target: EventTarget | undefined): boolean {
  return target instanceof Element && target.closest('dialog[open]') !== null;
}
