import { describe, expect, it } from 'vitest';
import type { Setting } from '../api/administration.ts';
import { choicesOf, entryOf, isOwn, scopeLevel, valueOf } from './settingValue.ts';

function setting(type: Setting['type'], value: unknown): Setting {
  return { key: 'k', type, value, inheritedFrom: 'default', scopes: ['global'] } as unknown as Setting;
}

describe('settings', () => {
  it('ticks a switch whether it comes typed or as text', () => {
    expect(entryOf(setting('boolean', true))).toBe(true);
    expect(entryOf(setting('boolean', 'true'))).toBe(true);
    expect(entryOf(setting('boolean', 'false'))).toBe(false);
  });

  it('sends numbers as numbers and leaves nonsense for the server to refuse', () => {
    expect(valueOf(setting('duration_days', 7), ' 14 ')).toBe(14);
    expect(valueOf(setting('integer', 1), '1.5')).toBe('1.5');
    expect(valueOf(setting('text', ''), '007')).toBe('007');
    expect(valueOf(setting('boolean', true), false)).toBe(false);
  });

  it('shows nothing for no value', () => {
    expect(entryOf(setting('email', null))).toBe('');
  });

  it('accepts choices with and without titles', () => {
    const plain = { ...setting('choice', 'a'), choices: ['a'] };
    expect(choicesOf(plain)).toEqual([{ value: 'a', title: 'a' }]);
  });

  it('knows its own values from inherited ones', () => {
    expect(scopeLevel('de', '')).toBe('locale');
    expect(scopeLevel('', 'AT')).toBe('country');
    expect(scopeLevel('', '')).toBe('global');
    expect(isOwn({ ...setting('text', 'x'), inheritedFrom: 'global' }, 'global')).toBe(true);
    expect(isOwn({ ...setting('text', 'x'), inheritedFrom: 'global' }, 'locale')).toBe(false);
  });
});
