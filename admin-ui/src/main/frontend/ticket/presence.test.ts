import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CareApi } from '../api/api.ts';
import { speak } from '../i18n/translate.ts';
import './presence.ts';
import type { PresenceLine } from './presence.ts';

const json = vi.fn();
let pane: HTMLElement;
let line: PresenceLine;

const said = () => json.mock.calls.map(([path, call]) => `${call.method} ${path} ${call.body?.doing ?? ''}`.trim());

beforeEach(async () => {
  vi.useFakeTimers();
  speak('en');
  json.mockReset().mockResolvedValue({ others: [{ name: 'Bert', doing: 'writing', since: '' }] });
  pane = document.createElement('section');
  line = document.createElement('care-presence') as PresenceLine;
  line.api = { transport: { json } } as unknown as CareApi;
  line.ticket = '100017';
  pane.append(line);
  document.body.append(pane);
  await vi.advanceTimersByTimeAsync(0);
  await line.updateComplete;
});

afterEach(() => {
  pane.remove();
  vi.useRealTimers();
});

describe('PresenceLine', () => {
  it('says that one is there, every fifteen seconds, and shows who else is', async () => {
    expect(line.textContent).toContain('Bert is writing');

    await vi.advanceTimersByTimeAsync(15000);
    expect(said()).toEqual(['PUT /tickets/100017/presence viewing', 'PUT /tickets/100017/presence viewing']);
  });

  it('tells soon that somebody types, and later that they stopped', async () => {
    pane.dispatchEvent(new Event('input', { bubbles: true }));
    await vi.advanceTimersByTimeAsync(1000);
    expect(said().at(-1)).toContain('writing');

    await vi.advanceTimersByTimeAsync(45000);
    expect(said().at(-1)).toContain('viewing');
  });

  it('leaves one ticket for another, and the last with the page', async () => {
    line.ticket = '100025';
    await vi.advanceTimersByTimeAsync(0);
    expect(said()).toContain('DELETE /tickets/100017/presence');

    line.remove();
    expect(said().at(-1)).toBe('DELETE /tickets/100025/presence');
  });
});
