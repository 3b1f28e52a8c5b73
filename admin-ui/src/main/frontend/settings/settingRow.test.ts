import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CareApi } from '../api/api.ts';
import { Problem } from '../api/problem.ts';
import type { Setting } from '../api/administration.ts';
import { speak } from '../i18n/translate.ts';
import './settingRow.ts';
import type { SettingRow } from './settingRow.ts';

const saveSetting = vi.fn();
const resetSetting = vi.fn();
const saved = vi.fn();
let row: SettingRow;

async function show(more: Partial<Setting> = {}, level: SettingRow['level'] = 'global'): Promise<void> {
  row?.remove();
  row = document.createElement('care-setting') as SettingRow;
  row.api = { saveSetting, resetSetting } as unknown as CareApi;
  row.setting = {
    key: 'ticket.close-after-days', title: 'Close after', help: null, type: 'duration_days', default: 7, value: 7,
    inheritedFrom: 'default', scopes: ['global', 'locale'], version: 3, ...more,
  };
  row.level = level;
  row.scope = level === 'locale' ? { locale: 'de' } : {};
  row.addEventListener('care-setting-saved', saved);
  document.body.append(row);
  await row.updateComplete;
}

async function type(value: string): Promise<void> {
  const input = row.querySelector('input')!;
  input.value = value;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await row.updateComplete;
}

async function submit(): Promise<void> {
  row.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
  await vi.waitFor(() => expect(row.querySelector('input')!.disabled).toBe(false));
  await row.updateComplete;
}

const buttons = () => [...row.querySelectorAll('button')].map((each) => each.textContent!.trim());

beforeEach(async () => {
  speak('en');
  [saveSetting, resetSetting].forEach((each) => each.mockReset().mockResolvedValue(undefined));
  saved.mockReset();
  await show();
});

afterEach(() => row.remove());

describe('SettingRow', () => {
  it('offers to save only what was changed', async () => {
    expect(buttons()).toEqual([]);
    await type('14');
    expect(buttons()).toEqual(['Save', 'Cancel']);
    await type('7');
    expect(buttons()).toEqual([]);
  });

  it('saves the number for the chosen scope with the version it showed', async () => {
    await show({}, 'locale');
    await type('14');
    await submit();

    expect(saveSetting).toHaveBeenCalledWith('ticket.close-after-days', 14, 3, { locale: 'de' });
    expect(saved).toHaveBeenCalledTimes(1);
  });

  it('says beside the field why a value is refused and keeps what was typed', async () => {
    saveSetting.mockRejectedValueOnce(
      new Problem(400, { detail: 'Invalid', errors: [{ field: 'value', code: 'max', detail: 'At most 90.' }] }),
    );
    await type('900');
    await submit();

    const input = row.querySelector('input')!;
    expect(input.value).toBe('900');
    expect(input.getAttribute('aria-invalid')).toBe('true');
    const described = input.getAttribute('aria-describedby')!.split(' ');
    expect(row.querySelector('.field-error')!.textContent).toBe('At most 90.');
    expect(described).toContain(row.querySelector('.field-error')!.id);
  });

  it('offers the newest value when somebody else was faster', async () => {
    saveSetting.mockRejectedValueOnce(new Problem(412));
    await type('14');
    await submit();

    expect(buttons()).toEqual(['Show the newest value']);
  });

  it('gives up its own value but not an inherited one', async () => {
    await show({ inheritedFrom: 'global' }, 'locale');
    expect(row.textContent).toContain('Inherited: set for everyone');
    expect(buttons()).toEqual([]);

    await show({ inheritedFrom: 'locale' }, 'locale');
    expect(row.textContent).toContain('Set here');
    row.querySelector('button')!.click();
    await vi.waitFor(() => expect(saved).toHaveBeenCalled());

    expect(resetSetting).toHaveBeenCalledWith('ticket.close-after-days', { locale: 'de' });
  });

  it('cannot be changed where it does not apply, and says so', async () => {
    await show({ scopes: ['global'] }, 'locale');

    expect(row.querySelector('input')!.disabled).toBe(true);
    expect(row.textContent).toContain('cannot differ by language');
  });
});
