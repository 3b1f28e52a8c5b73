import { t } from '../i18n/translate.ts';

/** What a status code of RFC 3463 means, as far as it helps; the class of it otherwise. */
export function bounceWords(code: string): string {
  const [kind = '', subject = '', detail = ''] = code.split('.');
  const known = [`bounce.${subject}.${detail}`, `bounce.${subject}`].map((key) => [key, t(key)] as const).find(([key, text]) => key !== text);
  return known ? known[1] : t(kind === '4' ? 'bounce.later' : 'bounce.refused');
}
