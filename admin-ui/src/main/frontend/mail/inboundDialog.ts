import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CareApi } from '../api/api.ts';
import type { Decision, InboundDetail } from '../api/mail.ts';
import { Problem } from '../api/problem.ts';
import { t, word } from '../i18n/translate.ts';
import '../ui/dialog.ts';
import type { Dialog } from '../ui/dialog.ts';
import { CareElement } from '../ui/element.ts';
import { absoluteTime, fileSize } from '../ui/format.ts';
import { icon } from '../ui/icon.ts';
import { loading, notice } from '../ui/parts.ts';
import { verdict } from '../ui/verdict.ts';
import { SIGNS } from './decisions.ts';

/** One mail as plain text, before anybody decides about it: nothing of it is shown as markup or fetched. */
@customElement('care-inbound-dialog')
export class InboundDialog extends CareElement {
  @property({ attribute: false }) api!: CareApi;
  @property({ type: Number }) mailId = 0;
  @property({ attribute: false }) decisions: Decision[] = [];
  @property({ type: Boolean }) raw = false;

  @state() private whole: InboundDetail | null = null;
  @state() private problem: Problem | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
  }

  override render() {
    return html`<care-dialog wide .heading=${this.whole?.mail.subject || t('inbound.mail')} .content=${this.body}></care-dialog>`;
  }

  protected override updated(): void {
    this.querySelector<Dialog>('care-dialog')?.requestUpdate();
  }

  private readonly body = () => {
    if (this.problem) return html`${notice(this.problem.message, 'bad')}`;
    if (this.whole === null) return loading();
    const { mail, text, files, headers } = this.whole;
    return html`<dl class="pairs mail-facts">
        <div><dt>${t('inbound.from')}</dt><dd><bdi>${mail.from}</bdi></dd></div>
        <div><dt>${t('inbound.account')}</dt><dd><bdi>${mail.account}</bdi></dd></div>
        <div><dt>${t('inbound.received')}</dt><dd>${absoluteTime(mail.receivedAt)}</dd></div>
        <div><dt>${t('inbound.sender')}</dt><dd>${verdict(mail.verdict)}</dd></div>
        ${mail.reason
          ? html`<div><dt>${t('inbound.why')}</dt><dd dir="auto">${mail.reasonText ?? word('inbound.reason', mail.reason)}</dd></div>`
          : nothing}
      </dl>
      <div class="mail-text message-text" dir="auto" tabindex="0" role="group" aria-label=${t('inbound.text')}>${text ?? t('inbound.gone')}${text === '' ? t('inbound.noText') : nothing}</div>
      ${files.length > 0
        ? html`<ul class="attachments" aria-label=${t('inbound.files')}>
            ${files.map(
              (file) =>
                html`<li class="file">${icon('file')}<span class="file-name" dir="auto">${file.name}</span><span class="hint">${fileSize(file.size)}</span></li>`,
            )}
          </ul>`
        : nothing}
      ${headers
        ? html`<details class="mail-headers">
            <summary>${t('inbound.headers')}</summary>
            <pre dir="ltr" tabindex="0">${headers}</pre>
          </details>`
        : nothing}
      <p class="actions">
        ${this.decisions.map(
          (each, at) =>
            html`<button type="button" class="button" data-kind=${at === 0 ? 'primary' : nothing} @click=${() => this.tell('care-decide', each)}>
              ${icon(SIGNS[each])} ${t(`inbound.do.${each}`)}
            </button>`,
        )}
        ${this.raw && mail.rawKept
          ? html`<a class="button" href=${this.api.mail.rawUrl(mail.id)} download="mail-${mail.id}.eml">${icon('file')} ${t('inbound.raw')}</a>`
          : nothing}
      </p>`;
  };

  private async load(): Promise<void> {
    try {
      this.whole = await this.api.mail.mail(this.mailId);
    } catch (cause) {
      this.problem = Problem.of(cause);
    }
  }
}
