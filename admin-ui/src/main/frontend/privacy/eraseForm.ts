import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CareApi } from '../api/api.ts';
import { Problem } from '../api/problem.ts';
import type { Counts } from '../api/types.ts';
import { t } from '../i18n/translate.ts';
import { CareElement } from '../ui/element.ts';
import { notice } from '../ui/parts.ts';

/** Erasing needs the address typed once more. Sends `care-erased` with what went. */
@customElement('care-erase')
export class EraseForm extends CareElement {
  @property({ attribute: false }) api!: CareApi;
  @property() email = '';

  @state() private typed = '';
  @state() private differs = false;
  @state() private busy = false;
  @state() private problem: Problem | null = null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('email')) return;
    this.typed = '';
    this.differs = false;
    this.problem = null;
  }

  override render() {
    return html`<section class="group danger" aria-labelledby="erase-title">
      <h2 id="erase-title">${t('privacy.erase.title')}</h2>
      <p>${t('privacy.erase.text')}</p>
      <form @submit=${this.onSubmit} novalidate>
        <label for="erase-confirm">${t('privacy.erase.confirm', { email: this.email })}</label>
        <span class="with-unit">
          <input
            id="erase-confirm"
            type="text"
            dir="ltr"
            autocomplete="off"
            spellcheck="false"
            aria-invalid=${this.differs}
            aria-describedby="erase-error"
            .value=${this.typed}
            @input=${this.onInput}
          />
          <button class="button" data-kind="danger" ?disabled=${this.busy}>
            ${this.busy ? t('privacy.erasing') : t('privacy.erase')}
          </button>
        </span>
        <p class="field-error" id="erase-error" role="alert">${this.differs ? t('privacy.erase.differs') : nothing}</p>
      </form>
      ${this.problem ? notice(this.problem.message, 'bad') : nothing}
    </section>`;
  }

  private onInput(event: Event): void {
    this.typed = (event.target as HTMLInputElement).value;
    this.differs = false;
  }

  private async onSubmit(event: Event): Promise<void> {
    event.preventDefault();
    this.differs = this.typed.trim().toLowerCase() !== this.email.toLowerCase();
    if (this.differs) return this.querySelector('input')?.focus();
    this.busy = true;
    this.problem = null;
    try {
      const { counts } = await this.api.erasePerson(this.email, this.typed.trim());
      this.tell<Counts>('care-erased', counts);
    } catch (cause) {
      this.problem = Problem.of(cause);
    } finally {
      this.busy = false;
    }
  }
}
