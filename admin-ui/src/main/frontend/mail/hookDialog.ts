import { html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CareApi } from '../api/api.ts';
import type { MailAccount } from '../api/mail.ts';
import { Problem } from '../api/problem.ts';
import { t } from '../i18n/translate.ts';
import '../ui/dialog.ts';
import type { Dialog } from '../ui/dialog.ts';
import { CareElement } from '../ui/element.ts';
import { notice } from '../ui/parts.ts';

/** Where a mail service delivers mails over HTTP, and a new secret for it. */
@customElement('care-hook')
export class HookDialog extends CareElement {
  @property({ attribute: false }) api!: CareApi;
  @property({ attribute: false }) account!: MailAccount;

  @state() private secret = '';
  @state() private problem: Problem | null = null;

  override render() {
    return html`<care-dialog wide .heading=${t('hook.title', { address: this.account.address })} .content=${this.body}></care-dialog>`;
  }

  protected override updated(): void {
    this.querySelector<Dialog>('care-dialog')?.requestUpdate();
  }

  private readonly body = () => html`<p>${t('hook.text')}</p>
    ${this.account.hook ? html`<p class="code" dir="ltr"><code>${this.account.hook.url}</code></p>` : ''}
    ${this.secret ? html`${notice(t('hook.once'), 'info')}<p class="code" dir="ltr"><code>${this.secret}</code></p>` : ''}
    ${this.problem ? notice(this.problem.message, 'bad') : ''}
    <p class="actions">
      <button type="button" class="button" @click=${this.renew}>${this.account.hook?.secretSet || this.secret ? t('hook.renew') : t('hook.make')}</button>
    </p>
    ${this.account.hook?.secretSet && !this.secret ? html`<p class="hint">${t('hook.renew.hint')}</p>` : ''}`;

  private readonly renew = async (): Promise<void> => {
    this.problem = null;
    try {
      this.secret = (await this.api.mail.hookSecret(this.account.id)).secret;
      // The first secret makes the address too.
      this.account = (await this.api.mail.accounts()).find((each) => each.id === this.account.id) ?? this.account;
    } catch (cause) {
      this.problem = Problem.of(cause);
    }
  };
}
