import type { Status, Uploaded, Visibility } from '../../api/types.ts';

/** What somebody was writing. */
export interface Draft {
  text: string;
  visibility: Visibility;
  then: Status;
  /** Uploads that wait with it. */
  files?: Uploaded[];
}

/** How the words here stand to those on the server: written over that version, and changed since or not. */
export interface Base {
  version: number;
  dirty: boolean;
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
    return this.kept(ticket)?.draft ?? null;
  }

  kept(ticket: string): ({ draft: Draft } & Base) | null {
    try {
      const kept = JSON.parse(this.storage.getItem(this.key(ticket)) ?? 'null') as (Draft & Partial<Base>) | null;
      if (kept === null || typeof kept.text !== 'string') return null;
      const draft: Draft = { text: kept.text, visibility: kept.visibility, then: kept.then };
      if (kept.files?.length) draft.files = kept.files;
      return { draft, version: kept.version ?? 0, dirty: kept.dirty ?? true };
    } catch {
      return null;
    }
  }

  /** An empty text without files needs no keeping. Without `base` it is changed, over the version it was over before. */
  save(ticket: string, draft: Draft, base?: Base): void {
    if (draft.text.trim() === '' && !draft.files?.length) return this.drop(ticket);
    try {
      const { version, dirty } = base ?? { version: this.kept(ticket)?.version ?? 0, dirty: true };
      this.storage.setItem(this.key(ticket), JSON.stringify({ ...draft, version, dirty, at: this.now() }));
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
