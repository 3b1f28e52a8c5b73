import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import './toast.ts';
import type { Toast } from './toast.ts';

let toast: Toast;
const act = vi.fn();
const words = () => toast.querySelector('[role=status]')!.textContent!.trim();

beforeEach(async () => {
  vi.useFakeTimers();
  act.mockClear();
  toast = document.createElement('care-toast') as Toast;
  document.body.append(toast);
  await toast.updateComplete;
});

afterEach(() => {
  toast.remove();
  vi.useRealTimers();
});

async function after(milliseconds: number): Promise<void> {
  vi.advanceTimersByTime(milliseconds);
  await toast.updateComplete;
}

describe('Toast', () => {
  it('falls silent after some seconds, later when there is something to take back', async () => {
    toast.say({ text: 'Sent' });
    await after(0);
    expect(words()).toBe('Sent');
    await after(5001);
    expect(words()).toBe('');

    toast.say({ text: 'Solved', step: { label: 'Undo', act } });
    await after(9000);
    expect(words()).toBe('Solved');
    await after(2000);
    expect(words()).toBe('');
  });

  it('waits for somebody who points at it', async () => {
    toast.say({ text: 'Solved', step: { label: 'Undo', act, undo: true } });
    await after(0);
    toast.querySelector('.toast')!.dispatchEvent(new Event('pointerenter'));
    await after(60000);
    expect(words()).toBe('Solved');

    toast.querySelector('button')!.click();
    await after(0);
    expect(act).toHaveBeenCalledOnce();
    expect(words()).toBe('');
  });

  it('undoes by key once, and only what can be undone', async () => {
    toast.say({ text: 'Sent', step: { label: 'Show', act } });
    toast.undo();
    expect(act).not.toHaveBeenCalled();

    toast.say({ text: 'Solved', step: { label: 'Undo', act, undo: true } });
    toast.undo();
    toast.undo();
    expect(act).toHaveBeenCalledOnce();
  });
});
