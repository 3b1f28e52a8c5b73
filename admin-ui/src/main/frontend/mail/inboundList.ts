import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { CareApi } from '../api/api.ts';
import type { Decision, InboundMail } from '../api/mail.ts';
import { Problem } from '../api/problem.ts';
import { t } from '../i18n/translate.ts';
import { CareElement } from '../ui/element.ts';
import { icon } from '../ui/icon.ts';
import { empty, failed, notice, skeleton } from '../ui/parts.ts';
import './confirmDialog.ts';
import { SIGNS } from './decisions.ts';
import './inboundDialog.ts';
import { inboundRow } from './inboundRow.ts';

/** Incoming mails of one state with what may be done with them, one by one or many at once. */
@customElement('care-inbound')
export class InboundList extends CareElement {
  @property({ attribute: false }) api!: CareApi;
  @property() kind = '';
  @property({ attribute: false }) decisions: Decision[] = [];
  /** Whether the raw mail may be downloaded. */
  @property({ type: Boolean }) raw = false;

  @state() private items: InboundMail[] | null = null;
  @state() private next: string | null = null;
  @state() private selected: ReadonlySet<number> = new Set();
  @state() private problem: Problem | null = null;
  @state() private stepProblem: Problem | null = null;
  /** How many of the chosen mails stayed, and whether only because somebody else had decided before. */
  @state() private left = 0;
  private gone = true;
  @state() private busy = false;
  @state() private opened: number | null = null;
  @state() private asked: { wanted: Decision; ids: number[] } | null = null;
  private load = 0;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('kind')) {
      this.items = null;
      this.selected = new Set();
      void this.reload();
    }
  }

  override render() {
    return html`${this.stepProblem ? notice(this.stepProblem.reasons, 'bad') : nothing}
    ${this.left > 0 ? notice(t(this.gone ? 'inbound.left' : 'inbound.refused', { count: this.left }), 'warn') : nothing} ${this.content()}
    ${this.opened === null
      ? nothing
      : html`<care-inbound-dialog
          .api=${this.api}
          .mailId=${this.opened}
          .decisions=${this.decisions}
          .raw=${this.raw}
          @care-decide=${(event: CustomEvent<Decision>) => this.wish(event.detail, [this.opened!])}
          @care-dismiss=${() => (this.opened = null)}
        ></care-inbound-dialog>`}
    ${this.asked ? this.confirm(this.asked) : nothing}`;
  }

  private content() {
    if (this.problem) return failed(this.problem, () => void this.reload());
    if (this.items === null) return skeleton(4);
    if (this.items.length === 0) return empty(t('inbound.empty'), t(`inbound.empty.${this.kind}`));
    return html`${this.bulkBar(this.items)}
      <ul class="inbounds">
        ${repeat(
          this.items,
          (mail) => mail.id,
          (mail) =>
            inboundRow(mail, {
              selected: this.selected.has(mail.id),
              select: (selected) => this.select(mail.id, selected),
              open: () => (this.opened = mail.id),
            }),
        )}
      </ul>
      ${this.next === null
        ? nothing
        : html`<p class="more"><button type="button" class="button" ?disabled=${this.busy} @click=${this.more}>${t('ui.more')}</button></p>`}`;
  }

  private bulkBar(items: InboundMail[]) {
    const chosen = this.selected.size;
    return html`<div class="bulk-bar" role="group" aria-label=${t('inbound.bulk')}>
      <label class="check">
        <input
          type="checkbox"
          .checked=${chosen === items.length}
          .indeterminate=${chosen > 0 && chosen < items.length}
          @change=${() => (this.selected = chosen === items.length ? new Set() : new Set(items.map((mail) => mail.id)))}
        />
        ${chosen === 0 ? t('inbound.all') : t('inbound.chosen', { count: chosen })}
      </label>
      <span class="bulk-steps">
        ${this.decisions.map(
          (each) =>
            html`<button type="button" class="button" ?disabled=${chosen === 0 || this.busy} @click=${() => this.wish(each, [...this.selected])}>
              ${icon(SIGNS[each])} ${t(`inbound.do.${each}`)}
            </button>`,
        )}
      </span>
    </div>`;
  }

  private confirm({ wanted, ids }: { wanted: Decision; ids: number[] }) {
    return html`<care-confirm
      .heading=${t(`inbound.confirm.${wanted}`, { count: ids.length })}
      .text=${t(`inbound.confirm.${wanted}.text`)}
      .step=${t(`inbound.do.${wanted}`)}
      danger
      @care-confirmed=${() => this.decide(wanted, ids)}
      @care-dismiss=${() => (this.asked = null)}
    ></care-confirm>`;
  }

  private select(id: number, selected: boolean): void {
    const now = new Set(this.selected);
    if (selected) now.add(id);
    else now.delete(id);
    this.selected = now;
  }

  /** What cannot be taken back, or strikes more than these mails, is asked about first. */
  private wish(wanted: Decision, ids: number[]): void {
    this.opened = null;
    if (wanted === 'delete' || wanted === 'block_domain') this.asked = { wanted, ids };
    else void this.decide(wanted, ids);
  }

  private async decide(wanted: Decision, ids: number[]): Promise<void> {
    this.asked = null;
    this.busy = true;
    this.stepProblem = null;
    this.left = 0;
    try {
      const { done, refused } = await this.api.mail.decide(ids, wanted);
      if (done > 0) this.announce(t(`inbound.done.${wanted}`, { count: done }));
      this.left = refused.length;
      this.gone = refused.every((each) => each.code === 'gone');
      this.selected = new Set();
      this.tell('care-mail-changed');
    } catch (cause) {
      this.stepProblem = Problem.of(cause);
    }
    this.busy = false;
    await this.reload();
  }

  private async reload(): Promise<void> {
    this.problem = null;
    const mine = ++this.load;
    try {
      const page = await this.api.mail.inbound(this.kind, null);
      if (mine !== this.load) return;
      this.items = page.items;
      this.next = page.next;
    } catch (cause) {
      if (mine === this.load) this.problem = Problem.of(cause);
    }
  }

  private readonly more = async (): Promise<void> => {
    const mine = this.load;
    this.busy = true;
    try {
      const page = await this.api.mail.inbound(this.kind, this.next);
      if (mine !== this.load) return;
      this.items = [...(this.items ?? []), ...page.items];
      this.next = page.next;
    } catch (cause) {
      this.stepProblem = Problem.of(cause);
    } finally {
      this.busy = false;
    }
  };
}
