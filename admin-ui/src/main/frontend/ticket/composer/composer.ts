import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CareApi } from '../../api/api.ts';
import { DeskApi, type Held } from '../../api/desk.ts';
import { Problem } from '../../api/problem.ts';
import type { Detail, Status, Visibility } from '../../api/types.ts';
import { direction, t, word } from '../../i18n/translate.ts';
import { CareElement } from '../../ui/element.ts';
import { icon } from '../../ui/icon.ts';
import '../../ui/menu.ts';
import { notice } from '../../ui/parts.ts';
import { pressed } from '../../workspace/keys.ts';
import { Drafts, type Draft } from './draft.ts';
import './draftLine.ts';
import type { DraftLine } from './draftLine.ts';
import './files.ts';
import type { Files } from './files.ts';
import './movedOn.ts';

const THEN: Status[] = ['pending', 'open', 'on_hold', 'solved'];
const FRESH: Draft = { text: '', visibility: 'public', then: 'pending' };

/** What has just been sent; an answer that can still be taken back is `held`. */
export interface Written {
  visibility: Visibility;
  held?: Held;
}

/** Where an agent answers the customer or leaves a note. What was typed stays until it has arrived: `care-sent`. */
@customElement('care-composer')
export class Composer extends CareElement {
  @property({ attribute: false }) api!: CareApi;
  @property({ attribute: false }) drafts!: Drafts;
  @property({ attribute: false }) ticket!: Pick<Detail, 'number' | 'status' | 'requester'> & Partial<Pick<Detail, 'messages' | 'held'>>;

  @state() private draft: Draft = FRESH;
  @state() private sending = false;
  @state() private problem: Problem | null = null;
  @state() private missing = false;
  @state() private incomplete = false;
  @state() private restored = false;
  /** The newest message there was when an answer was refused because of newer ones. */
  @state() private movedOnFrom: number | null = null;

  private loadedFor = '';
  /** One per message and kept through retries, so that the server recognises the same words. */
  private key: string = crypto.randomUUID();

