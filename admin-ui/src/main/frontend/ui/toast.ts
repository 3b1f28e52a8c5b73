import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { CareElement } from './element.ts';
import { icon } from './icon.ts';

/** A short confirmation, and what one may want to do right after it. */
export interface Said {
  text: string;
  /** A step that is offered for a while; `undo` ones answer to the key for undoing too. */
  step?: { label: string; act: () => void; undo?: boolean };
}

const SHORT = 5000;
const LONG = 10000;

/** Says the newest confirmation for some seconds; longer while somebody points at it or has its button focused. */
@customElement('care-toast')
export class Toast extends CareElement {
  @property({ attribute: false }) said: Said | null = null;

  @state() private shown = false;
  private quiet: ReturnType<typeof setTimeout> | undefined;

  say(said: Said): void {
    this.said = said;
    this.shown = true;
    this.plan();
  }

  /** Takes back what was done last, while that is offered. */
  undo(): void {
    if (this.shown && this.said?.step?.undo) this.take();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.quiet);
  }

  override render() {
    const step = this.shown ? this.said?.step : undefined;
    return html`<div class="toast" ?data-shown=${this.shown} @pointerenter=${this.hold} @focusin=${this.hold} @pointerleave=${this.plan} @focusout=${this.plan}>
      <span class="toast-words" role="status">${this.shown && this.said ? html`${icon('check')}<span>${this.said.text}</span>` : nothing}</span>
      ${step ? html`<button type="button" class="button" data-kind="plain" @click=${this.take}>${step.label}</button>` : nothing}
    </div>`;
  }

  private readonly take = (): void => {
    const step = this.said?.step;
    this.hush();
    step?.act();
  };

  private readonly hold = (): void => clearTimeout(this.quiet);

  private readonly plan = (): void => {
    clearTimeout(this.quiet);
    this.quiet = setTimeout(() => this.hush(), this.said?.step ? LONG : SHORT);
  };

  private hush(): void {
    clearTimeout(this.quiet);
    this.shown = false;
  }
}
