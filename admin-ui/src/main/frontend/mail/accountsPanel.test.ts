import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CareApi } from '../api/api.ts';
import type { MailAccount } from '../api/mail.ts';
import { Problem } from '../api/problem.ts';
import type { Me } from '../api/types.ts';
import { speak } from '../i18n/translate.ts';
import './accountsPanel.ts';
import type { AccountsPanel } from './accountsPanel.ts';
import { ACCOUNT } from './sampleAccount.test-data.ts';

const calls = { accounts: vi.fn(), check: vi.fn(), addAccount: vi.fn(), changeAccount: vi.fn(), removeAccount: vi.fn() };
let panel: AccountsPanel;

async function open(...accounts: MailAccount[]): Promise<void> {
  calls.accounts.mockResolvedValue(accounts);
  panel = document.createElement('care-accounts') as AccountsPanel;
  panel.api = { mail: calls } as unknown as CareApi;
  panel.me = { locale: 'en' } as unknown as Me;
  document.body.append(panel);
  await vi.waitFor(() => expect(panel.querySelector('.account, .state')).not.toBeNull());
}

const button = (text: string, within = '') =>
  [...panel.querySelectorAll<HTMLButtonElement>(`${within} button`)].find((each) => each.textContent!.trim() === text)!;

async function type(id: string, value: string): Promise<void> {
  const input = panel.querySelector<HTMLInputElement>(`#account-${id}`)!;
  input.value = value;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await Promise.resolve();
}

beforeEach(async () => {
  await speak('en');
  Object.values(calls).forEach((each) => each.mockReset().mockResolvedValue(undefined));
});

afterEach(() => panel.remove());

describe('AccountsPanel', () => {
  it('says in words what the test of a connection found', async () => {
    calls.check.mockResolvedValue({ steps: [{ code: 'connect', ok: true, text: 'The server answers.' }, { code: 'sign_in', ok: false, text: 'The server refuses the password.' }] });
    await open(ACCOUNT);
    button('Test connection').click();

    await vi.waitFor(() => expect(panel.querySelector('.steps')?.textContent!.replace(/\s+/g, ' ').trim())
      .toBe('Worked: The server answers. Did not work: The server refuses the password.'));
    expect(calls.check).toHaveBeenCalledWith(4);
  });

  it('shows what is wrong with an account, since when, and the way out', async () => {
    await open({ ...ACCOUNT, health: { ...ACCOUNT.health, state: 'needs_sign_in', reasonText: 'Somebody must sign in again.' } });

    expect(panel.querySelector('.notice')!.textContent).toContain('Somebody must sign in again.');
    expect(button('Sign in', '.notice')).toBeDefined();
  });

  it('adds an account once everything that is needed is there', async () => {
    await open();
    button('Add an account').click();
    await vi.waitFor(() => expect(panel.querySelector('form')).not.toBeNull());
    await type('address', 'help@shop.example');
    panel.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
    await vi.waitFor(() => expect(panel.querySelector('#account-name-error')).not.toBeNull());
    expect(calls.addAccount).not.toHaveBeenCalled();

    await type('name', 'Shop');
    await type('host', 'mail.shop.example');
    await type('secret', 'pass');
    panel.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));

    await vi.waitFor(() => expect(panel.querySelector('form')).toBeNull());
    expect(calls.addAccount.mock.calls[0]![0]).toMatchObject({ address: 'help@shop.example', secret: 'pass', imap: { host: 'mail.shop.example', port: 993 } });
  });

  it('keeps what was typed and names the field that was refused', async () => {
    calls.changeAccount.mockRejectedValue(new Problem(400, { errors: [{ field: 'address', code: 'taken', detail: 'Another account has this address.' }] }));
    await open(ACCOUNT);
    button('Edit').click();
    await vi.waitFor(() => expect(panel.querySelector('form')).not.toBeNull());
    await type('address', 'sales@shop.example');
    panel.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));

    await vi.waitFor(() => expect(panel.querySelector('#account-address-error')?.textContent).toBe('Another account has this address.'));
    expect(panel.querySelector<HTMLInputElement>('#account-address')!.value).toBe('sales@shop.example');
  });
});
