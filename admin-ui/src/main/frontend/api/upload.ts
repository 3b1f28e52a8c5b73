import { Problem } from './problem.ts';
import type { Transport } from './transport.ts';
import type { Uploaded } from './types.ts';

interface Answer {
  status: number;
  body: unknown;
}

/**
 * Sends one file for a ticket and reports its progress from 0 to 1. XMLHttpRequest, because fetch tells nothing of
 * what has left the machine so far. The token is in the query too: multipart bodies are guarded by it.
 */
export async function upload(
  transport: Transport,
  ticket: string,
  file: File,
  progress: (done: number) => void,
  signal: AbortSignal,
  again = false,
): Promise<Uploaded> {
  const { status, body } = await attempt(transport, ticket, file, progress, signal);
  if (status >= 200 && status < 300) return body as Uploaded;
  const problem = new Problem(status, body as object);
  if (await transport.healed(problem, again)) return upload(transport, ticket, file, progress, signal, true);
  throw problem;
}

function attempt(
  transport: Transport,
  ticket: string,
  file: File,
  progress: (done: number) => void,
  signal: AbortSignal,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const path = `/tickets/${encodeURIComponent(ticket)}/uploads`;
    request.open('POST', transport.base + path);
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('X-Care-Csrf', transport.csrf);
    request.upload.onprogress = (event) => event.lengthComputable && progress(event.loaded / event.total);
    request.onload = () => resolve(answer(request));
    request.onerror = () => reject(new Problem(0));
    request.onabort = () => reject(new DOMException('Aborted', 'AbortError'));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    const form = new FormData();
    form.append('file', file, file.name);
    request.send(form);
  });
}

function answer(request: XMLHttpRequest): Answer {
  const type = request.getResponseHeader('Content-Type') ?? '';
  // A followed redirect to the login page arrives here as 200 with HTML.
  if (type.startsWith('text/html') && request.status < 300) return { status: 401, body: {} };
  try {
    return { status: request.status, body: JSON.parse(request.responseText) };
  } catch {
    return { status: request.status, body: {} };
  }
}
