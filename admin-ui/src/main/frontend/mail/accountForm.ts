import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CareApi } from '../api/api.ts';
import type { MailAccount, Security } from '../api/mail.ts';
import { Problem } from '../api/problem.ts';
import { t } from '../i18n/translate.ts';
import '../ui/chipField.ts';
import type { Chip } from '../ui/chipField.ts';
import '../ui/dialog.ts';
import type { Dialog } from '../ui/dialog.ts';
import { CareElement } from '../ui/element.ts';
import { checkField, selectField, textField } from '../ui/field.ts';
import { notice } from '../ui/parts.ts';
import { draftOf, missingIn, secured, SERVICES, servedBy, serviceOf, smtpSecured, wishOf, type AccountDraft, type Service } from './accountDraft.ts';
import { countries, languages } from './choices.ts';

const SECURITIES: Security[] = ['tls', 'starttls', 'none'];
const KEEPS: AccountDraft['keep'][] = ['leave', 'move', 'delete'];

/** A mail account to add or to change. Sends `care-saved` with the account, or `care-dismiss`. */
@customElement('care-account-form')
export class AccountForm extends CareElement {
  @property({ attribute: false }) api!: CareApi;
  @property({ attribute: false }) account: MailAccount | null = null;
  @property() locale = 'en';

  @state() private draft!: AccountDraft;
  @state() private missing: (keyof AccountDraft)[] = [];
  @state() private problem: Problem | null = null;
  @state() private saving = false;

  override connectedCallback(): void {
    this.draft = draftOf(this.account, this.locale);
    super.connectedCallback();
  }

  override render() {
    const heading = this.account ? t('account.edit', { address: this.account.address }) : t('account.add');
    return html`<care-dialog wide .heading=${heading} .content=${this.body}></care-dialog>`;
  }

  protected override updated(): void {
    this.querySelector<Dialog>('care-dialog')?.requestUpdate();
  }

  private readonly body = () => html`<form class="account-form" novalidate @submit=${this.onSubmit}>
    ${this.identity()} ${this.incoming()} ${this.outgoing()}
    ${this.problem ? notice(this.problem.stale ? t('account.stale') : this.problem.reasons, 'bad') : nothing}
    <p class="actions">
      <button class="button" data-kind="primary" ?disabled=${this.saving}>${this.saving ? t('account.saving') : t('ui.save')}</button>
      <button type="button" class="button" @click=${() => this.tell('care-dismiss')}>${t('ui.cancel')}</button>
    </p>
  </form>`;

  private identity() {
    const { draft } = this;
    return html`<fieldset class="form-part">
      <legend>${t('account.part.identity')}</legend>
      ${this.text('address', { type: 'email', ltr: true })} ${this.text('name')}
      <div class="field">
        <span class="label">${t('account.aliases')}</span>
        <care-chips
          .label=${t('account.aliases')}
          .describedBy=${'aliases-hint'}
          .chips=${draft.aliases.map((value) => ({ value }))}
          @care-chips=${(event: CustomEvent<Chip[]>) => this.change({ aliases: event.detail.map((chip) => chip.value) })}
        ></care-chips>
        <p class="hint" id="aliases-hint">${t('account.aliases.hint')}</p>
      </div>
      ${this.select('locale', languages(draft.locale))} ${this.select('country', [{ value: '', text: t('account.country.any') }, ...countries()])}
      ${checkField(t('account.active'), draft.active, (active) => this.change({ active }))}
      ${checkField(t('account.autoAnswer'), draft.autoAnswer, (autoAnswer) => this.change({ autoAnswer }), t('account.autoAnswer.hint'))}
    </fieldset>`;
  }

  private incoming() {
    const { draft } = this;
    return html`<fieldset class="form-part">
      <legend>${t('account.part.in')}</legend>
      ${checkField(t('account.takesIn'), draft.takesIn, (takesIn) => this.change({ takesIn }), t('account.takesIn.hint'))}
      ${draft.takesIn ? html`${this.server()} ${this.afterwards()}` : nothing}
      ${checkField(t('account.plusAddress'), draft.plusAddress, (plusAddress) => this.change({ plusAddress }), t('account.plusAddress.hint'))}
      ${this.text('trustedAuthserv', { ltr: true, offers: this.account?.authservSeen ?? [], hint: t('account.trustedAuthserv.hint') })}
    </fieldset>`;
  }

  private server() {
    const { draft } = this;
    const services = SERVICES.map((value) => ({ value, text: t(`account.service.${value}`) }));
    return html`${selectField({
      id: 'account-service',
      label: t('account.service'),
      value: serviceOf(draft),
      choices: services,
      set: (service) => this.change(servedBy(service as Service, draft)),
    })}
    <div class="beside">
      ${this.text('host', { ltr: true })} ${this.text('port', { type: 'number', ltr: true })}
      ${this.select('security', securities(), (value) => this.change(secured(draft, value as Security)))}
    </div>
    ${draft.security === 'none' ? notice(t('account.unprotected'), 'warn') : nothing}
    <div class="beside">${this.text('user', { ltr: true, hint: t('account.user.hint') })} ${this.select('auth', auths())}</div>
    ${draft.auth === 'oauth2' ? this.oauth() : this.password()}`;
  }

