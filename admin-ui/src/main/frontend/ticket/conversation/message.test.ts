import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MailOfMessage, Message, RecipientState } from '../../api/types.ts';
import { speak } from '../../i18n/translate.ts';
import './message.ts';
import type { MessageView } from './message.ts';

let view: MessageView;

const MAIL: MailOfMessage = {
  inboundId: 7, from: { name: 'Ada', email: 'ada@example.org' }, replyTo: null, to: [{ name: null, email: 'help@shop.example' }],
  cc: [{ name: 'Ben', email: 'ben@example.org' }], subject: 'Cup', nature: 'human',
  verdict: { spf: 'pass', dkim: 'pass', dmarc: 'pass', overall: 'pass', by: 'mx.shop.example' }, newcomer: false, unverified: false,
  cut: false, copies: [], quotedText: null, quotedHtml: null, calendar: null, trouble: [],
};

async function show(more: Partial<Message>, resendable = false): Promise<void> {
  view = document.createElement('care-message') as MessageView;
  view.message = {
    id: 3, direction: 'in', visibility: 'public', author: { kind: 'customer', name: 'Ada' }, channel: 'email', text: 'It broke', html: null,
    at: '2026-11-20T10:00:00Z', locale: 'en', attachments: [], delivery: null, ...more,
  } as Message;
  view.resendable = resendable;
  document.body.append(view);
  await view.updateComplete;
}

const words = (css: string) => view.querySelector(css)?.textContent!.replace(/\s+/g, ' ').trim();

beforeEach(() => speak('en'));
afterEach(() => view.remove());

describe('a mail', () => {
  it('says whom it went to and how sure its sender is', async () => {
    await show({ mail: MAIL });

    expect(words('.mail-head summary')).toBe('To help@shop.example and 1 more Sender verified (SPF: passed, DKIM: passed, DMARC: passed, says mx.shop.example)');
    expect(words('.mail-head dl')).toContain('Ben ben@example.org');
    expect(view.querySelector('.notice')).toBeNull();
  });

  it('warns of a stranger, and louder of somebody who is not who they say', async () => {
    await show({ mail: { ...MAIL, newcomer: true } });
    expect(words('.notice[data-tone=warn]')).toContain('Ada was not part of this conversation until now.');
    view.remove();

    await show({ mail: { ...MAIL, newcomer: true, unverified: true } });
    expect(words('.notice[data-tone=bad]')).toContain('its sender is not genuine');
    expect(view.querySelectorAll('.notice')).toHaveLength(1);
  });

  it('shows quoted words when asked, as text', async () => {
    await show({ mail: { ...MAIL, quotedText: '> <b>before</b>' } });
    expect(view.querySelector('.quoted')).toBeNull();

    view.querySelector<HTMLElement>('[aria-expanded=false]')!.click();
    await view.updateComplete;

    expect(words('.quoted')).toBe('> <b>before</b>');
  });

  it('names files that were not taken in, what was odd, and an appointment', async () => {
    const calendar = { method: 'REQUEST', summary: 'Pick-up', start: '2026-11-25T13:00:00Z', end: '2026-11-25T14:00:00Z', allDay: false, place: 'York', organiser: null };
    await show({ mail: { ...MAIL, cut: true, trouble: ['charset', 'new_code'], calendar }, withheld: [{ name: 'a.exe', size: 10, reason: 'file_type_not_allowed' }] });

    expect(words('.withheld')).toContain('this kind of file is not accepted');
    expect([...view.querySelectorAll('.oddities li')].map((each) => each.textContent!.trim())).toEqual([
      'The mail was too large: only its beginning was taken in.',
      'The mail names a wrong character set; some letters may be wrong.',
      'new code',
    ]);
    expect(words('.calendar-card')).toMatch(/Invitation Pick-up .*2026.*York/);
  });

  it('says so when it has no words', async () => {
    await show({ text: '', mail: MAIL });

    expect(view.textContent).toContain('This mail has no words');
  });
});

describe('an answer', () => {
  const state = (more: Partial<RecipientState>): RecipientState => ({
    mailId: 1, kind: 'to', recipient: 'ada@example.org', state: 'sent', code: null, error: null, at: '2026-11-20T10:00:00Z', ...more,
  });

  it('names nobody when all went well with one', async () => {
    await show({ direction: 'out', deliveries: [state({})] }, true);

    expect(words('.deliveries')).toMatch(/^Mail sent/);
    expect(view.querySelector('.deliveries button')).toBeNull();
  });

  it('says for each person what became of it, why, and offers another try', async () => {
    const again = vi.fn();
    await show({ direction: 'out', deliveries: [state({}), state({ kind: 'cc', recipient: 'ben@example.org', state: 'bounced', code: '5.1.1' })] }, true);
    view.addEventListener('care-send-again', (event) => again((event as CustomEvent).detail));

    expect(words('.deliveries li:last-child')).toMatch(/^ben@example.org \(Cc\): Mail came back .* There is no such mailbox\./);
    view.querySelector<HTMLElement>('.deliveries li:last-child button')!.click();
    expect(again).toHaveBeenCalledWith({ message: 3, recipient: 'ben@example.org' });
  });

  it('offers no other try to somebody who may only read', async () => {
    await show({ direction: 'out', deliveries: [state({ state: 'failed' })] });

    expect(view.querySelector('.deliveries button')).toBeNull();
  });
});
