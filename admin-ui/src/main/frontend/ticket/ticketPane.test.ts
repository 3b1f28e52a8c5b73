import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CareApi } from '../api/api.ts';
import { Problem } from '../api/problem.ts';
import type { CareEvent, Detail, Me, Message } from '../api/types.ts';
import { speak } from '../i18n/translate.ts';
import './ticketPane.ts';
import type { Said } from '../ui/toast.ts';
import type { TicketPane } from './ticketPane.ts';

const api = { ticket: vi.fn(), setStatus: vi.fn(), assign: vi.fn(), agents: vi.fn(), send: vi.fn() };
const WRITE = 'PERMISSION_CARE_TICKET_WRITE';
let pane: TicketPane;
let said: string[];

function message(id: number, more: Partial<Message> = {}): Message {
  return {
    id, direction: 'in', visibility: 'public', author: { kind: 'customer', name: 'Ada' }, channel: 'form', text: `Words ${id}`,
    html: null, at: '2026-11-20T10:00:00Z', locale: 'de_AT', attachments: [], delivery: null, ...more,
  };
}

function detail(more: Partial<Detail> = {}): Detail {
  return {
    id: 5, number: '100017', version: 1, subject: 'Broken', status: 'open', topicLabel: 'Damage', locale: 'en',
    requester: { name: 'Ada', email: 'ada@example.org' }, assignee: null, allowedStatuses: ['pending', 'solved'],
    messages: [message(1)], timeline: [], order: null, customer: null, otherTickets: [], previousNumber: null, items: [], ...more,
  } as unknown as Detail;
}

async function open(...permissions: string[]): Promise<void> {
  pane = document.createElement('care-ticket') as TicketPane;
  pane.api = api as unknown as CareApi;
  pane.me = { id: 7, name: 'Mia', permissions } as unknown as Me;
  pane.number = '100017';
  pane.view = 'open';
  pane.addEventListener('care-announce', (event) => said.push((event as CustomEvent<Said>).detail.text));
  document.body.append(pane);
  await vi.waitFor(() => expect(pane.querySelector('article, [role=alert]')).not.toBeNull());
}

async function choose(menu: string, text: string): Promise<void> {
  pane.querySelector<HTMLElement>(`${menu} button`)!.click();
  await vi.waitFor(() => expect(pane.querySelector(`${menu} [role=menu]:not([hidden])`)).not.toBeNull());
  const items = [...pane.querySelectorAll<HTMLElement>(`${menu} [role=menuitemradio]`)];
  items.find((item) => item.textContent!.trim() === text)!.click();
}

beforeEach(() => {
  speak('en');
  localStorage.clear();
  said = [];
  Object.values(api).forEach((each) => each.mockReset().mockResolvedValue(undefined));
  api.ticket.mockResolvedValue(detail());
  api.agents.mockResolvedValue([{ id: 8, login: 'ben', name: 'Ben' }]);
});

afterEach(() => pane.remove());

