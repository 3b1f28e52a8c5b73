import { countryName, inOrder, languageName } from '../ui/format.ts';
import type { Choice } from '../ui/menu.ts';

const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pl', 'sv', 'nb', 'ja', 'zh_CN', 'ar'];

/** The language we ship that a reader's locale belongs to, such as `de` for `de_AT`. */
export function languageOf(locale: string): string {
  const tag = locale.replaceAll('-', '_');
  const base = tag.split('_')[0]!;
  return LANGUAGES.find((each) => each === tag) ?? LANGUAGES.find((each) => each.split('_')[0] === base) ?? 'en';
}

const LAND =
  'AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GT GU GW GY HK HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW';

/** The languages that are shipped, and the one that is chosen already. */
export function languages(chosen: string): Choice[] {
  const all = LANGUAGES.includes(chosen) ? LANGUAGES : [chosen, ...LANGUAGES];
  return all.map((value) => ({ value, text: languageName(value) }));
}

/** Every country by its name, in the order of the reader's alphabet. */
export function countries(): Choice[] {
  return LAND.split(' ')
    .map((value) => ({ value, text: countryName(value) }))
    .sort((a, b) => inOrder(a.text, b.text));
}
