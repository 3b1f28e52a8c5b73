import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { t } from '../i18n/translate.ts';
import '../ui/dialog.ts';
import { CareElement } from '../ui/element.ts';
import { shortcutsOff, turnShortcuts } from '../ui/shortcuts.ts';

const KEYS: [string[], string][] = [
  [['j', 'k'], 'keys.move'],
  [['Enter'], 'keys.open'],
  [['/'], 'keys.filter'],
  [['g', 'i'], 'keys.inbox'],
  [['r'], 'keys.reply'],
  [['n'], 'keys.note'],
  [['a'], 'keys.assign'],
  [['Ctrl', 'Enter'], 'keys.send'],
  [['Esc'], 'keys.back'],
  [['?'], 'keys.help'],
];

/** The keys, and the switch that turns them off. */
@customElement('care-help')
export class HelpSheet extends CareElement {
  override render() {
    return html`<care-dialog .heading=${t('keys.title')} .content=${this.body}></care-dialog>`;
  }

  private readonly body = () => html`
    <dl class="keys">
      ${KEYS.map(
        ([keys, text]) =>
          html`<div>
            <dt>${keys.map((key) => html`<kbd>${key}</kbd>`)}</dt>
            <dd>${t(text)}</dd>
          </div>`,
      )}
    </dl>
    <label class="check">
      <input type="checkbox" .checked=${!shortcutsOff()} @change=${this.onSwitch} />
      ${t('keys.on')}
    </label>
  `;

  private onSwitch(event: Event): void {
    turnShortcuts((event.target as HTMLInputElement).checked);
  }
}
