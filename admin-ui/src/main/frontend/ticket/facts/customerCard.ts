import { html, nothing, type TemplateResult } from 'lit';
import type { Customer, OtherTicket } from '../../api/types.ts';
import { t } from '../../i18n/translate.ts';
import { languageName, shortDate } from '../../ui/format.ts';
import { avatar, statusPill } from '../../ui/parts.ts';
import '../../ui/time.ts';
import { adminLink } from './orderPanel.ts';

/** Who wrote, and since when the shop knows them. */
export function customerCard(customer: Customer): TemplateResult {
  return html`<details class="card" open>
    <summary><h3>${t('customer.title')}</h3></summary>
    <div class="person">
      ${avatar(customer.name)}
      <span><b dir="auto">${customer.name}</b><br /><span class="person-email" dir="ltr">${customer.email}</span></span>
    </div>
    <dl class="pairs">
      ${customer.id === null ? pair(t('customer.account'), t('customer.guest')) : nothing}
      ${customer.since ? pair(t('customer.since'), shortDate(customer.since)) : nothing}
      ${customer.locale ? pair(t('customer.language'), languageName(customer.locale)) : nothing}
      ${pair(t('customer.orders'), t('customer.count', { count: customer.orders }))}
      ${pair(t('customer.tickets'), t('customer.count', { count: customer.tickets }))}
    </dl>
    ${adminLink(customer.adminUrl, t('customer.admin'))}
  </details>`;
}

export function otherTickets(tickets: OtherTicket[], hrefOf: (number: string) => string): TemplateResult | typeof nothing {
  if (tickets.length === 0) return nothing;
  return html`<details class="card" open>
    <summary><h3>${t('customer.others')}</h3></summary>
    <ul class="others">
      ${tickets.map(
        (ticket) =>
          html`<li>
            <a href=${hrefOf(ticket.number)}><span dir="auto">${ticket.subject}</span></a>
            ${statusPill(ticket.status)} <span class="hint"><care-time .at=${ticket.updatedAt}></care-time></span>
          </li>`,
      )}
    </ul>
  </details>`;
}

function pair(name: string, value: string): TemplateResult {
  return html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
}
