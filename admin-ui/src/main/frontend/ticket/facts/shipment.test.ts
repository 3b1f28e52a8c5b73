import { render } from 'lit';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Shipment, Tracking } from '../../api/types.ts';
import { speak } from '../../i18n/translate.ts';
import { shipmentPart, when } from './shipment.ts';

const TRACKING: Tracking = {
  carrier: 'DHL',
  trackingCode: '00340',
  trackingUrl: 'https://example.com/track?code=00340',
  shippedAt: '2026-11-18T10:00:00Z',
  expectedAt: '2026-11-21T10:00:00Z',
  deliveredAt: null,
};
const PARCEL: Shipment = { method: 'Standard', status: 'FULFILLED', address: [], items: [{ orderItemId: 1, name: 'Kettle', quantity: 2 }], tracking: TRACKING };

function shown(parcel: Shipment, index: number, total: number): HTMLElement {
  const place = document.createElement('div');
  render(shipmentPart(parcel, index, total), place);
  return place;
}

beforeEach(() => speak('en'));

describe('a shipment', () => {
  it('says when it is expected only until it has arrived', () => {
    expect(when(TRACKING)).toEqual(['Shipped on Nov 18, 2026', 'Expected by Nov 21, 2026']);
    expect(when({ ...TRACKING, deliveredAt: '2026-11-20T10:00:00Z' })).toEqual(['Shipped on Nov 18, 2026', 'Delivered on Nov 20, 2026']);
  });

  it('lists what is in it only beside others', () => {
    expect(shown(PARCEL, 1, 1).querySelector('li')).toBeNull();
    expect(shown(PARCEL, 1, 2).querySelector('li')?.textContent).toBe('2 × Kettle');
    expect(shown(PARCEL, 1, 2).querySelector('h4')?.textContent).toBe('Shipment 1 of 2');
  });

  it('links to the carrier’s page and to nothing else', () => {
    expect(shown(PARCEL, 1, 1).querySelector('a')?.getAttribute('href')).toBe(TRACKING.trackingUrl);
    const forged = { ...PARCEL, tracking: { ...TRACKING, trackingUrl: 'javascript:alert(1)' } };
    expect(shown(forged, 1, 1).querySelector('a')).toBeNull();
    expect(shown(forged, 1, 1).textContent).toContain('00340');
  });
});
