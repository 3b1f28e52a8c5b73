import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Setting } from '../api/administration.ts';
import { t } from '../i18n/translate.ts';
import { choicesOf, type Entry } from './settingValue.ts';

export interface Control {
  setting: Setting;
  entry: Entry;
  id: string;
  describedBy: string;
  invalid: boolean;
  disabled: boolean;
  change: (entry: Entry) => void;
}

/** The control that fits the type of the setting. */
export function settingControl(control: Control): TemplateResult {
  switch (control.setting.type) {
    case 'boolean':
      return toggle(control);
    case 'choice':
      return select(control);
    case 'multiline':
      return area(control);
    default:
      return field(control);
  }
}

function toggle({ entry, id, describedBy, disabled, change, setting }: Control): TemplateResult {
  return html`<label class="check">
    <input
      type="checkbox"
      role="switch"
      id=${id}
      aria-label=${setting.title}
      aria-describedby=${describedBy}
      ?disabled=${disabled}
      .checked=${live(entry === true)}
      @change=${(event: Event) => change((event.target as HTMLInputElement).checked)}
    />
    <span aria-hidden="true">${entry === true ? t('settings.on') : t('settings.off')}</span>
  </label>`;
}

function select({ setting, entry, id, describedBy, invalid, disabled, change }: Control): TemplateResult {
  return html`<select
    id=${id}
    aria-describedby=${describedBy}
    aria-invalid=${invalid}
    ?disabled=${disabled}
    @change=${(event: Event) => change((event.target as HTMLSelectElement).value)}
  >
    ${choicesOf(setting).map(
      (choice) => html`<option value=${choice.value} ?selected=${choice.value === entry}>${choice.title}</option>`,
    )}
  </select>`;
}

function area({ entry, id, describedBy, invalid, disabled, change }: Control): TemplateResult {
  return html`<textarea
    id=${id}
    rows="4"
    dir="auto"
    aria-describedby=${describedBy}
    aria-invalid=${invalid}
    ?disabled=${disabled}
    .value=${live(String(entry))}
    @input=${(event: Event) => change((event.target as HTMLTextAreaElement).value)}
  ></textarea>`;
}

function field({ setting, entry, id, describedBy, invalid, disabled, change }: Control): TemplateResult {
  const numeric = setting.type === 'integer' || setting.type === 'duration_days';
  const type = numeric ? 'number' : setting.type === 'email' || setting.type === 'url' ? setting.type : 'text';
  return html`<span class="with-unit">
    <input
      type=${type}
      id=${id}
      dir=${setting.type === 'text' ? 'auto' : 'ltr'}
      data-numeric=${numeric}
      min=${setting.min ?? nothing}
      max=${setting.max ?? nothing}
      aria-describedby=${describedBy}
      aria-invalid=${invalid}
      ?disabled=${disabled}
      .value=${live(String(entry))}
      @input=${(event: Event) => change((event.target as HTMLInputElement).value)}
    />
    ${setting.type === 'duration_days' ? html`<span class="hint">${t('settings.days', { count: Number(entry) || 0 })}</span>` : nothing}
  </span>`;
}
