import type { CareEvent } from './types.ts';

/** What an EventSource is to us; tests bring their own. */
export type Source = Pick<EventSource, 'close' | 'readyState' | 'onopen' | 'onmessage' | 'onerror'>;

const CLOSED = 2;
/** An answer that ends sooner is a shop that cannot push. */
const LASTING = 10000;
const CHANCES = 2;

/**
 * Server-sent events, as long as the shop can push them. Opening is cheap to repeat; where a shop ends every answer at once,
 * it gives up and leaves the work to polling.
 */
export class EventStream {
  private source: Source | null = null;
  private openedAt = 0;
  private endedEarly = 0;
  /** Whether the shop tells us by itself just now. */
  live = false;

  constructor(
    private readonly connect: (after: number) => Source | null,
    private readonly onEvent: (event: CareEvent) => void,
    private readonly onChange: () => void,
  ) {}

  open(after: number): void {
    if (this.source || this.endedEarly >= CHANCES) return;
    const source = this.connect(after);
    if (!source) return;
    this.source = source;
    source.onopen = () => {
      this.openedAt = Date.now();
      this.turn(true);
    };
    source.onmessage = (message) => this.onEvent(JSON.parse(message.data as string) as CareEvent);
    source.onerror = () => this.ended(source);
  }

  close(): void {
    this.source?.close();
    this.source = null;
    this.live = false;
  }

  /** The browser connects again by itself unless the shop refused. */
  private ended(source: Source): void {
    if (this.live) this.endedEarly = Date.now() - this.openedAt < LASTING ? this.endedEarly + 1 : 0;
    if (source.readyState === CLOSED || this.endedEarly >= CHANCES) this.close();
    this.turn(false);
  }

  private turn(live: boolean): void {
    this.live = live;
    this.onChange();
  }
}
