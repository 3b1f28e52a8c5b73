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

  dropDraft(ticket: string): Promise<void> {
    return this.transport.json(`/drafts?ticket=${encodeURIComponent(ticket)}`, { method: 'DELETE', quiet: true });
  }
}