  async write(visibility: Visibility): Promise<void> {
    if (!this.closed || visibility === 'internal') this.change({ visibility });
    await this.updateComplete;
    this.querySelector('textarea')?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('ticket') && this.ticket.number !== this.loadedFor) this.restore();
    if (this.closed && this.draft.visibility === 'public') this.draft = { ...this.draft, visibility: 'internal' };
  }

  override render() {
    const { visibility, text } = this.draft;
    const note = visibility === 'internal';
    return html`<form class="composer" data-visibility=${visibility} @submit=${this.onSubmit} @drop=${this.onDrop} @dragover=${this.onDragOver}>
      ${this.tabs()} ${this.closed ? notice(t('composer.closed'), 'info') : nothing}
      <textarea
        id="composer-text"
        rows="4"
        dir=${text ? 'auto' : direction()}
        aria-label=${note ? t('composer.note.label') : t('composer.reply.label', { name: this.ticket.requester.name })}
        aria-invalid=${this.missing}
        aria-describedby=${this.missing ? 'composer-missing' : nothing}
        placeholder=${note ? t('composer.note.placeholder') : t('composer.reply.placeholder')}
        .value=${text}
        @input=${this.onInput}
        @keydown=${this.onKey}
        @blur=${() => this.draftLine?.flush()}
        @paste=${this.onPaste}
      ></textarea>
      ${this.missing ? html`<p class="field-error" id="composer-missing" role="alert">${t('composer.missing')}</p>` : nothing}
      <care-files .api=${this.api} .ticket=${this.ticket.number} @care-files=${this.onFiles}></care-files>
      ${this.incomplete ? notice(t('composer.filesFailed'), 'bad') : nothing}
      <care-draft
        .api=${this.api}
        .drafts=${this.drafts}
        .ticket=${this.ticket.number}
        .draft=${this.draft}
        @care-draft=${(event: CustomEvent<Draft | null>) => this.hold(event.detail)}
      ></care-draft>
      ${this.movedOnFrom === null ? nothing : this.movedOn(this.movedOnFrom)}
      ${this.problem && this.movedOnFrom === null ? notice(t('composer.notSent', { reason: this.problem.reasons }), 'bad') : nothing}
      <div class="composer-foot">
        <label class="button" data-kind="plain">
          ${icon('attach')} ${t('composer.attach')}
          <input type="file" multiple class="hidden" @change=${this.onPick} />
        </label>
        <span class="hint" role="status">${this.hint()}</span>
        ${note ? this.noteButton() : this.sendButton()}
      </div>
    </form>`;
  }

  /** Takes an answer back before it goes out: its words are here again, before what was begun since. */
  async takeBack(id: number): Promise<void> {
    await this.draftLine?.flushed();
    const kept = await new DeskApi(this.api.transport).undoSend(id);
    this.draftLine?.accept(kept);
    this.querySelector('textarea')?.focus();
  }

  private get closed(): boolean {
    return this.ticket.status === 'closed';
  }

  private get newest(): number | null {
    return this.ticket.messages?.at(-1)?.id ?? null;
  }

  private movedOn(from: number) {
    return html`<care-moved-on
      .messages=${this.ticket.messages ?? []}
      .held=${this.ticket.held ?? []}
      .from=${from}
      @care-send-anyway=${() => this.send()}
      @care-keep=${() => (this.movedOnFrom = null)}
      @care-as-note=${this.sendAsNote}
    ></care-moved-on>`;
  }

  private readonly sendAsNote = (): void => {
    this.change({ visibility: 'internal' });
    void this.send();
  };

  private get files(): Files | null {
    return this.querySelector('care-files');
  }

  private get draftLine(): DraftLine | null {
    return this.querySelector('care-draft');
  }

  private tabs() {
    return html`<fieldset class="tabs">
      <legend class="hidden">${t('composer.kind')}</legend>
      ${this.tab('public', 'reply', t('composer.reply'), this.closed)} ${this.tab('internal', 'note', t('composer.note'), false)}
    </fieldset>`;
  }

  private tab(value: Visibility, sign: string, text: string, disabled: boolean) {
    return html`<label class="tab">
      <input
        type="radio"
        name="composer-kind"
        value=${value}
        ?disabled=${disabled}
        .checked=${this.draft.visibility === value}
        @change=${() => this.change({ visibility: value })}
      />
      <span>${icon(sign)} ${text}</span>
    </label>`;
  }

  private hint(): string {
    if (this.files?.underway) return t('composer.uploading');
    return this.restored ? t('composer.restored') : '';
  }

  private noteButton() {
    return html`<button class="button" data-kind="note" ?disabled=${this.sending}>${icon('note')} ${t('composer.addNote')}</button>`;
  }

  private sendButton() {
    const { then } = this.draft;
    return html`<span class="split">
      <button class="button" data-kind="primary" ?disabled=${this.sending}>
        ${this.sending ? t('composer.sending') : t('composer.send', { status: word('status', then) })}
      </button>
      <care-menu
        kind="primary"
        .about=${t('composer.then')}
        .disabled=${this.sending}
        .choices=${THEN.map((each) => ({ value: each, text: word('status', each), current: each === then }))}
        @care-choose=${(event: CustomEvent<Status>) => this.change({ then: event.detail })}
      ></care-menu>
    </span>`;
  }

  private restore(): void {
    this.loadedFor = this.ticket.number;
    const kept = this.drafts.load(this.ticket.number);
    this.draft = kept ?? FRESH;
    this.restored = kept !== null;
    this.problem = null;
    this.movedOnFrom = null;
    this.missing = false;
    this.incomplete = false;
    this.key = crypto.randomUUID();
    void this.updateComplete.then(() => this.files?.restore(kept?.files ?? []));
  }

  /** Words from elsewhere; null means none. */
  private hold(draft: Draft | null): void {
    this.draft = draft ?? { ...FRESH, visibility: this.draft.visibility };
    if (draft === null || this.drafts.load(this.ticket.number) === null) this.drafts.save(this.ticket.number, this.draft);
    this.restored = draft !== null;
    this.missing = false;
    this.files?.restore(draft?.files ?? []);
  }

  private change(part: Partial<Draft>): void {
    this.draft = { ...this.draft, ...part };
    this.drafts.save(this.ticket.number, this.draft);
  }

  private onInput(event: Event): void {
    this.change({ text: (event.target as HTMLTextAreaElement).value });
    this.restored = false;
    this.missing = false;
    if (this.problem) {
      // Other words are another message.
      this.problem = null;
      this.key = crypto.randomUUID();
    }
  }

  private onKey(event: KeyboardEvent): void {
    if (pressed(event, 'send') || pressed(event, 'sendSolved')) {
      event.preventDefault();
      if (pressed(event, 'sendSolved')) this.change({ then: 'solved' });
      void this.send();
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      (event.target as HTMLElement).blur();
    }
  }

  private onSubmit(event: Event): void {
    event.preventDefault();
    void this.send();
  }

  private async send(): Promise<void> {
    if (this.sending || this.files?.underway) return;
    const { text, visibility, then } = this.draft;
    const uploads = this.files?.ready ?? [];
    this.missing = text.trim() === '';
    if (this.missing) return this.querySelector('textarea')?.focus();
    this.incomplete = this.files?.failed ?? false;
    if (this.incomplete) return;
    const { number } = this.ticket;
    this.sending = true;
    this.movedOnFrom = null;
    this.problem = null;
    try {
      await this.draftLine?.settle();
      const rest = visibility === 'public' ? { thenStatus: then, ...this.known() } : {};
      const { held } = await this.api.send(number, { text, visibility, uploads, ...rest }, this.key);
      this.drafts.drop(number);
      this.draftLine?.sent();
      if (this.loadedFor === number) this.startAfresh();
      this.tell<Written>('care-sent', held ? { visibility, held } : { visibility });
    } catch (cause) {
      if (this.loadedFor === number) this.explain(Problem.of(cause));
    } finally {
      this.sending = false;
    }
  }

  /** What the agent has seen; an answer over newer words of others is refused. */
  private known() {
    const others = (this.ticket.held ?? []).filter((each) => !each.own && each.state === 'held');
    return { ...(this.newest === null ? {} : { seen: this.newest }), ...(others.length ? { seenHeld: others.map((each) => each.id) } : {}) };
  }

  private explain(problem: Problem): void {
    this.problem = problem;
    if (problem.code === 'upload_gone') this.files?.expire(problem);
    if (problem.code === 'conversation_moved_on') {
      this.movedOnFrom = this.newest ?? 0;
      this.tell('care-news');
    }
  }

  private startAfresh(): void {
    this.draft = { ...FRESH, visibility: this.draft.visibility };
    this.restored = false;
    this.key = crypto.randomUUID();
    this.files?.clear();
    this.querySelector('textarea')?.focus();
  }

  private readonly onFiles = (): void => {
    this.incomplete &&= this.files?.failed ?? false;
    this.change({ files: this.files?.receipts ?? [] });
  };

  private onPick(event: Event): void {
    const input = event.target as HTMLInputElement;
    this.files?.add(input.files ?? []);
    input.value = '';
  }

  private onPaste(event: ClipboardEvent): void {
    const files = event.clipboardData?.files;
    if (!files?.length) return;
    event.preventDefault();
    this.files?.add(files);
  }

  private onDragOver(event: DragEvent): void {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  }

  private onDrop(event: DragEvent): void {
    const files = event.dataTransfer?.files;
    if (!files?.length) return;
    event.preventDefault();
    this.files?.add(files);
  }
}
