import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { CareApi, Scope } from '../api/api.ts';
import { Problem } from '../api/problem.ts';
import type { SettingGroup, Settings } from '../api/administration.ts';
import { t } from '../i18n/translate.ts';
import { CareElement } from '../ui/element.ts';
import { countryName, inOrder, languageName } from '../ui/format.ts';
import { empty, failed, loading } from '../ui/parts.ts';
import './settingRow.ts';
import { scopeLevel } from './settingValue.ts';

/** Every setting of Care by group, for everyone or for one language or country. */
@customElement('care-settings')
export class SettingsScreen extends CareElement {
  @property({ attribute: false }) api!: CareApi;

  @state() private settings: Settings | null = null;
  @state() private problem: Problem | null = null;
  @state() private locale = '';
  @state() private country = '';
  /** What stands there is for somebody else until the values asked for have come. */
  @state() private changing = false;
  private latest = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
  }

  override render() {
    return html`<div class="screen" data-screen="settings">
      <header class="screen-head">
        <h1>${t('settings.title')}</h1>
        ${this.settings ? this.scopePicker(this.settings) : nothing}
      </header>
      ${this.content()}
    </div>`;
  }

  private content() {
    if (this.problem) return failed(this.problem, () => void this.load());
    if (this.settings === null || this.changing) return loading();
    if (this.settings.groups.length === 0) return empty(t('settings.none'));
    return html`${this.country ? html`<p class="hint">${t('settings.countryHint')}</p>` : nothing}
    ${this.settings.groups.map((group) => this.group(group))}`;
  }

  private scopePicker(settings: Settings) {
    return html`<fieldset class="scope">
      <legend>${t('settings.scope')}</legend>
      <select aria-label=${t('settings.scope')} @change=${this.onScope}>
        <option value="" ?selected=${!this.locale && !this.country}>${t('settings.everyone')}</option>
        <optgroup label=${t('settings.locale')}>
          ${settings.locales.map(
            (each) => html`<option value="locale:${each}" ?selected=${each === this.locale}>${languageName(each)}</option>`,
          )}
        </optgroup>
        <optgroup label=${t('settings.country')}>
          ${byName(settings.countries).map(
            ([code, name]) => html`<option value="country:${code}" ?selected=${code === this.country}>${name}</option>`,
          )}
        </optgroup>
      </select>
    </fieldset>`;
  }

  private group(group: SettingGroup) {
    const level = scopeLevel(this.locale, this.country);
    return html`<section class="group" aria-labelledby="group-${group.key}">
      <h2 class="flush" dir="auto" id="group-${group.key}">${group.title}</h2>
      ${repeat(
        group.settings,
        (setting) => setting.key,
        (setting) => html`<care-setting
          .api=${this.api}
          .setting=${setting}
          .scope=${this.scope}
          .level=${level}
          @care-setting-saved=${() => this.load()}
        ></care-setting>`,
      )}
    </section>`;
  }

  private get scope(): Scope {
    if (this.locale) return { locale: this.locale };
    return this.country ? { country: this.country } : {};
  }

  private onScope(event: Event): void {
    const [kind, code = ''] = (event.target as HTMLSelectElement).value.split(':');
    this.locale = kind === 'locale' ? code : '';
    this.country = kind === 'country' ? code : '';
    this.changing = true;
    void this.load();
  }

  private async load(): Promise<void> {
    const mine = ++this.latest;
    this.problem = null;
    try {
      const settings = await this.api.settings(this.scope);
      if (mine === this.latest) this.settings = settings;
    } catch (cause) {
      if (mine === this.latest) this.problem = Problem.of(cause);
    }
    if (mine === this.latest) this.changing = false;
  }
}

/** Code and name, in the order of the reader's alphabet. */
function byName(countries: string[]): [string, string][] {
  return countries.map((code): [string, string] => [code, countryName(code)]).sort((a, b) => inOrder(a[1], b[1]));
}
