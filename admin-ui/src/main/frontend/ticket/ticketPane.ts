import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CareApi } from '../api/api.ts';
import { Problem } from '../api/problem.ts';
import type { CareEvent, Detail, Me, Message, Status } from '../api/types.ts';
import { t, word } from '../i18n/translate.ts';
import { hashOf } from '../inbox/route.ts';
import { CareElement } from '../ui/element.ts';
import { failed, missing, notice, skeleton } from '../ui/parts.ts';
import './composer/composer.ts';
import type { Composer, Written } from './composer/composer.ts';
import { Drafts } from './composer/draft.ts';
import './conversation/conversation.ts';
import { customerCard, otherTickets } from './facts/customerCard.ts';
import { orderPanel } from './facts/orderPanel.ts';
import { timeline } from './facts/timeline.ts';
import './held.ts';
import './presence.ts';
import './ticketHead.ts';
import type { TicketHead } from './ticketHead.ts';
import { TicketStore } from './ticketStore.ts';

/** An answer has been given; `held` is it while it can be taken back. */
export interface Answered {
  number: string;
  held: number | null;
}

/** The open ticket: conversation and composer, with order, customer and history beside them. */
@customElement('care-ticket')
export class TicketPane extends CareElement {
  @property({ attribute: false }) api!: CareApi;
  @property({ attribute: false }) me!: Me;
  @property() number = '';
  @property() view = '';
  /** The newest events of the shop; those about this ticket make it look again. */
  @property({ attribute: false }) events: CareEvent[] = [];

  /** Which half shows where there is room for one only. */
  @state() private half: 'talk' | 'facts' = 'talk';

  private store!: TicketStore;
  private drafts!: Drafts;

  override connectedCallback(): void {
    super.connectedCallback();
    this.store ??= new TicketStore(this.api, () => this.requestUpdate(), (messages) => this.onIncoming(messages));
    this.drafts ??= new Drafts(this.me.id);
    this.drafts.sweep();
  }

  write(visibility: 'public' | 'internal'): void {
    this.half = 'talk';
    void this.querySelector<Composer>('care-composer')?.write(visibility);
  }

  assignToMe(): void {
    if (this.writable && this.store.detail?.assignee?.id !== this.me.id) void this.assign(this.me.id);
  }

  /** Sets a status by key, if the ticket may have it now. */
  move(status: Status): void {
    if (this.writable && this.store.detail?.allowedStatuses.includes(status)) void this.changeStatus(status);
  }

  openMenu(name: 'status' | 'assignee'): void {
    this.querySelector<TicketHead>('care-ticket-head')?.openMenu(name);
  }

  /** Between conversation and facts; where both show, the focus goes there. */
  turn(): void {
    this.half = this.half === 'talk' ? 'facts' : 'talk';
    const there = this.half === 'facts' ? '.facts-pane .scroll' : '.conversation';
    void this.updateComplete.then(() => this.querySelector<HTMLElement>(there)?.focus());
  }

