import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Attachment, Delivery, Message, RecipientState } from '../../api/types.ts';
import { t, word } from '../../i18n/translate.ts';
import { CareElement } from '../../ui/element.ts';
import { fileSize, langTag } from '../../ui/format.ts';
import { channelIcon, icon } from '../../ui/icon.ts';
import { avatar } from '../../ui/parts.ts';
import '../../ui/time.ts';
import { calendarCard } from './calendarCard.ts';
import { deliveryList } from './deliveryList.ts';
import './framedMail.ts';
import { mailHead, mailOddities, mailWarnings, withheldFiles } from './mailFacts.ts';

/** Longer words are folded first, so that one mail cannot bury a conversation. */
const FOLD_AT = 4000;

/** One message: who, when, by which channel, words, files, and what became of the mail. */
@customElement('care-message')
export class MessageView extends CareElement {
  @property({ attribute: false }) message!: Message;

  /** Whether a mail that did not arrive may be sent again from here. */
  @property({ type: Boolean }) resendable = false;

  @state() private unfolded = false;
  @state() private quoted = false;
  @state() private asMail = false;

  override render() {
    const { author, visibility, direction, channel, at, kind = 'words', mail } = this.message;
    const { name } = this;
    const internal = visibility === 'internal';
    return html`<article
      class="message"
      data-visibility=${visibility}
      data-direction=${direction}
      data-message=${this.message.id}
      aria-label=${t('message.label', { kind: internal ? 'internal' : direction, name })}
    >
      <header class="message-head">
        ${avatar(name, author.kind)}
        <span class="message-who"><b dir="auto">${name}</b> <span class="hint">${word('author', author.kind)}</span></span>
        ${internal && kind === 'words' ? html`<span class="pill" data-status="internal">${icon('lock')}${t('message.internal')}</span>` : nothing}
        ${kind === 'words' ? nothing : html`<span class="pill" data-status=${internal ? 'internal' : nothing}>${word('message.kind', kind)}</span>`}
        <span class="message-when">
          ${internal ? nothing : html`${channelIcon(channel)}<span class="hidden">${word('channel', channel)}</span>`}
          <care-time .at=${at}></care-time>
        </span>
      </header>
      ${mail ? html`${mailHead(mail)} ${mailWarnings(mail)}` : nothing}
      ${this.asMail ? this.formatted() : this.words()} ${mail?.calendar ? calendarCard(mail.calendar) : nothing}
      ${this.message.html ? this.mailSwitch() : nothing} ${this.attachments()} ${withheldFiles(this.message.withheld ?? [])}
      ${mail ? mailOddities(mail) : nothing} ${this.deliveries()}
    </article>`;
  }

  private get name(): string {
    const { author } = this.message;
    return author.name || word('author', author.kind);
  }

  private words() {
    const { text, locale, mail } = this.message;
    if (mail && text === '') return html`<p class="hint">${t('message.noText')}</p>${this.quote()}`;
    const folded = text.length > FOLD_AT && !this.unfolded;
    return html`<div class="message-text" dir="auto" lang=${langTag(locale)}>${folded ? `${text.slice(0, FOLD_AT)}…` : text}</div>
      ${folded
        ? html`<button type="button" class="button" data-kind="plain" @click=${() => (this.unfolded = true)}>
            ${t('message.unfold')}
          </button>`
        : nothing}
      ${this.quote()}`;
  }

  /** With all of the mail: what it quotes is part of how it was formatted. */
  private formatted() {
    const { html: words, mail, attachments } = this.message;
    const quote = this.quoted ? (mail?.quotedHtml ?? '') : '';
    return html`<care-framed-mail
        .mail=${(words ?? '') + quote}
        .heading=${t('message.framed', { name: this.name })}
        .attachments=${attachments}
      ></care-framed-mail>
      ${mail?.quotedHtml ? this.quoteSwitch() : nothing}`;
  }

  private quote() {
    const text = this.message.mail?.quotedText;
    if (!text) return nothing;
    return html`${this.quoted ? html`<blockquote class="message-text quoted" dir="auto">${text}</blockquote>` : nothing} ${this.quoteSwitch()}`;
  }

  private quoteSwitch() {
    return html`<button type="button" class="button" data-kind="plain" aria-expanded=${this.quoted} @click=${() => (this.quoted = !this.quoted)}>
      ${this.quoted ? t('message.hideQuoted') : t('message.showQuoted')}
    </button>`;
  }

  private mailSwitch() {
    return html`<button
      type="button"
      class="button"
      data-kind="plain"
      aria-pressed=${this.asMail}
      @click=${() => (this.asMail = !this.asMail)}
    >
      ${icon('email')} ${this.asMail ? t('message.asText') : t('message.asMail')}
    </button>`;
  }

  private attachments() {
    // What is shown among the words need not be shown twice, unless only the plain words are.
    const attachments = this.message.attachments.filter((each) => !(each.inline && this.asMail));
    if (attachments.length === 0) return nothing;
    return html`<ul class="attachments" aria-label=${t('message.attachments')}>
      ${attachments.map((each) => html`<li>${each.picture ? this.picture(each) : this.file(each)}</li>`)}
    </ul>`;
  }

  private picture(attachment: Attachment) {
    return html`<a class="picture" href=${attachment.url} target="_blank" rel="noopener">
      <img src=${attachment.url} alt=${attachment.name} loading="lazy" />
      <span class="hint" dir="auto">${attachment.name}</span><span class="hidden">${t('ui.newTab')}</span>
    </a>`;
  }

  private file(attachment: Attachment) {
    return html`<a class="file" href=${attachment.url} download=${attachment.name}>
      ${icon('file')}<span class="file-name" dir="auto">${attachment.name}</span>
      <span class="hint">${fileSize(attachment.size)}</span>
    </a>`;
  }

  private deliveries() {
    const { deliveries = [], delivery } = this.message;
    if (deliveries.length > 0) return deliveryList(deliveries, this.resendable ? this.onAgain : null);
    return delivery ? this.delivery(delivery) : nothing;
  }

  private readonly onAgain = (delivery: RecipientState): void =>
    this.tell('care-send-again', { message: this.message.id, recipient: delivery.recipient });

  private delivery(delivery: Delivery) {
    const failed = delivery.state === 'failed';
    return html`<p class="delivery" data-state=${delivery.state} title=${delivery.error ?? ''}>
      ${icon(failed ? 'alert' : delivery.state === 'sent' ? 'check' : 'clock')}
      ${word('delivery', delivery.state)}
      ${delivery.at && delivery.state !== 'queued' ? html`<care-time .at=${delivery.at}></care-time>` : nothing}
      ${failed && delivery.error ? html`<span dir="auto">${delivery.error}</span>` : nothing}
    </p>`;
  }
}
