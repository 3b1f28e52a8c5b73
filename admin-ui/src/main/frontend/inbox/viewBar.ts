import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Problem } from '../api/problem.ts';
import type { ViewCount } from '../api/types.ts';
import { t, word } from '../i18n/translate.ts';
import { CareElement } from '../ui/element.ts';
import { count } from '../ui/format.ts';
import { icon } from '../ui/icon.ts';
import { hashOf, VIEWS } from './route.ts';

const CAP = 1000;

/** The views with their counts, whether the shop can be reached, and the way to the keys. */
@customElement('care-view-bar')
export class ViewBar extends CareElement {
  @property() view = '';
  @property({ attribute: false }) counts: ViewCount[] = [];
  @property({ attribute: false }) trouble: Problem | null = null;

  override render() {
    return html`<nav class="views" aria-label=${t('inbox.views')}>
        <ul>
          ${VIEWS.map(
            (view) =>
              html`<li>
                <a href=${hashOf({ view, number: null })} aria-current=${view === this.view ? 'page' : nothing}>
                  ${word('inbox.view', view)} ${this.badge(view)}
                </a>
              </li>`,
          )}
        </ul>
      </nav>
      <span class="offline" role="status">
        ${this.trouble ? html`<span class="pill" data-status="offline">${this.words(this.trouble)}</span>` : nothing}
      </span>
      ${this.trouble?.signedOut
        ? html`<button type="button" class="button" @click=${() => this.tell('care-sign-in')}>${t('signIn.open')}</button>`
        : nothing}
      <button type="button" class="icon-button" aria-label=${t('display.title')} @click=${() => this.tell('care-help')}>
        ${icon('display')}
      </button>`;
  }

  private words(trouble: Problem): string {
    return trouble.signedOut ? trouble.message : t('inbox.offline');
  }

  private badge(view: string) {
    const found = this.counts.find((each) => each.key === view);
    if (!found) return nothing;
    return html`<span class="count">${found.count >= CAP ? t('inbox.atLeast', { count: CAP }) : count(found.count)}</span>`;
  }
}
