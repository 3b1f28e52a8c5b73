import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { t } from '../i18n/translate.ts';
import { CareElement } from './element.ts';
import { icon } from './icon.ts';

/** One entry of the field. */
export interface Chip {
  value: string;
  /** What is shown instead of the value. */
  text?: string;
  /** Why it will not do. */
  problem?: string | undefined;
}

let made = 0;
/** What ends an entry when several are typed or pasted in one go. */
const BETWEEN = /[,;\n\t]+/;
const PATIENCE = 200;

/**
 * Entries as removable chips before a line to type the next one in; with `suggest` a combobox (ARIA 1.2) whose list offers
 * what others call it. Sends `care-chips` with the new entries; a half typed one is taken when the field is left.
 */
@customElement('care-chips')
export class ChipField extends CareElement {
  @property() label = '';
  /** Id of text that explains the field. */
  @property() describedBy = '';
  @property({ attribute: false }) chips: Chip[] = [];
  /** Reads what was typed; null when nothing of it is an entry. */
  @property({ attribute: false }) read: (typed: string) => Chip | null = (typed) => ({ value: typed });
  @property({ attribute: false }) suggest: ((typed: string) => Promise<Chip[]>) | null = null;

  @state() private typed = '';
  @state() private offers: Chip[] = [];
  @state() private at = -1;
  private asking: ReturnType<typeof setTimeout> | undefined;
  private readonly listId = `offers-${++made}`;

  override focus(): void {
    this.querySelector('input')?.focus();
  }

  /** Takes what is typed but not ended yet. */
  commit(): void {
    this.take(this.typed);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.asking);
  }

  override render() {
    const open = this.offers.length > 0;
    return html`<div class="chips" @click=${this.onEmptySpace} @focusout=${this.onLeave}>
      <ul role="list" aria-label=${this.label}>
        ${this.chips.map((chip, at) => this.chip(chip, at))}
      </ul>
      <input
        type="text"
        role=${this.suggest ? 'combobox' : nothing}
        aria-expanded=${this.suggest ? open : nothing}
        aria-controls=${open ? this.listId : nothing}
        aria-autocomplete=${this.suggest ? 'list' : nothing}
        aria-activedescendant=${this.at >= 0 ? `${this.listId}-${this.at}` : nothing}
        aria-label=${this.label}
        aria-describedby=${this.describedBy || nothing}
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        dir="auto"
        .value=${live(this.typed)}
        @input=${this.onInput}
        @keydown=${this.onKey}
        @paste=${this.onPaste}
      />
      ${open ? this.list() : nothing}
    </div>`;
  }

  private chip(chip: Chip, at: number) {
    const text = chip.text ?? chip.value;
    return html`<li class="chip" data-tone=${chip.problem ? 'bad' : nothing} title=${chip.problem ?? chip.value}>
      <bdi>${text}</bdi>${chip.problem ? html`<span class="hidden">${chip.problem}</span>` : nothing}
      <button type="button" aria-label=${t('ui.remove', { name: text })} @click=${() => this.takeOut(at)} @keydown=${(event: KeyboardEvent) => this.onChipKey(event, at)}>
        ${icon('close')}
      </button>
    </li>`;
  }

  private list() {
    return html`<ul class="offers" role="listbox" id=${this.listId} aria-label=${t('ui.suggestions')}>
      ${this.offers.map(
        (offer, at) =>
          html`<li
            role="option"
            id="${this.listId}-${at}"
            aria-selected=${at === this.at}
            @pointerdown=${(event: Event) => event.preventDefault()}
            @click=${() => this.choose(offer)}
          >
            <span dir="auto">${offer.text ?? offer.value}</span>${offer.text ? html` <span class="hint" dir="ltr">${offer.value}</span>` : nothing}
          </li>`,
      )}
    </ul>`;
  }

  private onInput(event: Event): void {
    this.typed = (event.target as HTMLInputElement).value;
    if (BETWEEN.test(this.typed)) return this.take(this.typed);
    clearTimeout(this.asking);
    this.shut();
    if (this.suggest && this.typed.trim().length > 1) this.asking = setTimeout(() => void this.ask(this.typed), PATIENCE);
  }

  /** Without suggestions one can still type. */
  private async ask(typed: string): Promise<void> {
    const taken = new Set(this.chips.map((chip) => chip.value.toLowerCase()));
    const found = await this.suggest!(typed).catch(() => []);
    if (typed === this.typed) this.offers = found.filter((each) => !taken.has(each.value.toLowerCase()));
  }

  private onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (this.offers.length === 0) return;
      event.preventDefault();
      this.at = (this.at + (event.key === 'ArrowDown' ? 1 : this.at < 0 ? 0 : -1) + this.offers.length) % this.offers.length;
    } else if (event.key === 'Escape' && this.offers.length > 0) {
      event.stopPropagation();
      this.shut();
    } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      const offer = this.offers[this.at];
      if (offer) this.choose(offer);
      else this.take(this.typed);
    } else if (event.key === 'Backspace' && this.typed === '') {
      this.querySelector<HTMLElement>('.chip:last-child button')?.focus();
    }
  }

  private onChipKey(event: KeyboardEvent, at: number): void {
    if (event.key !== 'Backspace' && event.key !== 'Delete') return;
    event.preventDefault();
    this.takeOut(at);
  }

  private onPaste(event: ClipboardEvent): void {
    const text = event.clipboardData?.getData('text') ?? '';
    if (!BETWEEN.test(text.trim())) return;
    event.preventDefault();
    this.take(this.typed + text);
  }

  private onLeave(event: FocusEvent): void {
    if (this.contains(event.relatedTarget as Node | null)) return;
    this.take(this.typed);
  }

  private onEmptySpace(event: Event): void {
    if ((event.target as HTMLElement).matches('.chips, .chips > ul')) this.focus();
  }

  private take(typed: string): void {
    this.shut();
    this.typed = '';
    const read = typed.split(BETWEEN).flatMap((each) => (each.trim() === '' ? [] : (this.read(each.trim()) ?? [])));
    const known = new Set(this.chips.map((chip) => chip.value.toLowerCase()));
    const fresh = read.filter((chip) => !known.has(chip.value.toLowerCase()) && known.add(chip.value.toLowerCase()));
    if (fresh.length > 0) this.change([...this.chips, ...fresh]);
  }

  private choose(offer: Chip): void {
    this.typed = '';
    this.shut();
    this.change([...this.chips, offer]);
    this.focus();
  }

  private takeOut(at: number): void {
    this.change(this.chips.filter((_, each) => each !== at));
    this.focus();
  }

  private shut(): void {
    this.offers = [];
    this.at = -1;
  }

  private change(chips: Chip[]): void {
    this.chips = chips;
    this.tell('care-chips', chips);
  }
}
