import { html, nothing, type TemplateResult } from 'lit';
import type { InboundMail } from '../api/mail.ts';
import { t, word } from '../i18n/translate.ts';
import { verdict } from '../ui/verdict.ts';
import '../ui/time.ts';

interface Wishes {
  selected: boolean;
  select: (selected: boolean) => void;
  open: () => void;
}

/** One mail of a list: who, what, when, where it arrived, and why it is here. */
export function inboundRow(mail: InboundMail, wishes: Wishes): TemplateResult {
  const subject = mail.subject || t('inbound.noSubject');
  return html`<li class="inbound" ?data-selected=${wishes.selected}>
    <label class="inbound-pick">
      <input
        type="checkbox"
        .checked=${wishes.selected}
        aria-label=${t('inbound.select', { subject })}
        @change=${(event: Event) => wishes.select((event.target as HTMLInputElement).checked)}
      />
    </label>
    <div class="inbound-words">
      <button type="button" class="inbound-open flush" @click=${wishes.open}><span dir="auto">${subject}</span></button>
      <p class="inbound-from"><bdi>${mail.from}</bdi></p>
      <p class="hint inbound-facts">
        <care-time .at=${mail.receivedAt}></care-time>
        <span>${t('inbound.to')} <bdi>${mail.account}</bdi></span>
        ${mail.nature === null || mail.nature === 'human' ? nothing : html`<span>${word('nature', mail.nature)}</span>`} ${verdict(mail.verdict)}
      </p>
      ${mail.reason ? html`<p class="inbound-reason flush" dir="auto">${mail.reasonText ?? word('inbound.reason', mail.reason)}</p>` : nothing}
    </div>
  </li>`;
}
