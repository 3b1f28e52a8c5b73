import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CareApi } from '../api/api.ts';
import { Problem } from '../api/problem.ts';
import type { Counts } from '../api/types.ts';
import { t } from '../i18n/translate.ts';
import { CareElement } from '../ui/element.ts';
import { icon } from '../ui/icon.ts';
import { empty, loading, notice } from '../ui/parts.ts';
import { countsTable, total } from './counts.ts';
import './eraseForm.ts';

/** What Care holds of a person: find it by e-mail address, hand it over, erase it. */
@customElement('care-privacy')
export class PrivacyScreen extends CareElement {
  @property({ attribute: false }) api!: CareApi;

  @state() private email = '';
  @state() private found: { email: string; counts: Counts } | null = null;
  @state() private erased: Counts | null = null;
  @state() private busy: 'find' | 'export' | null = null;
  @state() private problem: Problem | null = null;

  override render() {
    return html`<div class="screen" data-screen="privacy">
      <header class="screen-head">
        <div>
          <h1>${t('privacy.title')}</h1>
          <p class="hint">${t('privacy.intro')}</p>
        </div>
      </header>
      <form class="finder" role="search" @submit=${this.onFind}>
        <label for="privacy-email">${t('privacy.email')}</label>
        <span class="with-unit">
          <input
            id="privacy-email"
            type="email"
            dir="ltr"
            required
            autocomplete="off"
            .value=${this.email}
            @input=${(event: Event) => (this.email = (event.target as HTMLInputElement).value)}
          />
          <button class="button" data-kind="primary" ?disabled=${this.busy !== null}>${icon('search')} ${t('privacy.find')}</button>
        </span>
      </form>
      ${this.problem ? notice(this.problem.message, 'bad') : nothing} ${this.content()}
    </div>`;
  }

  private content() {
    if (this.busy === 'find') return loading();
    if (this.erased) {
      return html`<section class="group" role="status">
        <h2>${t('privacy.erased')}</h2>
        ${countsTable(this.erased)}
      </section>`;
    }
    if (this.found === null) return nothing;
    if (total(this.found.counts) === 0) return empty(t('privacy.nothing'), t('privacy.nothing.text', { email: this.found.email }));
    return this.result(this.found.email, this.found.counts);
  }

  private result(email: string, counts: Counts) {
    return html`<section class="group" aria-labelledby="privacy-found">
        <h2 id="privacy-found">${t('privacy.found', { email })}</h2>
        ${countsTable(counts)}
        <p class="actions">
          <button type="button" class="button" ?disabled=${this.busy !== null} @click=${this.onExport}>
            ${icon('file')} ${this.busy === 'export' ? t('privacy.exporting') : t('privacy.export')}
          </button>
        </p>
      </section>
      <care-erase .api=${this.api} .email=${email} @care-erased=${this.onErased}></care-erase>`;
  }

  private async onFind(event: Event): Promise<void> {
    event.preventDefault();
    const email = this.email.trim();
    this.found = null;
    this.erased = null;
    await this.act('find', async () => {
      this.found = { email, counts: await this.api.findPerson(email) };
    });
  }

  private readonly onExport = (): Promise<void> =>
    this.act('export', async () => {
      const { file, name } = await this.api.exportPerson(this.found!.email);
      save(file, name);
      this.announce(t('privacy.exported', { name }));
    });

  private onErased(event: CustomEvent<Counts>): void {
    this.erased = event.detail;
    this.found = null;
    this.problem = null;
    this.email = '';
    this.announce(t('privacy.erased'));
  }

  private async act(what: 'find' | 'export', step: () => Promise<void>): Promise<void> {
    this.busy = what;
    this.problem = null;
    try {
      await step();
    } catch (cause) {
      this.problem = Problem.of(cause);
    } finally {
      this.busy = null;
    }
  }
}

function save(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}
