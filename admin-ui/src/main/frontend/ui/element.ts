import { LitElement } from 'lit';

/**
 * Base of every element below `<care-workspace>`: renders into the workspace's own shadow root, so that one style sheet
 * serves all and labels, descriptions and live regions can point at each other.
 */
export class CareElement extends LitElement {
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** Tells the workspace something in a bubbling event. */
  protected tell<T>(name: string, detail?: T): void {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
  }

  /** Short confirmation at the foot of the page, spoken by screen readers. */
  protected announce(text: string): void {
    this.tell('care-announce', text);
  }
}
