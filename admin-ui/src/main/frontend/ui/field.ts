import { html, nothing, type TemplateResult } from 'lit';
import type { Choice } from './menu.ts';

interface Field {
  id: string;
  label: string;
  hint?: string;
  error?: string | undefined;
}

interface TextField extends Field {
  value: string;
  type?: string;
  required?: boolean;
  /** Suggestions, which do not limit what may be typed. */
  offers?: string[];
  autocomplete?: string;
  ltr?: boolean;
  set: (value: string) => void;
}

/** A labelled line to type in, with its hint and what is wrong with it. */
export function textField(field: TextField): TemplateResult {
  const { id, value, type = 'text', offers = [], set } = field;
  return around(
    field,
    html`<input
        id=${id}
        type=${type}
        .value=${value}
        ?required=${field.required ?? false}
        dir=${field.ltr ? 'ltr' : 'auto'}
        autocomplete=${field.autocomplete ?? 'off'}
        spellcheck="false"
        list=${offers.length > 0 ? `${id}-offers` : nothing}
        aria-invalid=${field.error ? 'true' : 'false'}
        aria-describedby=${described(field)}
        @input=${(event: Event) => set((event.target as HTMLInputElement).value)}
      />
      ${offers.length > 0 ? html`<datalist id="${id}-offers">${offers.map((each) => html`<option value=${each}></option>`)}</datalist>` : nothing}`,
  );
}

interface AreaField extends Field {
  value: string;
  rows: number;
  lang?: string;
  set: (value: string) => void;
}

export function areaField(field: AreaField): TemplateResult {
  const { id, value, rows, lang, set } = field;
  return around(
    field,
    html`<textarea
      id=${id}
      rows=${rows}
      dir="auto"
      lang=${lang ?? nothing}
      .value=${value}
      aria-invalid=${field.error ? 'true' : 'false'}
      aria-describedby=${described(field)}
      @input=${(event: Event) => set((event.target as HTMLTextAreaElement).value)}
    ></textarea>`,
  );
}

interface SelectField extends Field {
  value: string;
  choices: Choice[];
  set: (value: string) => void;
}

export function selectField(field: SelectField): TemplateResult {
  const { id, value, choices, set } = field;
  return around(
    field,
    html`<select id=${id} aria-describedby=${described(field)} @change=${(event: Event) => set((event.target as HTMLSelectElement).value)}>
      ${choices.map((each) => html`<option value=${each.value} ?selected=${each.value === value}>${each.text}</option>`)}
    </select>`,
  );
}

export function checkField(label: string, checked: boolean, set: (checked: boolean) => void, hint = ''): TemplateResult {
  return html`<div class="field">
    <label class="check">
      <input type="checkbox" .checked=${checked} @change=${(event: Event) => set((event.target as HTMLInputElement).checked)} />
      ${label}
    </label>
    ${hint ? html`<p class="hint">${hint}</p>` : nothing}
  </div>`;
}

function around(field: Field, control: TemplateResult): TemplateResult {
  const { id, label, hint, error } = field;
  return html`<div class="field">
    <label for=${id}>${label}</label>
    ${control} ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
    ${error ? html`<p class="field-error" id="${id}-error" role="alert">${error}</p>` : nothing}
  </div>`;
}

function described({ id, hint, error }: Field): string | typeof nothing {
  const parts = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean);
  return parts.length === 0 ? nothing : parts.join(' ');
}
