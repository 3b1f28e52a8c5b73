import { html, nothing, type TemplateResult } from 'lit';
import type { Shipment, Tracking } from '../../api/types.ts';
import { t, word } from '../../i18n/translate.ts';
import { count, shortDate } from '../../ui/format.ts';
import { icon } from '../../ui/icon.ts';

/** One parcel: what is in it when there are several, where it is, and where it goes. */
export function shipmentPart(shipment: Shipment, index: number, total: number): TemplateResult {
  const title = total > 1 ? t('order.shipmentOf', { index: count(index), total: count(total) }) : t('order.shipment');
  return html`<h4>${title}</h4>
    <p>
      <span dir="auto">${shipment.method}</span>
      ${shipment.status ? html`<span class="pill">${word('shipment.status', shipment.status.toLowerCase())}</span>` : nothing}
    </p>
    ${total > 1 && shipment.items.length > 0
      ? html`<ul class="packed">
          ${shipment.items.map((item) => html`<li class="flush" dir="auto">${t('shipment.item', { count: count(item.quantity), name: item.name })}</li>`)}
        </ul>`
      : nothing}
    ${shipment.tracking ? onItsWay(shipment.tracking) : nothing}
    <address class="flush" dir="auto">${shipment.address.map((line) => html`<span>${line}</span>`)}</address>`;
}

function onItsWay(tracking: Tracking): TemplateResult {
  return html`<p class="hint tracking">
    ${when(tracking).map((line) => html`<span>${line}</span>`)}
    ${tracking.carrier ? html`<span><bdi>${tracking.carrier}</bdi></span>` : nothing} ${link(tracking)}
  </p>`;
}

/** What has happened, and what is still to come only while it is. */
export function when(tracking: Tracking): string[] {
  const lines: string[] = [];
  if (tracking.shippedAt) lines.push(t('shipment.shippedOn', { date: shortDate(tracking.shippedAt) }));
  if (tracking.deliveredAt) lines.push(t('shipment.deliveredOn', { date: shortDate(tracking.deliveredAt) }));
  else if (tracking.expectedAt) lines.push(t('shipment.expectedBy', { date: shortDate(tracking.expectedAt) }));
  return lines;
}

/** To the carrier's page; the bare number where it has none. */
function link(tracking: Tracking): TemplateResult | typeof nothing {
  const { trackingCode: code, trackingUrl: url } = tracking;
  const number = code ? html`<bdi dir="ltr">${code}</bdi>` : nothing;
  if (!url || !/^https?:\/\//i.test(url)) return code ? html`<span>${number}</span>` : nothing;
  const label = `${t('shipment.track', { code: code ?? '' })} ${t('ui.newTab')}`;
  return html`<span><a href=${url} target="_blank" rel="noopener noreferrer" aria-label=${label}>${code ? number : url} ${icon('external')}</a></span>`;
}
