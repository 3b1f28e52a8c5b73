import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CareApi } from './api.ts';
import { EventFeed } from './eventFeed.ts';
import type { Source } from './eventStream.ts';

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
  pushing = false;
  sources = [];
});

afterEach(() => {
  feed.stop();
  vi.useRealTimers();
});

class Pushed implements Source {
  readyState = 0;
  onopen: Source['onopen'] = null;
  onmessage: Source['onmessage'] = null;
  onerror: Source['onerror'] = null;
  closed = false;

  close(): void {
    this.closed = true;
  }

  opens(): void {
    this.readyState = 1;
    this.onopen?.call(this as never, new Event('open'));
  }

  brings(...positions: number[]): void {
    for (const position of positions) {
      this.onmessage?.call(this as never, { data: JSON.stringify(event(position)) } as MessageEvent);
    }
  }

  fails(readyState: number): void {
    this.readyState = readyState;
    this.onerror?.call(this as never, new Event('error'));
  }
}

let sources: Pushed[] = [];
let pushing = false;

function connect(): Source | null {
  if (!pushing) return null;
  sources.push(new Pushed());
  return sources.at(-1)!;
}

function feedOver(...answers: (Answer | Error)[]) {
  const events = vi.fn(async () => {
    const answer = answers.length > 1 ? answers.shift()! : answers[0]!;
    if (answer instanceof Error) throw answer;
    return answer;
  });
  const onEvents = vi.fn();
  const onState = vi.fn();
  const pace = { visible: 1000, hidden: 10000, longest: 4000 };
  feed = new EventFeed({ events } as unknown as CareApi, 5, onEvents, onState, pace, connect);
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

describe('EventFeed where the shop pushes', () => {
  beforeEach(() => {
    pushing = true;
  });

  it('tells what is pushed, together, and hardly looks by itself', async () => {
    const { events, onEvents, onState } = feedOver(null);
    sources[0]!.opens();
    sources[0]!.brings(6, 7);

    await vi.advanceTimersByTimeAsync(3000);

    expect(onEvents.mock.calls).toEqual([[[event(6), event(7)]]]);
    expect(onState).toHaveBeenLastCalledWith(null);
    expect(events).not.toHaveBeenCalled();
  });

  it('tells nothing twice when a look brings it too', async () => {
    const { onEvents } = feedOver(page(7, 6, 7));
    sources[0]!.opens();
    sources[0]!.brings(6);
    await vi.advanceTimersByTimeAsync(100);

    await feed.look();
    sources[0]!.brings(7);
    await vi.advanceTimersByTimeAsync(100);

    expect(onEvents.mock.calls).toEqual([[[event(6)]], [[event(7)]]]);
  });

  it('looks again while the line is down and rests when it is back', async () => {
    const { events } = feedOver(null);
    sources[0]!.opens();
    await vi.advanceTimersByTimeAsync(20000);
    events.mockClear();

    sources[0]!.fails(0);
    await vi.advanceTimersByTimeAsync(1000);
    expect(events).toHaveBeenCalledTimes(1);

    sources[0]!.opens();
    await vi.advanceTimersByTimeAsync(3000);
    expect(events).toHaveBeenCalledTimes(1);
  });

  it('connects anew after a refusal once a look succeeds', async () => {
    feedOver(new Error('signed out'), null);
    sources[0]!.fails(2);
    await vi.advanceTimersByTimeAsync(1000);
    expect(sources).toHaveLength(1);

    await vi.advanceTimersByTimeAsync(2000);

    expect(sources).toHaveLength(2);
  });

  it('leaves it to looking where every answer ends at once', async () => {
    const { events } = feedOver(null);
    for (let time = 0; time < 2; time++) {
      sources[0]!.opens();
      sources[0]!.fails(0);
    }

    await vi.advanceTimersByTimeAsync(3000);

    expect(sources).toHaveLength(1);
    expect(sources[0]!.closed).toBe(true);
    expect(events).toHaveBeenCalledTimes(3);
  });

  it('holds no line in a hidden tab', async () => {
    feedOver(null);
    sources[0]!.opens();

    hidden = true;
    document.dispatchEvent(new Event('visibilitychange'));
    expect(sources[0]!.closed).toBe(true);

    hidden = false;
    document.dispatchEvent(new Event('visibilitychange'));
    await vi.advanceTimersByTimeAsync(0);
    expect(sources).toHaveLength(2);
  });
});
