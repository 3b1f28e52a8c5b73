import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CareApi } from '../../api/api.ts';
import { Problem } from '../../api/problem.ts';
import { speak } from '../../i18n/translate.ts';
import './composer.ts';
import type { Composer } from './composer.ts';
import { Drafts } from './draft.ts';
import type { Files } from './files.ts';

const send = vi.fn();
let composer: Composer;

async function open(number = '100017', status = 'open'): Promise<void> {
  composer = document.createElement('care-composer') as Composer;
  composer.api = { send } as unknown as CareApi;
  composer.drafts = new Drafts(7);
  composer.ticket = { number, status, requester: { name: 'Ada', email: 'ada@example.org' } } as Composer['ticket'];
  document.body.append(composer);
  await composer.updateComplete;
}

async function type(text: string): Promise<void> {
  const area = composer.querySelector('textarea')!;
  area.value = text;
  area.dispatchEvent(new Event('input', { bubbles: true }));
  await composer.updateComplete;
}

async function press(key: string): Promise<void> {
  composer.querySelector('textarea')!.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey: true, bubbles: true, cancelable: true }));
  await composer.updateComplete;
  await vi.waitFor(() => expect(composer.querySelector<HTMLButtonElement>('.composer-foot .button[data-kind]:not(label)')?.disabled).toBe(false));
  await composer.updateComplete;
}

const words = () => composer.querySelector('textarea')!.value;

beforeEach(async () => {
  speak('en');
  localStorage.clear();
  send.mockReset().mockResolvedValue({});
  await open();
});

afterEach(() => composer.remove());

describe('Composer', () => {
  it('sends on Ctrl+Enter, sets pending and starts afresh', async () => {
    const sent = vi.fn();
    composer.addEventListener('care-sent', sent);
    await type('Dear Ada');
    await press('Enter');

    expect(send).toHaveBeenCalledWith('100017', { text: 'Dear Ada', visibility: 'public', thenStatus: 'pending', uploads: [] }, expect.any(String));
    expect(sent).toHaveBeenCalledTimes(1);
    expect(words()).toBe('');
    expect(new Drafts(7).load('100017')).toBeNull();
  });

  it('does not send without a file that could not be uploaded, until it is taken away', async () => {
    const files = composer.querySelector<Files>('care-files')!;
    const failed = vi.spyOn(files, 'failed', 'get').mockReturnValue(true);
    await type('See the picture');
    await press('Enter');

    expect(send).not.toHaveBeenCalled();
    expect(composer.querySelector('[role=alert]')?.textContent).toContain('could not be uploaded');

    failed.mockReturnValue(false);
    files.dispatchEvent(new CustomEvent('care-files'));
    await composer.updateComplete;
    expect(composer.querySelector('[role=alert]')).toBeNull();
    await press('Enter');
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('sends a note without touching the status', async () => {
    await composer.write('internal');
    await type('Ask the warehouse');
    await press('Enter');

    expect(send.mock.calls[0]![1]).toEqual({ text: 'Ask the warehouse', visibility: 'internal', uploads: [] });
  });

  it('keeps the words when sending fails and tries again with the same key', async () => {
    send.mockRejectedValueOnce(new Problem(0));
    await type('Dear Ada');
    await press('Enter');

    expect(words()).toBe('Dear Ada');
    expect(composer.querySelector('[role=alert]')?.textContent).toContain('Your text is kept');

    await press('Enter');
    expect(send.mock.calls[1]![2]).toBe(send.mock.calls[0]![2]);
  });

  it('takes a new key for other words after a failure', async () => {
    send.mockRejectedValueOnce(new Problem(0));
    await type('Dear Ada');
    await press('Enter');
    await type('Dear Ada,');
    await press('Enter');

    expect(send.mock.calls[1]![2]).not.toBe(send.mock.calls[0]![2]);
  });

  it('restores what was being written', async () => {
    await type('Half a sent');
    composer.remove();
    await open();

    expect(words()).toBe('Half a sent');
    expect(composer.textContent).toContain('Your draft was restored');

    composer.remove();
    await open('100025');
    expect(words()).toBe('');
  });

  it('shows what others wrote meanwhile and sends anyway when asked', async () => {
    const news = vi.fn();
    composer.addEventListener('care-news', news);
    const message = { id: 1, visibility: 'public', author: { kind: 'customer', name: 'Ada' }, text: 'Where is it?', at: '2026-11-22T10:00:00Z' };
    composer.ticket = { ...composer.ticket, messages: [message], held: [] } as unknown as Composer['ticket'];
    send.mockRejectedValueOnce(new Problem(409, { code: 'conversation_moved_on' }));
    await type('Dear Ada');
    await press('Enter');
    expect(send.mock.calls[0]![1]).toMatchObject({ seen: 1 });
    expect(news).toHaveBeenCalled();

    const newer = { ...message, id: 2, text: 'It has arrived' };
    composer.ticket = { ...composer.ticket, messages: [message, newer] } as unknown as Composer['ticket'];
    await composer.updateComplete;
    const panel = composer.querySelector<HTMLElement & { updateComplete: Promise<boolean> }>('care-moved-on')!;
    await panel.updateComplete;
    expect(panel.textContent).toContain('It has arrived');
    expect(panel.textContent).not.toContain('Where is it?');
    expect(words()).toBe('Dear Ada');

    panel.querySelector('button')!.click();
    await vi.waitFor(() => expect(send).toHaveBeenCalledTimes(2));
    expect(send.mock.calls[1]![1]).toMatchObject({ seen: 2, text: 'Dear Ada' });
    expect(send.mock.calls[1]![2]).toBe(send.mock.calls[0]![2]);
  });

  it('sends nothing empty and says so', async () => {
    await type('  ');
    await press('Enter');

    expect(send).not.toHaveBeenCalled();
    expect(composer.querySelector('textarea')?.getAttribute('aria-invalid')).toBe('true');
    expect(composer.querySelector('#composer-missing')?.textContent).toBe('Please write something first.');
  });

  it('offers only a note on a closed ticket', async () => {
    composer.remove();
    await open('100017', 'closed');

    expect(composer.querySelector<HTMLInputElement>('input[value=public]')?.disabled).toBe(true);
    expect(composer.querySelector<HTMLInputElement>('input[value=internal]')?.checked).toBe(true);
  });
});
