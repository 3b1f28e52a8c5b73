import * as en from './en.ts';

type Parts = Record<string, Record<string, string>>;

/** Every language but English is a file of its own, fetched when somebody speaks it. */
const LANGUAGES: Record<string, () => Promise<Parts>> = {
  ar: () => import('./ar.ts'),
  de: () => import('./de.ts'),
  es: () => import('./es.ts'),
  fr: () => import('./fr.ts'),
  it: () => import('./it.ts'),
  ja: () => import('./ja.ts'),
  nb: () => import('./nb.ts'),
  nl: () => import('./nl.ts'),
  pl: () => import('./pl.ts'),
  sv: () => import('./sv.ts'),
  zh: () => import('./zh.ts'),
};

const loaded: Record<string, Record<string, string>> = { en: merged(en) };

/** The texts of a language, key → ICU message; undefined when they are not shipped or not fetched yet. */
export function messages(language: string): Record<string, string> | undefined {
  return loaded[language];
}

/** Fetches a language once; what is not shipped, or not reachable, stays unknown. */
export async function learn(language: string): Promise<void> {
  const parts = await LANGUAGES[language]?.().catch(() => null);
  if (parts) loaded[language] = merged(parts);
}

function merged(parts: Parts): Record<string, string> {
  return Object.assign({}, ...Object.values(parts));
}
