import { html, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Message } from '../../api/types.ts';
import { t } from '../../i18n/translate.ts';
import { CareElement } from '../../ui/element.ts';
import './message.ts';

/** All messages, oldest first; shows the newest, a long one from its beginning, unless somebody is reading further up. */
@customElement('care-conversation')
export class Conversation extends CareElement {
  @property({ attribute: false }) messages: Message[] = [];
  @property() ticket = '';
  @property({ type: Boolean }) resendable = false;

  private atEnd = true;
  private newest = 0;
  private put = 0;
  /** The ticket whose newest message was brought into the window. */
  private shownFor = '';
  private readonly sizes = new ResizeObserver(() => this.onResize());

  override render() {
    return html`<div
      class="scroll conversation"
      tabindex="0"
      role="region"
      aria-label=${t('conversation.title')}
      @scroll=${this.onScroll}
    >
      <ol>
        ${repeat(
          this.messages,
          (message) => message.id,
          (message) => html`<li><care-message .message=${message} ?resendable=${this.resendable}></care-message></li>`,
        )}
      </ol>
    </div>`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('ticket')) this.atEnd = true;
  }

  protected override async updated(changed: PropertyValues<this>): Promise<void> {
    if (!changed.has('messages')) return;
    const answered = this.answered();
    if (!this.atEnd && !answered) return;
    await Promise.all([...this.querySelectorAll<CareElement>('care-message')].map((each) => each.updateComplete));
    this.showNewest(answered);
  }

  protected override firstUpdated(): void {
    for (const each of this.querySelectorAll('.conversation, ol')) this.sizes.observe(each);
  }

  private showNewest(answered = false): void {
    const box = this.querySelector('.conversation');
    if (!box) return;
    if (isPaged(box)) {
      if (answered || this.shownFor !== this.ticket) this.showInWindow();
      return;
    }
    box.scrollTo({ top: Math.min(box.scrollHeight, startOfNewest(box)) });
    this.put = box.scrollTop;
  }

  /** Where the whole page scrolls, as on a phone: past what was read before, but not past a ticket of one message. */
  private showInWindow(): void {
    if (this.messages.length > 1) this.querySelector('ol > li:last-child')?.scrollIntoView({ block: 'start' });
    this.shownFor = this.ticket;
  }

  /** The writing area grows, fonts and pictures come late: the newest stays in sight until somebody scrolls away from it. */
  private onResize(): void {
    const box = this.querySelector('.conversation');
    if (box && !isPaged(box) && Math.abs(box.scrollTop - this.put) < 2) this.showNewest();
  }

  /** What the team has just written is shown, wherever somebody was reading. */
  private answered(): boolean {
    const last = this.messages.at(-1);
    const fresh = last !== undefined && last.id !== this.newest;
    this.newest = last?.id ?? 0;
    return fresh && last.direction !== 'in';
  }

  private onScroll(event: Event): void {
    const box = event.target as HTMLElement;
    this.atEnd = box.scrollHeight - box.scrollTop - box.clientHeight < 80;
  }
}

/** Whether the box is as long as what is in it, and the page around it scrolls. */
function isPaged(box: Element): boolean {
  return getComputedStyle(box).flexGrow === '0';
}

/** Where the newest message begins, from the top of everything in the box. */
function startOfNewest(box: Element): number {
  const newest = box.querySelector('ol > li:last-child');
  if (newest === null) return 0;
  return newest.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop - 12;
}
