import type { MailAccount } from '../api/mail.ts';

/** An account as the API tells of it, for tests. */
export const ACCOUNT: MailAccount = {
  id: 4,
  address: 'help@shop.example',
  aliases: ['service@shop.example'],
  name: 'Sample shop',
  locale: 'en',
  country: null,
  queue: 'support',
  topic: null,
  active: true,
  imap: { host: 'mail.shop.example', port: 993, security: 'tls', user: 'help', folder: 'INBOX', keep: 'leave', moveTo: null },
  auth: 'password',
  secretSet: true,
  oauth: null,
  plusAddress: true,
  trustedAuthserv: 'mx.shop.example',
  authservSeen: ['mx.shop.example'],
  hook: { url: 'https://shop.example/care-api/hooks/mail/abc', secretSet: false },
  smtp: null,
  autoAnswer: true,
  health: { state: 'ok', reason: null, reasonText: null, since: '2026-11-20T10:00:00Z', lastOkAt: '2026-11-22T10:00:00Z', lastMailAt: '2026-11-22T09:00:00Z' },
  today: { received: 12, filed: 9, junk: 2, setAside: 1 },
  version: 3,
};
