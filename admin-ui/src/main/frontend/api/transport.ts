import { isTouchedSince } from './presence.ts';
import { Problem } from './problem.ts';

/** Asks a person to sign in again; settles with true once the session works, false when they would rather not. */
export type SignIn = () => Promise<boolean>;

/** Looks who is signed in and takes over the session's token; false when nobody is, or somebody else. */
export type Renew = () => Promise<boolean>;

const OLD_TOKEN = 'csrf_token';

export interface Call {
  method?: string;
  body?: unknown;
  headers?: Record<string, string>;
  /** Asked by the page itself, not by a person: never opens a dialog under somebody's typing hands. */
  quiet?: boolean;
}

/**
 * Fetches from the workspace API: JSON, same origin, CSRF header on unsafe methods, problems as {@link Problem}.
 * When the session has expired, every waiting request shares one sign-in and is then sent again as it was; the same when
 * the session was made anew in another tab and its token with it.
 */
export class Transport {
  csrf = '';
  private signingIn: Promise<boolean> | null = null;
  private asked = 0;

  constructor(
    readonly base: string,
    private readonly signIn: SignIn,
    private readonly renew: Renew,
    private readonly fetchFn: typeof fetch = (...args) => fetch(...args),
  ) {}

  /** Whether somebody used keys or pointer since the last request, which the shop should know: it ends idle sessions. */
  hasNews(): boolean {
    return isTouchedSince(this.asked);
  }

  async json<T>(path: string, call: Call = {}): Promise<T> {
    const response = await this.send(path, call);
    return response.status === 204 ? (undefined as T) : ((await response.json()) as T);
  }

  /** The answer as it is, for 304, downloads and headers; throws on every other failure. */
  async send(path: string, call: Call = {}, again = false): Promise<Response> {
    const response = await this.once(path, call);
    if (response.ok || response.status === 304) return response;
    const problem = await problemOf(response);
    if (!call.quiet && (await this.healed(problem, again))) return this.send(path, call, true);
    throw problem;
  }

  /** Whether a request that failed like this may be sent once more. */
  async healed(problem: Problem, again = false): Promise<boolean> {
    if (problem.signedOut) return this.signedInAgain();
    return problem.code === OLD_TOKEN && !again && (await this.renew());
  }

  /** Everything that finds the session gone shares one sign-in. */
  signedInAgain(): Promise<boolean> {
    this.signingIn ??= this.signIn().finally(() => (this.signingIn = null));
    return this.signingIn;
  }

  /** One try without asking anybody to sign in; an answer that is not the API's own means signed out. */
  async once(path: string, call: Call = {}): Promise<Response> {
    const method = call.method ?? 'GET';
    const headers: Record<string, string> = { Accept: 'application/json', ...call.headers };
    headers['X-Care-Person'] = this.hasNews() ? 'active' : 'away';
    this.asked = Date.now();
    if (method !== 'GET') headers['X-Care-Csrf'] = this.csrf;
    if (call.body !== undefined) headers['Content-Type'] = 'application/json';
    try {
      const response = await this.fetchFn(this.base + path, {
        method,
        headers,
        body: call.body === undefined ? null : JSON.stringify(call.body),
        credentials: 'same-origin',
        cache: 'no-store',
        redirect: 'manual',
      });
      return isLoginPage(response) ? new Response(null, { status: 401 }) : response;
    } catch {
      throw new Problem(0);
    }
  }
}

function isLoginPage(response: Response): boolean {
  return response.type === 'opaqueredirect' || (response.ok && contentType(response).startsWith('text/html'));
}

async function problemOf(response: Response): Promise<Problem> {
  const json = contentType(response).includes('json');
  const body: unknown = json ? await response.json().catch(() => ({})) : {};
  return new Problem(response.status, typeof body === 'object' && body !== null ? body : {});
}

function contentType(response: Response): string {
  return response.headers.get('Content-Type') ?? '';
}
