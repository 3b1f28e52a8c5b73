import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Message } from '../../api/types.ts';
import { speak } from '../../i18n/translate.ts';
import './conversation.ts';
import type { Conversation } from './conversation.ts';

const message = (id: number, direction: string) =>
  ({ id, direction, visibility: 'public', channel: 'form', locale: 'en', text: 'Words', attachments: [], at: '2026-01-01T00:00:00Z', author: { kind: 'customer', name: 'Ada' } }) as unknown as Message;

let conversation: Conversation;
let resized: () => void;
const scrollTo = vi.fn();

async function show(...messages: Message[]): Promise<void> {
  scrollTo.mockClear();
  conversation.messages = messages;
  await conversation.updateComplete;
  await new Promise((resolve) => setTimeout(resolve));
}

beforeEach(async () => {
  await speak('en');
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(told: () => void) {
        resized = told;
      }
      observe() {}
    },
  );
  conversation = document.createElement('care-conversation') as Conversation;
  conversation.ticket = '100017';
  document.body.append(conversation);
  await conversation.updateComplete;
  const box = conversation.querySelector('.conversation')!;
  Object.assign(box, { scrollTo });
  await show(message(1, 'in'), message(2, 'out'));
  Object.defineProperties(box, { scrollHeight: { value: 2000 }, clientHeight: { value: 300 } });
  box.dispatchEvent(new Event('scroll'));
});

afterEach(() => {
  conversation.remove();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('Conversation', () => {
  it('leaves somebody who reads further up where they are', async () => {
    await show(message(1, 'in'), message(2, 'out'));
    expect(scrollTo).not.toHaveBeenCalled();

    await show(message(1, 'in'), message(2, 'out'), message(3, 'in'));
    expect(scrollTo).not.toHaveBeenCalled();
  });

  it('shows what the team has just written', async () => {
    await show(message(1, 'in'), message(2, 'out'), message(3, 'out'));

    expect(scrollTo).toHaveBeenCalledTimes(1);
  });

  it('is not taken to a file further up', async () => {
    vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(function (this: HTMLElement) {
      return { top: this.localName === 'li' && this.parentElement?.localName === 'ol' ? 900 : 0 } as DOMRect;
    });
    const photo = { ...message(1, 'in'), attachments: [{ name: 'mug.png', url: '/mug.png', size: 1, picture: true }] };

    await show(photo as unknown as Message, message(3, 'out'));

    expect(scrollTo).toHaveBeenCalledExactlyOnceWith({ top: 888 });
  });

  it('keeps the newest in sight when there is less room, until somebody scrolls', async () => {
    await show(message(1, 'in'), message(2, 'out'), message(3, 'out'));
    resized();
    expect(scrollTo).toHaveBeenCalledTimes(2);

    conversation.querySelector('.conversation')!.scrollTop = 40;
    resized();
    expect(scrollTo).toHaveBeenCalledTimes(2);
  });
});
