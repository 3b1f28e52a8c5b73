import { describe, expect, it } from 'vitest';
import { formatMessage } from './messageFormat.ts';

const TICKETS = '{count, plural, =0 {No tickets} one {# ticket} other {# tickets}}';

describe('formatMessage', () => {
  it('fills named arguments', () => {
    expect(formatMessage('Hello {name}!', { name: '{x} <b>' }, 'en')).toBe('Hello {x} <b>!');
  });

  it('shows an argument nobody gave', () => {
    expect(formatMessage('Hello {name}', {}, 'en')).toBe('Hello {name}');
  });

  it('chooses the plural of the language', () => {
    expect(formatMessage(TICKETS, { count: 1 }, 'en')).toBe('1 ticket');
    expect(formatMessage(TICKETS, { count: 1200 }, 'de')).toBe('1.200 tickets');
    expect(formatMessage('{n, plural, one {a} two {b} few {c} many {d} other {e}}', { n: 2 }, 'ar')).toBe('b');
  });

  it('prefers an exact number over its category', () => {
    expect(formatMessage(TICKETS, { count: 0 }, 'en')).toBe('No tickets');
  });

  it('selects by word and falls back to other', () => {
    const pattern = '{kind, select, agent {an agent} other {somebody ({name})}}';
    expect(formatMessage(pattern, { kind: 'agent' }, 'en')).toBe('an agent');
    expect(formatMessage(pattern, { kind: 'bot', name: 'R2' }, 'en')).toBe('somebody (R2)');
  });

  it('isolates values of the other writing direction', () => {
    expect(formatMessage('الطلب {number}', { number: '2026-1184' }, 'ar')).toBe('الطلب \u20682026-1184\u2069');
    expect(formatMessage('Reply to {name}', { name: 'ليلى' }, 'en')).toBe('Reply to \u2068ليلى\u2069');
    expect(formatMessage('{kind, select, a {x} other {y}}', { kind: 'a' }, 'ar')).toBe('x');
  });

  it('reads apostrophes as ICU does', () => {
    expect(formatMessage("It's {n} o''clock '{n}'", { n: 3 }, 'en')).toBe("It's 3 o'clock {n}");
  });
});
