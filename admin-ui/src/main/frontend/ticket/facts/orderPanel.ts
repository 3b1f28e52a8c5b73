import { html, nothing, type TemplateResult } from 'lit';
import type { Order, OrderLine, OrderPayment } from '../../api/types.ts';
import { t, word } from '../../i18n/translate.ts';
import { count, money, shortDate } from '../../ui/format.ts';
import { icon } from '../../ui/icon.ts';
import { shipmentPart } from './shipment.ts';

/** What was bought, for how much, how it was paid and where it went; lines the ticket is about are marked. */
export function orderPanel(order: Order): TemplateResult {
  const cash = (amount: string) => money(amount, order.currency);
  return html`<details class="card" open>
    <summary>
      <h3>${t('order.title', { number: order.number })}</h3>
      <span class="pill">${word('order.status', order.status.toLowerCase())}</span>
    </summary>
    ${order.submittedAt ? html`<p class="hint">${t('order.submitted', { date: shortDate(order.submittedAt) })}</p>` : nothing}
    <ul class="lines">
      ${order.lines.map((line) => orderLine(line, cash))}
    </ul>
    <dl class="totals">
      ${total(t('order.subTotal'), cash(order.subTotal))} ${total(t('order.shipping'), cash(order.shipping))}
      ${total(t('order.tax'), cash(order.tax))} ${total(t('order.total'), cash(order.total))}
    </dl>
    ${order.payments.length > 0
      ? html`<h4>${t('order.payments')}</h4>
          <dl class="totals">
            ${order.payments.map((payment) => paymentLine(payment, cash))}
          </dl>`
      : nothing}
    ${order.shipments.map((shipment, at) => shipmentPart(shipment, at + 1, order.shipments.length))}
    ${adminLink(order.adminUrl, t('order.admin'))}
  </details>`;
}

/** Opens the admin's own screen beside the workspace. */
export function adminLink(url: string | null, text: string): TemplateResult | typeof nothing {
  if (url === null) return nothing;
  return html`<p><a href=${url} target="_blank" rel="noopener">${text} ${icon('external')}<span class="hidden">${t('ui.newTab')}</span></a></p>`;
}

/** What was agreed, by which card, and what has really been taken or given back so far. */
function paymentLine(payment: OrderPayment, cash: (amount: string) => string): TemplateResult {
  const brand = payment.cardBrand ? word('payment.brand', payment.cardBrand.toLowerCase()) : null;
  const card = brand && payment.lastFour ? t('payment.ending', { brand, digits: payment.lastFour }) : brand;
  const amounts = { captured: cash(payment.captured), refunded: cash(payment.refunded) };
  return html`<div>
    <dt>
      ${card ?? word('payment', payment.type.toLowerCase())}<br />
      <span class="hint">${t(`payment.state.${payment.state.toLowerCase()}`, amounts)}</span>
    </dt>
    <dd>${cash(payment.amount)}</dd>
  </div>`;
}

function orderLine(line: OrderLine, cash: (amount: string) => string): TemplateResult {
  return html`<li class="line" ?data-selected=${line.selected}>
    <span class="line-picture">
      ${icon('box')}${line.pictureUrl ? html`<img src=${line.pictureUrl} alt="" loading="lazy" @error=${forget} />` : nothing}
    </span>
    <span class="line-name flush" dir="auto">${line.name}</span>
    <span class="line-total">${cash(line.total)}</span>
    <span class="hint line-count">${t('order.quantity', { count: count(line.quantity), price: cash(line.unitPrice) })}</span>
    ${line.selected ? html`<span class="line-mark">${icon('chat')}${t('order.selected')}</span>` : nothing}
  </li>`;
}

/** A picture that is not there is not missed. */
function forget(event: Event): void {
  (event.target as HTMLElement).hidden = true;
}

function total(name: string, amount: string): TemplateResult {
  return html`<div><dt>${name}</dt><dd>${amount}</dd></div>`;
}
