/** Values a message may name. */
export type Args = Record<string, string | number>;

/**
 * Fills an ICU message: `{name}`, `{n, number}`, `{n, plural, one {# ticket} other {# tickets}}` and
 * `{kind, select, a {…} other {…}}`, nested as needed. Apostrophes quote as ICU says (`''` is one apostrophe).
 * An argument that was not given stays visible in braces, so that nobody overlooks it.
 */
export function formatMessage(pattern: string, args: Args, locale: string): string {
  return new Filler(args, locale).fill(pattern);
}

class Filler {
  constructor(
    private readonly args: Args,
    private readonly locale: string,
  ) {}

  fill(pattern: string, hash?: number): string {
    let out = '';
    for (let i = 0; i < pattern.length; i++) {
      const c = pattern[i]!;
      if (c === "'") {
        const [text, end] = quoted(pattern, i);
        out += text;
        i = end;
      } else if (c === '{') {
        const end = closing(pattern, i);
        out += this.argument(pattern.slice(i + 1, end));
        i = end;
      } else if (c === '#' && hash !== undefined) {
        out += this.number(hash);
      } else {
        out += c;
      }
    }
    return out;
  }

  private argument(body: string): string {
    const [name, kind, options] = split(body);
    const value = this.args[name];
    if (value === undefined) return `{${name}}`;
    switch (kind) {
      case 'plural':
        return this.plural(Number(value), choices(options));
      case 'select': {
        const all = choices(options);
        return this.fill(all.get(String(value)) ?? all.get('other') ?? '');
      }
      case 'number':
        return this.number(Number(value));
      default:
        return typeof value === 'number' ? this.number(value) : isolated(value, this.locale);
    }
  }

  private plural(value: number, all: Map<string, string>): string {
    const category = new Intl.PluralRules(this.locale).select(value);
    return this.fill(all.get(`=${value}`) ?? all.get(category) ?? all.get('other') ?? '', value);
  }

  private number(value: number): string {
    return new Intl.NumberFormat(this.locale).format(value);
  }
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufefc]/;

/** Keeps a name or number of the other writing direction from turning the words around it. */
function isolated(value: string, locale: string): string {
  return /^(ar|fa|he|ur)\b/.test(locale) || RIGHT_TO_LEFT.test(value) ? `\u2068${value}\u2069` : value;
}

/** Text behind an apostrophe at `start` and the index of its last character. */
function quoted(pattern: string, start: number): [string, number] {
  const next = pattern[start + 1];
  if (next === "'") return ["'", start + 1];
  if (next !== '{' && next !== '}' && next !== '#') return ["'", start];
  const end = pattern.indexOf("'", start + 1);
  return end < 0 ? [pattern.slice(start + 1), pattern.length] : [pattern.slice(start + 1, end), end];
}

function closing(pattern: string, open: number): number {
  let depth = 0;
  for (let i = open; i < pattern.length; i++) {
    if (pattern[i] === '{') depth++;
    else if (pattern[i] === '}' && --depth === 0) return i;
  }
  throw new Error(`Unbalanced braces in message: ${pattern}`);
}

function split(body: string): [string, string, string] {
  const first = body.indexOf(',');
  if (first < 0) return [body.trim(), '', ''];
  const second = body.indexOf(',', first + 1);
  const kind = body.slice(first + 1, second < 0 ? undefined : second).trim();
  return [body.slice(0, first).trim(), kind, second < 0 ? '' : body.slice(second + 1)];
}

function choices(options: string): Map<string, string> {
  const found = new Map<string, string>();
  let at = 0;
  for (let open = options.indexOf('{', at); open >= 0; open = options.indexOf('{', at)) {
    const end = closing(options, open);
    found.set(options.slice(at, open).trim(), options.slice(open + 1, end));
    at = end + 1;
  }
  return found;
}
