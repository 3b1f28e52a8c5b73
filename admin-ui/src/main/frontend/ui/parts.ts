import { html, nothing, type TemplateResult } from 'lit';
import type { Problem } from '../api/problem.ts';
import { t, word } from '../i18n/translate.ts';
import { initials } from './format.ts';
import { icon } from './icon.ts';

export function statusPill(status: string): TemplateResult {
  return html`<span class="pill" data-status=${status}>${word('status', status)}</span>`;
}

/** The round sign of a person; the name stands beside it. */
export function avatar(name: string, kind = ''): TemplateResult {
  return html`<span class="avatar" data-kind=${kind} aria-hidden="true">${initials(name)}</span>`;
}

export function loading(): TemplateResult {
  return html`<div class="state" role="status"><span class="spinner" aria-hidden="true"></span>${t('ui.loading')}</div>`;
}

/** Grey bars in the shape of what will come. */
export function skeleton(rows: number): TemplateResult {
  return html`<div class="skeleton" role="status" aria-label=${t('ui.loading')}>
    ${Array.from({ length: rows }, () => html`<i></i>`)}
  </div>`;
}

export function empty(title: string, text = '', sign = 'check'): TemplateResult {
  return html`<div class="state">
    <span class="state-sign">${icon(sign)}</span>
    <p class="state-title">${title}</p>
    ${text ? html`<p>${text}</p>` : nothing}
  </div>`;
}

/** Something that was asked for is not there; trying again would not help, so it says where to go on. */
export function missing(title: string, text: string, way: unknown): TemplateResult {
  return html`<div class="state" role="alert">
    <span class="state-sign">${icon('search')}</span>
    <p class="state-title">${title}</p>
    <p>${text}</p>
    ${way}
  </div>`;
}

export function failed(problem: Problem, retry: () => void): TemplateResult {
  return html`<div class="state" role="alert">
    <span class="state-sign" data-tone="bad">${icon('alert')}</span>
    <p class="state-title">${problem.message}</p>
    <button type="button" class="button" @click=${retry}>${icon('refresh')} ${t('ui.tryAgain')}</button>
  </div>`;
}

/** A problem beside the thing that failed. */
export function notice(text: string, tone: 'bad' | 'warn' | 'good' | 'info', more: unknown = nothing): TemplateResult {
  const role = tone === 'bad' || tone === 'warn' ? 'alert' : 'status';
  return html`<div class="notice" data-tone=${tone} role=${role}><span>${text}</span>${more}</div>`;
}
