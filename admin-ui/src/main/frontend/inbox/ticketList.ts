import type { CareApi } from '../api/api.ts';
import { Problem } from '../api/problem.ts';
import type { Summary } from '../api/types.ts';

/** What a list shows at one moment. */
export interface Listing {
  items: Summary[];
  problem: Problem | null;
  loading: boolean;
  loadingMore: boolean;
  hasMore: boolean;
}

/** The tickets of one view as far as they were loaded, newest change first. Tells `changed` after every step. */
export class TicketList {
  private items: Summary[] = [];
  private problem: Problem | null = null;
  private loading = false;
  private loadingMore = false;
  private view = '';
  private next: string | null = null;
  /** Counts loads, so that a late answer for an earlier view is dropped. */
  private load = 0;

  constructor(
    private readonly api: Pick<CareApi, 'tickets'>,
    private readonly changed: () => void,
  ) {}

  get listing(): Listing {
    const { items, problem, loading, loadingMore } = this;
    return { items, problem, loading, loadingMore, hasMore: this.next !== null };
  }

  async show(view: string): Promise<void> {
    this.view = view;
    this.items = [];
    this.next = null;
    this.loading = true;
    await this.fetch(null, (page) => {
      this.items = page.items;
      this.next = page.next;
    });
  }

  async more(): Promise<void> {
    if (this.next === null || this.loadingMore) return;
    this.loadingMore = true;
    await this.fetch(this.next, (page) => {
      const known = new Set(this.items.map((item) => item.number));
      this.items = [...this.items, ...page.items.filter((item) => !known.has(item.number))];
      this.next = page.next;
    });
  }

  /**
   * Loads the first page again and keeps what was loaded behind it. `touched` tickets are on that page or have left the
   * view, because a change moves a ticket to the top.
   */
  async refresh(touched: ReadonlySet<string>): Promise<void> {
    if (this.loading) return;
    await this.fetch(null, (page) => {
      const fresh = new Set(page.items.map((item) => item.number));
      const last = page.items.at(-1)?.updatedAt ?? '';
      const behind = this.items.filter(
        (item) => !fresh.has(item.number) && !touched.has(item.number) && item.updatedAt <= last,
      );
      if (page.next === null) behind.length = 0;
      if (behind.length === 0) this.next = page.next;
      this.items = [...page.items, ...behind];
    });
  }

  private async fetch(
    cursor: string | null,
    take: (page: { items: Summary[]; next: string | null }) => void,
  ): Promise<void> {
    const mine = ++this.load;
    this.changed();
    try {
      const page = await this.api.tickets(this.view, cursor);
      if (mine !== this.load) return;
      take(page);
      this.problem = null;
    } catch (cause) {
      if (mine !== this.load) return;
      this.problem = Problem.of(cause);
    }
    this.loading = false;
    this.loadingMore = false;
    this.changed();
  }
}

/** Those of the loaded tickets in which every word of the filter occurs. */
export function matching(items: Summary[], filter: string): Summary[] {
  const words = filter.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return words.length === 0 ? items : items.filter((item) => words.every((word) => haystack(item).includes(word)));
}

function haystack(item: Summary): string {
  const { requester, assignee, lastMessage } = item;
  return [item.number, item.subject, item.orderNumber, item.topicLabel, requester.name, requester.email]
    .concat(assignee?.name ?? '', lastMessage?.excerpt ?? '')
    .join(' ')
    .toLocaleLowerCase();
}
