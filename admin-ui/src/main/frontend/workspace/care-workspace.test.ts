import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import './care-workspace.ts';
import type { CareWorkspace } from './care-workspace.ts';

const ME = { id: 7, login: 'mia', name: 'Mia', permissions: ['PERMISSION_CARE_TASKS'], csrf: 'one', locale: 'en', shopName: 'Shop', features: {}, position: 1 };
let workspace: CareWorkspace;
let signedIn = true;

const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });

async function open(screen: string, locale = 'en'): Promise<void> {
  workspace = document.createElement('care-workspace') as CareWorkspace;
  Object.assign(workspace.dataset, { api: '/admin/care-api/v1', screen, locale });
  document.body.append(workspace);
  await vi.waitFor(() => expect(page().querySelector('[data-screen], .state-title')).not.toBeNull());
}

const page = () => workspace.shadowRoot!;

beforeEach(() => {
  signedIn = true;
  vi.stubGlobal('fetch', async (url: string) => {
    if (!signedIn) return json({ title: 'Signed out' }, 401);
    return String(url).endsWith('/me') ? json(ME) : json({ gaveUp: [], overdue: [] });
  });
});

afterEach(() => {
  workspace.remove();
  vi.unstubAllGlobals();
});

describe('CareWorkspace', () => {
  it('shows the screen its page names, in the language its page names', async () => {
    await open('tasks', 'de_AT');

    await vi.waitFor(() => expect(page().querySelector('h1')?.textContent).toBe('Fehlgeschlagene Aufgaben'));
    expect(page().querySelector('.workspace')!.getAttribute('lang')).toBe('de-AT');
    expect(page().querySelector('.workspace')!.getAttribute('dir')).toBe('ltr');
  });

  it('turns around for right-to-left languages', async () => {
    await open('tasks', 'ar');

    expect(page().querySelector('.workspace')!.getAttribute('dir')).toBe('rtl');
  });

  it('keeps what is typed from the scripts of the admin', async () => {
    await open('tasks');
    const heard = vi.fn();
    document.addEventListener('keyup', heard);

    page().querySelector('h1')!.dispatchEvent(new KeyboardEvent('keyup', { key: 'm', bubbles: true, composed: true }));

    document.removeEventListener('keyup', heard);
    expect(heard).not.toHaveBeenCalled();
  });

  it('shows nothing of a screen somebody may not see', async () => {
    await open('privacy');

    expect(page().textContent).toContain('You do not have permission');
    expect(page().querySelector('care-privacy')).toBeNull();
  });

  it('asks to sign in again over the page and goes on where it was', async () => {
    await open('tasks');
    await vi.waitFor(() => expect(page().textContent).toContain('No failed tasks'));
    signedIn = false;
    page().querySelector<HTMLElement>('.screen-head button')!.click();
    await vi.waitFor(() => expect(page().querySelector('care-sign-in a')?.getAttribute('href')).toBe('/admin/login'));
    expect(page().textContent).toContain('No failed tasks');

    const retry = page().querySelector<HTMLElement>('care-sign-in .actions button')!;
    retry.click();
    await vi.waitFor(() => expect(page().querySelector('care-sign-in')!.textContent).toContain('not signed in yet'));
    signedIn = true;
    retry.click();

    await vi.waitFor(() => expect(page().querySelector('care-sign-in')).toBeNull());
    expect(page().querySelector('[role=alert]')).toBeNull();
  });

  it('opens the keys on a question mark and closes them on request', async () => {
    await open('tasks');
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '?', bubbles: true, cancelable: true }));
    await vi.waitFor(() => expect(page().querySelector('care-help')).not.toBeNull());

    page().querySelector('care-help dialog')!.dispatchEvent(new Event('cancel', { cancelable: true }));

    await vi.waitFor(() => expect(page().querySelector('care-help')).toBeNull());
  });
});
