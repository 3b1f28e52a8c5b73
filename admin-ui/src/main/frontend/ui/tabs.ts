import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { CareElement } from './element.ts';
import { count } from './format.ts';

export interface Tab {
  key: string;
  text: string;
  /** Shown beside the words when there is something. */
  count?: number | null;
  tone?: 'bad';
}

/** Tabs above a panel with the id `panel-<key>`; choosing one, by pointer or arrows, sends `care-tab` with its key. */
@customElement('care-tabs')
export class Tabs extends CareElement {
  @property() label = '';
  @property() current = '';
  @property({ attribute: false }) tabs: Tab[] = [];

  override render() {
    return html`<div class="tab-bar" role="tablist" aria-label=${this.label} @keydown=${this.onKey}>
      ${this.tabs.map((tab) => this.tab(tab))}
    </div>`;
  }

  private tab(tab: Tab) {
    const chosen = tab.key === this.current;
    return html`<button
      type="button"
      role="tab"
      id="tab-${tab.key}"
      aria-selected=${chosen}
      aria-controls=${chosen ? `panel-${tab.key}` : nothing}
      tabindex=${chosen ? 0 : -1}
      @click=${() => this.choose(tab.key)}
    >
      ${tab.text} ${tab.count ? html`<span class="count" data-tone=${tab.tone ?? nothing}>${count(tab.count)}</span>` : nothing}
    </button>`;
  }

  private choose(key: string): void {
    if (key !== this.current) this.tell('care-tab', key);
  }

  private onKey(event: KeyboardEvent): void {
    const ahead = getComputedStyle(this).direction === 'rtl' ? -1 : 1;
    const at = this.tabs.findIndex((tab) => tab.key === this.current);
    const to: Record<string, number> = { ArrowRight: at + ahead, ArrowLeft: at - ahead, Home: 0, End: -1 };
    if (!(event.key in to)) return;
    event.preventDefault();
    const tab = this.tabs.at(to[event.key]! % this.tabs.length)!;
    this.choose(tab.key);
    void this.updateComplete.then(() => this.querySelector<HTMLElement>(`#tab-${tab.key}`)?.focus());
  }
}

/** What belongs to a tab. */
export function panel(key: string, content: unknown) {
  return html`<section role="tabpanel" id="panel-${key}" aria-labelledby="tab-${key}" class="tab-panel">${content}</section>`;
}
