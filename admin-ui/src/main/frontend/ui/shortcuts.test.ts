import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Shortcuts, turnShortcuts } from './shortcuts.ts';

const next = vi.fn();
const inbox = vi.fn();
const back = vi.fn();
const keys = new Shortcuts({ j: next, 'g i': inbox, i: next, Escape: back });

function press(key: string, target: Element = document.body, more: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more });
  target.dispatchEvent(event);
  return event;
}

beforeEach(() => {
  document.body.innerHTML = '<textarea></textarea><dialog open><button></button></dialog><input type="checkbox">';
  [next, inbox, back].forEach((each) => each.mockClear());
  turnShortcuts(true);
  keys.start();
});

afterEach(() => keys.stop());

describe('Shortcuts', () => {
  it('runs a key and takes it away from the browser', () => {
    expect(press('j').defaultPrevented).toBe(true);
    expect(next).toHaveBeenCalledTimes(1);
    expect(press('x').defaultPrevented).toBe(false);
  });

  it('reads two keys in a row as one', () => {
    press('g');
    press('i');

    expect(inbox).toHaveBeenCalledTimes(1);
    expect(next).not.toHaveBeenCalled();
  });

  it('leaves typing, dialogs and browser shortcuts alone', () => {
    press('j', document.querySelector('textarea')!);
    press('j', document.querySelector('dialog button')!);
    press('j', document.body, { ctrlKey: true });

    expect(next).not.toHaveBeenCalled();
  });

  it('works beside a checkbox', () => {
    press('j', document.querySelector('input')!);

    expect(next).toHaveBeenCalledTimes(1);
  });

  it('keeps only Escape when turned off', () => {
    turnShortcuts(false);
    press('j');
    press('Escape');

    expect(next).not.toHaveBeenCalled();
    expect(back).toHaveBeenCalledTimes(1);
  });
});
