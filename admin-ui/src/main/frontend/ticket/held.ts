import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Held } from '../api/desk.ts';
import { t } from '../i18n/translate.ts';
import { CareElement } from '../ui/element.ts';
import { icon } from '../ui/icon.ts';
import { notice } from '../ui/parts.ts';

/**
 * Answers on their way out, with the seconds in which one's own can be taken back: `care-undo-send`. `care-news` asks to look again
 * when one should have gone.
 */
@customElement('care-held')
export class HeldReplies extends CareElement {
  @property({ attribute: false }) held: Held[] = [];

  @state() private now = Date.now();

  private ticking: ReturnType<typeof setInterval> | undefined;
  private turns = 0;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.tick(false);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('held')) return;
    this.now = Date.now();
    this.tick(this.held.some((each) => each.state === 'held'));
  }

  override render() {
    if (this.held.length === 0) return nothing;
    return html`<ul class="held" aria-label=${t('held.title')}>
      ${this.held.map((each) => html`<li>${each.state === 'failed' ? this.failed(each) : this.waiting(each)}</li>`)}
    </ul>`;
  }

  private waiting(held: Held) {
    const seconds = Math.ceil((Date.parse(held.sendsAt) - this.now) / 1000);
    return html`<div class="held-words">
        <p class="hint" role="timer">
          <b dir="auto">${held.agent}</b> · ${seconds > 0 ? t('held.in', { seconds }) : t('held.now')}
        </p>
        <p class="held-text" dir="auto">${held.text}</p>
      </div>
      ${held.own
        ? html`<button type="button" class="button" @click=${() => this.tell('care-undo-send', held.id)}>
            ${icon('undo')} ${t('held.undo')}
          </button>`
        : nothing}`;
  }

  private failed(held: Held) {
    return notice(held.own ? t('held.failed.own') : t('held.failed', { name: held.agent }), 'bad');
  }

  private tick(on: boolean): void {
    clearInterval(this.ticking);
    this.ticking = on ? setInterval(() => this.onTick(), 1000) : undefined;
  }

  private onTick(): void {
    this.now = Date.now();
    const due = this.held.some((each) => each.state === 'held' && Date.parse(each.sendsAt) < this.now);
    if (due && ++this.turns % 3 === 0) this.tell('care-news');
  }
}
