import * as en from './en.ts';

type Parts = Record<string, Record<string, string>>;

/** Every language but English is a file of its own, fetched when somebody speaks it. */
const LANGUAGES: Record<string, () => Promise<Parts>> = {
  ar: () => import('./ar.ts'),
  de: () => import('./de.ts'),
  ja: () => import('./ja.ts'),
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
