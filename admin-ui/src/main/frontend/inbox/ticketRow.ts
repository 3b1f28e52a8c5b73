import { html, nothing, type TemplateResult } from 'lit';
import type { Summary } from '../api/types.ts';
import { t, word } from '../i18n/translate.ts';
import { langTag } from '../ui/format.ts';
import { channelIcon, icon } from '../ui/icon.ts';
import { avatar, statusPill } from '../ui/parts.ts';
import '../ui/time.ts';

/** One ticket of the list, as a link of three lines: dozens are scanned at a time. */
export function ticketRow(ticket: Summary, href: string, current: boolean): TemplateResult {
  const last = ticket.lastMessage;
  return html`<a class="row" href=${href} data-number=${ticket.number} aria-current=${current ? 'true' : nothing}>
    ${avatar(ticket.requester.name, last?.direction === 'in' ? 'waiting' : '')}
    <span class="row-line">
      <span class="row-who flush" dir="auto">${ticket.requester.name}</span>
      <span class="fact">${t('inbox.number', { number: ticket.number })} · <care-time .at=${ticket.updatedAt}></care-time></span>
    </span>
    <span class="row-line">
      <span class="row-subject flush" dir="auto" lang=${langTag(ticket.locale)}>${ticket.subject}</span>
      ${ticket.orderNumber
        ? html`<span class="fact">${icon('box')}<span class="hidden">${t('inbox.order')} <bdi>${ticket.orderNumber}</bdi></span></span>`
        : nothing}
      <span class="fact">${channelIcon(ticket.channel)}<span class="hidden">${word('channel', ticket.channel)}</span></span>
    </span>
    <span class="row-line row-excerpt">
      ${statusPill(ticket.heldStatus ?? ticket.status)}
      ${last?.direction === 'out' ? html`${icon('reply')}<span class="hidden">${t('inbox.weAnswered')}</span>` : nothing}
      <span class="row-words flush" dir="auto" lang=${langTag(ticket.locale)}>${last?.excerpt}</span>
      ${ticket.assignee
        ? html`<span class="fact row-assignee"
            >${icon('user')}<span class="hidden">${t('inbox.assignee')} </span><bdi>${ticket.assignee.name}</bdi></span
          >`
        : nothing}
    </span>
  </a>`;
}
