import { html, type TemplateResult } from 'lit';
import type { VerdictFacts } from '../api/types.ts';
import { t, word } from '../i18n/translate.ts';
import { icon } from '../ui/icon.ts';

/** What the receiving server found out about a sender, as a shield with words; the single checks as its details. */
export function verdict(facts: VerdictFacts): TemplateResult {
  const { spf, dkim, dmarc, overall, by } = facts;
  const part = (name: string, result: string) => t('verdict.part', { name, result: word('verdict.result', result) });
  const checks = [part('SPF', spf), part('DKIM', dkim), part('DMARC', dmarc)].join(', ');
  const details = by ? t('verdict.by', { checks, by }) : checks;
  return html`<span class="verdict" data-verdict=${overall} title=${details}>
    ${icon(overall === 'pass' ? 'shield' : overall === 'fail' ? 'shieldBad' : 'shieldOpen')}${t(`verdict.${overall}`)}<span class="hidden">
      (${details})</span
    >
  </span>`;
}
