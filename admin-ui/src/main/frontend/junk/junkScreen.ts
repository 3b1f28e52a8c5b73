import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { CareApi } from '../api/api.ts';
import type { Decision } from '../api/mail.ts';
import type { Me } from '../api/types.ts';
import { t } from '../i18n/translate.ts';
import '../mail/inboundList.ts';
import styles from '../mail/mail.shadow.css';
import { CareElement } from '../ui/element.ts';
import { adopt } from '../ui/sheet.ts';

/** Mails that were taken for junk: whoever reads here lets them in or keeps them out. */
@customElement('care-junk')
export class JunkScreen extends CareElement {
  @property({ attribute: false }) api!: CareApi;
  @property({ attribute: false }) me!: Me;

  override connectedCallback(): void {
    super.connectedCallback();
    adopt(this, styles);
  }

  override render() {
    return html`<div class="screen" data-screen="junk">
      <header class="screen-head">
        <div>
          <h1>${t('junk.title')}</h1>
          <p class="hint">${t('junk.intro')}</p>
        </div>
      </header>
      <care-inbound .api=${this.api} kind="junk" .decisions=${this.decisions()}></care-inbound>
    </div>`;
  }

  private decisions(): Decision[] {
    return this.me.permissions.includes('PERMISSION_CARE_TICKET_WRITE') ? ['release', 'delete'] : [];
  }
}
