import { html, LitElement, unsafeCSS } from 'lit';
import { customElement } from 'lit/decorators.js';
import { direction, currentLocale, speak, t } from '../i18n/translate.ts';
import styles from '../styles/workspace.shadow.css';

/** The agents' workspace: `<care-workspace data-api="…" data-screen="inbox" data-locale="en">`. */
@customElement('care-workspace')
export class CareWorkspace extends LitElement {
  static override styles = unsafeCSS(styles);

  override connectedCallback(): void {
    speak(this.dataset['locale'] ?? 'en');
    super.connectedCallback();
  }

  override render() {
    return html`<div lang=${currentLocale()} dir=${direction()}>${t('workspace.loading')}</div>`;
  }
}
