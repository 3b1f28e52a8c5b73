import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { t } from '../i18n/translate.ts';
import '../ui/dialog.ts';
import { CareElement } from '../ui/element.ts';
import { shortcutsOff, turnShortcuts } from '../ui/shortcuts.ts';
import { chooseTheme, chosenTheme, THEMES, type Theme } from '../ui/theme.ts';
import { afterSending, chooseAfterSending, type AfterSending } from './afterSending.ts';
import { caps, KEYS, type KeyName } from './keys.ts';

const PARTS = ['list', 'ticket', 'everywhere'] as const;
const AFTER: AfterSending[] = ['next', 'stay'];

/** How this workspace looks and works on this machine: colours, what follows an answer, and the keys. */
@customElement('care-help')
export class HelpSheet extends CareElement {
  override render() {
    return html`<care-dialog wide .heading=${t('display.title')} .content=${this.body}></care-dialog>`;
  }

  private readonly body = () => html`
    <div class="choices">
      ${this.choice('theme', THEMES, chosenTheme(), (theme: Theme) => chooseTheme(theme))}
      ${this.choice('after', AFTER, afterSending(), chooseAfterSending)}
    </div>
    <h3>${t('keys.title')}</h3>
    <label class="check">
      <input type="checkbox" .checked=${!shortcutsOff()} @change=${this.onSwitch} />
      ${t('keys.on')}
    </label>
    <div class="key-parts">${PARTS.map((part) => this.keysOf(part))}</div>
  `;

  private choice<T extends string>(name: string, values: readonly T[], current: T, choose: (value: T) => void) {
    return html`<fieldset class="choice">
      <legend>${t(`display.${name}`)}</legend>
      ${values.map(
        (value) =>
          html`<label class="check">
            <input type="radio" name="display-${name}" .checked=${value === current} @change=${() => choose(value)} />
            ${t(`display.${name}.${value}`)}
          </label>`,
      )}
    </fieldset>`;
  }

  private keysOf(part: (typeof PARTS)[number]) {
    const names = (Object.keys(KEYS) as KeyName[]).filter((name) => KEYS[name].part === part);
    return html`<section>
      <h4>${t(`keys.part.${part}`)}</h4>
      <dl class="keys">
        ${names.map(
          (name) =>
            html`<div>
              <dt dir="ltr">${caps(name).map((key) => html`<kbd>${key}</kbd>`)}</dt>
              <dd>${t(`keys.${name}`)}</dd>
            </div>`,
        )}
      </dl>
    </section>`;
  }

  private onSwitch(event: Event): void {
    turnShortcuts((event.target as HTMLInputElement).checked);
  }
}
