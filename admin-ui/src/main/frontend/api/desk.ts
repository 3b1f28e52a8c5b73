import type { Transport } from './transport.ts';
import type { Status, Uploaded } from './types.ts';

export type DraftKind = 'reply' | 'note';

/** What one is writing, as the server keeps it; `version` counts the saves. */
export interface KeptDraft {
  kind: DraftKind;
  text: string;
  thenStatus: Status | null;
  files: Uploaded[];
  version: number;
  at: string;
}

/** That somebody else has begun to write. */
export interface Begun {
  agent: string;
  kind: DraftKind;
  at: string;
}

export interface DraftDesk {
  draft: KeptDraft | null;
  others: Begun[];
}

/** An answer that waits for its seconds to pass, or one that could not be sent and is a draft again. */
export interface Held {
  id: number;
  text: string;
  sendsAt: string;
  agent: string;
  thenStatus: Status | null;
  own: boolean;
  state: 'held' | 'failed' | 'undone' | 'sent';
}

/** Somebody else who has a ticket open. */
export interface Colleague {
  name: string;
  doing: 'viewing' | 'writing';
  since: string;
}

/** Calls about what agents are doing. All of them reject with Problem, and none opens a dialog under typing hands. */
export class DeskApi {
  constructor(private readonly transport: Transport) {}

  drafts(ticket: string): Promise<DraftDesk> {
    return this.transport.json(`/drafts?ticket=${encodeURIComponent(ticket)}`, { quiet: true });
  }

  /** `version` is the one the words were written over; another one is refused with `draft_moved`. */
  saveDraft(ticket: string, draft: Omit<KeptDraft, 'at'>): Promise<KeptDraft> {
    return this.transport.json('/drafts', { method: 'PUT', body: { ticket, ...draft }, quiet: true });
  }

  /** Answers with the draft that holds the words again. */
  undoSend(id: number): Promise<KeptDraft> {
    return this.transport.json(`/held/${id}/undo`, { method: 'POST' });
  }

  /** Says what one does with a ticket, and who else is there. */
  async beat(ticket: string, doing: Colleague['doing']): Promise<Colleague[]> {
    const path = `/tickets/${encodeURIComponent(ticket)}/presence`;
    return (await this.transport.json<{ others: Colleague[] }>(path, { method: 'PUT', body: { doing }, quiet: true })).others;
  }

  async leave(ticket: string): Promise<void> {
    return this.transport.json(`/tickets/${encodeURIComponent(ticket)}/presence`, { method: 'DELETE', quiet: true });
  }

  dropDraft(ticket: string): Promise<void> {
    return this.transport.json(`/drafts?ticket=${encodeURIComponent(ticket)}`, { method: 'DELETE', quiet: true });
  }
}
