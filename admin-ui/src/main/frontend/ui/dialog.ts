import { html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { t } from '../i18n/translate.ts';
import { CareElement } from './element.ts';
import { icon } from './icon.ts';

/**
 * A modal dialog around `content`; open while it is in the page. Esc and the cross send `care-dismiss`; whoever shows it
 * takes it away. Focus comes back to where it was.
 */
@customElement('care-dialog')
export class Dialog extends CareElement {
  @property() heading = '';
  @property({ type: Boolean }) wide = false;
  @property({ attribute: false }) content: () => TemplateResult = () => html``;

  private cameFrom: Element | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.cameFrom = (this.getRootNode() as Document | ShadowRoot).activeElement;
  }

  override firstUpdated(): void {
    this.querySelector('dialog')?.showModal();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.cameFrom instanceof HTMLElement && this.cameFrom.isConnected) this.cameFrom.focus();
  }

  override render() {
    return html`<dialog class="dialog" ?data-wide=${this.wide} aria-labelledby="dialog-title" @cancel=${this.onCancel}>
      <header class="dialog-head">
        <h2 id="dialog-title">${this.heading}</h2>
        <button type="button" class="icon-button" aria-label=${t('ui.close')} @click=${this.dismiss}>
          ${icon('close')}
        </button>
      </header>
      <div class="dialog-body">${this.content()}</div>
    </dialog>`;
  }

  private onCancel(event: Event): void {
    event.preventDefault();
    this.dismiss();
  }

  private dismiss(): void {
    this.tell('care-dismiss');
  }
}
