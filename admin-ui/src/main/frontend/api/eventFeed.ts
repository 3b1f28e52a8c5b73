import type { CareApi } from './api.ts';
import { Problem } from './problem.ts';
import type { CareEvent } from './types.ts';

/** How long to wait between two looks, in milliseconds. */
export interface Pace {
  visible: number;
  hidden: number;
  longest: number;
}

const PACE: Pace = { visible: 3000, hidden: 30000, longest: 60000 };

/**
 * Looks for new events while the page is open: often when somebody watches, seldom in a hidden tab, slower after every
 * failure, at once when the tab or the network comes back.
 */
export class EventFeed {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private etag: string | null = null;
  private failures = 0;
  private running = false;
  private looking = false;

  constructor(
    private readonly api: CareApi,
    private position: number,
    private readonly onEvents: (events: CareEvent[]) => void,
    /** Called after every look: null when the shop answered, else why not. */
    private readonly onState: (problem: Problem | null) => void,
    private readonly pace: Pace = PACE,
  ) {}

  start(): void {
    this.running = true;
    document.addEventListener('visibilitychange', this.wake);
    window.addEventListener('online', this.wake);
    window.addEventListener('offline', this.lost);
    this.plan();
  }

  stop(): void {
    this.running = false;
    clearTimeout(this.timer);
    document.removeEventListener('visibilitychange', this.wake);
    window.removeEventListener('online', this.wake);
    window.removeEventListener('offline', this.lost);
  }

  private readonly wake = (): void => {
    if (!document.hidden) void this.look();
  };

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
        this.position = fresh.page.position;
        if (fresh.page.events.length > 0) this.onEvents(fresh.page.events);
      }
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
    const usual = document.hidden ? this.pace.hidden : this.pace.visible;
    return Math.min(usual * 2 ** this.failures, Math.max(usual, this.pace.longest));
  }
}
