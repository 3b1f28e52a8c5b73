import { query } from './query.ts';
import type { Transport } from './transport.ts';
import type { VerdictFacts } from './types.ts';

/** What `/care-api/v1/mail` answers; instants are ISO-8601 in UTC. */

export type Security = 'tls' | 'starttls' | 'none';

export interface Imap {
  host: string;
  port: number;
  security: Security;
  user: string;
  folder: string;
  keep: 'leave' | 'move' | 'delete';
  moveTo: string | null;
}

export interface OAuth {
  provider: string;
  tenant: string | null;
  clientId: string;
  clientSecretSet: boolean;
  /** Signs in as the shop itself, without a person. */
  clientCredentials: boolean;
  state: 'connected' | 'needs_sign_in' | 'not_connected';
}

export interface MailHealth {
  state: 'ok' | 'waiting' | 'trouble' | 'needs_sign_in';
  reason: string | null;
  reasonText: string | null;
  since: string | null;
  lastOkAt: string | null;
  lastMailAt: string | null;
}

export interface MailAccount {
  id: number;
  address: string;
  aliases: string[];
  name: string;
  locale: string;
  country: string | null;
  queue: string;
  topic: string | null;
  active: boolean;
  imap: Imap | null;
  auth: 'password' | 'oauth2';
  secretSet: boolean;
  oauth: OAuth | null;
  plusAddress: boolean;
  trustedAuthserv: string | null;
  /** Servers whose checks were seen in the latest mails. */
  authservSeen?: string[];
  hook: { url: string; secretSet: boolean } | null;
  smtp: { host: string; port: number; security: Security } | null;
  autoAnswer: boolean;
  health: MailHealth;
  today: { received: number; filed: number; junk: number; setAside: number };
  version: number;
}

/** What is sent for an account; a secret that is left out stays. */
export type AccountWish = Omit<MailAccount, 'id' | 'authservSeen' | 'hook' | 'health' | 'today' | 'version' | 'secretSet' | 'oauth'> & {
  secret?: string;
  oauth: OAuthWish | null;
  /** A new account takes in what arrived after this; now when left out. */
  since?: string;
};

export interface OAuthWish {
  provider: string;
  tenant: string | null;
  clientId: string;
  clientSecret?: string;
  clientCredentials: boolean;
  /** Only for providers that are not known. */
  authorizeUrl?: string;
  tokenUrl?: string;
  scope?: string;
}

export interface CheckStep {
  code: string;
  ok: boolean;
  text: string;
}

export interface InboundMail {
  id: number;
  account: string;
  state: string;
  from: string;
  subject: string;
  receivedAt: string;
  sentAt: string | null;
  size: number;
  /** Null for what could not be read. */
  nature: string | null;
  verdict: VerdictFacts;
  reason: string | null;
  reasonText: string | null;
  ticketNumber: string | null;
  rawKept: boolean;
}

export interface InboundDetail {
  mail: InboundMail;
  /** Null when the mail is not kept any more. */
  text: string | null;
  files: { name: string; size: number }[];
  headers: string;
}

export interface Page<T> {
  items: T[];
  next: string | null;
}

export type Decision = 'release' | 'allow' | 'delete' | 'block_sender' | 'block_domain' | 'retry' | 'open';

/** The calls about mail, by name. All of them reject with `Problem`. */
export class MailApi {
  constructor(private readonly transport: Transport) {}

  accounts(): Promise<MailAccount[]> {
    return this.transport.json('/mail/accounts');
  }

  addAccount(wish: AccountWish): Promise<MailAccount> {
    return this.transport.json('/mail/accounts', { method: 'POST', body: wish });
  }

  changeAccount(account: MailAccount, wish: AccountWish): Promise<MailAccount> {
    return this.transport.json(`/mail/accounts/${account.id}`, { method: 'PUT', body: wish, headers: { 'If-Match': `"${account.version}"` } });
  }

  removeAccount(account: MailAccount): Promise<void> {
    return this.transport.json(`/mail/accounts/${account.id}`, { method: 'DELETE', headers: { 'If-Match': `"${account.version}"` } });
  }

  check(id: number): Promise<{ steps: CheckStep[] }> {
    return this.transport.json(`/mail/accounts/${id}/check`, { method: 'POST' });
  }

  /** Where the browser goes to sign in. */
  startSignIn(id: number): Promise<{ url: string }> {
    return this.transport.json(`/mail/accounts/${id}/oauth/start`, { method: 'POST' });
  }

  endSignIn(id: number): Promise<void> {
    return this.transport.json(`/mail/accounts/${id}/oauth`, { method: 'DELETE' });
  }

  /** A new secret for the mail hook; shown this once. */
  hookSecret(id: number): Promise<{ secret: string }> {
    return this.transport.json(`/mail/accounts/${id}/hook-secret`, { method: 'POST' });
  }

  inbound(state: string, cursor: string | null): Promise<Page<InboundMail>> {
    return this.transport.json(`/mail/inbound${query({ state, cursor })}`);
  }

  mail(id: number): Promise<InboundDetail> {
    return this.transport.json(`/mail/inbound/${id}`);
  }

  rawUrl(id: number): string {
    return `${this.transport.base}/mail/inbound/${id}/raw`;
  }

  /** How many were done; the others with the reason as a code. */
  decide(ids: number[], wanted: Decision): Promise<{ done: number; refused: { id: number; code: string }[] }> {
    return this.transport.json('/mail/inbound/decisions', { method: 'POST', body: { ids, do: wanted } });
  }
}
