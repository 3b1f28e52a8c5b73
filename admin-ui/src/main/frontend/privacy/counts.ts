import { html, type TemplateResult } from 'lit';
import type { Counts } from '../api/types.ts';
import { word } from '../i18n/translate.ts';
import { count } from '../ui/format.ts';

export function total(counts: Counts): number {
  return Object.values(counts).reduce((sum, each) => sum + each, 0);
}

/** How much of each kind, in words. */
export function countsTable(counts: Counts): TemplateResult {
  return html`<dl class="counts">
    ${Object.entries(counts).filter(([, many]) => many > 0).map(([kind, many]) => html`<div><dt>${word('privacy.kind', kind)}</dt><dd>${count(many)}</dd></div>`)}
  </dl>`;
}
