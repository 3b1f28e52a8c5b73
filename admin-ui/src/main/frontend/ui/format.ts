import { currentLocale } from '../i18n/translate.ts';

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['minute', 60],
  ['hour', 3600],
];

/** Date and time in the reader's zone, spelled out. */
export function absoluteTime(instant: string): string {
  return new Intl.DateTimeFormat(currentLocale(), { dateStyle: 'full', timeStyle: 'short' }).format(new Date(instant));
}

/** The time of day in the reader's zone. */
export function clockTime(instant: string): string {
  return new Intl.DateTimeFormat(currentLocale(), { timeStyle: 'short' }).format(new Date(instant));
}

export function shortDate(instant: string): string {
  return new Intl.DateTimeFormat(currentLocale(), { dateStyle: 'medium' }).format(new Date(instant));
}

/** "5 minutes ago" within a day, "Fri 14:05" within a week, then date and hour; the year only when it is another one. */
export function relativeTime(instant: string, now: number): string {
  const seconds = (new Date(instant).getTime() - now) / 1000;
  const age = Math.abs(seconds);
  const relative = new Intl.RelativeTimeFormat(currentLocale(), { numeric: 'auto', style: 'short' });
  if (age < 60) return relative.format(0, 'second');
  if (age >= 86400) return clock(new Date(instant), new Date(now), age < 7 * 86400);
  const [unit, size] = [...STEPS].reverse().find(([, length]) => age >= length)!;
  return relative.format(Math.trunc(seconds / size), unit);
}

function clock(then: Date, now: Date, near: boolean): string {
  const hour: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit' };
  const year: Intl.DateTimeFormatOptions = then.getFullYear() === now.getFullYear() ? {} : { year: 'numeric' };
  const day: Intl.DateTimeFormatOptions = near ? { weekday: 'short' } : { month: 'short', day: 'numeric', ...year };
  return new Intl.DateTimeFormat(currentLocale(), { ...day, ...hour }).format(then);
}

/** "Mon, Nov 23, 2:00 – 3:00 PM", or only days; the year is always there, because appointments lie ahead. */
export function period(start: string, end: string | null, allDay: boolean): string {
  const day: Intl.DateTimeFormatOptions = { weekday: 'short', year: 'numeric', month: 'short', day: 'numeric' };
  const options: Intl.DateTimeFormatOptions = allDay ? day : { ...day, hour: 'numeric', minute: '2-digit' };
  const format = new Intl.DateTimeFormat(currentLocale(), options);
  return end === null || end < start ? format.format(new Date(start)) : format.formatRange(new Date(start), new Date(end));
}

/** A decimal string as money. */
export function money(amount: string, currency: string): string {
  return new Intl.NumberFormat(currentLocale(), { style: 'currency', currency }).format(Number(amount));
}

export function count(value: number): string {
  return new Intl.NumberFormat(currentLocale()).format(value);
}

/** "812 kB": powers of a thousand, as file managers show it. */
export function fileSize(bytes: number): string {
  const [unit, size] = bytes < 1e6 ? (['kilobyte', 1e3] as const) : (['megabyte', 1e6] as const);
  const value = Math.max(bytes / size, 0.1);
  return new Intl.NumberFormat(currentLocale(), { style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
}

/** Name of a language or country code in the reader's language. */
export function languageName(code: string): string {
  return named(code.replaceAll('_', '-'), 'language');
}

export function countryName(code: string): string {
  return named(code, 'region');
}

/** Compares as the reader's dictionary does. */
export function inOrder(a: string, b: string): number {
  return a.localeCompare(b, currentLocale());
}

function named(code: string, type: 'language' | 'region'): string {
  try {
    return new Intl.DisplayNames(currentLocale(), { type }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** BCP 47 form of a Java locale name, for `lang` attributes. */
export function langTag(locale: string): string {
  return locale.replaceAll('_', '-');
}

/** Up to two letters for the round sign beside a name. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = words.length > 1 ? [words[0]!, words.at(-1)!] : [words[0] ?? ''];
  return letters.map((each) => [...each][0] ?? '').join('').toLocaleUpperCase(currentLocale());
}
