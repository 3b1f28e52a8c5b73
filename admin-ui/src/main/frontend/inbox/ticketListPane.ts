import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Summary } from '../api/types.ts';
import { t, word } from '../i18n/translate.ts';
import { CareElement } from '../ui/element.ts';
import { icon } from '../ui/icon.ts';
import { empty, failed, notice, skeleton } from '../ui/parts.ts';
import { hashOf } from './route.ts';
import { matching, type Listing } from './ticketList.ts';
import { ticketRow } from './ticketRow.ts';

/** The list of a view with its filter. `care-more` and `care-retry` ask the screen to load. */
@customElement('care-ticket-list')
export class TicketListPane extends CareElement {
  @property() view = '';
  @property() number: string | null = null;
  @property({ attribute: false }) list!: Listing;

  @state() private filter = '';

  /** Puts the focus on the next or previous ticket. */
  move(step: 1 | -1): void {
    const rows = this.rows;
    const focused = rows.findIndex((row) => row.matches(':focus'));
    const from = focused >= 0 ? focused : rows.findIndex((row) => row.dataset['number'] === this.number);
    const to = from < 0 ? 0 : Math.min(Math.max(from + step, 0), rows.length - 1);
    rows[to]?.focus();
  }

  /** The ticket before or after the open one, as the list stands; null at its end. */
  beside(step: 1 | -1): string | null {
    const rows = this.rows;
    const at = rows.findIndex((row) => row.dataset['number'] === this.number);
    return (at < 0 ? undefined : rows[at + step]?.dataset['number']) ?? null;
  }

  focusFilter(): void {
    this.querySelector<HTMLInputElement>('input[type=search]')?.focus();
  }

  /** Back to the open ticket's row, or the first. */
  focusList(): void {
    const row = this.rows.find((each) => each.dataset['number'] === this.number) ?? this.rows[0];
    if (row) row.focus();
    else this.focusFilter();
  }

  private get rows(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('a.row')];
  }

  override render() {
    return html`<section class="pane list-pane" aria-label=${t('inbox.tickets', { view: word('inbox.view', this.view) })}>
      <form class="filter" role="search" @submit=${this.onSubmit}>
        ${icon('search')}
        <input
          type="search"
          aria-label=${t('inbox.filter')}
          placeholder=${t('inbox.filter')}
          autocomplete="off"
          .value=${this.filter}
          @input=${(event: Event) => (this.filter = (event.target as HTMLInputElement).value)}
          @keydown=${this.onFilterKey}
        />
      </form>
      <div class="scroll">${this.content()}</div>
    </section>`;
  }

  private content() {
    const { items, problem, loading } = this.list;
    if (loading) return skeleton(6);
    if (problem && items.length === 0) return failed(problem, () => this.tell('care-retry'));
    if (items.length === 0) return empty(t('inbox.empty'), t(`inbox.empty.${this.view === 'open' ? 'open' : 'other'}`));
    const shown = matching(items, this.filter);
    return html`${problem ? notice(problem.message, 'warn') : nothing}
      ${shown.length === 0 ? empty(t('inbox.noMatch'), t('inbox.noMatch.text'), 'search') : this.rowsOf(shown)}
      ${this.list.hasMore ? this.moreButton() : nothing}`;
  }

  private rowsOf(shown: Summary[]) {
    return html`<ul class="rows">
      ${repeat(
        shown,
        (ticket) => ticket.number,
        (ticket) => html`<li>${ticketRow(ticket, hashOf({ view: this.view, number: ticket.number }), ticket.number === this.number)}</li>`,
      )}
    </ul>`;
  }

  private moreButton() {
    const busy = this.list.loadingMore;
    return html`<p class="more">
      <button type="button" class="button" ?disabled=${busy} @click=${() => this.tell('care-more')}>
        ${busy ? t('ui.loading') : t('inbox.more')}
      </button>
    </p>`;
  }

  /** A ticket number and Enter open that ticket, loaded or not. */
  private onSubmit(event: Event): void {
    event.preventDefault();
    const number = this.filter.trim().replace(/^#/, '');
    if (/^\d{3,20}$/.test(number)) location.hash = hashOf({ view: this.view, number });
    else this.rows[0]?.focus();
  }

  private onFilterKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.filter = '';
    void this.updateComplete.then(() => this.focusList());
  }
}
