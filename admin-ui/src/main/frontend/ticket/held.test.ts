import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Held } from '../api/desk.ts';
import { speak } from '../i18n/translate.ts';
import './held.ts';
import type { HeldReplies } from './held.ts';

let element: HeldReplies;

function held(part: Partial<Held>): Held {
  const sendsAt = new Date(Date.now() + 12000).toISOString();
  return { id: 1, text: 'Dear Ada', sendsAt, agent: 'Ann', thenStatus: null, own: true, state: 'held', ...part };
}

async function show(...all: Held[]): Promise<void> {
  element.held = all;
  document.body.append(element);
  await element.updateComplete;
}

beforeEach(() => {
  vi.useFakeTimers();
  speak('en');
  element = document.createElement('care-held') as HeldReplies;
});

afterEach(() => {
  element.remove();
  vi.useRealTimers();
});

describe('HeldReplies', () => {
  it('counts down and lets one take back what is one’s own', async () => {
    const undo = vi.fn();
    element.addEventListener('care-undo-send', (event) => undo((event as CustomEvent<number>).detail));
    await show(held({}), held({ id: 2, own: false, agent: 'Bert' }));
    expect(element.textContent).toContain('goes out in 12 seconds');

    await vi.advanceTimersByTimeAsync(2000);
    expect(element.textContent).toContain('goes out in 10 seconds');
    const buttons = element.querySelectorAll('button');
    expect(buttons).toHaveLength(1);
    buttons[0]!.click();
    expect(undo).toHaveBeenCalledWith(1);
  });

  it('asks to look again when an answer should have gone', async () => {
    const news = vi.fn();
    element.addEventListener('care-news', news);
    await show(held({ sendsAt: new Date(Date.now() + 1000).toISOString() }));
    await vi.advanceTimersByTimeAsync(6000);

    expect(element.textContent).toContain('is going out');
    expect(news).toHaveBeenCalled();
  });

  it('says which answer could not be sent', async () => {
    await show(held({ state: 'failed', text: '' }));

    expect(element.querySelector('[role=alert]')?.textContent).toContain('Your text is in the box again');
  });
});
