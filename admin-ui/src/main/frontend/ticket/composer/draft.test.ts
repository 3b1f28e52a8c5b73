import { beforeEach, describe, expect, it } from 'vitest';
import { Drafts } from './draft.ts';

const DAY = 86400000;
let now = 0;
const drafts = new Drafts(7, localStorage, () => now);

beforeEach(() => {
  localStorage.clear();
  now = 100 * DAY;
});

describe('Drafts', () => {
  it('gives back what was being written, per ticket and agent', () => {
    const draft = { text: 'Dear Ada,\n', visibility: 'internal', then: 'open' } as const;
    drafts.save('100017', draft);

    expect(drafts.load('100017')).toEqual(draft);
    expect(drafts.load('100025')).toBeNull();
    expect(new Drafts(8).load('100017')).toBeNull();
  });

  it('keeps nothing of an emptied text', () => {
    drafts.save('100017', { text: 'x', visibility: 'public', then: 'pending' });
    drafts.save('100017', { text: ' \n', visibility: 'public', then: 'pending' });

    expect(drafts.load('100017')).toBeNull();
  });

  it('forgets drafts of last month and leaves other keys alone', () => {
    localStorage.setItem('somebody.elses', '{');
    drafts.save('1', { text: 'old', visibility: 'public', then: 'pending' });
    now += 31 * DAY;
    drafts.save('2', { text: 'new', visibility: 'public', then: 'pending' });

    drafts.sweep();

    expect(drafts.load('1')).toBeNull();
    expect(drafts.load('2')?.text).toBe('new');
    expect(localStorage.getItem('somebody.elses')).toBe('{');
  });

  it('survives a storage that is full', () => {
    const full = { setItem: () => { throw new DOMException('full', 'QuotaExceededError'); } } as unknown as Storage;

    expect(() => new Drafts(7, full).save('1', { text: 'x', visibility: 'public', then: 'open' })).not.toThrow();
  });
});
