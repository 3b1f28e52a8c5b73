import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CareApi } from '../api/api.ts';
import { DeskApi, type Colleague } from '../api/desk.ts';
import { t } from '../i18n/translate.ts';
import { CareElement } from '../ui/element.ts';
import { icon } from '../ui/icon.ts';

const BEAT_MS = 15000;
const SOON_MS = 1000;
const WRITING_MS = 30000;

/** Says that one has the ticket open, and shows who else has. Whatever is typed around it counts as writing. */
@customElement('care-presence')
export class PresenceLine extends CareElement {
  @property({ attribute: false }) api!: CareApi;
  @property() ticket = '';

  @state() private others: Colleague[] = [];

  private typedAt = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private around: EventTarget | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.around = this.parentElement;
    this.around?.addEventListener('input', this.onInput);
    this.around?.addEventListener('care-sent', this.onSent);
    document.addEventListener('visibilitychange', this.onHide);
    if (this.hasUpdated) void this.beat();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.around?.removeEventListener('input', this.onInput);
    this.around?.removeEventListener('care-sent', this.onSent);
    document.removeEventListener('visibilitychange', this.onHide);
    this.leave(this.ticket);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('ticket')) return;
    const before = changed.get('ticket');
    if (before) this.leave(before);
    this.others = [];
    this.typedAt = 0;
    void this.beat();
  }

  override render() {
    if (this.others.length === 0) return html`<div role="status"></div>`;
    return html`<div class="presence" role="status">
      ${this.line('writing', 'note')} ${this.line('viewing', 'user')}
    </div>`;
  }

  private line(doing: Colleague['doing'], sign: string) {
    const names = this.others.filter((each) => each.doing === doing).map((each) => each.name);
    if (names.length === 0) return nothing;
    return html`<span class="presence-who" data-doing=${doing}>${icon(sign)} ${t(`presence.${doing}`, { names: names.join(', '), count: names.length })}</span>`;
  }

  private get doing(): Colleague['doing'] {
    return Date.now() - this.typedAt < WRITING_MS ? 'writing' : 'viewing';
  }

  private readonly onInput = (): void => {
    const before = this.doing;
    this.typedAt = Date.now();
    if (before === 'viewing') this.later(SOON_MS);
  };

  private readonly onSent = (): void => {
    this.typedAt = 0;
    this.later(SOON_MS);
  };

  private readonly onHide = (): void => {
    if (document.visibilityState === 'hidden') this.leave(this.ticket);
    else void this.beat();
  };

  private leave(ticket: string): void {
    clearTimeout(this.timer);
    if (ticket) void this.desk.leave(ticket).catch(() => {});
  }

  private async beat(): Promise<void> {
    const { ticket } = this;
    this.later(BEAT_MS);
    const others = await this.desk.beat(ticket, this.doing).catch(() => null);
    if (others !== null && ticket === this.ticket) this.others = others;
  }

  private later(wait: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.beat(), wait);
  }

  private get desk(): DeskApi {
    return new DeskApi(this.api.transport);
  }
}
