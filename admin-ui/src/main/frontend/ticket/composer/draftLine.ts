import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CareApi } from '../../api/api.ts';
import { DeskApi, type Begun, type KeptDraft } from '../../api/desk.ts';
import { t } from '../../i18n/translate.ts';
import { CareElement } from '../../ui/element.ts';
import { absoluteTime, clockTime } from '../../ui/format.ts';
import { icon } from '../../ui/icon.ts';
import { notice } from '../../ui/parts.ts';
import '../../ui/time.ts';
import type { Draft, Drafts } from './draft.ts';
import { DraftSync } from './draftSync.ts';

/**
 * Where the unfinished words are kept, and what may be done with them. `care-draft` asks the composer to hold other words;
 * null empties it.
 */
@customElement('care-draft')
export class DraftLine extends CareElement {
  @property({ attribute: false }) api!: CareApi;
  @property({ attribute: false }) drafts!: Drafts;
  @property() ticket = '';
  @property({ attribute: false }) draft!: Draft;

  @state() private thrown: Draft | null = null;
  @state() private others: Begun[] = [];

  private sync!: DraftSync;
  private readonly onHide = (): void => {
    if (document.visibilityState === 'hidden') this.sync.flush();
  };

  override connectedCallback(): void {
    super.connectedCallback();
    this.sync ??= new DraftSync(
      new DeskApi(this.api.transport),
      this.drafts,
      () => this.requestUpdate(),
      (draft) => this.tell('care-draft', draft),
    );
    document.addEventListener('visibilitychange', this.onHide);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.onHide);
    this.sync.flush();
    this.sync.stop();
  }

  flush(): void {
    this.sync.flush();
  }

  settle(): Promise<void> {
    return this.sync.settle();
  }

  flushed(): Promise<void> {
    return this.sync.flushed();
  }

  accept(kept: KeptDraft): void {
    this.sync.accept(kept);
  }

  sent(): void {
    this.thrown = null;
    this.sync.sent();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('ticket')) {
      this.thrown = null;
      this.others = [];
      void this.look();
    } else if (changed.has('draft')) {
      if (this.written) this.thrown = null;
      this.sync.hold(this.draft);
    }
  }

  override render() {
    return html`${this.choice()}
      <div class="draft-line">
        ${this.others.map((each) => html`<span class="hint draft-other">${this.begun(each)} · <care-time .at=${each.at}></care-time></span>`)}
        <span class="hint draft-place" role="status">${this.place()}</span>
        ${this.thrown
          ? html`<button type="button" class="button" data-kind="plain" @click=${this.restore}>${icon('undo')} ${t('draft.undo')}</button>`
          : nothing}
        ${this.written
          ? html`<button type="button" class="button" data-kind="plain" @click=${this.discard}>${t('draft.discard')}</button>`
          : nothing}
      </div>`;
  }

  private get written(): boolean {
    return this.draft.text.trim() !== '' || (this.draft.files ?? []).length > 0;
  }

  private place(): string {
    if (this.thrown) return t('draft.discarded');
    if (this.sync.place === 'here') return t('composer.kept');
    return this.sync.place === 'server' ? t('draft.saved', { time: clockTime(this.sync.savedAt) }) : '';
  }

  private begun({ agent, kind }: Begun): string {
    return t('draft.begun', { name: agent, kind });
  }

  private choice() {
    const { other } = this.sync;
    if (!other) return nothing;
    return html`<div class="draft-choice">
      ${notice(t('draft.other', { time: absoluteTime(other.at) }), 'warn')}
      <blockquote dir="auto">${other.text}</blockquote>
      <p>
        <button type="button" class="button" @click=${() => this.sync.choose('other')}>${t('draft.takeOther')}</button>
        <button type="button" class="button" @click=${() => this.sync.choose('mine')}>${t('draft.keepMine')}</button>
      </p>
    </div>`;
  }

  private async look(): Promise<void> {
    const desk = await this.sync.open(this.ticket);
    if (desk) this.others = desk.others;
  }

  private readonly discard = (): void => {
    this.thrown = this.draft;
    this.tell('care-draft', null);
    this.announce(t('draft.discarded'));
  };

  private readonly restore = (): void => {
    const draft = this.thrown;
    this.thrown = null;
    this.tell('care-draft', draft);
  };
}
