import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CareApi } from './api.ts';
import { EventFeed } from './eventFeed.ts';

type Answer = Awaited<ReturnType<CareApi['events']>>;

const event = (position: number) => ({ position, type: 'ticket.created' }) as never;
const page = (position: number, ...events: number[]): Answer => ({
  page: { events: events.map(event), position },
  etag: `"${position}"`,
});

let feed: EventFeed;
let hidden = false;

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(document, 'hidden', 'get').mockImplementation(() => hidden);
  hidden = false;
});

afterEach(() => {
  feed.stop();
  vi.useRealTimers();
});

function feedOver(...answers: (Answer | Error)[]) {
  const events = vi.fn(async () => {
    const answer = answers.length > 1 ? answers.shift()! : answers[0]!;
    if (answer instanceof Error) throw answer;
    return answer;
  });
  const onEvents = vi.fn();
  const onState = vi.fn();
  const pace = { visible: 1000, hidden: 10000, longest: 4000 };
  feed = new EventFeed({ events } as unknown as CareApi, 5, onEvents, onState, pace);
  feed.start();
  return { events, onEvents, onState };
}

describe('EventFeed', () => {
  it('goes on from the position it was told, with the tag of that answer', async () => {
    const { events, onEvents } = feedOver(page(7, 6, 7), null);

    await vi.advanceTimersByTimeAsync(2000);

    expect(events.mock.calls).toEqual([[5, null], [7, '"7"']]);
    expect(onEvents).toHaveBeenCalledTimes(1);
  });

  it('tells nobody when nothing is new', async () => {
    const { onEvents } = feedOver(page(5));

    await vi.advanceTimersByTimeAsync(3000);

    expect(onEvents).not.toHaveBeenCalled();
  });

  it('looks seldom while hidden and at once when shown again', async () => {
    hidden = true;
    const { events } = feedOver(null);
    await vi.advanceTimersByTimeAsync(9000);
    expect(events).not.toHaveBeenCalled();

    hidden = false;
    document.dispatchEvent(new Event('visibilitychange'));
    await vi.advanceTimersByTimeAsync(0);

    expect(events).toHaveBeenCalledTimes(1);
  });

  it('slows down while the shop does not answer and recovers at once', async () => {
    const gone = new Error('gone');
    const { events, onState } = feedOver(gone, gone, gone, null);

    await vi.advanceTimersByTimeAsync(1000 + 2000 + 4000);
    expect(events).toHaveBeenCalledTimes(3);
    expect(onState).toHaveBeenLastCalledWith(expect.objectContaining({ offline: true }));

    window.dispatchEvent(new Event('online'));
    await vi.advanceTimersByTimeAsync(0);
    expect(onState).toHaveBeenLastCalledWith(null);

    await vi.advanceTimersByTimeAsync(1000);
    expect(events).toHaveBeenCalledTimes(5);
  });

  it('never looks twice at the same time', async () => {
    const { events } = feedOver(null);

    await Promise.all([feed.look(), feed.look()]);

    expect(events).toHaveBeenCalledTimes(1);
  });

  it('is silent after stop', async () => {
    const { events } = feedOver(null);

    feed.stop();
    await vi.advanceTimersByTimeAsync(60000);

    expect(events).not.toHaveBeenCalled();
  });
});
