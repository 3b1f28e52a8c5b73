import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CareApi } from '../../api/api.ts';
import { Problem } from '../../api/problem.ts';
import { Transport } from '../../api/transport.ts';
import { speak } from '../../i18n/translate.ts';
import './files.ts';
import type { Files } from './files.ts';

/** Stands for the browser's request; a test decides when and how it is answered. */
class Request {
  static all: Request[] = [];
  upload: { onprogress?: (event: object) => void } = {};
  status = 0;
  responseText = '';
  type = 'application/json';
  aborted = false;
  url = '';
  headers: Record<string, string> = {};
  onload?: () => void;
  onerror?: () => void;
  onabort?: () => void;

  constructor() {
    Request.all.push(this);
  }
  open(_method: string, url: string): void {
    this.url = url;
  }
  setRequestHeader(name: string, value: string): void {
    this.headers[name] = value;
  }
  getResponseHeader(): string {
    return this.type;
  }
  send(): void {}
  abort(): void {
    this.aborted = true;
    this.onabort?.();
  }
  answer(status: number, body: unknown): void {
    this.status = status;
    this.responseText = JSON.stringify(body);
    this.onload?.();
  }
}

const signIn = vi.fn();
const renew = vi.fn();
let files: Files;

beforeEach(async () => {
  speak('en');
  Request.all = [];
  vi.stubGlobal('XMLHttpRequest', Request);
  [signIn, renew].forEach((each) => each.mockReset().mockResolvedValue(true));
  const transport = new Transport('/admin/care-api/v1', signIn, renew);
  transport.csrf = 'a b';
  files = document.createElement('care-files') as Files;
  files.api = new CareApi(transport);
  files.ticket = '100017';
  document.body.append(files);
  files.add([new File(['x'.repeat(2000)], 'cup.jpg')]);
  await files.updateComplete;
});

afterEach(() => {
  files.remove();
  vi.unstubAllGlobals();
});

const latest = () => Request.all.at(-1)!;
const settled = async () => {
  await new Promise((resolve) => setTimeout(resolve));
  await files.updateComplete;
};

describe('Files', () => {
  it('sends a file with the token and shows how far it is', async () => {
    expect(latest().url).toBe('/admin/care-api/v1/tickets/100017/uploads');
    expect(files.underway).toBe(true);

    latest().upload.onprogress!({ lengthComputable: true, loaded: 1, total: 4 });
    await files.updateComplete;
    expect(files.querySelector('progress')!.value).toBe(0.25);

    latest().answer(201, { uploadId: 'u1' });
    await settled();
    expect(files.ready).toEqual(['u1']);
    expect(files.underway).toBe(false);
  });

  it('says why a file is refused and offers no second try that cannot succeed', async () => {
    latest().answer(400, { detail: 'Invalid', errors: [{ field: 'file', code: 'type', detail: 'Not this kind of file.' }] });
    await settled();
    expect(files.querySelector('[role=alert]')!.textContent).toBe('Not this kind of file.');
    expect(files.ready).toEqual([]);
    expect(files.querySelector('[data-kind=plain]')).toBeNull();
  });

  it('keeps a file that did not get through for another try', async () => {
    latest().answer(503, { detail: 'Not now.' });
    await settled();
    expect(files.ready).toEqual([]);

    files.querySelector<HTMLElement>('[data-kind=plain]')!.click();
    latest().answer(201, { uploadId: 'u2' });
    await settled();
    expect(files.ready).toEqual(['u2']);
  });

  it('goes on after signing in again, also when the login page came as an answer', async () => {
    latest().type = 'text/html';
    latest().answer(200, '<form>');
    await settled();
    expect(signIn).toHaveBeenCalledTimes(1);

    latest().answer(201, { uploadId: 'u3' });
    await settled();
    expect(files.ready).toEqual(['u3']);
  });

  it('stops sending a file that is taken away', async () => {
    files.querySelector<HTMLElement>('.icon-button')!.click();
    await settled();

    expect(latest().aborted).toBe(true);
    expect(files.querySelector('li')).toBeNull();
    expect(files.underway).toBe(false);
  });

  it('offers to send again what the server has forgotten', async () => {
    latest().answer(201, { uploadId: 'u1' });
    await settled();

    files.expire(new Problem(410, { detail: 'This file is gone.' }));
    await files.updateComplete;

    expect(files.ready).toEqual([]);
    expect(files.querySelector('[role=alert]')!.textContent).toBe('This file is gone.');
  });

  it('says offline when the connection breaks', async () => {
    latest().onerror!();
    await settled();

    expect(files.querySelector('[role=alert]')!.textContent).toContain('cannot be reached');
  });
});
