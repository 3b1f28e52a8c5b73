import { MailApi } from './mail.ts';
import { query } from './query.ts';
import { Transport } from './transport.ts';
import type { Held } from './desk.ts';
import type { FailedTasks, Settings } from './administration.ts';
import type {
  Agent,
  Counts,
  Detail,
  EventPage,
  Me,
  Message,
  NewMessage,
  Status,
  Summary,
  TicketPage,
  ViewCount,
} from './types.ts';

/** A locale, a country, or neither: for everyone. */
export interface Scope {
  locale?: string;
  country?: string;
}

/** Every call of the workspace, by name. All of them reject with {@link Problem}. */
export class CareApi {
  readonly mail: MailApi;

  constructor(readonly transport: Transport) {
    this.mail = new MailApi(transport);
  }

  async me(): Promise<Me> {
    const me = await this.transport.json<Me>('/me');
    this.transport.csrf = me.csrf;
    return me;
  }

  /** Who is signed in now, or null; takes over the token of a new session. Never asks to sign in. */
  async whoIsIn(): Promise<Me | null> {
    const response = await this.transport.once('/me').catch(() => null);
    if (!response?.ok) return null;
    const me = (await response.json()) as Me;
    this.transport.csrf = me.csrf;
    return me;
  }

  views(): Promise<ViewCount[]> {
    return this.transport.json('/views');
  }

  tickets(view: string, cursor: string | null): Promise<TicketPage> {
    return this.transport.json(`/tickets${query({ view, cursor, limit: '50' })}`);
  }

  ticket(number: string): Promise<Detail> {
    return this.transport.json(`/tickets/${encodeURIComponent(number)}`);
  }

  agents(): Promise<Agent[]> {
    return this.transport.json('/agents');
  }

  /** `key` makes sending twice harmless: the same key is answered with the same message. */
  send(number: string, message: NewMessage, key: string): Promise<{ message?: Message; held?: Held; ticket: Summary }> {
    return this.transport.json(`/tickets/${encodeURIComponent(number)}/messages`, {
      method: 'POST',
      body: message,
      headers: { 'Idempotency-Key': key },
    });
  }

  setStatus(ticket: { number: string; version: number }, status: Status): Promise<Summary> {
    return this.put(ticket, 'status', { status });
  }

  assign(ticket: { number: string; version: number }, agentId: number | null): Promise<Summary> {
    return this.put(ticket, 'assignee', { agentId });
  }

  private put(ticket: { number: string; version: number }, part: string, body: unknown): Promise<Summary> {
    return this.transport.json(`/tickets/${encodeURIComponent(ticket.number)}/${part}`, {
      method: 'PUT',
      body,
      headers: { 'If-Match': `"${ticket.version}"` },
    });
  }

  /** Null when nothing is new. */
  async events(after: number, etag: string | null): Promise<{ page: EventPage; etag: string | null } | null> {
    const headers: Record<string, string> = etag ? { 'If-None-Match': etag } : {};
    const path = `/events${query({ after: String(after), limit: '200' })}`;
    const response = await this.transport.send(path, { headers, quiet: true });
    if (response.status === 304) return null;
    return { page: (await response.json()) as EventPage, etag: response.headers.get('ETag') };
  }

  /** Pushes events after a position; null where the browser cannot listen. */
  stream(after: number): EventSource | null {
    if (typeof EventSource === 'undefined') return null;
    return new EventSource(`${this.transport.base}/events/stream${query({ after: String(after) })}`);
  }

  failedTasks(): Promise<FailedTasks> {
    return this.transport.json('/tasks/failed');
  }

  runAgain(id: number): Promise<void> {
    return this.transport.json(`/tasks/failed/${id}/run-again`, { method: 'POST' });
  }

  settings(scope: Scope): Promise<Settings> {
    return this.transport.json(`/settings${query(scope)}`);
  }

  /** `version` is the one that was shown; a newer one is refused as stale. */
  saveSetting(key: string, value: unknown, version: number, scope: Scope): Promise<void> {
    const body = { value, version, ...scope };
    return this.transport.json(`/settings/${encodeURIComponent(key)}`, { method: 'PUT', body });
  }

  /** Back to what is inherited. */
  resetSetting(key: string, scope: Scope): Promise<void> {
    return this.transport.json(`/settings/${encodeURIComponent(key)}${query(scope)}`, { method: 'DELETE' });
  }

  findPerson(email: string): Promise<Counts> {
    return this.transport.json(`/privacy/find${query({ email })}`);
  }

  async exportPerson(email: string): Promise<{ file: Blob; name: string }> {
    const response = await this.transport.send('/privacy/exports', { method: 'POST', body: { email } });
    const named = /filename="?([^";]+)/.exec(response.headers.get('Content-Disposition') ?? '');
    return { file: await response.blob(), name: named?.[1] ?? 'export.zip' };
  }

  erasePerson(email: string, confirm: string): Promise<{ counts: Counts }> {
    return this.transport.json('/privacy/erasures', { method: 'POST', body: { email, confirm } });
  }
}
