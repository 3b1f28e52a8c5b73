import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Attachment, Delivery, Message } from '../../api/types.ts';
import { t, word } from '../../i18n/translate.ts';
import { CareElement } from '../../ui/element.ts';
import { fileSize, langTag } from '../../ui/format.ts';
import { channelIcon, icon } from '../../ui/icon.ts';
import { avatar } from '../../ui/parts.ts';
import '../../ui/time.ts';
import { framedMail } from './framedMail.ts';

/** Longer words are folded first, so that one mail cannot bury a conversation. */
const FOLD_AT = 4000;

/** One message: who, when, by which channel, words, files, and what became of the mail. */
@customElement('care-message')
export class MessageView extends CareElement {
  @property({ attribute: false }) message!: Message;

  @state() private unfolded = false;
  @state() private asMail = false;

  override render() {
    const { author, visibility, direction, channel, at } = this.message;
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
        ${internal ? html`<span class="pill" data-status="internal">${icon('lock')}${t('message.internal')}</span>` : nothing}
        <span class="message-when">
          ${internal ? nothing : html`${channelIcon(channel)}<span class="hidden">${word('channel', channel)}</span>`}
          <care-time .at=${at}></care-time>
        </span>
      </header>
      ${this.asMail ? framedMail(this.message.html ?? '', t('message.framed', { name })) : this.words()}
      ${this.message.html ? this.mailSwitch() : nothing} ${this.attachments()}
      ${this.message.delivery ? this.delivery(this.message.delivery) : nothing}
    </article>`;
  }

  private get name(): string {
    const { author } = this.message;
    return author.name || word('author', author.kind);
  }

  private words() {
    const { text, locale } = this.message;
    const folded = text.length > FOLD_AT && !this.unfolded;
    return html`<div class="message-text" dir="auto" lang=${langTag(locale)}>${folded ? `${text.slice(0, FOLD_AT)}…` : text}</div>
      ${folded
        ? html`<button type="button" class="button" data-kind="plain" @click=${() => (this.unfolded = true)}>
            ${t('message.unfold')}
          </button>`
        : nothing}`;
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
    const { attachments } = this.message;
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
