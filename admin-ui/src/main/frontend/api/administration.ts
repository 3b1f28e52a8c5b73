/** What `/care-api/v1` answers about failed tasks and settings. */

export interface FailedTask {
  id: number;
  handler: string;
  /** What the work is, for people. */
  title: string;
  instance: string;
  role: string;
  reason: string;
  attempts: number;
  failedAt: string;
}

export interface OverdueTask {
  handler: string;
  /** What the work is, for people. */
  title: string;
  instance: string;
  role: string;
  dueAt: string;
  reason: string;
}

export interface FailedTasks {
  gaveUp: FailedTask[];
  overdue: OverdueTask[];
}

export type SettingType = 'boolean' | 'integer' | 'text' | 'multiline' | 'duration_days' | 'choice' | 'email' | 'url' | 'colour';
export type SettingScope = 'global' | 'locale' | 'country';

export interface Setting {
  key: string;
  title: string;
  help: string | null;
  type: SettingType;
  choices?: { value: string; title: string }[] | string[] | null;
  min?: number | null;
  max?: number | null;
  default: unknown;
  value: unknown;
  inheritedFrom: 'default' | SettingScope;
  scopes: SettingScope[];
  version: number;
}

export interface SettingGroup {
  key: string;
  title: string;
  settings: Setting[];
}

export interface Settings {
  groups: SettingGroup[];
  locales: string[];
  countries: string[];
}
