import type { Setting, SettingScope } from '../api/administration.ts';

/** What stands in a control: text, or a tick. */
export type Entry = string | boolean;

export function entryOf(setting: Setting): Entry {
  if (setting.type === 'boolean') return setting.value === true || setting.value === 'true';
  return setting.value === null || setting.value === undefined ? '' : String(setting.value);
}

/** The value as the API takes it; a number that is none stays text and is refused there with a reason. */
export function valueOf(setting: Setting, entry: Entry): unknown {
  if (typeof entry === 'boolean') return entry;
  const numeric = setting.type === 'integer' || setting.type === 'duration_days';
  return numeric && /^-?\d+$/.test(entry.trim()) ? Number(entry.trim()) : entry;
}

export function choicesOf(setting: Setting): { value: string; title: string }[] {
  return (setting.choices ?? []).map((choice) =>
    typeof choice === 'string' ? { value: choice, title: choice } : choice,
  );
}

/** Where a value set now would count. */
export function scopeLevel(locale: string, country: string): SettingScope {
  if (locale) return 'locale';
  return country ? 'country' : 'global';
}

/** Whether the value was set at exactly this level, so that it can be given up. */
export function isOwn(setting: Setting, level: SettingScope): boolean {
  return setting.inheritedFrom === level;
}
