import { html, nothing, type TemplateResult } from 'lit';
import type { RecipientState } from '../../api/types.ts';
import { t, word } from '../../i18n/translate.ts';
import { bounceWords } from '../../ui/bounce.ts';
import { icon } from '../../ui/icon.ts';
import '../../ui/time.ts';

const BAD = new Set(['failed', 'bounced', 'suppressed', 'cancelled']);
const SIGNS: Record<string, string> = { sent: 'check', failed: 'alert', bounced: 'alert', suppressed: 'block', cancelled: 'close' };

/** What became of a mail for everybody it went to; `again` is there when it can be sent once more. */
export function deliveryList(deliveries: RecipientState[], again: ((delivery: RecipientState) => void) | null): TemplateResult {
  return html`<ul class="deliveries" aria-label=${t('deliveries.title')}>
    ${deliveries.map((each) => delivery(each, deliveries.length > 1, again))}
  </ul>`;
}

function delivery(each: RecipientState, several: boolean, again: ((delivery: RecipientState) => void) | null) {
  const { state, recipient, kind, code, error, at } = each;
  const bad = BAD.has(state);
  const named = several || bad || kind !== 'to';
  return html`<li class="delivery" data-state=${bad ? 'failed' : state}>
    ${icon(SIGNS[state] ?? 'clock')}
    <span>
      ${named && recipient ? html`<bdi dir="ltr">${recipient}</bdi>${kind === 'to' ? nothing : html` (${word('deliveries.kind', kind)})`}: ` : nothing}
      ${word('delivery', state)} ${state === 'queued' ? nothing : html`<care-time .at=${at}></care-time>`}
      ${code && (bad || state === 'delayed') ? html`<span class="delivery-why">${bounceWords(code)}</span>` : nothing}
      ${error && bad ? html`<span class="delivery-why hint" dir="auto">${error}</span>` : nothing}
    </span>
    ${bad && again
      ? html`<button type="button" class="button" aria-label="${t('deliveries.again')}: ${recipient ?? ''}" @click=${() => again(each)}>
          ${icon('refresh')} ${t('deliveries.again')}
        </button>`
      : nothing}
  </li>`;
}
