import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CareApi } from '../api/api.ts';
import type { Agent, Detail, Me, Status } from '../api/types.ts';
import { t, word } from '../i18n/translate.ts';
import { CareElement } from '../ui/element.ts';
import { langTag } from '../ui/format.ts';
import { icon } from '../ui/icon.ts';
import '../ui/menu.ts';
import type { Menu } from '../ui/menu.ts';
import { statusPill } from '../ui/parts.ts';

const NOBODY = 'nobody';

/** Subject, status and assignee. Wishes leave as `care-status` and `care-assign`. */
@customElement('care-ticket-head')
export class TicketHead extends CareElement {
  @property({ attribute: false }) api!: CareApi;
  @property({ attribute: false }) me!: Me;
  @property({ attribute: false }) ticket!: Detail;
  @property({ type: Boolean }) busy = false;
  @property({ type: Boolean }) writable = false;
  @property() previousHref = '';

  @state() private agents: Agent[] = [];

  /** For whoever opens the ticket by keyboard. */
  focusSubject(options: FocusOptions = {}): void {
    this.querySelector('h2')?.focus(options);
  }

  /** Opens the menu of statuses or of colleagues as its button does. */
  openMenu(name: 'status' | 'assignee'): void {
    void this.querySelector<Menu>(`care-menu.${name}-menu`)?.openByKey();
  }

  override render() {
    const { subject, number, locale, topicLabel, previousNumber } = this.ticket;
    return html`<header class="ticket-head">
      <button type="button" class="icon-button back" aria-label=${t('ticket.back')} @click=${() => this.tell('care-back')}>
        ${icon('back')}
      </button>
      <div class="ticket-title">
        <h2 class="flush" tabindex="-1" dir="auto" lang=${langTag(locale)}>${subject}</h2>
        <p class="hint">
          ${t('ticket.number', { number })}${topicLabel ? html` · <span dir="auto">${topicLabel}</span>` : nothing}
          ${previousNumber ? html` · <a href=${this.previousHref}>${t('ticket.follows', { number: previousNumber })}</a>` : nothing}
        </p>
      </div>
      <div class="ticket-controls">${this.writable ? html`${this.status()} ${this.assignee()}` : this.readOnly()}</div>
    </header>`;
  }

  private readOnly() {
    return html`${statusPill(this.ticket.status)} <span class="hint">${this.ticket.assignee?.name ?? t('ticket.nobody')}</span>`;
  }

  private status() {
    const { status, allowedStatuses } = this.ticket;
    if (allowedStatuses.length === 0) return statusPill(status);
    const offered = [status, ...allowedStatuses.filter((each) => each !== status)];
    return html`<care-menu
      class="status-menu"
      data-status=${status}
      .about=${t('ticket.status')}
      .label=${word('status', status)}
      .disabled=${this.busy}
      .choices=${offered.map((each) => ({ value: each, text: word('status', each), current: each === status }))}
      @care-choose=${(event: CustomEvent<Status>) => event.detail !== status && this.tell('care-status', event.detail)}
    ></care-menu>`;
  }

  private assignee() {
    const { assignee } = this.ticket;
    return html`<care-menu
        class="assignee-menu"
        .about=${t('ticket.assignee')}
        .label=${assignee?.name ?? t('ticket.nobody')}
        .disabled=${this.busy}
        .choices=${this.people()}
        @care-menu-open=${this.loadAgents}
        @care-choose=${this.onAssign}
      ></care-menu>
      ${assignee?.id === this.me.id
        ? nothing
        : html`<button type="button" class="button" ?disabled=${this.busy} @click=${() => this.tell('care-assign', this.me.id)}>
            ${t('ticket.assignToMe')}
          </button>`}`;
  }

  private people() {
    const chosen = this.ticket.assignee?.id ?? null;
    const others = this.agents.filter((agent) => agent.id !== this.me.id);
    return [
      { value: String(this.me.id), text: t('ticket.me', { name: this.me.name }), current: chosen === this.me.id },
      { value: NOBODY, text: t('ticket.nobody'), current: chosen === null },
      ...others.map((agent) => ({ value: String(agent.id), text: agent.name, current: chosen === agent.id })),
    ];
  }

  /** Without the list one can still take the ticket oneself. */
  private async loadAgents(): Promise<void> {
    if (this.agents.length === 0) this.agents = await this.api.agents().catch(() => []);
  }

  private onAssign(event: CustomEvent<string>): void {
    const agentId = event.detail === NOBODY ? null : Number(event.detail);
    if (agentId !== (this.ticket.assignee?.id ?? null)) this.tell('care-assign', agentId);
  }
}
