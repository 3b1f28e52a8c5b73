import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Attachment } from '../../api/types.ts';
import './framedMail.ts';
import type { FramedMail } from './framedMail.ts';

let frame: FramedMail;
const fetched = vi.fn();

async function show(mail: string, ids: number[], type = 'image/png'): Promise<void> {
  fetched.mockReset().mockImplementation(() => Promise.resolve(new Response(new Blob(['x'], { type }), { headers: { 'Content-Type': type } })));
  vi.stubGlobal('fetch', fetched);
  frame = document.createElement('care-framed-mail') as FramedMail;
  frame.mail = mail;
  frame.attachments = ids.map((id) => ({ id, name: 'a', contentType: type, size: 9, url: `/files/${id}`, picture: true }) as Attachment);
  document.body.append(frame);
  await frame.updateComplete;
}

const page = () => frame.querySelector('iframe')!.srcdoc;

beforeEach(() => vi.unstubAllGlobals());
afterEach(() => {
  frame.remove();
  vi.unstubAllGlobals();
});

it('puts pictures of the mail itself into its page', async () => {
  await show('<p>See <img alt="cup" data-care-file="7"> and <img data-care-file="99"></p>', [7, 8]);
  await vi.waitFor(() => expect(page()).toMatch(/alt="cup" src="data:image\/png;base64,/));

  expect(fetched.mock.calls.map(([url]) => url)).toEqual(['/files/7']);
  expect(page()).toContain('data-care-file="99"');
});

it('shows no file that only says it is a picture', async () => {
  await show('<img data-care-file="7">', [7], 'image/svg+xml');
  await new Promise((resolve) => setTimeout(resolve, 20));

  expect(page()).not.toContain('src=');
});
