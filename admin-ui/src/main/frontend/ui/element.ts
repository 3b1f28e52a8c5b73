import { LitElement } from 'lit';
import type { Said } from './toast.ts';

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

  /** Short confirmation above the page, spoken by screen readers, with the step that follows naturally, if any. */
  protected announce(text: string, step?: Said['step']): void {
    this.tell<Said>('care-announce', step ? { text, step } : { text });
  }
}
