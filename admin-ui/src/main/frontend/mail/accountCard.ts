import { html, nothing, type TemplateResult } from 'lit';
import type { CheckStep, MailAccount } from '../api/mail.ts';
import { t } from '../i18n/translate.ts';
import { count, languageName } from '../ui/format.ts';
import { icon } from '../ui/icon.ts';
import { notice } from '../ui/parts.ts';
import '../ui/time.ts';

/** What a card can ask for. */
export type AccountStep = 'edit' | 'check' | 'sign_in' | 'sign_out' | 'hook' | 'delete';

/** The last look at an account's connection, or that one is under way. */
export type Check = CheckStep[] | 'running' | undefined;

const TONES: Record<string, string> = { ok: 'solved', waiting: 'pending', trouble: 'offline', needs_sign_in: 'offline' };

/** One mail account: whether it works, what came today, and what can be done. */
export function accountCard(account: MailAccount, check: Check, wish: (step: AccountStep) => void): TemplateResult {
  const { health, address, name } = account;
  return html`<article class="group account" aria-labelledby="account-${account.id}">
    <header class="account-head">
      <div>
        <h2 id="account-${account.id}" class="flush"><bdi>${address}</bdi></h2>
        <p class="hint"><bdi>${name}</bdi> · ${languageName(account.locale)}${account.imap ? nothing : html` · ${t('account.hookOnly')}`}</p>
      </div>
      <span class="pill" data-status=${account.active ? TONES[health.state] : nothing}>${account.active ? t(`account.health.${health.state}`) : t('account.off')}</span>
    </header>
    ${account.active ? trouble(account, wish) : nothing}
    <dl class="numbers">
      ${number(t('account.today.received'), account.today.received)} ${number(t('account.today.filed'), account.today.filed)}
      ${number(t('account.today.junk'), account.today.junk)} ${number(t('account.today.setAside'), account.today.setAside)}
    </dl>
    <p class="hint">
      ${health.lastMailAt ? html`${t('account.lastMail')} <care-time .at=${health.lastMailAt}></care-time>` : t('account.noMailYet')}
    </p>
    ${checked(check)}
    <p class="actions">
      ${button('edit', t('ui.edit'), 'note')} ${button('check', t('account.check'), 'refresh', check === 'running')}
      ${account.oauth ? signing(account) : nothing}
      ${button('hook', t('account.hook'), 'lock')} ${button('delete', t('ui.delete'), 'trash')}
    </p>
  </article>`;

  function button(step: AccountStep, text: string, sign: string, disabled = false) {
    return html`<button type="button" class="button" ?disabled=${disabled} aria-label="${text}: ${address}" @click=${() => wish(step)}>
      ${icon(sign)} ${text}
    </button>`;
  }

  function signing({ oauth }: MailAccount) {
    if (health.state === 'needs_sign_in') return nothing;
    return oauth?.state === 'connected' ? button('sign_out', t('account.signOut'), 'user') : button('sign_in', t('account.signIn'), 'user');
  }
}

function trouble({ health }: MailAccount, wish: (step: AccountStep) => void) {
  if (health.state === 'ok' || health.state === 'waiting') return nothing;
  const why = health.reasonText ?? t(`account.health.${health.state}`);
  const since = health.since ? html`<span class="hint">${t('account.since')} <care-time .at=${health.since}></care-time></span>` : nothing;
  const step = health.state === 'needs_sign_in' ? 'sign_in' : 'check';
  const text = step === 'sign_in' ? t('account.signIn') : t('account.check');
  return notice(why, 'bad', html`${since}<button type="button" class="button" @click=${() => wish(step)}>${text}</button>`);
}

function number(name: string, value: number) {
  return html`<div><dt>${name}</dt><dd>${count(value)}</dd></div>`;
}

/** Step by step in words what worked, and where it stopped. */
function checked(check: Check) {
  if (check === undefined) return nothing;
  if (check === 'running') return html`<p class="hint" role="status"><span class="spinner" aria-hidden="true"></span> ${t('account.checking')}</p>`;
  return html`<div role="status"><ol class="steps" aria-label=${t('account.checked')}>
    ${check.map(
      (step) =>
        html`<li data-ok=${step.ok}>
          ${icon(step.ok ? 'check' : 'alert')}<span><span class="hidden">${step.ok ? t('account.step.ok') : t('account.step.failed')} </span><span dir="auto">${step.text}</span></span>
        </li>`,
    )}
  </ol></div>`;
}
