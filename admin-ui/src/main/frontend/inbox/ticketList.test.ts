import { describe, expect, it, vi } from 'vitest';
import type { Summary, TicketPage } from '../api/types.ts';
import { matching, TicketList } from './ticketList.ts';

function ticket(number: string, minute: number, more: Partial<Summary> = {}): Summary {
  return {
    number,
    subject: `Subject ${number}`,
    updatedAt: `2026-11-20T10:${String(minute).padStart(2, '0')}:00Z`,
    requester: { name: 'Ada Lovelace', email: 'ada@example.org' },
    orderNumber: null,
    assignee: null,
    topicLabel: 'Damaged item',
    lastMessage: null,
    ...more,
  } as Summary;
}

function listOver(...pages: (TicketPage | Error)[]) {
  const tickets = vi.fn(async () => {
    const page = pages.shift()!;
    if (page instanceof Error) throw page;
    return page;
  });
  return { list: new TicketList({ tickets }, () => {}), tickets };
}

const numbers = (list: TicketList) => list.listing.items.map((item) => item.number);

describe('TicketList', () => {
  it('appends the next page once', async () => {
    const first = { items: [ticket('3', 30), ticket('2', 20)], next: 'c1' };
    const { list, tickets } = listOver(first, { items: [ticket('2', 20), ticket('1', 10)], next: null });

    await list.show('open');
    await list.more();

    expect(numbers(list)).toEqual(['3', '2', '1']);
    expect(tickets).toHaveBeenLastCalledWith('open', 'c1');
    expect(list.listing.hasMore).toBe(false);
  });

  it('puts a changed ticket on top and keeps what was loaded behind', async () => {
    const { list } = listOver(
      { items: [ticket('3', 30), ticket('2', 20)], next: 'c1' },
      { items: [ticket('1', 10), ticket('0', 5)], next: 'c2' },
      { items: [ticket('1', 40), ticket('3', 30)], next: 'c3' },
    );
    await list.show('open');
    await list.more();

    await list.refresh(new Set(['1']));

    expect(numbers(list)).toEqual(['1', '3', '2', '0']);
    expect(list.listing.hasMore).toBe(true);
  });

  it('drops a ticket that has left the view', async () => {
    const { list } = listOver(
      { items: [ticket('3', 30)], next: 'c1' },
      { items: [ticket('2', 20), ticket('1', 10)], next: 'c2' },
      { items: [ticket('3', 30)], next: 'c1' },
    );
    await list.show('open');
    await list.more();

    await list.refresh(new Set(['2']));

    expect(numbers(list)).toEqual(['3', '1']);
  });

  it('keeps the tickets when a refresh fails and says why', async () => {
    const { list } = listOver({ items: [ticket('3', 30)], next: null }, new Error('gone'));
    await list.show('open');

    await list.refresh(new Set());

    expect(numbers(list)).toEqual(['3']);
    expect(list.listing.problem?.offline).toBe(true);
  });

  it('ignores the late answer of an earlier view', async () => {
    let answer: (page: TicketPage) => void = () => {};
    const tickets = vi
      .fn()
      .mockReturnValueOnce(new Promise<TicketPage>((resolve) => (answer = resolve)))
      .mockResolvedValueOnce({ items: [ticket('9', 9)], next: null });
    const list = new TicketList({ tickets }, () => {});

    const slow = list.show('open');
    await list.show('mine');
    answer({ items: [ticket('1', 1)], next: null });
    await slow;

    expect(numbers(list)).toEqual(['9']);
  });
});

describe('matching', () => {
  const items = [ticket('100017', 1, { orderNumber: 'A-77' }), ticket('100025', 2, { subject: 'Broken cup' })];

  it('finds every word anywhere in a ticket', () => {
    expect(matching(items, 'ada CUP')).toEqual([items[1]]);
    expect(matching(items, 'a-77')).toEqual([items[0]]);
    expect(matching(items, 'ada umbrella')).toEqual([]);
  });

  it('shows all without a filter', () => {
    expect(matching(items, '  ')).toBe(items);
  });
});