  private password() {
    const kept = this.account?.secretSet ? t('account.secret.kept') : '';
    return this.text('secret', { type: 'password', ltr: true, hint: kept, autocomplete: 'new-password' });
  }

  private oauth() {
    const { draft, account } = this;
    return html`<p class="hint">${t('account.oauth.hint')}</p>
      ${draft.provider === 'other'
        ? html`<div class="beside">
            ${this.text('authorizeUrl', { type: 'url', ltr: true })} ${this.text('tokenUrl', { type: 'url', ltr: true })} ${this.text('scope', { ltr: true })}
          </div>`
        : nothing}
      <div class="beside">
        ${draft.provider === 'microsoft' ? this.text('tenant', { ltr: true, hint: t('account.tenant.hint') }) : nothing}
        ${this.text('clientId', { ltr: true })}
        ${this.text('clientSecret', { type: 'password', ltr: true, hint: account?.oauth?.clientSecretSet ? t('account.secret.kept') : '', autocomplete: 'new-password' })}
      </div>
      ${draft.provider === 'google'
        ? nothing
        : checkField(t('account.clientCredentials'), draft.clientCredentials, (clientCredentials) => this.change({ clientCredentials }), t('account.clientCredentials.hint'))}`;
  }

  private afterwards() {
    const { draft } = this;
    return html`<div class="beside">
      ${this.text('folder')} ${this.select('keep', KEEPS.map((value) => ({ value, text: t(`account.keep.${value}`) })))}
      ${draft.keep === 'move' ? this.text('moveTo') : nothing}
      ${this.account ? nothing : this.text('since', { type: 'date', ltr: true, hint: t('account.since.hint') })}
    </div>`;
  }

  private outgoing() {
    const { draft } = this;
    return html`<fieldset class="form-part">
      <legend>${t('account.part.out')}</legend>
      ${checkField(t('account.sendsOwn'), draft.sendsOwn, (sendsOwn) => this.change({ sendsOwn }), t('account.sendsOwn.hint'))}
      ${draft.sendsOwn
        ? html`<div class="beside">
            ${this.text('smtpHost', { ltr: true })} ${this.text('smtpPort', { type: 'number', ltr: true })}
            ${this.select('smtpSecurity', securities(), (value) => this.change(smtpSecured(draft, value as Security)))}
          </div>`
        : nothing}
    </fieldset>`;
  }

  private text(name: keyof AccountDraft, more: { type?: string; ltr?: boolean; hint?: string; offers?: string[]; autocomplete?: string } = {}) {
    return textField({
      id: `account-${name}`,
      label: labelOf(name),
      value: String(this.draft[name]),
      error: this.errorOf(name),
      set: (value) => this.change({ [name]: value }),
      ...more,
    });
  }

  private select(name: keyof AccountDraft, choices: { value: string; text: string }[], set = (value: string) => this.change({ [name]: value })) {
    return selectField({ id: `account-${name}`, label: labelOf(name), value: String(this.draft[name]), choices, set });
  }

  private errorOf(name: string): string | undefined {
    if ((this.missing as string[]).includes(name)) return t('account.missing');
    return this.problem?.errors.find((error) => error.field === name || error.field.endsWith(`.${name}`))?.detail;
  }

  private change(part: Partial<AccountDraft>): void {
    this.draft = { ...this.draft, ...part };
    this.missing = this.missing.filter((name) => !(name in part));
  }

  private readonly onSubmit = async (event: Event): Promise<void> => {
    event.preventDefault();
    this.missing = missingIn(this.draft);
    if (this.missing.length > 0) return void this.querySelector<HTMLElement>(`#account-${this.missing[0]}`)?.focus();
    this.saving = true;
    this.problem = null;
    try {
      const wish = wishOf(this.draft, this.account);
      const saved = this.account ? await this.api.mail.changeAccount(this.account, wish) : await this.api.mail.addAccount(wish);
      this.tell('care-saved', saved);
    } catch (cause) {
      this.problem = Problem.of(cause);
    } finally {
      this.saving = false;
    }
  };
}

function securities() {
  return SECURITIES.map((value) => ({ value, text: t(`account.security.${value}`) }));
}

function auths() {
  return (['password', 'oauth2'] as const).map((value) => ({ value, text: t(`account.auth.${value}`) }));
}

function labelOf(name: keyof AccountDraft): string {
  return name === 'since' ? t('account.from') : t(`account.${name}`);
}
