import type { CareApi } from '../api/api.ts';
import { Problem } from '../api/problem.ts';
import type { CareEvent, Detail, Message, Status } from '../api/types.ts';

/** The open ticket and what may be done with it. Tells `changed` after every step. */
export class TicketStore {
  detail: Detail | null = null;
  /** Why the ticket itself is not there. */
  problem: Problem | null = null;
  /** Why the last step on it did not work. */
  failure: Problem | null = null;
  busy = false;

  private number = '';
  private load = 0;
  private latest: Promise<void> = Promise.resolve();

  constructor(
    private readonly api: Pick<CareApi, 'ticket' | 'setStatus' | 'assign'>,
    private readonly changed: () => void,
    /** Incoming messages that were not there before. */
    private readonly onIncoming: (messages: Message[]) => void,
  ) {}

  async open(number: string): Promise<void> {
    this.number = number;
    this.detail = null;
    this.problem = null;
    this.failure = null;
    await this.reload();
  }

  /** Fetches the ticket again; what is shown stays until the answer is there. */
  reload(): Promise<void> {
    this.latest = this.fetch();
    return this.latest;
  }

  private async fetch(): Promise<void> {
    const mine = ++this.load;
    this.changed();
    try {
      const detail = await this.api.ticket(this.number);
      if (mine === this.load) this.take(detail);
    } catch (cause) {
      if (mine !== this.load) return;
      const problem = Problem.of(cause);
      // A short outage must not take a conversation off the screen.
      if (this.detail === null || problem.status === 404) this.problem = problem;
    }
    this.changed();
  }

  /** After somebody else's change: the newest state, and the step's failure is settled. */
  async reconcile(): Promise<void> {
    this.failure = null;
    await this.reload();
  }

  concerns(events: CareEvent[]): boolean {
    return events.some(({ subject }) =>
      subject.number === undefined ? subject.id === this.detail?.id : subject.number === this.number,
    );
  }

  changeStatus(status: Status): Promise<boolean> {
    return this.step((detail) => this.api.setStatus(detail, status));
  }

  assign(agentId: number | null): Promise<boolean> {
    return this.step((detail) => this.api.assign(detail, agentId));
  }

  /** Resolves when no newer load is under way: an event may have started one that took this one's place. */
  private async settled(): Promise<void> {
    let seen: Promise<void>;
    do {
      seen = this.latest;
      await seen;
    } while (seen !== this.latest);
  }

  private async step(act: (detail: Detail) => Promise<unknown>): Promise<boolean> {
    if (this.detail === null || this.busy) return false;
    this.busy = true;
    this.failure = null;
    this.changed();
    try {
      await act(this.detail);
      void this.reload();
      await this.settled();
      return true;
    } catch (cause) {
      this.failure = Problem.of(cause);
      return false;
    } finally {
      this.busy = false;
      this.changed();
    }
  }

  private take(detail: Detail): void {
    const before = this.detail;
    this.detail = detail;
    this.problem = null;
    if (before?.number !== detail.number) return;
    const known = new Set(before.messages.map((message) => message.id));
    const incoming = detail.messages.filter((message) => message.direction === 'in' && !known.has(message.id));
    if (incoming.length > 0) this.onIncoming(incoming);
  }
}
