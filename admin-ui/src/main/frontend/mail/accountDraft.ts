import type { AccountWish, MailAccount, OAuthWish, Security } from '../api/mail.ts';
import { languageOf } from './choices.ts';

/** An account as its form holds it: numbers as typed, secrets only when newly typed. */
export interface AccountDraft {
  address: string;
  aliases: string[];
  name: string;
  locale: string;
  country: string;
  active: boolean;
  autoAnswer: boolean;
  plusAddress: boolean;
  trustedAuthserv: string;
  takesIn: boolean;
  host: string;
  port: string;
  security: Security;
  user: string;
  folder: string;
  keep: 'leave' | 'move' | 'delete';
  moveTo: string;
  auth: 'password' | 'oauth2';
  secret: string;
  provider: string;
  tenant: string;
  clientId: string;
  clientSecret: string;
  clientCredentials: boolean;
  authorizeUrl: string;
  tokenUrl: string;
  scope: string;
  /** A day; a new account starts with what arrived on it. */
  since: string;
  sendsOwn: boolean;
  smtpHost: string;
  smtpPort: string;
  smtpSecurity: Security;
}

/** What the usual mail services need; anything else is typed by hand. */
export const SERVICES = ['microsoft', 'google', 'other'] as const;
export type Service = (typeof SERVICES)[number];

const KNOWN: Record<Exclude<Service, 'other'>, Partial<AccountDraft>> = {
  microsoft: {
    ...{ host: 'outlook.office365.com', port: '993', security: 'tls', auth: 'oauth2', provider: 'microsoft' },
    ...{ smtpHost: 'smtp.office365.com', smtpPort: '587', smtpSecurity: 'starttls' },
  },
  google: {
    ...{ host: 'imap.gmail.com', port: '993', security: 'tls', auth: 'oauth2', provider: 'google' },
    ...{ smtpHost: 'smtp.gmail.com', smtpPort: '465', smtpSecurity: 'tls' },
  },
};

const PORTS: Record<Security, [imap: string, smtp: string]> = { tls: ['993', '465'], starttls: ['143', '587'], none: ['143', '25'] };

export function draftOf(account: MailAccount | null, locale: string): AccountDraft {
  const { imap = null, smtp = null, oauth = null } = account ?? {};
  return {
    address: account?.address ?? '',
    aliases: account?.aliases ?? [],
    name: account?.name ?? '',
    locale: account?.locale ?? languageOf(locale),
    country: account?.country ?? '',
    active: account?.active ?? true,
    autoAnswer: account?.autoAnswer ?? true,
    plusAddress: account?.plusAddress ?? true,
    trustedAuthserv: account?.trustedAuthserv ?? '',
    takesIn: account === null || imap !== null,
    host: imap?.host ?? '',
    port: String(imap?.port ?? 993),
    security: imap?.security ?? 'tls',
    user: imap?.user ?? '',
    folder: imap?.folder ?? 'INBOX',
    keep: imap?.keep ?? 'leave',
    moveTo: imap?.moveTo ?? '',
    auth: account?.auth ?? 'password',
    secret: '',
    provider: oauth?.provider ?? 'other',
    tenant: oauth?.tenant ?? '',
    clientId: oauth?.clientId ?? '',
    clientSecret: '',
    clientCredentials: oauth?.clientCredentials ?? false,
    authorizeUrl: '',
    tokenUrl: '',
    scope: '',
    since: '',
    sendsOwn: smtp !== null,
    smtpHost: smtp?.host ?? '',
    smtpPort: String(smtp?.port ?? 587),
    smtpSecurity: smtp?.security ?? 'starttls',
  };
}

/** The draft for a known service; another one keeps what is there. */
export function servedBy(service: Service, draft: AccountDraft): AccountDraft {
  return service === 'other' ? { ...draft, provider: 'other' } : { ...draft, ...KNOWN[service] };
}

export function serviceOf(draft: AccountDraft): Service {
  if (draft.provider === 'other') return 'other';
  if (draft.host === KNOWN.microsoft.host) return 'microsoft';
  return draft.host === KNOWN.google.host ? 'google' : 'other';
}

/** Another protection usually means another port; one that was typed by hand stays. */
export function secured(draft: AccountDraft, security: Security): AccountDraft {
  const usual = Object.values(PORTS).some(([imap]) => imap === draft.port);
  return { ...draft, security, port: usual ? PORTS[security][0] : draft.port };
}

export function smtpSecured(draft: AccountDraft, smtpSecurity: Security): AccountDraft {
  const usual = Object.values(PORTS).some(([, smtp]) => smtp === draft.smtpPort);
  return { ...draft, smtpSecurity, smtpPort: usual ? PORTS[smtpSecurity][1] : draft.smtpPort };
}

/** Names of fields that must be filled first. */
export function missingIn(draft: AccountDraft): (keyof AccountDraft)[] {
  const needed: (keyof AccountDraft)[] = ['address', 'name'];
  if (draft.takesIn) needed.push('host', 'port', 'folder');
  if (draft.takesIn && draft.keep === 'move') needed.push('moveTo');
  if (draft.auth === 'oauth2') needed.push('clientId');
  if (draft.sendsOwn) needed.push('smtpHost', 'smtpPort');
  return needed.filter((name) => String(draft[name]).trim() === '');
}

/** What is sent; queue and topic stay as they are. */
export function wishOf(draft: AccountDraft, account: MailAccount | null): AccountWish {
  const { address, aliases, name, locale, active, autoAnswer, plusAddress, auth } = draft;
  const keeps = { folder: draft.folder.trim(), keep: draft.keep, moveTo: draft.keep === 'move' ? draft.moveTo.trim() : null };
  return {
    ...{ address: address.trim(), aliases, name: name.trim(), locale, active, autoAnswer, plusAddress, auth },
    country: draft.country || null,
    queue: account?.queue ?? 'support',
    topic: account?.topic ?? null,
    trustedAuthserv: draft.trustedAuthserv.trim() || null,
    imap: draft.takesIn
      ? { host: draft.host.trim(), port: Number(draft.port), security: draft.security, user: draft.user.trim() || address.trim(), ...keeps }
      : null,
    oauth: auth === 'oauth2' ? oauthOf(draft) : null,
    smtp: draft.sendsOwn ? { host: draft.smtpHost.trim(), port: Number(draft.smtpPort), security: draft.smtpSecurity } : null,
    ...given({ secret: draft.secret, since: account === null && draft.since ? new Date(`${draft.since}T00:00`).toISOString() : '' }),
  };
}

function oauthOf(draft: AccountDraft): OAuthWish {
  const { provider, clientCredentials } = draft;
  const addresses = { authorizeUrl: draft.authorizeUrl.trim(), tokenUrl: draft.tokenUrl.trim(), scope: draft.scope.trim() };
  return {
    ...{ provider, clientCredentials, tenant: draft.tenant.trim() || null, clientId: draft.clientId.trim() },
    ...given({ clientSecret: draft.clientSecret, ...(provider === 'other' ? addresses : {}) }),
  };
}

/** Only what was typed: everything that is left out stays as it is. */
function given<T extends Record<string, string>>(typed: T): Partial<T> {
  return Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== '')) as Partial<T>;
}
