import type { CareApi } from './api.ts';
import { EventStream } from './eventStream.ts';
import type { Source } from './eventStream.ts';
import { Problem } from './problem.ts';
import type { CareEvent } from './types.ts';

/** How long to wait between two looks, in milliseconds. */
export interface Pace {
  visible: number;
  hidden: number;
  longest: number;
}

/** Events that come in one go are told in one go, in milliseconds. */
const TOGETHER = 50;

const PACE: Pace = { visible: 3000, hidden: 30000, longest: 60000 };

/**
 * New events while the page is open. Pushed to a tab that somebody watches where the shop can push; else looked for: often
 * when somebody watches, seldom in a hidden tab, slower after every failure, at once when the tab or the network comes back.
 * (A hidden tab holds no stream: a browser opens six connections to a shop, for all its tabs together.)
 */
export class EventFeed {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private etag: string | null = null;
  private failures = 0;
  private running = false;
  private looking = false;
  private pushed: CareEvent[] = [];
  private readonly stream: EventStream;

  constructor(
    private readonly api: CareApi,
    private position: number,
    private readonly onEvents: (events: CareEvent[]) => void,
    /** Called after every look: null when the shop answered, else why not. */
    private readonly onState: (problem: Problem | null) => void,
    private readonly pace: Pace = PACE,
    connect: (after: number) => Source | null = (after) => api.stream(after),
  ) {
    this.stream = new EventStream(
      connect,
      (event) => this.take(event),
      () => this.turned(),
    );
  }

  start(): void {
    this.running = true;
    document.addEventListener('visibilitychange', this.wake);
    window.addEventListener('online', this.wake);
    window.addEventListener('offline', this.lost);
    this.listen();
    this.plan();
  }

  stop(): void {
    this.running = false;
    clearTimeout(this.timer);
    this.stream.close();
    document.removeEventListener('visibilitychange', this.wake);
    window.removeEventListener('online', this.wake);
    window.removeEventListener('offline', this.lost);
  }

  private readonly wake = (): void => {
    if (document.hidden) {
      this.stream.close();
      this.plan();
    } else {
      void this.look();
    }
  };

  private listen(): void {
    if (this.running && !document.hidden) this.stream.open(this.position);
  }

  private turned(): void {
    if (this.stream.live) {
      this.failures = 0;
      this.onState(null);
    }
    this.plan();
  }

  private take(event: CareEvent): void {
    this.pushed.push(event);
    if (this.pushed.length === 1) setTimeout(() => this.tell(this.pushed.splice(0)), TOGETHER);
  }

  /** Stream and polling may both bring the same; the position says what is known already. */
  private tell(events: CareEvent[]): void {
    const fresh = events.filter((event) => event.position > this.position);
    if (!this.running || fresh.length === 0) return;
    this.position = Math.max(...fresh.map((event) => event.position));
    this.onEvents(fresh);
  }

  private readonly lost = (): void => this.onState(new Problem(0));

  async look(): Promise<void> {
    if (this.looking || !this.running) return;
    this.looking = true;
    clearTimeout(this.timer);
    try {
      const fresh = await this.api.events(this.position, this.etag);
      this.failures = 0;
      this.onState(null);
      if (fresh) {
        this.etag = fresh.etag;
        this.tell(fresh.page.events);
      }
      this.listen();
    } catch (cause) {
      this.failures++;
      this.onState(Problem.of(cause));
    } finally {
      this.looking = false;
      this.plan();
    }
  }

  private plan(): void {
    clearTimeout(this.timer);
    if (this.running) this.timer = setTimeout(() => void this.look(), this.delay());
  }

  private delay(): number {
    if (this.stream.live) return this.pace.longest;
    const usual = document.hidden ? this.pace.hidden : this.pace.visible;
    return Math.min(usual * 2 ** this.failures, Math.max(usual, this.pace.longest));
  }
}
