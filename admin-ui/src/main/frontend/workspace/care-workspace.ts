import { html, LitElement, nothing, unsafeCSS } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { CareApi } from '../api/api.ts';
import { Problem } from '../api/problem.ts';
import { Transport } from '../api/transport.ts';
import type { Me } from '../api/types.ts';
import { currentLocale, direction, speak } from '../i18n/translate.ts';
import styles from '../styles/workspace.shadow.css';
import { failed, loading } from '../ui/parts.ts';
import { Shortcuts } from '../ui/shortcuts.ts';
import { ThemeFollower } from '../ui/theme.ts';
import '../ui/toast.ts';
import type { Said, Toast } from '../ui/toast.ts';
import './helpSheet.ts';
import { actionsOf, type KeysOf } from './keys.ts';
import { screenOf } from './screens.ts';
import './signInDialog.ts';

/**
 * The agents' workspace: `<care-workspace data-api="/admin/care-api/v1" data-screen="inbox" data-locale="en">`. Owns the
 * session, the live region, the help sheet and the one shadow root; what it shows is a screen.
 */
/** How often, in milliseconds, the shop is told that somebody is there. */
const PRESENCE = 4 * 60 * 1000;

@customElement('care-workspace')
export class CareWorkspace extends LitElement {
  static override styles = unsafeCSS(styles);

  @state() private speaking = false;
  @state() private me: Me | null = null;
  @state() private problem: Problem | null = null;
  @state() private help = false;
  @state() private signingIn: ((done: boolean) => void) | null = null;

  private api!: CareApi;
  private presence: ReturnType<typeof setInterval> | undefined;
  private readonly theme = new ThemeFollower(this);
  private readonly shortcuts = new Shortcuts(
    actionsOf({ help: () => (this.help = true), undo: () => this.toast?.undo() } satisfies Record<KeysOf<'workspace'>, () => void>),
  );

  override connectedCallback(): void {
    const base = this.dataset['api'] ?? '';
    this.api = new CareApi(new Transport(base, () => this.askToSignIn(), () => this.isBack()));
    super.connectedCallback();
    this.theme.start();
    this.shortcuts.start();
    window.addEventListener('resize', this.measure);
    this.measure();
    this.presence = setInterval(() => this.tellPresence(), PRESENCE);
    void this.begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.theme.stop();
    this.shortcuts.stop();
    clearInterval(this.presence);
    window.removeEventListener('resize', this.measure);
  }

  override render() {
    return html`<div
      class="workspace"
      lang=${currentLocale()}
      dir=${direction()}
      @care-announce=${this.onAnnounce}
      @care-help=${() => (this.help = true)}
      @keyup=${keepFromAdmin}
    >
      ${this.screen()}
      <care-toast></care-toast>
      ${this.help ? html`<care-help @care-dismiss=${() => (this.help = false)}></care-help>` : nothing}
      ${this.signingIn ? this.signIn() : nothing}
    </div>`;
  }

  private screen() {
    if (!this.speaking) return nothing;
    if (this.me) return this.screenOf(this.me);
    return this.problem ? failed(this.problem, () => void this.load()) : loading();
  }

  private screenOf(me: Me) {
    return screenOf(this.dataset['screen'] ?? 'inbox', { api: this.api, me }, () => this.requestUpdate());
  }

  /** Words first: nothing is shown in the wrong language. */
  private async begin(): Promise<void> {
    await speak(this.dataset['locale'] ?? 'en');
    this.speaking = true;
    await this.load();
  }

  private async load(): Promise<void> {
    this.problem = null;
    try {
      this.me = await this.api.me();
    } catch (cause) {
      this.problem = Problem.of(cause);
    }
  }

  /** Somebody who types a long answer asks for nothing meanwhile; their session must not end under their hands. */
  private tellPresence(): void {
    if (this.me && this.api.transport.hasNews()) void this.api.whoIsIn();
  }

  private signIn() {
    return html`<care-sign-in
      .loginUrl=${`${this.transportRoot()}/login`}
      .check=${() => this.isBack()}
      @care-signed-in=${() => this.endSignIn(true)}
      @care-dismiss=${() => this.endSignIn(false)}
    ></care-sign-in>`;
  }

  private askToSignIn(): Promise<boolean> {
    return new Promise((resolve) => (this.signingIn = resolve));
  }

  private async isBack(): Promise<boolean> {
    const now = await this.api.whoIsIn();
    const somebodyElse = now !== null && this.me !== null && now.id !== this.me.id;
    // Nothing on this page is theirs, and nothing written here may be sent in their name.
    if (somebodyElse) location.reload();
    return now !== null && !somebodyElse;
  }

  private endSignIn(done: boolean): void {
    this.signingIn?.(done);
    this.signingIn = null;
  }

  private get toast(): Toast | null {
    return this.renderRoot.querySelector('care-toast');
  }

  private onAnnounce(event: CustomEvent<Said>): void {
    this.toast?.say(event.detail);
  }

  /** How much of the window the admin's own header takes, so that panes end where the window ends. */
  private readonly measure = (): void => {
    const top = Math.max(0, Math.round(this.getBoundingClientRect().top + window.scrollY));
    this.style.setProperty('--care-top', `${top}px`);
  };

  private transportRoot(): string {
    return this.api.transport.base.replace(/\/care-api\/v\d+\/?$/, '');
  }
}

/** The admin's own scripts take keys typed in here for theirs: they cannot see that a text field has them. */
function keepFromAdmin(event: Event): void {
  event.stopPropagation();
}
