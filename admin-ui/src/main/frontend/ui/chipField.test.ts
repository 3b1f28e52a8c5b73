import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { speak } from '../i18n/translate.ts';
import './chipField.ts';
import type { ChipField } from './chipField.ts';

let field: ChipField;
const input = () => field.querySelector('input')!;
const values = () => field.chips.map((chip) => chip.value);

beforeEach(async () => {
  await speak('en');
  field = document.createElement('care-chips') as ChipField;
  field.label = 'To';
  document.body.append(field);
  await field.updateComplete;
});

afterEach(() => field.remove());

async function type(text: string): Promise<void> {
  input().value = text;
  input().dispatchEvent(new Event('input', { bubbles: true }));
  await field.updateComplete;
}

async function press(key: string, target: Element = input()): Promise<void> {
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  await field.updateComplete;
}

describe('ChipField', () => {
  it('takes an entry on Enter and several that are separated, none twice', async () => {
    await type('ada@example.org');
    await press('Enter');
    await type('ben@example.org; ADA@example.org,');

    expect(values()).toEqual(['ada@example.org', 'ben@example.org']);
    expect(input().value).toBe('');
  });

  it('takes what is half typed when it is left', async () => {
    await type('ada@example.org');
    input().dispatchEvent(new FocusEvent('focusout', { bubbles: true }));

    expect(values()).toEqual(['ada@example.org']);
  });

  it('goes back to the last entry and removes it by key', async () => {
    await type('a@x.org,b@x.org,');
    await press('Backspace');
    expect(document.activeElement!.getAttribute('aria-label')).toBe('Remove b@x.org');
    await press('Backspace', document.activeElement!);

    expect(values()).toEqual(['a@x.org']);
    expect(document.activeElement).toBe(input());
  });

  it('offers what is found and takes the chosen one by arrows', async () => {
    field.suggest = vi.fn().mockResolvedValue([{ value: 'ada@example.org', text: 'Ada' }, { value: 'adam@example.org', text: 'Adam' }]);
    await type('ad');
    await vi.waitFor(() => expect(field.querySelectorAll('[role=option]')).toHaveLength(2));
    expect(input().getAttribute('aria-expanded')).toBe('true');
    await press('ArrowDown');
    await press('ArrowDown');
    expect(field.querySelector(`#${input().getAttribute('aria-activedescendant')}`)!.textContent).toContain('Adam');
    await press('Enter');

    expect(values()).toEqual(['adam@example.org']);
    expect(field.querySelector('[role=listbox]')).toBeNull();
  });

  it('closes the offers on Escape and keeps what is typed', async () => {
    field.suggest = vi.fn().mockResolvedValue([{ value: 'ada@example.org' }]);
    await type('ada');
    await vi.waitFor(() => expect(field.querySelector('[role=option]')).not.toBeNull());
    await press('Escape');

    expect(field.querySelector('[role=option]')).toBeNull();
    expect(input().value).toBe('ada');
  });
});
