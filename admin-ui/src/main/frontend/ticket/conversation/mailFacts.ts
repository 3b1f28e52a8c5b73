import { html, nothing, type TemplateResult } from 'lit';
import type { Address, MailOfMessage, Withheld } from '../../api/types.ts';
import { t, word } from '../../i18n/translate.ts';
import { fileSize } from '../../ui/format.ts';
import { icon } from '../../ui/icon.ts';
import { notice } from '../../ui/parts.ts';
import { verdict } from '../../ui/verdict.ts';

/** Whom the mail went to and how sure its sender is in one line; everything else of its head behind it. */
export function mailHead(mail: MailOfMessage): TemplateResult {
  const first = mail.to[0];
  const more = mail.to.length + mail.cc.length - 1;
  return html`<details class="mail-head">
    <summary>
      <span class="mail-to">
        ${first ? html`${t('mailfact.to')} <bdi>${first.name || first.email}</bdi>` : t('mailfact.toNobody')}
        ${more > 0 ? t('mailfact.more', { count: more }) : nothing}
      </span>
      ${verdict(mail.verdict)}
    </summary>
    <dl class="pairs">
      ${line(t('mailfact.from'), [mail.from])} ${mail.replyTo ? line(t('mailfact.replyTo'), [mail.replyTo]) : nothing}
      ${line(t('mailfact.to'), mail.to)} ${line(t('mailfact.cc'), mail.cc)}
      <div><dt>${t('mailfact.subject')}</dt><dd dir="auto">${mail.subject}</dd></div>
      ${mail.copies.length > 0
        ? html`<div><dt>${t('mailfact.copies')}</dt><dd>${t('mailfact.copies.count', { count: mail.copies.length })}</dd></div>`
        : nothing}
    </dl>
  </details>`;
}

function line(name: string, addresses: Address[]) {
  if (addresses.length === 0) return nothing;
  return html`<div>
    <dt>${name}</dt>
    <dd>${addresses.map((each) => html`<span class="mail-address"><bdi>${each.name ?? ''}</bdi> <bdi dir="ltr">${each.email}</bdi></span>`)}</dd>
  </div>`;
}

/** What an agent must know before believing or answering the mail. */
export function mailWarnings(mail: MailOfMessage): TemplateResult {
  const name = mail.from.name || mail.from.email;
  return html`${mail.unverified ? notice(t('mailfact.unverified', { name }), 'bad') : nothing}
  ${mail.newcomer && !mail.unverified ? notice(t('mailfact.newcomer', { name }), 'warn') : nothing}
  ${mail.replyTo && mail.replyTo.email.toLowerCase() !== mail.from.email.toLowerCase()
    ? notice(t('mailfact.otherReply', { email: mail.replyTo.email }), 'info')
    : nothing}`;
}

/** What was odd about the mail; each a line, none of them hides words. */
export function mailOddities(mail: MailOfMessage): TemplateResult | typeof nothing {
  const odd = [...(mail.cut ? ['cut'] : []), ...mail.trouble];
  if (odd.length === 0) return nothing;
  return html`<ul class="oddities">
    ${odd.map((code) => html`<li>${icon('alert')} ${word('mailfact.odd', code)}</li>`)}
  </ul>`;
}

/** Files that were not taken in, by name and reason. */
export function withheldFiles(files: Withheld[]): TemplateResult | typeof nothing {
  if (files.length === 0) return nothing;
  return html`<ul class="withheld" aria-label=${t('withheld.title')}>
    ${files.map(
      (file) =>
        html`<li>
          ${icon('block')}<span class="file-name" dir="auto">${file.name}</span><span class="hint">${fileSize(file.size)}</span>
          <span class="withheld-reason">${t('withheld.title')}: ${word('withheld', file.reason)}</span>
        </li>`,
    )}
  </ul>`;
}
