import { html, render } from 'lit';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { speak } from '../i18n/translate.ts';
import { later } from './later.ts';

const place = document.createElement('div');
const changed = vi.fn();

function show(name: string, fetch: () => Promise<unknown>): string {
  render(later(name, fetch, () => html`<p>there</p>`, changed), place);
  return place.textContent!.trim();
}

beforeEach(async () => {
  changed.mockClear();
  await speak('en');
});

describe('later', () => {
  it('says that it is loading, then shows what came, and asks once', async () => {
    const fetch = vi.fn(() => Promise.resolve());
    expect(show('quick', fetch)).toBe('Loading…');
    await vi.waitFor(() => expect(changed).toHaveBeenCalledOnce());

    expect(show('quick', fetch)).toBe('there');
    expect(fetch).toHaveBeenCalledOnce();
  });

  it('says when it did not come, and how to try again', async () => {
    show('lost', () => Promise.reject(new Error('404')));
    await vi.waitFor(() => expect(changed).toHaveBeenCalledOnce());

    show('lost', () => Promise.resolve());
    expect(place.querySelector('[role=alert] button')!.textContent).toContain('Try again');
  });
});
