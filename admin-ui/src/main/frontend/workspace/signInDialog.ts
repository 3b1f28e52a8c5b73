import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { t } from '../i18n/translate.ts';
import '../ui/dialog.ts';
import { CareElement } from '../ui/element.ts';
import { icon } from '../ui/icon.ts';

/**
 * Shown over the page when the session has expired. Signing in happens in another tab, so that nothing here is lost;
 * coming back to this tab looks by itself whether it worked. Sends `care-signed-in` or `care-dismiss`.
 */
@customElement('care-sign-in')
export class SignInDialog extends CareElement {
  @property() loginUrl = '';
  /** Resolves to whether the session works again. */
  @property({ attribute: false }) check: () => Promise<boolean> = () => Promise.resolve(false);

  @state() private notYet = false;

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('focus', this.onFocus);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('focus', this.onFocus);
  }

  override render() {
    return html`<care-dialog .heading=${t('signIn.title')} .content=${this.body}></care-dialog>`;
  }

  private readonly body = () => html`
    <p>${t('signIn.text')}</p>
    <p class="actions">
      <a class="button" data-kind="primary" autofocus href=${this.loginUrl} target="_blank" rel="noopener">
        ${t('signIn.open')} ${icon('external')}<span class="hidden">${t('ui.newTab')}</span>
      </a>
      <button type="button" class="button" @click=${() => this.look(true)}>${t('signIn.retry')}</button>
    </p>
    <p role="status" class="hint">${this.notYet ? t('signIn.notYet') : nothing}</p>
  `;

  private readonly onFocus = (): void => void this.look(false);

  private async look(asked: boolean): Promise<void> {
    if (await this.check()) this.tell('care-signed-in');
    else if (asked) {
      this.notYet = true;
      this.querySelector<CareElement>('care-dialog')?.requestUpdate();
    }
  }
}
