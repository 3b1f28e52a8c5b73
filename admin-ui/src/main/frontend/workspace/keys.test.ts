import { describe, expect, it } from 'vitest';
import { messages } from '../i18n/messages.ts';
import './helpSheet.ts';
import type { HelpSheet } from './helpSheet.ts';
import { caps, KEYS, pressed, type KeyName } from './keys.ts';

const names = Object.keys(KEYS) as KeyName[];

describe('KEYS', () => {
  it('everyKeyIsOnTheSheet', async () => {
    const sheet = document.createElement('care-help') as HelpSheet;
    document.body.append(sheet);
    await sheet.updateComplete;
    await sheet.querySelector<HelpSheet>('care-dialog')!.updateComplete;

    const shown = [...sheet.querySelectorAll('.keys > div')].map((line) =>
      [...line.querySelectorAll('kbd')].map((key) => key.textContent).join(' '),
    );
    sheet.remove();
    expect(shown.sort()).toEqual(names.map((name) => caps(name).join(' ')).sort());
  });

  it('gives no key to two actions', () => {
    const taken = names.map((name) => KEYS[name].on);

    expect(new Set(taken).size).toBe(taken.length);
  });

  it('has words for every key', () => {
    expect(names.filter((name) => !messages('en')![`keys.${name}`])).toEqual([]);
  });

  it('tells sending from sending and solving', () => {
    const enter = (more: KeyboardEventInit) => new KeyboardEvent('keydown', { key: 'Enter', ...more });

    expect(pressed(enter({ metaKey: true }), 'send')).toBe(true);
    expect(pressed(enter({ ctrlKey: true, shiftKey: true }), 'send')).toBe(false);
    expect(pressed(enter({ ctrlKey: true, shiftKey: true }), 'sendSolved')).toBe(true);
    expect(pressed(enter({}), 'send')).toBe(false);
  });
});
