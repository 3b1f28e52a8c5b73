import type { Decision } from '../api/mail.ts';

/** The picture of each decision about a mail. */
export const SIGNS: Record<Decision, string> = {
  release: 'check',
  allow: 'shield',
  delete: 'trash',
  block_sender: 'block',
  block_domain: 'block',
  retry: 'refresh',
  open: 'chat',
};
