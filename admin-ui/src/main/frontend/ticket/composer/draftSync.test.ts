import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { KeptDraft } from '../../api/desk.ts';
import { Problem } from '../../api/problem.ts';
import { Drafts, type Draft } from './draft.ts';
import { DraftSync } from './draftSync.ts';

const MINE: Draft = { text: 'Dear Ada', visibility: 'public', then: 'pending' };
const local = new Drafts(7);
const take = vi.fn();
const drafts = vi.fn();
const saveDraft = vi.fn();
const dropDraft = vi.fn();
let sync: DraftSync;

function kept(text: string, version: number): KeptDraft {
  return { kind: 'reply', text, thenStatus: 'pending', files: [], version, at: '2026-11-22T10:42:00Z' };
}

async function open(server: KeptDraft | null): Promise<void> {
  drafts.mockResolvedValue({ draft: server, others: [] });
  await sync.open('100017');
}

async function type(draft: Draft): Promise<void> {
  local.save('100017', draft);
  sync.hold(draft);
  await vi.advanceTimersByTimeAsync(1000);
}

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  for (const each of [take, drafts, saveDraft, dropDraft]) each.mockReset();
  saveDraft.mockImplementation((_, draft: KeptDraft) => Promise.resolve(kept(draft.text, draft.version + 1)));
  dropDraft.mockResolvedValue(undefined);
  sync = new DraftSync({ drafts, saveDraft, dropDraft }, local, () => {}, take);
});

afterEach(() => {
  sync.stop();
  vi.useRealTimers();
});

describe('DraftSync', () => {
  it('saves after a pause over the version it knows', async () => {
    await open(null);
    await type(MINE);
    await type({ ...MINE, text: 'Dear Ada,' });

    expect(saveDraft.mock.calls.map(([, each]) => [each.text, each.version])).toEqual([
      ['Dear Ada', 0],
      ['Dear Ada,', 1],
    ]);
    expect(sync.place).toBe('server');
    expect(local.kept('100017')).toMatchObject({ version: 2, dirty: false });
  });

  it('takes what another device has written', async () => {
    local.save('100017', MINE, { version: 1, dirty: false });
    await open(kept('Dear Ada, thank you', 2));

    expect(take).toHaveBeenCalledWith({ ...MINE, text: 'Dear Ada, thank you' });
  });

  it('keeps what was typed here while the server was away', async () => {
    local.save('100017', { ...MINE, text: 'Dear Ada, and more' }, { version: 1, dirty: true });
    await open(kept('Dear Ada', 1));
    await vi.advanceTimersByTimeAsync(1000);

    expect(take).not.toHaveBeenCalled();
    expect(saveDraft.mock.calls[0]![1]).toMatchObject({ text: 'Dear Ada, and more', version: 1 });
  });

  it('lets a person choose between two that differ', async () => {
    local.save('100017', MINE, { version: 1, dirty: true });
    await open(kept('Hello', 2));
    await type({ ...MINE, text: 'Dear Ada!' });
    expect(sync.other?.text).toBe('Hello');
    expect(saveDraft).not.toHaveBeenCalled();

    sync.choose('mine');
    await vi.advanceTimersByTimeAsync(1000);
    expect(saveDraft.mock.calls[0]![1]).toMatchObject({ text: 'Dear Ada!', version: 2 });
  });

  it('offers the words of another device that were saved meanwhile', async () => {
    await open(null);
    saveDraft.mockRejectedValueOnce(new Problem(409, { code: 'draft_moved' }));
    drafts.mockResolvedValue({ draft: kept('Hello', 4), others: [] });
    await type(MINE);

    expect(sync.other?.version).toBe(4);
    sync.choose('other');
    expect(take).toHaveBeenLastCalledWith({ ...MINE, text: 'Hello' });
  });

  it('empties the composer when it was sent elsewhere, but not of words nobody has saved', async () => {
    local.save('100017', MINE, { version: 3, dirty: false });
    await open(null);
    expect(take).toHaveBeenCalledWith(null);

    take.mockClear();
    local.save('100017', MINE);
    await open(null);
    expect(take).not.toHaveBeenCalled();
  });

  it('says that words are only here and tries again', async () => {
    await open(null);
    saveDraft.mockRejectedValueOnce(new Problem(0));
    await type(MINE);
    expect(sync.place).toBe('here');

    await vi.advanceTimersByTimeAsync(15000);
    expect(sync.place).toBe('server');
  });

  it('forgets an emptied text on the server too', async () => {
    await open(kept('Dear Ada', 1));
    await type({ ...MINE, text: '' });

    expect(dropDraft).toHaveBeenCalledWith('100017');
    expect(sync.place).toBe('nowhere');
  });

  it('sends nothing after the message has gone out', async () => {
    await open(null);
    local.save('100017', MINE);
    sync.hold(MINE);
    await sync.settle();
    sync.sent();
    local.drop('100017');
    await vi.advanceTimersByTimeAsync(60000);

    expect(saveDraft).not.toHaveBeenCalled();
  });
});
