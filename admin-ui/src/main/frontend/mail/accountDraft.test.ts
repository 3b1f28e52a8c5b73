import { describe, expect, it } from 'vitest';
import { draftOf, missingIn, secured, servedBy, serviceOf, wishOf } from './accountDraft.ts';
import { ACCOUNT } from './sampleAccount.test-data.ts';

describe('an account in its form', () => {
  it('comes out as it went in, with no secret', () => {
    const { id, authservSeen, hook, health, today, version, secretSet, oauth, ...same } = ACCOUNT;

    expect(wishOf(draftOf(ACCOUNT, 'en'), ACCOUNT)).toEqual({ ...same, oauth: null });
  });

  it('sends a secret only when one was typed', () => {
    const draft = { ...draftOf(ACCOUNT, 'en'), secret: 's3cret' };

    expect(wishOf(draft, ACCOUNT).secret).toBe('s3cret');
    expect('secret' in wishOf({ ...draft, secret: '' }, ACCOUNT)).toBe(false);
  });

  it('knows what the usual services need', () => {
    const draft = servedBy('microsoft', { ...draftOf(null, 'de'), address: ' help@shop.example ', name: 'Help', clientId: 'abc', tenant: '' });
    const wish = wishOf(draft, null);

    expect(wish.imap).toMatchObject({ host: 'outlook.office365.com', port: 993, security: 'tls', user: 'help@shop.example' });
    expect(wish.oauth).toEqual({ provider: 'microsoft', tenant: null, clientId: 'abc', clientCredentials: false });
    expect(serviceOf(draft)).toBe('microsoft');
  });

  it('starts in a language that is shipped', () => {
    expect(draftOf(null, 'en_US').locale).toBe('en');
    expect(draftOf(null, 'zh-TW').locale).toBe('zh_CN');
    expect(draftOf(null, 'fi').locale).toBe('en');
  });

  it('changes a usual port with the protection, and leaves another one', () => {
    expect(secured(draftOf(null, 'en'), 'starttls').port).toBe('143');
    expect(secured({ ...draftOf(null, 'en'), port: '3993' }, 'starttls').port).toBe('3993');
  });

  it('asks only for what the chosen ways need', () => {
    const draft = { ...draftOf(null, 'en'), address: 'a@x.org', name: 'A', takesIn: false };

    expect(missingIn(draft)).toEqual([]);
    expect(missingIn({ ...draft, takesIn: true, keep: 'move', auth: 'oauth2' })).toEqual(['host', 'moveTo', 'clientId']);
  });
});
