import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CareApi, Scope } from '../api/api.ts';
import { Problem } from '../api/problem.ts';
import type { Setting, SettingScope } from '../api/administration.ts';
import { t, word } from '../i18n/translate.ts';
import { CareElement } from '../ui/element.ts';
import { icon } from '../ui/icon.ts';
import { settingControl } from './settingControl.ts';
import { entryOf, isOwn, valueOf, type Entry } from './settingValue.ts';

/** One setting: control, where its value comes from, saving and giving it up. `care-setting-saved` asks to load anew. */
@customElement('care-setting')
export class SettingRow extends CareElement {
  @property({ attribute: false }) api!: CareApi;
  @property({ attribute: false }) setting!: Setting;
  @property({ attribute: false }) scope: Scope = {};
  @property() level: SettingScope = 'global';

  @state() private entry: Entry = '';
  @state() private dirty = false;
  @state() private busy = false;
  @state() private problem: Problem | null = null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('setting') && !changed.has('level')) return;
    this.entry = entryOf(this.setting);
    this.dirty = false;
    this.problem = null;
  }

  override render() {
    const { setting } = this;
    const id = `setting-${setting.key.replaceAll('.', '-')}`;
    const fits = setting.scopes.includes(this.level);
    return html`<form class="setting" ?data-dirty=${this.dirty} @submit=${this.onSubmit} novalidate>
      <div class="setting-words">
        <label class="flush" dir="auto" for=${id}>${setting.title}</label>
        <p class="hint flush" id="${id}-help" dir="auto">${setting.help ?? ''}${fits ? '' : ` ${t(`settings.notHere.${this.level}`)}`}</p>
      </div>
      <div class="setting-control">
        ${settingControl({
          setting,
          id,
          entry: this.entry,
          describedBy: `${id}-help ${id}-error`,
          invalid: this.problem !== null,
          disabled: !fits || this.busy,
          change: (entry) => this.change(entry),
        })}
        <p class="field-error" id="${id}-error" role="alert">${this.problem?.reasons}</p>
        <p class="setting-foot">
          <span class="origin" data-from=${setting.inheritedFrom}>${this.origin()}</span>
          ${this.dirty ? this.saveButtons() : fits && isOwn(setting, this.level) ? this.resetButton() : nothing}
        </p>
      </div>
    </form>`;
  }

  private origin(): string {
    const { inheritedFrom } = this.setting;
    return isOwn(this.setting, this.level) ? t('settings.own') : word('settings.from', inheritedFrom);
  }

  private saveButtons() {
    if (this.problem?.stale) return this.reloadButton();
    return html`<button class="button" data-kind="primary" ?disabled=${this.busy}>${t('ui.save')}</button>
      <button type="button" class="button" data-kind="plain" ?disabled=${this.busy} @click=${this.revert}>${t('ui.cancel')}</button>`;
  }

  private reloadButton() {
    return html`<button type="button" class="button" @click=${() => this.tell('care-setting-saved')}>${t('settings.reload')}</button>`;
  }

  private resetButton() {
    return html`<button type="button" class="button" data-kind="plain" ?disabled=${this.busy} @click=${this.reset}>
      ${icon('refresh')} ${t('settings.reset')}
    </button>`;
  }

  private change(entry: Entry): void {
    this.entry = entry;
    this.dirty = entry !== entryOf(this.setting);
    this.problem = null;
  }

  private readonly revert = (): void => this.change(entryOf(this.setting));

  private onSubmit(event: Event): void {
    event.preventDefault();
    if (!this.dirty) return;
    const { key, version } = this.setting;
    const value = valueOf(this.setting, this.entry);
    void this.act(() => this.api.saveSetting(key, value, version, this.scope), t('settings.saved', this.named));
  }

  private readonly reset = (): void => {
    void this.act(() => this.api.resetSetting(this.setting.key, this.scope), t('settings.wasReset', this.named));
  };

  private get named() {
    return { title: this.setting.title };
  }

  private async act(step: () => Promise<void>, done: string): Promise<void> {
    this.busy = true;
    try {
      await step();
      this.announce(done);
      this.tell('care-setting-saved');
    } catch (cause) {
      this.problem = Problem.of(cause);
    } finally {
      this.busy = false;
    }
  }
}
