import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CareApi } from '../api/api.ts';
import type { Me } from '../api/types.ts';
import { t } from '../i18n/translate.ts';
import { CareElement } from '../ui/element.ts';
import { notice } from '../ui/parts.ts';
import { adopt } from '../ui/sheet.ts';
import { panel, type Tab } from '../ui/tabs.ts';
import '../ui/tabs.ts';
import './accountsPanel.ts';
import './inboundList.ts';
import styles from './mail.shadow.css';

const TABS = ['accounts', 'aside', 'ignored', 'blocked', 'bounces'] as const;
type TabKey = (typeof TABS)[number];

/** The mail of the shop: its accounts, and what did not become a message. The tab is in the hash. */
@customElement('care-mail')
export class MailScreen extends CareElement {
  @property({ attribute: false }) api!: CareApi;
  @property({ attribute: false }) me!: Me;

  @state() private tab: TabKey = tabOf(location.hash);

  override connectedCallback(): void {
    super.connectedCallback();
    adopt(this, styles);
    window.addEventListener('hashchange', this.onHash);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.onHash);
  }

  override render() {
    return html`<div class="screen" data-screen="mail">
      <header class="screen-head">
        <div>
          <h1>${t('mail.title')}</h1>
          <p class="hint">${t(`mail.intro.${this.tab}`)}</p>
        </div>
      </header>
      ${this.signedIn()}
      <care-tabs .label=${t('mail.title')} .current=${this.tab} .tabs=${this.tabs()} @care-tab=${this.onTab}></care-tabs>
      ${panel(this.tab, this.content())}
    </div>`;
  }

  /** What came of signing in at a mail service, from where one has just come back. */
  private signedIn() {
    const result = new URLSearchParams(location.search).get('signed_in');
    if (result === null || this.tab !== 'accounts') return nothing;
    return result === 'refused' ? notice(t('account.signedIn.refused'), 'bad') : notice(t('account.signedIn'), 'good');
  }

  private tabs(): Tab[] {
    return TABS.map((key) => ({ key, text: t(`mail.tab.${key}`) }));
  }

  private content() {
    const { api, me } = this;
    const lead = me.permissions.includes('PERMISSION_CARE_LEAD');
    switch (this.tab) {
      case 'accounts':
        return html`<care-accounts .api=${api} .me=${me}></care-accounts>`;
      case 'aside':
        return html`<care-inbound .api=${api} kind="quarantined" .decisions=${['retry', 'open', 'delete']} ?raw=${lead}></care-inbound>`;
      case 'ignored':
        return html`<care-inbound .api=${api} kind="ignored" .decisions=${['open']} ?raw=${lead}></care-inbound>`;
      case 'blocked':
        return html`<care-inbound .api=${api} kind="blocked" .decisions=${['release', 'delete']} ?raw=${lead}></care-inbound>`;
      case 'bounces':
        return html`<care-inbound .api=${api} kind="bounce" .decisions=${['delete']} ?raw=${lead}></care-inbound>`;
    }
  }

  private readonly onHash = (): void => {
    this.tab = tabOf(location.hash);
  };

  private onTab(event: CustomEvent<string>): void {
    location.hash = `#${event.detail}`;
  }
}

function tabOf(hash: string): TabKey {
  const key = hash.replace(/^#/, '');
  return TABS.find((tab) => tab === key) ?? 'accounts';
}
