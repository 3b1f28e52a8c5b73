import { t } from '../i18n/translate.ts';
import type { FieldError } from './types.ts';

interface Body {
  title?: string;
  detail?: string;
  code?: string;
  errors?: FieldError[];
  version?: number;
}

/** A request that did not work: an RFC 9457 answer, or no answer at all (`status` 0). */
export class Problem extends Error {
  readonly code: string;
  readonly errors: FieldError[];

  constructor(
    readonly status: number,
    body: Body = {},
  ) {
    super(body.detail || body.title || t(`problem.${nameOf(status)}`));
    this.name = 'Problem';
    this.code = body.code ?? '';
    this.errors = body.errors ?? [];
  }

  /** What is wrong with the single fields, else the whole. */
  get reasons(): string {
    return this.errors.map((error) => error.detail).join(' ') || this.message;
  }

  get offline(): boolean {
    return this.status === 0;
  }

  get signedOut(): boolean {
    return this.status === 401;
  }

  /** Somebody else changed the thing meanwhile. */
  get stale(): boolean {
    return this.status === 412;
  }

  static of(cause: unknown): Problem {
    return cause instanceof Problem ? cause : new Problem(0);
  }
}

function nameOf(status: number): string {
  switch (status) {
    case 0:
      return 'offline';
    case 401:
      return 'signedOut';
    case 403:
      return 'forbidden';
    case 404:
      return 'notFound';
    case 412:
      return 'stale';
    case 413:
      return 'tooLarge';
    case 429:
      return 'tooMany';
    default:
      return 'server';
  }
}