describe('TicketPane', () => {
  it('shows words in the language and direction they were written in', async () => {
    await open(WRITE);

    const words = pane.querySelector('.message-text')!;
    expect(words.getAttribute('lang')).toBe('de-AT');
    expect(words.getAttribute('dir')).toBe('auto');
  });

  it('never turns a mail into markup of the page', async () => {
    api.ticket.mockResolvedValue(detail({ messages: [message(1, { text: '<b>x</b>', html: '<b id="evil">x</b>' })] }));
    await open(WRITE);
    expect(pane.querySelector('.message-text')!.textContent).toBe('<b>x</b>');

    pane.querySelector<HTMLElement>('article [aria-pressed=false]')!.click();
    await vi.waitFor(() => expect(pane.querySelector('iframe')).not.toBeNull());

    expect(pane.querySelector('#evil')).toBeNull();
    expect(pane.querySelector('iframe')!.getAttribute('sandbox')).not.toMatch(/allow-(scripts|same-origin|forms)/);
  });

  it('changes the status and says so', async () => {
    await open(WRITE);
    api.ticket.mockResolvedValue(detail({ version: 2, status: 'solved' }));

    await choose('.status-menu', 'Solved');

    await vi.waitFor(() => expect(said).toEqual(['Status: Solved']));
    expect(api.setStatus).toHaveBeenCalledWith(expect.objectContaining({ version: 1 }), 'solved');
  });

  it('offers to take a change of status back', async () => {
    await open(WRITE);
    let step: Said['step'];
    pane.addEventListener('care-announce', (event) => (step = (event as CustomEvent<Said>).detail.step));
    api.ticket.mockResolvedValue(detail({ version: 2, status: 'solved', allowedStatuses: ['open'] }));
    pane.move('solved');
    await vi.waitFor(() => expect(step?.label).toBe('Undo'));

    step!.act();

    expect(api.setStatus).toHaveBeenLastCalledWith(expect.objectContaining({ version: 2 }), 'open');
  });

  it('sets by key only what the ticket may have', async () => {
    await open(WRITE);
    pane.move('open');

    expect(api.setStatus).not.toHaveBeenCalled();
  });

  it('explains a conflict and reloads in place with the draft kept', async () => {
    await open(WRITE);
    const area = pane.querySelector('textarea')!;
    area.value = 'Half a sentence';
    area.dispatchEvent(new Event('input', { bubbles: true }));
    api.setStatus.mockRejectedValueOnce(new Problem(412));
    await choose('.status-menu', 'Waiting for customer');
    await vi.waitFor(() => expect(pane.querySelector('.notice')?.textContent).toContain('Somebody else has changed'));

    api.ticket.mockResolvedValue(detail({ version: 2, subject: 'Broken cup' }));
    pane.querySelector<HTMLElement>('.notice button')!.click();

    await vi.waitFor(() => expect(pane.querySelector('h2')!.textContent).toBe('Broken cup'));
    expect(pane.querySelector('.notice')).toBeNull();
    expect(pane.querySelector('textarea')!.value).toBe('Half a sentence');
  });

  it('takes the ticket and offers it to colleagues', async () => {
    await open(WRITE);
    await choose('.assignee-menu', 'Nobody');
    expect(api.assign).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(pane.querySelector('.assignee-menu')!.textContent).toContain('Ben'));
    await choose('.assignee-menu', 'Ben');
    await vi.waitFor(() => expect(api.assign).toHaveBeenCalledWith(expect.anything(), 8));

    await vi.waitFor(() => {
      pane.assignToMe();
      expect(api.assign).toHaveBeenLastCalledWith(expect.anything(), 7);
    });
  });

  it('announces an answer that arrives meanwhile and leaves other tickets’ events alone', async () => {
    await open(WRITE);
    pane.events = [{ subject: { type: 'ticket', id: 9, number: '100025' } }] as unknown as CareEvent[];
    await pane.updateComplete;
    expect(api.ticket).toHaveBeenCalledTimes(1);

    api.ticket.mockResolvedValue(detail({ messages: [message(1), message(2)] }));
    pane.events = [{ subject: { type: 'ticket', id: 5, number: '100017' } }] as unknown as CareEvent[];

    await vi.waitFor(() => expect(said).toEqual(['New message from Ada']));
    expect(pane.querySelectorAll('article')).toHaveLength(2);
  });

  it('offers nothing to change to somebody who may only read', async () => {
    await open();

    expect(pane.querySelector('care-composer, care-menu')).toBeNull();
    expect(pane.querySelector('.ticket-controls')!.textContent).toContain('Open');
  });

  it('says when there is no such ticket and leads back instead of trying again', async () => {
    api.ticket.mockRejectedValue(new Problem(404));
    await open(WRITE);

    expect(pane.querySelector('[role=alert]')!.textContent).toContain('It does not exist, or you may not see it.');
    expect(pane.querySelector('a.button')!.getAttribute('href')).toBe('#open');
    expect(pane.querySelector('button')).toBeNull();
  });

  it('offers another try when the shop cannot be reached', async () => {
    api.ticket.mockRejectedValue(new Problem(0));
    await open(WRITE);

    expect(pane.querySelector('[role=alert] button')!.textContent).toContain('Try again');
  });
});
