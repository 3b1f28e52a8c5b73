import { html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CareApi } from '../api/api.ts';
import { EventFeed } from '../api/eventFeed.ts';
import { DeskApi } from '../api/desk.ts';
import { Problem } from '../api/problem.ts';
import type { CareEvent, Me, ViewCount } from '../api/types.ts';
import { t } from '../i18n/translate.ts';
import '../ticket/ticketPane.ts';
import type { Answered, TicketPane } from '../ticket/ticketPane.ts';
import { CareElement } from '../ui/element.ts';
import { empty } from '../ui/parts.ts';
import { Shortcuts } from '../ui/shortcuts.ts';
import { afterSending } from '../workspace/afterSending.ts';
import { actionsOf, type KeysOf } from '../workspace/keys.ts';
import { hashOf, routeOf, VIEWS, type Route } from './route.ts';
import { TicketList } from './ticketList.ts';
import './ticketListPane.ts';
import type { TicketListPane } from './ticketListPane.ts';
import './viewBar.ts';

/** Views, list and the open ticket, kept up to date by the event feed. The route is in the hash. */
@customElement('care-inbox')
export class InboxScreen extends CareElement {
  @property({ attribute: false }) api!: CareApi;
  @property({ attribute: false }) me!: Me;

  @state() private route: Route = routeOf(location.hash);
  @state() private counts: ViewCount[] = [];
  /** Why the page cannot keep itself up to date, if so. */
  @state() private trouble: Problem | null = null;
  @state() private latest: CareEvent[] = [];

  private list!: TicketList;
  private feed!: EventFeed;
  private readonly shortcuts = new Shortcuts(
    actionsOf({
      next: () => this.listPane?.move(1),
      previous: () => this.listPane?.move(-1),
      filter: () => this.listPane?.focusFilter(),
      inbox: () => this.show('open'),
      mine: () => this.show('mine'),
      unassigned: () => this.show('unassigned'),
      waiting: () => this.show('waiting'),
      viewBefore: () => this.turn(-1),
      viewAfter: () => this.turn(1),
      reply: () => this.ticketPane?.write('public'),
      note: () => this.ticketPane?.write('internal'),
      assign: () => this.ticketPane?.assignToMe(),
      assignTo: () => this.ticketPane?.openMenu('assignee'),
      status: () => this.ticketPane?.openMenu('status'),
      solve: () => this.ticketPane?.move('solved'),
      reopen: () => this.ticketPane?.move('open'),
      facts: () => this.ticketPane?.turn(),
      order: () => this.ticketPane?.openOrder(),
      ticketAfter: () => this.step(1),
      ticketBefore: () => this.step(-1),
      up: () => this.back(),
      back: () => this.back(),
    } satisfies Record<KeysOf<'inbox'>, () => void>),
  );

  override connectedCallback(): void {
    super.connectedCallback();
    this.list = new TicketList(this.api, () => this.requestUpdate());
    this.feed = new EventFeed(
      this.api,
      this.me.position,
      (events) => this.onEvents(events),
      (problem) => (this.trouble = problem),
    );
    window.addEventListener('hashchange', this.onHash);
    this.shortcuts.start();
    this.feed.start();
    void this.list.show(this.route.view);
    void this.recount();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.onHash);
    this.shortcuts.stop();
    this.feed.stop();
  }

  override render() {
    const { view, number } = this.route;
    return html`<div class="inbox" ?data-reading=${number !== null} data-screen="inbox">
      <header class="bar">
        <h1 class="hidden">${t('inbox.title')}</h1>
        <care-view-bar .view=${view} .counts=${this.counts} .trouble=${this.trouble} @care-sign-in=${this.signIn}></care-view-bar>
      </header>
      <care-ticket-list
        .view=${view}
        .number=${number}
        .list=${this.list.listing}
        @care-more=${() => this.list.more()}
        @care-retry=${() => this.list.show(view)}
      ></care-ticket-list>
      ${number === null
        ? html`<div class="pane nothing-open">${empty(t('inbox.choose'), t('inbox.choose.text'), 'chat')}</div>`
        : html`<care-ticket
            .api=${this.api}
            .me=${this.me}
            .number=${number}
            .view=${view}
            .events=${this.latest}
            @care-back=${this.back}
            @care-changed=${this.onChanged}
            @care-answered=${this.onAnswered}
          ></care-ticket>`}
    </div>`;
  }

  private get listPane(): TicketListPane | null {
    return this.querySelector('care-ticket-list');
  }

  private get ticketPane(): TicketPane | null {
    return this.querySelector('care-ticket');
  }

  private readonly onHash = (): void => {
    const before = this.route;
    this.route = routeOf(location.hash);
    if (this.route.view !== before.view) {
      void this.list.show(this.route.view);
      void this.recount();
    }
  };

  private show(view: string): void {
    location.hash = hashOf({ view, number: null });
    void this.updateComplete.then(() => this.listPane?.focusList());
  }

  /** To the view before or after this one, around the ends. */
  private turn(step: 1 | -1): void {
    const at = (VIEWS as readonly string[]).indexOf(this.route.view);
    this.show(VIEWS.at((at + step) % VIEWS.length)!);
  }

  /** Opens the ticket before or after the open one; whether there is one. */
  private step(step: 1 | -1): boolean {
    const number = this.listPane?.beside(step) ?? null;
    if (number !== null) location.hash = hashOf({ view: this.route.view, number });
    return number !== null;
  }

  private back(): void {
    if (this.route.number === null) this.listPane?.focusList();
    else {
      const leaving = this.route.number;
      location.hash = hashOf({ view: this.route.view, number: null });
      const row = this.listPane?.querySelector<HTMLElement>(`a.row[data-number="${leaving}"]`);
      // An answered ticket may have left the view meanwhile.
      if (row) row.focus();
      else this.listPane?.focusList();
    }
  }

  private async signIn(): Promise<void> {
    if (await this.api.transport.signedInAgain()) await this.feed.look();
  }

  private onEvents(events: CareEvent[]): void {
    this.latest = events;
    const touched = events.map((event) => event.subject.number).filter((number) => number !== undefined);
    void this.list.refresh(new Set(touched));
    void this.recount();
  }

  /** On to the next ticket, unless somebody has gone elsewhere or wants to stay; the answered one is a click away. */
  private onAnswered({ detail: { number, held } }: CustomEvent<Answered>): void {
    const { view } = this.route;
    const moved = afterSending() === 'next' && number === this.route.number && this.step(1);
    const act = () => (location.hash = hashOf({ view, number }));
    if (held !== null) {
      const back = () => void this.takeBack(number, held).catch((cause: unknown) => this.announce(Problem.of(cause).message));
      return this.announce(t('held.waits'), { label: t('held.undo'), act: back, undo: true });
    }
    this.announce(t('composer.sent'), moved ? { label: t('inbox.backTo', { number }), act } : undefined);
  }

  /** Back to the ticket with the words in its composer: the server has made them a draft again. */
  private async takeBack(number: string, held: number): Promise<void> {
    if (number === this.route.number) return this.ticketPane?.takeBack(held);
    await new DeskApi(this.api.transport).undoSend(held);
    location.hash = hashOf({ view: this.route.view, number });
    this.announce(t('held.undone'));
  }

  private onChanged(event: CustomEvent<string>): void {
    void this.list.refresh(new Set([event.detail]));
    void this.recount();
  }

  /** Counts are a courtesy: without them the views still work. */
  private async recount(): Promise<void> {
    this.counts = await this.api.views().catch(() => this.counts);
  }
}
