import { beforeEach, describe, expect, it } from 'vitest';
import type { TimelineEntry } from '../../api/types.ts';
import { speak } from '../../i18n/translate.ts';
import { sentence } from './timeline.ts';

function entry(type: string, facts: Record<string, unknown> = {}, name = 'Ben'): TimelineEntry {
  return { type, at: '2026-11-20T10:00:00Z', actor: { kind: 'agent', name }, facts };
}

beforeEach(() => speak('en'));

describe('sentence', () => {
  it('names both statuses of a change in the reader’s words', async () => {
    expect(sentence(entry('ticket.status_changed', { from: 'NEW', to: 'on_hold' }))).toBe('Ben changed the status from New to Waiting for third party');
    await speak('de');
    expect(sentence(entry('ticket.status_changed', { from: 'new', to: 'solved' }))).toBe('Ben hat den Status von Neu auf Gelöst geändert');
  });

  it('tells a note from an answer', () => {
    expect(sentence(entry('ticket.message_added', { visibility: 'internal' }))).toBe('Ben left an internal note');
    expect(sentence(entry('ticket.message_added', { visibility: 'PUBLIC' }))).toBe('Ben wrote a message');
  });

  it('tells taking away from giving', () => {
    expect(sentence(entry('ticket.assigned', { to: 3, toLogin: 'mia' }))).toBe('Ben assigned the ticket to mia');
    const names = new Map([['mia', 'Mia Wong']]);
    expect(sentence(entry('ticket.assigned', { to: 3, toLogin: 'mia' }), names)).toBe('Ben assigned the ticket to Mia Wong');
    expect(sentence(entry('ticket.assigned', { to: null }))).toBe('Ben took the ticket off its agent');
  });

  it('says which kind of actor when there is no name', () => {
    expect(sentence(entry('ticket.created', {}, ''))).toBe('An agent opened the ticket');
  });

  it('bends the sentence around an actor without a name', async () => {
    const nameless = { ...entry('ticket.message_added', { visibility: 'public' }), actor: { kind: 'guest', name: '' } };
    await speak('pl');
    expect(sentence(nameless)).toBe('Gość napisał wiadomość');
    await speak('de');
    expect(sentence({ ...nameless, type: 'ticket.status_changed', facts: { from: 'solved', to: 'closed' }, actor: { kind: 'system', name: '' } }))
      .toBe('Das System hat den Status von Gelöst auf Geschlossen geändert');
  });

  it('shows an unknown event by its type', () => {
    expect(sentence(entry('shop.custom_thing'))).toBe('shop.custom_thing');
  });
});
