import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CareApi } from '../api/api.ts';
import { Problem } from '../api/problem.ts';
import type { FailedTask, FailedTasks, OverdueTask } from '../api/administration.ts';
import { t, word } from '../i18n/translate.ts';
import { CareElement } from '../ui/element.ts';
import { count } from '../ui/format.ts';
import { icon } from '../ui/icon.ts';
import { empty, failed, loading, notice } from '../ui/parts.ts';
import '../ui/time.ts';

/** Work that gave up and work nobody takes, each with its reason. */
@customElement('care-tasks')
export class TasksScreen extends CareElement {
  @property({ attribute: false }) api!: CareApi;

  @state() private tasks: FailedTasks | null = null;
  @state() private problem: Problem | null = null;
  @state() private stepProblem: Problem | null = null;
  @state() private running: number | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
  }

  override render() {
    return html`<div class="screen" data-screen="tasks">
      <header class="screen-head">
        <div>
          <h1>${t('tasks.title')}</h1>
          <p class="hint">${t('tasks.intro')}</p>
        </div>
        <button type="button" class="button" @click=${() => this.load()}>${icon('refresh')} ${t('tasks.refresh')}</button>
      </header>
      ${this.stepProblem ? notice(this.stepProblem.message, 'bad') : nothing} ${this.content()}
    </div>`;
  }

  private content() {
    if (this.problem) return failed(this.problem, () => void this.load());
    if (this.tasks === null) return loading();
    const { gaveUp, overdue } = this.tasks;
    if (gaveUp.length + overdue.length === 0) return empty(t('tasks.empty'), t('tasks.empty.text'));
    return html`${gaveUp.length > 0 ? this.gaveUp(gaveUp) : nothing} ${overdue.length > 0 ? this.overdue(overdue) : nothing}`;
  }

  private gaveUp(tasks: FailedTask[]) {
    return html`<section class="group" aria-labelledby="gave-up">
      <h2 id="gave-up">${t('tasks.gaveUp')} <span class="count">${count(tasks.length)}</span></h2>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">${t('tasks.what')}</th>
            <th scope="col">${t('tasks.reason')}</th>
            <th scope="col">${t('tasks.attempts')}</th>
            <th scope="col">${t('tasks.failedAt')}</th>
            <th scope="col"><span class="hidden">${t('tasks.actions')}</span></th>
          </tr>
        </thead>
        <tbody>
          ${tasks.map(
            (task) =>
              html`<tr>
                ${this.what(task)}
                <td data-label=${t('tasks.reason')} class="reason"><bdi>${task.reason}</bdi></td>
                <td data-label=${t('tasks.attempts')}>${count(task.attempts)}</td>
                <td data-label=${t('tasks.failedAt')}><care-time .at=${task.failedAt}></care-time></td>
                <td>${this.runButton(task)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </section>`;
  }

  private overdue(tasks: OverdueTask[]) {
    return html`<section class="group" aria-labelledby="overdue">
      <h2 id="overdue">${t('tasks.overdue')} <span class="count">${count(tasks.length)}</span></h2>
      <p class="hint">${t('tasks.overdue.text')}</p>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">${t('tasks.what')}</th>
            <th scope="col">${t('tasks.reason')}</th>
            <th scope="col">${t('tasks.dueAt')}</th>
          </tr>
        </thead>
        <tbody>
          ${tasks.map(
            (task) =>
              html`<tr>
                ${this.what(task)}
                <td data-label=${t('tasks.reason')} class="reason">
                  <bdi>${task.reason === 'not_picked_up' ? t('tasks.nobody', { role: word('role', task.role) }) : task.reason}</bdi>
                </td>
                <td data-label=${t('tasks.dueAt')}><care-time .at=${task.dueAt}></care-time></td>
              </tr>`,
          )}
        </tbody>
      </table>
    </section>`;
  }

  private what(task: { title: string; instance: string; role: string }) {
    return html`<th scope="row">
      <span class="task-name">${task.title}</span>
      <span class="hint"><bdi>${task.instance}</bdi> · ${word('role', task.role)}</span>
    </th>`;
  }

  private runButton(task: FailedTask) {
    return html`<button
      type="button"
      class="button"
      ?disabled=${this.running !== null}
      aria-label=${t('tasks.runAgainNamed', { name: `${task.title} ${task.instance}` })}
      @click=${() => this.runAgain(task)}
    >
      ${icon('refresh')} ${this.running === task.id ? t('tasks.running') : t('tasks.runAgain')}
    </button>`;
  }

  private async runAgain(task: FailedTask): Promise<void> {
    this.running = task.id;
    this.stepProblem = null;
    try {
      await this.api.runAgain(task.id);
      this.announce(t('tasks.planned', { name: task.title }));
    } catch (cause) {
      this.stepProblem = Problem.of(cause);
    } finally {
      this.running = null;
    }
    await this.load();
  }

  private async load(): Promise<void> {
    this.problem = null;
    try {
      this.tasks = await this.api.failedTasks();
    } catch (cause) {
      this.problem = Problem.of(cause);
    }
  }
}
