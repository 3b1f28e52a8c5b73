import { describe, expect, it, vi } from 'vitest';
import { Problem } from '../api/problem.ts';
import type { CareEvent, Detail } from '../api/types.ts';
import { TicketStore } from './ticketStore.ts';

function detail(version: number, messageIds: number[] = [1], more: Partial<Detail> = {}): Detail {
  const messages = messageIds.map((id) => ({ id, direction: 'in', author: { kind: 'customer', name: 'Ada' } }));
  return { id: 5, number: '100017', version, status: 'open', messages, ...more } as unknown as Detail;
}

function storeOver(...answers: (Detail | Problem)[]) {
  const ticket = vi.fn(async () => {
    const answer = answers.shift()!;
    if (answer instanceof Problem) throw answer;
    return answer;
  });
  const setStatus = vi.fn();
  const assign = vi.fn();
  const incoming = vi.fn();
  return { store: new TicketStore({ ticket, setStatus, assign }, () => {}, incoming), ticket, setStatus, incoming };
}

describe('TicketStore', () => {
  it('tells of answers that arrive, not of those it opened with', async () => {
    const { store, incoming } = storeOver(detail(1, [1, 2]), detail(2, [1, 2, 3]));

    await store.open('100017');
    expect(incoming).not.toHaveBeenCalled();
    await store.reload();

    expect(incoming.mock.calls[0]![0]).toMatchObject([{ id: 3 }]);
  });

  it('sends the version it shows and then shows the newest', async () => {
    const { store, setStatus } = storeOver(detail(1), detail(2, [1], { status: 'solved' }));
    await store.open('100017');

    expect(await store.changeStatus('solved')).toBe(true);

    expect(setStatus).toHaveBeenCalledWith(expect.objectContaining({ version: 1 }), 'solved');
    expect(store.detail).toMatchObject({ version: 2, status: 'solved' });
  });

  it('ends a step with the newest state even where an event has loaded the ticket meanwhile', async () => {
    const { store, ticket } = storeOver(detail(1));
    await store.open('100017');
    const answers: ((detail: Detail) => void)[] = [];
    ticket.mockImplementation(() => new Promise((resolve) => answers.push(resolve)));

    const step = store.assign(7);
    await vi.waitFor(() => expect(answers).toHaveLength(1));
    void store.reload();
    answers[0]!(detail(2, [1], { status: 'open' }));
    await Promise.resolve();
    setTimeout(() => answers[1]!(detail(2, [1], { status: 'solved' })), 5);

    expect(await step).toBe(true);
    expect(store.detail).toMatchObject({ version: 2, status: 'solved' });
  });

  it('explains a conflict until it is reconciled', async () => {
    const { store, setStatus } = storeOver(detail(1), detail(2));
    setStatus.mockRejectedValueOnce(new Problem(412));
    await store.open('100017');

    expect(await store.changeStatus('solved')).toBe(false);
    expect(store.failure?.stale).toBe(true);
    expect(store.detail?.version).toBe(1);
    await store.reconcile();

    expect(store.failure).toBeNull();
    expect(store.detail?.version).toBe(2);
  });

  it('keeps the conversation on the screen through an outage', async () => {
    const { store } = storeOver(detail(1), new Problem(0));
    await store.open('100017');

    await store.reload();

    expect(store.detail).not.toBeNull();
    expect(store.problem).toBeNull();
  });

  it('knows which events are about its ticket', async () => {
    const { store } = storeOver(detail(1));
    await store.open('100017');
    const about = (subject: object) => [{ subject }] as unknown as CareEvent[];

    expect(store.concerns(about({ type: 'ticket', id: 9, number: '100017' }))).toBe(true);
    expect(store.concerns(about({ type: 'ticket', id: 5 }))).toBe(true);
    expect(store.concerns(about({ type: 'ticket', id: 6 }))).toBe(false);
  });
});
