import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { CareElement } from './element.ts';
import { icon } from './icon.ts';

export interface Choice {
  value: string;
  text: string;
  current?: boolean;
}

let made = 0;

/** A button that opens a menu; choosing sends `care-choose` with the value. Opening sends `care-menu-open` once. */
@customElement('care-menu')
export class Menu extends CareElement {
  @property() label = '';
  /** Said before the label by screen readers: what is chosen here. */
  @property() about = '';
  @property() kind = '';
  @property({ type: Boolean }) disabled = false;
  @property({ attribute: false }) choices: Choice[] = [];

  @state() private open = false;
  private readonly menuId = `menu-${++made}`;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('click', this.onOutside);
  }

  override render() {
    return html`<button
        type="button"
        class="button menu-button"
        data-kind=${this.kind}
        aria-haspopup="menu"
        aria-expanded=${this.open}
        aria-controls=${this.menuId}
        ?disabled=${this.disabled}
        @click=${this.toggle}
        @keydown=${this.onButtonKey}
      >
        ${this.about ? html`<span class="hidden">${this.about} </span>` : nothing}
        ${this.label ? html`<span class="menu-label">${this.label}</span>` : nothing}${icon('down')}
      </button>
      <div class="menu" role="menu" id=${this.menuId} aria-label=${this.about} ?hidden=${!this.open} @keydown=${this.onKey}>
        ${this.choices.map((choice) => this.item(choice))}
      </div>`;
  }

  private item(choice: Choice) {
    return html`<button
      type="button"
      role="menuitemradio"
      tabindex="-1"
      aria-checked=${choice.current ?? false}
      @click=${() => this.choose(choice)}
    >
      <span class="menu-tick">${choice.current ? icon('check') : nothing}</span>${choice.text}
    </button>`;
  }

  /** As if somebody had pressed the button. */
  async openByKey(): Promise<void> {
    if (!this.disabled && !this.open) await this.show(0);
  }

  private async toggle(): Promise<void> {
    if (this.open) this.shut();
    else await this.show(0);
  }

  private async show(focus: number): Promise<void> {
    this.tell('care-menu-open');
    this.open = true;
    document.addEventListener('click', this.onOutside);
    await this.updateComplete;
    this.items.at(focus)?.focus();
  }

  private shut(): void {
    this.open = false;
    document.removeEventListener('click', this.onOutside);
  }

  private choose(choice: Choice): void {
    this.shut();
    this.querySelector('button')?.focus();
    this.tell('care-choose', choice.value);
  }

  private get items(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[role=menuitemradio]')];
  }

  private onButtonKey(event: KeyboardEvent): void {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    void this.show(event.key === 'ArrowDown' ? 0 : -1);
  }

  private onKey(event: KeyboardEvent): void {
    const at = this.items.findIndex((item) => item.matches(':focus'));
    const to: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 };
    if (event.key === 'Escape' || event.key === 'Tab') {
      this.shut();
      if (event.key === 'Escape') {
        event.preventDefault();
        event.stopPropagation();
        this.querySelector('button')?.focus();
      }
    } else if (event.key in to) {
      event.preventDefault();
      this.items.at(to[event.key]! % this.items.length)?.focus();
    }
  }

  private readonly onOutside = (event: Event): void => {
    if (!event.composedPath().includes(this)) this.shut();
  };
}
