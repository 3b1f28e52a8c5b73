import { beforeEach, describe, expect, it } from 'vitest';
import { speak } from '../i18n/translate.ts';
import { fileSize, initials, languageName, money, relativeTime } from './format.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z');

beforeEach(() => speak('en'));

describe('relativeTime', () => {
  it('counts in the largest whole unit', () => {
    expect(relativeTime('2026-11-22T11:59:40Z', NOW)).toBe('now');
    expect(relativeTime('2026-11-22T11:01:00Z', NOW)).toBe('59 min. ago');
    expect(relativeTime('2026-11-22T10:01:00Z', NOW)).toBe('1 hr. ago');
  });

  it('names the hour of what is older than a day, and the year of what is from another one', () => {
    expect(relativeTime('2026-11-20T12:05:00Z', NOW)).toBe('Fri 12:05 PM');
    expect(relativeTime('2026-11-10T12:05:00Z', NOW)).toBe('Nov 10, 12:05 PM');
    expect(relativeTime('2025-11-10T12:05:00Z', NOW)).toBe('Nov 10, 2025, 12:05 PM');
  });

  it('speaks the language of the page', async () => {
    await speak('de_AT');
    expect(relativeTime('2026-11-22T10:00:00Z', NOW)).toBe('vor 2 Std.');
  });
});

describe('formats', () => {
  it('shows money in its own currency and the reader’s way', async () => {
    expect(money('1234.5', 'EUR')).toBe('€1,234.50');
    expect(money('1200', 'JPY')).toBe('¥1,200');
    await speak('de');
    expect(money('1234.5', 'EUR')).toMatch(/^1\.234,50.€$/);
  });

  it('shows sizes as people say them', () => {
    expect(fileSize(12)).toBe('0.1 kB');
    expect(fileSize(182000)).toBe('182 kB');
    expect(fileSize(3_400_000)).toBe('3.4 MB');
  });

  it('names languages, and keeps what is no language', () => {
    expect(languageName('de_AT')).toBe('Austrian German');
    expect(languageName('!')).toBe('!');
  });

  it('takes whole characters as initials', () => {
    expect(initials('Ada King Lovelace')).toBe('AL');
    expect(initials('😀 Zoë')).toBe('😀Z');
    expect(initials('')).toBe('');
  });
});