  openOrder(): void {
    const url = this.store.detail?.order?.adminUrl;
    if (url) window.open(url, '_blank', 'noopener');
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('number')) {
      this.half = 'talk';
      void this.openTicket();
    } else if (changed.has('events') && this.store.concerns(this.events)) {
      void this.store.reload();
    }
  }

  override render() {
    const { detail, problem } = this.store;
    if (problem) return html`<div class="pane ticket-pane">${this.notHere(problem)}</div>`;
    if (detail === null) return html`<div class="pane ticket-pane">${skeleton(5)}</div>`;
    return html`<section class="pane ticket-pane" data-half=${this.half} aria-label=${t('ticket.label', { number: detail.number })}>
        ${this.head(detail)} <care-presence .api=${this.api} .ticket=${detail.number}></care-presence>
        ${this.failure()} ${this.halves()}
        <care-conversation .ticket=${detail.number} .messages=${detail.messages}></care-conversation>
        <care-held .held=${detail.held ?? []} @care-undo-send=${this.onTakeBack} @care-news=${this.look}></care-held>
        ${this.writable ? this.composer(detail) : nothing}
      </section>
      <section class="pane facts-pane" data-half=${this.half} aria-label=${t('ticket.facts')}>
        <div class="scroll" tabindex="0" role="group" aria-label=${t('ticket.facts')}>
          ${detail.order ? orderPanel(detail.order) : html`<p class="hint card">${t('ticket.noOrder')}</p>`}
          ${detail.customer ? customerCard(detail.customer) : nothing}
          ${otherTickets(detail.otherTickets, (number) => hashOf({ view: this.view, number }))}
          ${timeline(detail.timeline, this.agentNames(detail))}
        </div>
      </section>`;
  }

  private notHere(problem: Problem) {
    const list = hashOf({ view: this.view, number: null });
    if (problem.status === 404) {
      const way = html`<a class="button" href=${list}>${t('ticket.back')}</a>`;
      return missing(t('ticket.missing', { number: this.number }), t('ticket.missing.text'), way);
    }
    return html`${failed(problem, () => void this.store.open(this.number))}
      <p class="more"><a href=${list}>${t('ticket.back')}</a></p>`;
  }

  private get writable(): boolean {
    return this.me.permissions.includes('PERMISSION_CARE_TICKET_WRITE');
  }

  private head(detail: Detail) {
    return html`<care-ticket-head
      .api=${this.api}
      .me=${this.me}
      .ticket=${detail}
      .busy=${this.store.busy}
      .writable=${this.writable}
      .previousHref=${hashOf({ view: this.view, number: detail.previousNumber })}
      @care-status=${(event: CustomEvent<Status>) => this.changeStatus(event.detail)}
      @care-assign=${(event: CustomEvent<number | null>) => this.assign(event.detail)}
    ></care-ticket-head>`;
  }

  private failure() {
    const { failure } = this.store;
    if (failure === null) return nothing;
    const text = failure.stale ? t('ticket.conflict') : failure.message;
    const reload = html`<button type="button" class="button" @click=${this.reconcile}>${t('ticket.reload')}</button>`;
    return notice(text, failure.stale ? 'warn' : 'bad', reload);
  }

  private agentNames({ assignee }: Detail): Map<string, string> {
    const names = new Map([[this.me.login, this.me.name]]);
    return assignee ? names.set(assignee.login, assignee.name) : names;
  }

  private halves() {
    const button = (half: 'talk' | 'facts', text: string) =>
      html`<button type="button" aria-pressed=${this.half === half} @click=${() => (this.half = half)}>${text}</button>`;
    return html`<div class="halves" role="group" aria-label=${t('ticket.halves')}>
      ${button('talk', t('conversation.title'))} ${button('facts', t('ticket.facts'))}
      ${this.writable ? html`<button type="button" class="jump" @click=${() => this.write('public')}>${t('composer.reply')}</button>` : nothing}
    </div>`;
  }

  private composer(detail: Detail) {
    return html`<care-composer
      .api=${this.api}
      .drafts=${this.drafts}
      .ticket=${detail}
      @care-sent=${this.onSent}
      @care-news=${this.look}
    ></care-composer>`;
  }

  private async openTicket(): Promise<void> {
    const number = this.number;
    await this.store.open(number);
    await this.updateComplete;
    const manyMessages = (this.store.detail?.messages.length ?? 0) > 1;
    if (number === this.number) this.querySelector<TicketHead>('care-ticket-head')?.focusSubject({ preventScroll: manyMessages });
  }

  private async changeStatus(status: Status): Promise<void> {
    const before = this.store.detail?.status;
    if (!(await this.store.changeStatus(status))) return;
    const back = before && this.store.detail?.allowedStatuses.includes(before) ? () => void this.changeStatus(before) : null;
    this.stepDone(t('ticket.statusNow', { status: word('status', status) }), back);
  }

  private async assign(agentId: number | null): Promise<void> {
    const before = this.store.detail?.assignee?.id ?? null;
    if (!(await this.store.assign(agentId))) return;
    const name = this.store.detail?.assignee?.name;
    this.stepDone(name ? t('ticket.assignedNow', { name }) : t('ticket.unassignedNow'), () => void this.assign(before));
  }

  /** Taking a step back is offered as long as this ticket is the open one. */
  private stepDone(text: string, back: (() => void) | null): void {
    const { number } = this;
    const act = () => number === this.number && back?.();
    this.announce(text, back ? { label: t('ui.undo'), act, undo: true } : undefined);
    this.tell('care-changed', this.number);
  }

  private readonly reconcile = async (): Promise<void> => {
    await this.store.reconcile();
    this.announce(t('ticket.reloaded'));
    this.querySelector<TicketHead>('care-ticket-head')?.focusSubject();
  };

  private readonly onTakeBack = (event: CustomEvent<number>): void => {
    this.takeBack(event.detail).catch((cause: unknown) => this.announce(Problem.of(cause).message));
  };

  private readonly look = (): void => void this.store.reload();

  /** Takes an answer back into the composer as long as it waits; rejects when it was too late. */
  async takeBack(id: number): Promise<void> {
    this.half = 'talk';
    try {
      await this.querySelector<Composer>('care-composer')?.takeBack(id);
      this.announce(t('held.undone'));
    } finally {
      void this.store.reload();
      this.tell('care-changed', this.number);
    }
  }

  private readonly onSent = ({ detail }: CustomEvent<Written>): void => {
    void this.store.reload();
    // Asks before the list is read again: the answered ticket may leave it.
    if (detail.visibility === 'public') this.tell<Answered>('care-answered', { number: this.number, held: detail.held?.id ?? null });
    else this.announce(t('composer.noteAdded'));
    this.tell('care-changed', this.number);
  };

  private onIncoming(messages: Message[]): void {
    const name = messages.at(-1)!.author.name ?? '';
    this.announce(t('ticket.incoming', { count: messages.length, name }));
  }
}
