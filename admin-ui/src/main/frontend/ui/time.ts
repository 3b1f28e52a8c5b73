import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { CareElement } from './element.ts';
import { absoluteTime, relativeTime } from './format.ts';

const shown = new Set<Time>();
let ticking: ReturnType<typeof setInterval> | undefined;

/** How long ago, kept fresh; the full date as its title. */
@customElement('care-time')
export class Time extends CareElement {
  @property() at = '';

  override connectedCallback(): void {
    super.connectedCallback();
    shown.add(this);
    ticking ??= setInterval(() => shown.forEach((each) => each.requestUpdate()), 30000);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    shown.delete(this);
    if (shown.size === 0) {
      clearInterval(ticking);
      ticking = undefined;
    }
  }

  override render() {
    if (!this.at) return null;
    return html`<time datetime=${this.at} title=${absoluteTime(this.at)}>${relativeTime(this.at, Date.now())}</time>`;
  }
}
