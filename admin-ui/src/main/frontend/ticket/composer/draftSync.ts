import type { DeskApi, DraftDesk, KeptDraft } from '../../api/desk.ts';
import { Problem } from '../../api/problem.ts';
import type { Draft, Drafts } from './draft.ts';

const IDLE_MS = 1000;
const RETRY_MS = 15000;

export type Place = 'nowhere' | 'here' | 'server';

/**
 * Keeps one ticket's unfinished words on the server too. The local copy is always first; of two that differ the newer one
 * is taken by itself only where nothing is lost by it.
 */
export class DraftSync {
  place: Place = 'nowhere';
  savedAt = '';
  /** Other words of the same agent, from another window or device, that only a person can choose between. */
  other: KeptDraft | null = null;

  private version = 0;
  private ticket = '';
  private draft: Draft | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> = Promise.resolve();
  private paused = true;
  /** What the server has. */
  private known = '';

  constructor(
    private readonly api: Pick<DeskApi, 'drafts' | 'saveDraft' | 'dropDraft'>,
    private readonly local: Drafts,
    private readonly changed: () => void,
    /** These words go into the composer; null empties it. */
    private readonly take: (draft: Draft | null) => void,
  ) {}

  /** Looks what the server has of a ticket; answers with it, for what else it tells. */
  async open(ticket: string): Promise<DraftDesk | null> {
    this.stop();
    Object.assign(this, { ticket, draft: null, version: 0, other: null, place: 'nowhere', savedAt: '', paused: true, known: '' });
    try {
      const desk = await this.api.drafts(ticket);
      if (ticket !== this.ticket) return null;
      this.meet(desk.draft);
      return desk;
    } catch {
      if (ticket === this.ticket) this.later(RETRY_MS, () => void this.open(ticket));
      return null;
    } finally {
      if (ticket === this.ticket) {
        if (this.place === 'nowhere' && this.local.load(ticket)) this.place = 'here';
        this.changed();
      }
    }
  }

  /** What the composer holds now. */
  hold(draft: Draft): void {
    this.draft = draft;
    if (this.paused || this.other || contentOf(draft) === this.known) return;
    this.place = isEmpty(draft) ? 'nowhere' : 'here';
    this.later(IDLE_MS, () => void this.save());
  }

  /** At once, because the page may go. */
  flush(): void {
    if (this.timer !== undefined && !this.paused && !this.other) void this.save();
  }

  /** Before sending: nothing is on its way that would bring the words back afterwards. */
  async settle(): Promise<void> {
    this.stop();
    await this.running;
  }

  /** The server has forgotten them by itself. */
  sent(): void {
    this.stop();
    Object.assign(this, { version: 0, known: '', place: 'nowhere', savedAt: '', other: null });
    this.changed();
  }

  /** Everything typed so far is on the server, as far as that can be reached. */
  async flushed(): Promise<void> {
    this.flush();
    await this.running;
  }

  /** A person has chosen between two. */
  choose(which: 'mine' | 'other'): void {
    const other = this.other;
    if (!other) return;
    this.other = null;
    this.version = other.version;
    if (which === 'other') this.accept(other);
    else this.later(0, () => void this.save());
    this.changed();
  }

  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private meet(kept: KeptDraft | null): void {
    this.paused = false;
    const mine = this.local.kept(this.ticket);
    this.version = kept?.version ?? 0;
    if (!kept) {
      if (mine && !mine.dirty) this.forget();
      else if (mine) this.later(IDLE_MS, () => void this.save());
    } else if (!mine || !mine.dirty || kept.text.startsWith(mine.draft.text)) {
      this.accept(kept);
    } else if (mine.version === kept.version || mine.draft.text.startsWith(kept.text)) {
      this.later(IDLE_MS, () => void this.save());
    } else {
      this.other = kept;
    }
  }

  /** It was sent or thrown away elsewhere. */
  private forget(): void {
    this.local.drop(this.ticket);
    this.take(null);
  }

  /** Words the server has made. */
  accept(kept: KeptDraft): void {
    const draft = draftOf(kept);
    this.stop();
    this.version = kept.version;
    this.known = contentOf(draft);
    this.draft = draft;
    this.place = 'server';
    this.savedAt = kept.at;
    this.local.save(this.ticket, draft, { version: kept.version, dirty: false });
    this.take(draft);
  }

  private save(): Promise<void> {
    this.stop();
    this.running = this.running.then(() => this.write());
    return this.running;
  }

  private async write(): Promise<void> {
    const { ticket } = this;
    const draft = this.draft ?? this.local.load(ticket);
    if (draft === null) return;
    try {
      if (isEmpty(draft)) await this.drop(ticket);
      else await this.put(ticket, draft);
    } catch (cause) {
      if (ticket !== this.ticket) return;
      if (Problem.of(cause).code === 'draft_moved') return this.look(ticket);
      this.place = 'here';
      this.later(RETRY_MS, () => void this.save());
    }
    if (ticket === this.ticket) this.changed();
  }

  private async drop(ticket: string): Promise<void> {
    if (this.version > 0) await this.api.dropDraft(ticket);
    if (ticket === this.ticket) Object.assign(this, { version: 0, known: '', place: 'nowhere', savedAt: '' });
  }

  private async put(ticket: string, draft: Draft): Promise<void> {
    const { text, visibility, then, files = [] } = draft;
    const kind = visibility === 'public' ? 'reply' : 'note';
    const kept = await this.api.saveDraft(ticket, { kind, text, thenStatus: then, files, version: this.version });
    if (ticket !== this.ticket) return;
    this.version = kept.version;
    this.savedAt = kept.at;
    this.known = contentOf(draft);
    const unchanged = this.draft === draft || this.draft === null;
    if (unchanged) this.place = 'server';
    this.local.save(ticket, this.draft ?? draft, { version: kept.version, dirty: !unchanged });
  }

  private async look(ticket: string): Promise<void> {
    const desk = await this.api.drafts(ticket).catch(() => null);
    if (desk === null || ticket !== this.ticket) return;
    if (desk.draft) this.other = desk.draft;
    else Object.assign(this, { version: 0 }), this.later(0, () => void this.save());
    this.changed();
  }

  private later(wait: number, work: () => void): void {
    this.stop();
    this.timer = setTimeout(work, wait);
  }
}

function contentOf({ text, visibility, then, files = [] }: Draft): string {
  return JSON.stringify([text, visibility, then, files.map((file) => file.uploadId)]);
}

function isEmpty(draft: Draft): boolean {
  return draft.text.trim() === '' && (draft.files ?? []).length === 0;
}

export function draftOf(kept: KeptDraft): Draft {
  const draft: Draft = {
    text: kept.text,
    visibility: kept.kind === 'note' ? 'internal' : 'public',
    then: kept.thenStatus ?? 'pending',
  };
  return kept.files.length > 0 ? { ...draft, files: kept.files } : draft;
}
