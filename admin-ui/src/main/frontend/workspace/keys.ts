import type { Actions } from '../ui/shortcuts.ts';

type Part = 'list' | 'ticket' | 'everywhere';
/** Who acts on a key; the browser itself does some of them. */
type Owner = 'inbox' | 'workspace' | 'composer' | 'browser';

interface Key {
  on: string;
  part: Part;
  by: Owner;
}

/** Every key of the workspace: what listens and what the help sheet shows are both made of this. Words: `keys.<name>`. */
export const KEYS = {
  next: { on: 'j', part: 'list', by: 'inbox' },
  previous: { on: 'k', part: 'list', by: 'inbox' },
  open: { on: 'Enter', part: 'list', by: 'browser' },
  filter: { on: '/', part: 'list', by: 'inbox' },
  inbox: { on: 'g i', part: 'list', by: 'inbox' },
  mine: { on: 'g m', part: 'list', by: 'inbox' },
  unassigned: { on: 'g u', part: 'list', by: 'inbox' },
  waiting: { on: 'g w', part: 'list', by: 'inbox' },
  viewBefore: { on: '[', part: 'list', by: 'inbox' },
  viewAfter: { on: ']', part: 'list', by: 'inbox' },
  reply: { on: 'r', part: 'ticket', by: 'inbox' },
  note: { on: 'n', part: 'ticket', by: 'inbox' },
  send: { on: 'Ctrl+Enter', part: 'ticket', by: 'composer' },
  sendSolved: { on: 'Ctrl+Shift+Enter', part: 'ticket', by: 'composer' },
  assign: { on: 'a', part: 'ticket', by: 'inbox' },
  assignTo: { on: 'A', part: 'ticket', by: 'inbox' },
  status: { on: 's', part: 'ticket', by: 'inbox' },
  solve: { on: 'e', part: 'ticket', by: 'inbox' },
  reopen: { on: 'o', part: 'ticket', by: 'inbox' },
  facts: { on: 'd', part: 'ticket', by: 'inbox' },
  order: { on: 'v', part: 'ticket', by: 'inbox' },
  ticketAfter: { on: 'J', part: 'ticket', by: 'inbox' },
  ticketBefore: { on: 'K', part: 'ticket', by: 'inbox' },
  up: { on: 'u', part: 'ticket', by: 'inbox' },
  back: { on: 'Escape', part: 'ticket', by: 'inbox' },
  undo: { on: 'z', part: 'everywhere', by: 'workspace' },
  help: { on: '?', part: 'everywhere', by: 'workspace' },
} as const satisfies Record<string, Key>;

export type KeyName = keyof typeof KEYS;
/** The keys that one part of the workspace must act on. */
export type KeysOf<O extends Owner> = { [K in KeyName]: (typeof KEYS)[K]['by'] extends O ? K : never }[KeyName];

/** What each key does, for the listener. */
export function actionsOf(handlers: Partial<Record<KeyName, () => void>>): Actions {
  return Object.fromEntries(Object.entries(handlers).map(([name, act]) => [KEYS[name as KeyName].on, act]));
}

/** Whether somebody has pressed this key together with those held down; Ctrl is also the Mac's ⌘. */
export function pressed(event: KeyboardEvent, name: KeyName): boolean {
  const held = KEYS[name].on.split('+');
  const key = held.pop();
  return event.key === key && held.includes('Ctrl') === (event.ctrlKey || event.metaKey) && held.includes('Shift') === event.shiftKey;
}

/** The caps to show: `Shift+A` is written `A` in the table, and `g i` is two keys in a row. */
export function caps(name: KeyName): string[] {
  const { on } = KEYS[name];
  if (/^[A-Z]$/.test(on)) return ['Shift', on];
  return on.split(/[ +]/).map((key) => (key === 'Escape' ? 'Esc' : key));
}
