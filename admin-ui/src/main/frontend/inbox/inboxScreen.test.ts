import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CareApi } from '../api/api.ts';
import { Problem } from '../api/problem.ts';
import type { Me, Summary } from '../api/types.ts';
import { speak } from '../i18n/translate.ts';
import { chooseAfterSending } from '../workspace/afterSending.ts';
import './inboxScreen.ts';
import type { InboxScreen } from './inboxScreen.ts';

const api = { tickets: vi.fn(), views: vi.fn(), events: vi.fn(), stream: () => null, ticket: vi.fn(), agents: vi.fn() };
const me = { id: 7, name: 'Mia', permissions: ['PERMISSION_CARE_TICKET_READ'], position: 40 } as unknown as Me;
let inbox: InboxScreen;

function ticket(number: string, more: Partial<Summary> = {}): Summary {
  return {
    number, subject: `Subject ${number}`, status: 'open', channel: 'form', topicLabel: 'Damage', locale: 'en',
    requester: { name: 'Ada Lovelace', email: 'ada@example.org' }, orderNumber: 'A-7', assignee: null,
    updatedAt: '2026-11-20T10:00:00Z', lastMessage: { excerpt: 'It broke', direction: 'in', at: '2026-11-20T10:00:00Z' }, ...more,
  } as Summary;
}

async function open(hash = ''): Promise<void> {
  location.hash = hash;
  inbox = document.createElement('care-inbox') as InboxScreen;
  inbox.api = api as unknown as CareApi;
  inbox.me = me;
  document.body.append(inbox);
  await vi.waitFor(() => expect(inbox.querySelector('a.row, .state')).not.toBeNull());
}

const rows = () => [...inbox.querySelectorAll<HTMLElement>('a.row')].map((row) => row.dataset['number']);
const press = (key: string) =>
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));

beforeEach(() => {
  speak('en');
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'], shouldAdvanceTime: true });
  api.tickets.mockReset().mockResolvedValue({ items: [ticket('100017'), ticket('100025')], next: null });
  api.views.mockReset().mockResolvedValue([{ key: 'open', count: 2 }, { key: 'solved', count: 1000 }]);
  api.events.mockReset().mockResolvedValue(null);
  api.ticket.mockReset().mockRejectedValue(new Problem(404));
});

afterEach(() => {
  inbox.remove();
  vi.useRealTimers();
});

describe('InboxScreen', () => {
  it('shows the open tickets and how many each view has', async () => {
    await open();

    expect(api.tickets).toHaveBeenCalledWith('open', null);
    expect(rows()).toEqual(['100017', '100025']);
    const views = [...inbox.querySelectorAll('nav a')].map((view) => view.textContent!.replace(/\s+/g, ' ').trim());
    expect(views).toEqual(['Open 2', 'Mine', 'Unassigned', 'Waiting', 'Solved 1,000+', 'Closed', 'All']);
  });

  it('starts at the view and the ticket of the address', async () => {
    await open('#mine-100025');

    expect(api.tickets).toHaveBeenCalledWith('mine', null);
    expect(api.ticket).toHaveBeenCalledWith('100025');
    expect(inbox.querySelector('a.row[aria-current]')!.getAttribute('data-number')).toBe('100025');
  });

  it('brings in what happened since the page was made', async () => {
    await open();
    api.tickets.mockResolvedValue({ items: [ticket('100033'), ticket('100017')], next: null });
    api.events.mockResolvedValueOnce({
      page: { events: [{ position: 41, type: 'ticket.created', subject: { type: 'ticket', id: 1, number: '100033' } }], position: 41 },
      etag: '"41"',
    });

    await vi.advanceTimersByTimeAsync(3000);

    expect(api.events.mock.calls[0]).toEqual([40, null]);
    await vi.waitFor(() => expect(rows()).toEqual(['100033', '100017']));
    expect(api.views).toHaveBeenCalledTimes(2);
  });

  it('walks through the list and into the filter by keyboard', async () => {
    await open();

    press('j');
    expect((document.activeElement as HTMLElement).dataset['number']).toBe('100017');
    press('j');
    press('j');
    expect((document.activeElement as HTMLElement).dataset['number']).toBe('100025');
    press('k');
    expect((document.activeElement as HTMLElement).dataset['number']).toBe('100017');
    press('/');
    expect((document.activeElement as HTMLInputElement).type).toBe('search');
  });

  it('opens a ticket by its number from the filter', async () => {
    await open();
    const input = inbox.querySelector<HTMLInputElement>('input[type=search]')!;
    input.value = '#100999';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await inbox.updateComplete;

    input.form!.dispatchEvent(new Event('submit', { cancelable: true }));

    expect(location.hash).toBe('#open-100999');
  });

  it('goes on to the next ticket after an answer, unless one wants to stay', async () => {
    await open('#mine-100017');
    const answered = (held: number | null = null) => inbox.querySelector('care-ticket')!.dispatchEvent(new CustomEvent('care-answered', { detail: { number: '100017', held }, bubbles: true }));
    chooseAfterSending('stay');
    answered();
    expect(location.hash).toBe('#mine-100017');

    chooseAfterSending('next');
    answered();

    expect(location.hash).toBe('#mine-100025');
  });

  it('turns through the views and back around the ends', async () => {
    await open('#open');
    press(']');
    expect(location.hash).toBe('#mine');
    location.hash = '#open';
    await vi.waitFor(() => expect(api.tickets).toHaveBeenLastCalledWith('open', null));
    press('[');
    expect(location.hash).toBe('#all');
  });

  it('shows text of shoppers as text', async () => {
    api.tickets.mockResolvedValue({ items: [ticket('1', { subject: '<img src=x onerror=alert(1)>' })], next: null });
    await open();

    expect(inbox.querySelector('.row img')).toBeNull();
    expect(inbox.querySelector('.row-subject')!.textContent).toBe('<img src=x onerror=alert(1)>');
  });

  it('says when nothing is left to do', async () => {
    api.tickets.mockResolvedValue({ items: [], next: null });
    await open();

    expect(inbox.textContent).toContain('Everything is answered.');
  });

  it('says why the list is missing and tries again when asked', async () => {
    api.tickets.mockRejectedValueOnce(new Problem(0));
    await open();
    expect(inbox.querySelector('[role=alert]')!.textContent).toContain('cannot be reached');

    inbox.querySelector<HTMLElement>('[role=alert] button')!.click();

    await vi.waitFor(() => expect(rows()).toHaveLength(2));
  });
});
