import { describe, expect, it, vi } from 'vitest';
import { Transport } from './transport.ts';

function json(body: unknown, status = 200, type = 'application/json'): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': type } });
}

function transportOver(...answers: (Response | Error)[]) {
  const fetchFn = vi.fn(async () => {
    const answer = answers.shift()!;
    if (answer instanceof Error) throw answer;
    return answer;
  });
  const signIn = vi.fn(async () => true);
  const renew = vi.fn(async () => {
    transport.csrf = 'fresh';
    return true;
  });
  const transport: Transport = new Transport('/admin/care-api/v1', signIn, renew, fetchFn as unknown as typeof fetch);
  transport.csrf = 'secret';
  return { transport, fetchFn, signIn, renew };
}

const callOf = (fetchFn: ReturnType<typeof vi.fn>, at = 0) => fetchFn.mock.calls[at] as [string, RequestInit];

describe('Transport', () => {
  it('sends the token with unsafe methods only', async () => {
    const { transport, fetchFn } = transportOver(json({}), json({}));

    await transport.json('/me');
    await transport.json('/x', { method: 'PUT', body: { a: 1 } });

    expect(callOf(fetchFn, 0)[1].headers).not.toHaveProperty('X-Care-Csrf');
    expect(callOf(fetchFn, 1)[1].headers).toMatchObject({ 'X-Care-Csrf': 'secret', 'Content-Type': 'application/json' });
    expect(callOf(fetchFn, 1)[0]).toBe('/admin/care-api/v1/x');
  });

  it('tells requests of a person from those of the page itself', async () => {
    vi.useFakeTimers();
    try {
      const { transport, fetchFn } = transportOver(json({}), json({}), json({}));
      const person = (at: number) => (callOf(fetchFn, at)[1].headers as Record<string, string>)['X-Care-Person'];
      await transport.json('/me');
      vi.advanceTimersByTime(60_000);
      await transport.json('/events');
      vi.advanceTimersByTime(3_000);
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
      await transport.json('/events');

      expect([person(0), person(1), person(2)]).toEqual(['active', 'away', 'active']);
      expect(transport.hasNews()).toBe(false);
    } finally {
      vi.useRealTimers();
    }
  });

  it('rejects with what the problem says', async () => {
    const body = { title: 'Invalid', detail: 'Too long', code: 'invalid', errors: [{ field: 'text', code: 'max', detail: 'At most 5' }] };
    const { transport } = transportOver(json(body, 400, 'application/problem+json'));

    await expect(transport.json('/x')).rejects.toMatchObject({ status: 400, message: 'Too long', code: 'invalid', errors: body.errors });
  });

  it('says offline when nothing answers', async () => {
    const { transport } = transportOver(new TypeError('failed to fetch'));

    await expect(transport.json('/x')).rejects.toMatchObject({ status: 0, offline: true });
  });

  it('survives an error page that is no problem', async () => {
    const { transport } = transportOver(new Response('<h1>502</h1>', { status: 502, headers: { 'Content-Type': 'text/html' } }));

    await expect(transport.json('/x')).rejects.toMatchObject({ status: 502, message: 'Something went wrong in the shop.' });
  });

  it('asks once for a sign-in and sends every waiting request again with the new token', async () => {
    const { transport, fetchFn, signIn } = transportOver(json({}, 401), json({}, 401), json({ a: 1 }), json({ b: 2 }));
    signIn.mockImplementation(async () => {
      transport.csrf = 'fresh';
      return true;
    });

    const both = await Promise.all([transport.json('/a', { method: 'POST', body: 'words' }), transport.json('/b')]);

    expect(both).toEqual([{ a: 1 }, { b: 2 }]);
    expect(signIn).toHaveBeenCalledTimes(1);
    expect(callOf(fetchFn, 2)[1]).toMatchObject({ body: '"words"', headers: { 'X-Care-Csrf': 'fresh' } });
  });

  it('renews a token of an earlier session once', async () => {
    const refused = () => json({ title: 'No', code: 'csrf_token' }, 403);
    const { transport, fetchFn, renew } = transportOver(refused(), json({ ok: true }), refused(), refused());

    expect(await transport.json('/x', { method: 'POST' })).toEqual({ ok: true });
    expect(callOf(fetchFn, 1)[1].headers).toMatchObject({ 'X-Care-Csrf': 'fresh' });

    await expect(transport.json('/x', { method: 'POST' })).rejects.toMatchObject({ status: 403, code: 'csrf_token' });
    expect(renew).toHaveBeenCalledTimes(2);
  });

  it('sends nothing in the name of somebody else', async () => {
    const { transport, fetchFn, renew } = transportOver(json({ title: 'No', code: 'csrf_token' }, 403));
    renew.mockResolvedValue(false);

    await expect(transport.json('/x', { method: 'POST' })).rejects.toMatchObject({ status: 403 });
    expect(fetchFn).toHaveBeenCalledTimes(1);
  });

  it('takes the login page for a session that has ended', async () => {
    const page = new Response('<form>', { headers: { 'Content-Type': 'text/html;charset=UTF-8' } });
    const { transport, signIn } = transportOver(page, json({ ok: true }));

    expect(await transport.json('/x')).toEqual({ ok: true });
    expect(signIn).toHaveBeenCalledTimes(1);
  });

  it('never asks in the background', async () => {
    const { transport, signIn } = transportOver(json({}, 401));

    await expect(transport.json('/x', { quiet: true })).rejects.toMatchObject({ signedOut: true });
    expect(signIn).not.toHaveBeenCalled();
  });
});
