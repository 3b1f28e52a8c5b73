import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { t } from '../i18n/translate.ts';
import '../ui/dialog.ts';
import { CareElement } from '../ui/element.ts';

/** Asks before a step that cannot be taken back: `care-confirmed` or `care-dismiss`. */
@customElement('care-confirm')
export class ConfirmDialog extends CareElement {
  @property() heading = '';
  @property() text = '';
  @property() step = '';
  @property({ type: Boolean }) danger = false;

  override render() {
    return html`<care-dialog .heading=${this.heading} .content=${this.body}></care-dialog>`;
  }

  private readonly body = () => html`<p>${this.text}</p>
    <p class="actions">
      <button type="button" class="button" data-kind=${this.danger ? 'danger' : 'primary'} @click=${() => this.tell('care-confirmed')}>
        ${this.step}
      </button>
      <button type="button" class="button" autofocus @click=${() => this.tell('care-dismiss')}>${t('ui.cancel')}</button>
    </p>`;
}
