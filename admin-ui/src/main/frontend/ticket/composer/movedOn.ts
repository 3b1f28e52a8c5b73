import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Held } from '../../api/desk.ts';
import type { Message } from '../../api/types.ts';
import { t } from '../../i18n/translate.ts';
import { CareElement } from '../../ui/element.ts';
import { notice } from '../../ui/parts.ts';
import '../../ui/time.ts';

/**
 * Others have written while an answer was being written, so it was not sent: what is new, and what may be done now.
 * `care-send-anyway`, `care-keep` and `care-as-note` are the three ways on.
 */
@customElement('care-moved-on')
export class MovedOn extends CareElement {
  @property({ attribute: false }) messages: Message[] = [];
  @property({ attribute: false }) held: Held[] = [];
  /** The newest message that had been seen. */
  @property({ type: Number }) from = 0;

  override render() {
    const news = this.news();
    const waiting = this.held.filter((each) => !each.own && each.state === 'held');
    return html`<div class="moved-on">
      ${notice(t('movedOn.title'), 'warn')}
      <ul>
        ${news.map(
          ({ author, text, at }) => html`<li><b dir="auto">${author.name ?? ''}</b> <care-time .at=${at}></care-time><blockquote dir="auto">${text}</blockquote></li>`,
        )}
        ${waiting.map(
          ({ agent, text }) => html`<li><b dir="auto">${t('movedOn.held', { name: agent })}</b><blockquote dir="auto">${text}</blockquote></li>`,
        )}
      </ul>
      <p>
        ${news.length + waiting.length > 0 ? this.button('care-send-anyway', t('movedOn.send')) : nothing}
        ${this.button('care-keep', t('movedOn.keep'))} ${this.button('care-as-note', t('movedOn.note'))}
      </p>
    </div>`;
  }

  private button(wish: string, text: string) {
    return html`<button type="button" class="button" @click=${() => this.tell(wish)}>${text}</button>`;
  }

  private news(): Message[] {
    const seen = this.messages.findIndex((message) => message.id === this.from);
    return this.messages.slice(seen + 1).filter((message) => message.visibility === 'public');
  }
}
