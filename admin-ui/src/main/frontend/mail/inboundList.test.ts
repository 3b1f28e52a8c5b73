import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CareApi } from '../api/api.ts';
import type { InboundMail } from '../api/mail.ts';
import { Problem } from '../api/problem.ts';
import { speak } from '../i18n/translate.ts';
import type { Said } from '../ui/toast.ts';
import './inboundList.ts';
import type { InboundList } from './inboundList.ts';

const calls = { inbound: vi.fn(), decide: vi.fn(), mail: vi.fn(), rawUrl: (id: number) => `/raw/${id}` };
let list: InboundList;
let said: string[];

function mail(id: number, more: Partial<InboundMail> = {}): InboundMail {
  return {
    id, account: 'help@shop.example', state: 'junk', from: 'x@ads.example', subject: `Offer ${id}`, receivedAt: '2026-11-20T10:00:00Z', sentAt: null,
    size: 900, nature: 'human', verdict: { spf: 'fail', dkim: 'none', dmarc: 'fail', overall: 'fail', by: 'mx' }, reason: 'flood', reasonText: 'Too many.',
    ticketNumber: null, rawKept: true, ...more,
  };
}

async function open(): Promise<void> {
  list = document.createElement('care-inbound') as InboundList;
  list.api = { mail: calls } as unknown as CareApi;
  list.kind = 'junk';
  list.decisions = ['release', 'delete', 'block_domain'];
  list.addEventListener('care-announce', (event) => said.push((event as CustomEvent<Said>).detail.text));
  document.body.append(list);
  await vi.waitFor(() => expect(list.querySelector('.inbound, .state')).not.toBeNull());
}

const button = (text: string, within = '.bulk-bar') =>
  [...list.querySelectorAll<HTMLButtonElement>(`${within} button`)].find((each) => each.textContent!.trim() === text)!;
const pick = (at: number) => list.querySelectorAll<HTMLInputElement>('.inbound input')[at]!.click();

beforeEach(async () => {
  await speak('en');
  said = [];
  calls.inbound.mockReset().mockResolvedValue({ items: [mail(1), mail(2, { subject: '<b>x</b>' })], next: null });
  calls.decide.mockReset().mockResolvedValue({ done: 1, refused: [] });
  calls.mail.mockReset().mockResolvedValue({ mail: mail(2), text: '<img src=x>', files: [], headers: 'X: 1' });
});

afterEach(() => list.remove());

describe('InboundList', () => {
  it('shows who wrote what, why it is here, and mails as text', async () => {
    await open();

    expect(list.querySelector('.inbound')!.textContent).toMatch(/Offer 1[^]*x@ads.example[^]*Sender not genuine[^]*Too many\./);
    expect(list.querySelector('.inbound b')).toBeNull();
    expect(button('Release').disabled).toBe(true);
  });

  it('releases what was chosen and reads the list again', async () => {
    await open();
    pick(1);
    await list.updateComplete;
    button('Release').click();

    await vi.waitFor(() => expect(said).toEqual(['1 mail was released']));
    expect(calls.decide).toHaveBeenCalledWith([2], 'release');
    expect(calls.inbound).toHaveBeenCalledTimes(2);
  });

  it('asks before it deletes, and does nothing when one thinks again', async () => {
    await open();
    list.querySelector<HTMLInputElement>('.bulk-bar input')!.click();
    await list.updateComplete;
    button('Delete').click();
    await vi.waitFor(() => expect(list.querySelector('dialog h2')?.textContent).toBe('Delete 2 mails?'));
    button('Cancel', 'dialog').click();
    await list.updateComplete;
    expect(calls.decide).not.toHaveBeenCalled();

    button('Delete').click();
    await vi.waitFor(() => expect(list.querySelector('dialog')).not.toBeNull());
    button('Delete', 'dialog').click();
    await vi.waitFor(() => expect(calls.decide).toHaveBeenCalledWith([1, 2], 'delete'));
  });

  it('says what somebody else has decided before', async () => {
    calls.decide.mockResolvedValue({ done: 0, refused: [{ id: 1, code: 'gone' }] });
    await open();
    pick(0);
    await list.updateComplete;
    button('Release').click();

    await vi.waitFor(() => expect(list.querySelector('.notice')?.textContent).toContain('1 mail was left as it is'));
    expect(said).toEqual([]);
  });

  it('opens a mail as plain text and decides from there', async () => {
    await open();
    list.querySelectorAll<HTMLElement>('.inbound-open')[1]!.click();
    await vi.waitFor(() => expect(list.querySelector('.mail-text')?.textContent).toBe('<img src=x>'));
    button('Release', 'dialog').click();

    await vi.waitFor(() => expect(calls.decide).toHaveBeenCalledWith([2], 'release'));
    expect(list.querySelector('dialog')).toBeNull();
  });

  it('says why the list is missing and tries again', async () => {
    calls.inbound.mockRejectedValueOnce(new Problem(0));
    await open();
    list.querySelector<HTMLElement>('[role=alert] button')!.click();

    await vi.waitFor(() => expect(list.querySelectorAll('.inbound')).toHaveLength(2));
  });
});
