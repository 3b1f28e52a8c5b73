import { formatMessage, type Args } from './messageFormat.ts';
import { learn, messages } from './messages.ts';

const FALLBACK = 'en';
/** Norwegians say `no`, `nn` or `nb`; we write one of them. */
const SAME_AS: Record<string, string> = { no: 'nb', nn: 'nb' };
const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur']);

let language = FALLBACK;
let locale = FALLBACK;

/**
 * Chooses language and number/date conventions for the page: `de_AT` speaks `de` and formats as `de-AT`. At once for a
 * language that is known already; English for one that is not shipped.
 */
export async function speak(wanted: string): Promise<void> {
  const tag = wanted.replaceAll('_', '-');
  const asked = tag.split('-')[0]!.toLowerCase();
  const base = SAME_AS[asked] ?? asked;
  if (!messages(base)) await learn(base);
  language = messages(base) ? base : FALLBACK;
  locale = language === asked && isLocale(tag) ? tag : language;
}

/** BCP 47 tag for `lang` attributes and for Intl. */
export function currentLocale(): string {
  return locale;
}

export function direction(): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(language) ? 'rtl' : 'ltr';
}

/** The message in the page's language, else English, else the key itself. */
export function t(key: string, args: Args = {}): string {
  const own = messages(language)?.[key];
  if (own !== undefined) return formatMessage(own, args, locale);
  const fallback = messages(FALLBACK)?.[key];
  return fallback === undefined ? key : formatMessage(fallback, args, FALLBACK);
}

/** The message for an open set of words (`status.<code>`), else the word itself made readable. */
export function word(prefix: string, code: string): string {
  const key = `${prefix}.${code}`;
  const text = t(key);
  return text === key ? code.replaceAll('_', ' ') : text;
}

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
