import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CareApi } from '../api/api.ts';
import { Problem } from '../api/problem.ts';
import { speak } from '../i18n/translate.ts';
import './tasksScreen.ts';
import type { TasksScreen } from './tasksScreen.ts';

const TASK = { id: 1, handler: 'mail.send', title: 'Send an e-mail', instance: 'mail-7', role: 'site', reason: '550 no mailbox', attempts: 6, failedAt: '2026-11-20T10:00:00Z' };
const LATE = { handler: 'mail.send', title: 'Send an e-mail', instance: 'mail-8', role: 'site', dueAt: '2026-11-20T10:00:00Z', reason: 'not_picked_up' };

const failedTasks = vi.fn();
const runAgain = vi.fn();
let screen: TasksScreen;

async function show(): Promise<void> {
  screen = document.createElement('care-tasks') as TasksScreen;
  screen.api = { failedTasks, runAgain } as unknown as CareApi;
  document.body.append(screen);
  await vi.waitFor(() => expect(screen.querySelector('.state-title, table')).not.toBeNull());
}

beforeEach(() => {
  speak('en');
  failedTasks.mockReset().mockResolvedValue({ gaveUp: [TASK], overdue: [LATE] });
  runAgain.mockReset().mockResolvedValue(undefined);
});

afterEach(() => screen.remove());

describe('TasksScreen', () => {
  it('shows what gave up with its reason, and who is missing for what is late', async () => {
    await show();

    const [gaveUp, overdue] = [...screen.querySelectorAll('table')].map((table) => table.textContent!);
    expect(gaveUp).toContain('Send an e-mail');
    expect(gaveUp).toContain('550 no mailbox');
    expect(overdue).toContain('No process with the role “Storefront” is running.');
  });

  it('runs a task again and looks what is left', async () => {
    await show();
    failedTasks.mockResolvedValue({ gaveUp: [], overdue: [] });

    screen.querySelector<HTMLButtonElement>('td button')!.click();

    await vi.waitFor(() => expect(screen.textContent).toContain('No failed tasks'));
    expect(runAgain).toHaveBeenCalledWith(1);
  });

  it('says why a task could not be run again', async () => {
    runAgain.mockRejectedValue(new Problem(404, { detail: 'This task is gone.' }));
    await show();

    screen.querySelector<HTMLButtonElement>('td button')!.click();

    await vi.waitFor(() => expect(screen.querySelector('[role=alert]')?.textContent).toContain('This task is gone.'));
  });

  it('offers another try when loading failed', async () => {
    failedTasks.mockRejectedValueOnce(new Problem(0));
    await show();
    expect(screen.querySelector('[role=alert]')?.textContent).toContain('cannot be reached');

    screen.querySelector<HTMLButtonElement>('[role=alert] button')!.click();

    await vi.waitFor(() => expect(screen.querySelectorAll('table')).toHaveLength(2));
  });
});
