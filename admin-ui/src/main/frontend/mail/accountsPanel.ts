import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { CareApi } from '../api/api.ts';
import type { MailAccount } from '../api/mail.ts';
import { Problem } from '../api/problem.ts';
import type { Me } from '../api/types.ts';
import { t } from '../i18n/translate.ts';
import { CareElement } from '../ui/element.ts';
import { icon } from '../ui/icon.ts';
import { empty, failed, notice, skeleton } from '../ui/parts.ts';
import { accountCard, type AccountStep, type Check } from './accountCard.ts';
import './accountForm.ts';
import './confirmDialog.ts';
import './hookDialog.ts';

/** Every mail account of the shop. */
@customElement('care-accounts')
export class AccountsPanel extends CareElement {
  @property({ attribute: false }) api!: CareApi;
  @property({ attribute: false }) me!: Me;

  @state() private accounts: MailAccount[] | null = null;
  @state() private problem: Problem | null = null;
  @state() private stepProblem: Problem | null = null;
  @state() private checks: ReadonlyMap<number, Check> = new Map();
  /** The dialog that is open, and about which account. */
  @state() private opened: { step: AccountStep | 'add'; account: MailAccount | null } | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
  }

  override render() {
    return html`${this.stepProblem ? notice(this.stepProblem.reasons, 'bad') : nothing} ${this.content()} ${this.dialog()}`;
  }

  private content() {
    if (this.problem) return failed(this.problem, () => void this.load());
    if (this.accounts === null) return skeleton(3);
    const add = html`<p class="actions">
      <button type="button" class="button" data-kind="primary" @click=${() => (this.opened = { step: 'add', account: null })}>
        ${icon('email')} ${t('account.add')}
      </button>
    </p>`;
    if (this.accounts.length === 0) return html`${empty(t('account.none'), t('account.none.text'), 'email')}${add}`;
    return html`${repeat(
      this.accounts,
      (account) => account.id,
      (account) => accountCard(account, this.checks.get(account.id), (step) => void this.wish(step, account)),
    )}${add}`;
  }

  private dialog() {
    if (this.opened === null) return nothing;
    const { step, account } = this.opened;
    const close = () => (this.opened = null);
    switch (step) {
      case 'hook':
        return html`<care-hook .api=${this.api} .account=${account} @care-dismiss=${close}></care-hook>`;
      case 'delete':
        return html`<care-confirm
          .heading=${t('account.delete', { address: account!.address })}
          .text=${t('account.delete.text')}
          .step=${t('ui.delete')}
          danger
          @care-confirmed=${() => this.takeOut(account!)}
          @care-dismiss=${close}
        ></care-confirm>`;
      default:
        return html`<care-account-form
          .api=${this.api}
          .account=${account}
          .locale=${this.me.locale}
          @care-saved=${() => this.done(t('account.saved'))}
          @care-dismiss=${close}
        ></care-account-form>`;
    }
  }

  private async wish(step: AccountStep, account: MailAccount): Promise<void> {
    this.stepProblem = null;
    if (step === 'check') return this.check(account);
    if (step === 'sign_in') return this.attempt(async () => this.go((await this.api.mail.startSignIn(account.id)).url));
    if (step === 'sign_out') return this.attempt(() => this.api.mail.endSignIn(account.id));
    this.opened = { step, account };
  }

  private go(url: string): void {
    if (/^https?:\/\//i.test(url)) location.assign(url);
  }

  private async check(account: MailAccount): Promise<void> {
    this.checked(account.id, 'running');
    try {
      this.checked(account.id, (await this.api.mail.check(account.id)).steps);
    } catch (cause) {
      this.checked(account.id, undefined);
      this.stepProblem = Problem.of(cause);
    }
  }

  private checked(id: number, check: Check): void {
    this.checks = new Map(this.checks).set(id, check);
  }

  private async takeOut(account: MailAccount): Promise<void> {
    this.opened = null;
    await this.attempt(async () => {
      await this.api.mail.removeAccount(account);
      this.announce(t('account.deleted', { address: account.address }));
    });
  }

  private async attempt(act: () => Promise<unknown>): Promise<void> {
    try {
      await act();
    } catch (cause) {
      this.stepProblem = Problem.of(cause);
    }
    await this.load();
  }

  private done(text: string): void {
    this.opened = null;
    this.announce(text);
    void this.load();
  }

  private async load(): Promise<void> {
    this.problem = null;
    try {
      this.accounts = await this.api.mail.accounts();
    } catch (cause) {
      this.problem = Problem.of(cause);
    }
  }
}
