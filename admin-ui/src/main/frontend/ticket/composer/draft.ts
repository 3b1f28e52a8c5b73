import type { Status, Visibility } from '../../api/types.ts';

/** What somebody was writing. */
export interface Draft {
  text: string;
  visibility: Visibility;
  then: Status;
}

const PREFIX = 'care.draft.';
const KEEP_MS = 30 * 86400000;

/** Unsent words of one agent on this machine, per ticket. A full or forbidden storage only means nothing is kept. */
export class Drafts {
  constructor(
    private readonly agentId: number,
    private readonly storage: Storage = localStorage,
    private readonly now: () => number = Date.now,
  ) {}

  load(ticket: string): Draft | null {
    try {
      const kept = JSON.parse(this.storage.getItem(this.key(ticket)) ?? 'null') as (Draft & { at: number }) | null;
      if (kept === null || typeof kept.text !== 'string') return null;
      return { text: kept.text, visibility: kept.visibility, then: kept.then };
    } catch {
      return null;
    }
  }

  /** An empty text needs no keeping. */
  save(ticket: string, draft: Draft): void {
    if (draft.text.trim() === '') return this.drop(ticket);
    try {
      this.storage.setItem(this.key(ticket), JSON.stringify({ ...draft, at: this.now() }));
    } catch {
      // The words are still on the screen.
    }
  }

  drop(ticket: string): void {
    try {
      this.storage.removeItem(this.key(ticket));
    } catch {
      // Nothing was kept then.
    }
  }

  /** Forgets what nobody came back for. */
  sweep(): void {
    try {
      const keys = Array.from({ length: this.storage.length }, (_, at) => this.storage.key(at)!);
      for (const key of keys.filter((each) => each.startsWith(PREFIX))) {
        const kept = JSON.parse(this.storage.getItem(key) ?? '{}') as { at?: number };
        if (!(this.now() - (kept.at ?? 0) < KEEP_MS)) this.storage.removeItem(key);
      }
    } catch {
      // Next time.
    }
  }

  private key(ticket: string): string {
    return `${PREFIX}${this.agentId}.${ticket}`;
  }
}
