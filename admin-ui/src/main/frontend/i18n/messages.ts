import * as ar from './ar.ts';
import * as de from './de.ts';
import * as en from './en.ts';
import * as ja from './ja.ts';

/** Every text of the workspace: language → key → ICU message. */
export const MESSAGES: Record<string, Record<string, string>> = {
  ar: merged(ar),
  de: merged(de),
  en: merged(en),
  ja: merged(ja),
};

function merged(parts: Record<string, Record<string, string>>): Record<string, string> {
  return Object.assign({}, ...Object.values(parts));
}
