// Answers /care-api/v1 in the page itself. Query switches: ?fail=<path part>, ?slow=<ms>, ?empty, ?out (signed out once).
(() => {
  const { me, agents, tickets, detail, settings, tasks, ago, mail } = window.SAMPLE;
  const wanted = new URLSearchParams(location.search);
  const details = new Map();
  const events = [];
  let signedIn = !wanted.has('out');

  const json = (body, status = 200, headers = {}) =>
    new Response(status === 204 ? null : JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json', ...headers } });
  const problem = (status, title, more = {}) =>
    new Response(JSON.stringify({ type: 'about:blank', title, status, detail: title, code: 'x', errors: [], ...more }), {
      status, headers: { 'Content-Type': 'application/problem+json' },
    });
  const find = (number) => {
    const ticket = tickets.find((each) => each.number === number);
    if (ticket && !details.has(number)) details.set(number, detail(ticket));
    return details.get(number);
  };
  const inView = {
    open: (each) => ['new', 'open'].includes(each.status), mine: (each) => each.assignee?.id === me.id,
    unassigned: (each) => !each.assignee && each.status !== 'solved', waiting: (each) => ['pending', 'on_hold'].includes(each.status),
    solved: (each) => each.status === 'solved', closed: (each) => each.status === 'closed', all: () => true,
  };
  const listed = (view) => (wanted.has('empty') ? [] : tickets.filter(inView[view])).sort((a, b) => b.updatedAt.localeCompare(a.updatedAt));
  const happen = (type, ticket) =>
    events.push({ position: me.position + events.length + 1, id: events.length, type, subject: { type: 'ticket', id: ticket.id, number: ticket.number }, actor: {}, at: ago(0), facts: {} });

  // For the console and for tests: an answer of the shopper, a change by a colleague, the end of the session.
  window.mock = {
    answer(number, text) {
      const ticket = find(number);
      ticket.messages.push({ id: Date.now(), direction: 'in', visibility: 'public', author: { kind: 'customer', name: ticket.requester.name }, channel: 'email', text, html: null, at: ago(0), locale: ticket.locale, attachments: [], delivery: null });
      touch(ticket, { status: 'open' });
      happen('ticket.message_added', ticket);
    },
    change: (number, part) => touch(find(number), part),
    signOut: () => (signedIn = false),
    signIn: () => (signedIn = true),
  };

  function touch(ticket, part) {
    Object.assign(ticket, part, { version: ticket.version + 1, updatedAt: ago(0) });
    ticket.allowedStatuses = ['open', 'pending', 'on_hold', 'solved', ...(ticket.status === 'solved' ? ['closed'] : [])].filter((each) => each !== ticket.status);
    const { status, assignee, updatedAt, version } = ticket;
    Object.assign(tickets.find((each) => each.number === ticket.number), { status, assignee, updatedAt, version });
    return ticket;
  }

  const routes = [
    ['GET', /^\/me$/, () => json(me)],
    ['GET', /^\/views$/, () => json(['open', 'mine', 'unassigned', 'waiting', 'solved'].map((key) => ({ key, count: key === 'solved' ? 1000 : listed(key).length })))],
    ['GET', /^\/agents$/, () => json(agents)],
    ['GET', /^\/tickets$/, (_, query) => {
      const all = listed(query.get('view'));
      const from = Number(query.get('cursor') ?? 0);
      return json({ items: all.slice(from, from + 12), next: from + 12 < all.length ? String(from + 12) : null });
    }],
    ['GET', /^\/tickets\/(\w+)$/, ([, number]) => (find(number) ? json(find(number)) : problem(404, 'There is no such ticket.'))],
    ['PUT', /^\/tickets\/(\w+)\/(status|assignee)$/, ([, number, part], _, body, headers) => {
      const ticket = find(number);
      if (headers['If-Match'] !== `"${ticket.version}"`) return problem(412, 'stale', { version: ticket.version });
      return json(touch(ticket, part === 'status' ? body : { assignee: agents.find((each) => each.id === body.agentId) ?? null }));
    }],
    ['POST', /^\/tickets\/(\w+)\/messages$/, ([, number], _, body) => {
      const ticket = find(number);
      const sent = { id: Date.now(), direction: 'out', visibility: body.visibility, author: { kind: 'agent', name: me.name }, channel: 'email', text: body.text, html: null, at: ago(0), locale: ticket.locale, attachments: [], delivery: body.visibility === 'public' ? { state: 'queued', error: null, at: null } : null };
      ticket.messages.push(sent);
      touch(ticket, body.thenStatus ? { status: body.thenStatus } : {});
      happen('ticket.message_added', ticket);
      return json({ message: sent, ticket }, 201);
    }],
    ['GET', /^\/events$/, (_, query) => {
      const fresh = events.filter((each) => each.position > Number(query.get('after')));
      return json({ events: fresh, position: fresh.at(-1)?.position ?? Number(query.get('after')) });
    }],
    ['GET', /^\/mail\/accounts$/, () => json(wanted.has('empty') ? [] : mail.accounts)],
    ['POST', /^\/mail\/accounts\/(\d+)\/check$/, () => json({ steps: mail.check })],
    ['PUT', /^\/mail\/accounts\/(\d+)$/, ([, id], _, body) => json(Object.assign(mail.accounts.find((each) => each.id === Number(id)), body))],
    ['POST', /^\/mail\/accounts\/(\d+)\/hook-secret$/, () => json({ secret: 'care_hook_7Qm2…' })],
    ['GET', /^\/mail\/accounts\/(\d+)\/signatures$/, () => json({ en: 'Kind regards\n{agent.name}\n{shop}' })],
    ['PUT', /^\/mail\/accounts\/(\d+)\/signatures$/, (_, __, body) => json(body)],
    ['GET', /^\/mail\/inbound$/, (_, query) => json({ items: mail.inbound.filter((each) => each.state === query.get('state')), next: null })],
    ['GET', /^\/mail\/inbound\/(\d+)$/, ([, id]) => json({ mail: mail.inbound.find((each) => each.id === Number(id)), text: 'Buy now <b>cheap</b>\n\nhttps://example.com', files: [{ name: 'offer.pdf', size: 48200 }], headers: 'Return-Path: <deals@watches-4-you.example>\nReceived: from a.example by mx.shop.example' })],
    ['POST', /^\/mail\/inbound\/decisions$/, (_, __, body) => {
      mail.inbound = mail.inbound.filter((each) => !body.ids.includes(each.id));
      return json({ done: body.ids.length, refused: [] });
    }],
    ['GET', /^\/mail\/undeliverable$/, () => json({ items: mail.undeliverable, next: null })],
    ['GET', /^\/mail\/senders$/, () => json({ items: mail.senders, next: null })],
    ['GET', /^\/tasks\/failed$/, () => json(wanted.has('empty') ? { gaveUp: [], overdue: [] } : tasks)],
    ['POST', /^\/tasks\/failed\/(\d+)\/run-again$/, ([, id]) => {
      tasks.gaveUp = tasks.gaveUp.filter((each) => each.id !== Number(id));
      return json(null, 204);
    }],
    ['GET', /^\/settings$/, () => json({ groups: settings, locales: ['en', 'de', 'ja', 'ar'], countries: ['DE', 'AT', 'JP', 'AE'] })],
    ['PUT', /^\/settings\/(.+)$/, ([, key], _, body) => {
      const setting = settings.flatMap((group) => group.settings).find((each) => each.key === key);
      if (setting.max && Number(body.value) > setting.max) {
        return problem(400, 'Not saved', { errors: [{ field: 'value', code: 'max', detail: `At most ${setting.max}.` }] });
      }
      Object.assign(setting, { value: body.value, inheritedFrom: body.locale ? 'locale' : body.country ? 'country' : 'global' });
      return json(setting);
    }],
    ['DELETE', /^\/settings\/(.+)$/, ([, key]) => {
      const setting = settings.flatMap((group) => group.settings).find((each) => each.key === key);
      Object.assign(setting, { value: setting.default, inheritedFrom: 'default' });
      return json(null, 204);
    }],
    ['GET', /^\/privacy\/find$/, (_, query) => json(query.get('email') === 'ada@example.org' ? { tickets: 3, messages: 14, files: 2, mails: 6, tokens: 1 } : { tickets: 0 })],
    ['POST', /^\/privacy\/exports$/, () => new Response(new Blob(['{}']), { headers: { 'Content-Disposition': 'attachment; filename="export-ada.json"', 'Content-Type': 'application/json' } })],
    ['POST', /^\/privacy\/erasures$/, () => json({ counts: { tickets: 3, messages: 14, files: 2 } })],
  ];

  window.fetch = async (input, init = {}) => {
    const url = new URL(String(input), 'http://mock.invalid');
    const path = url.pathname.replace('/admin/care-api/v1', '');
    await new Promise((resolve) => setTimeout(resolve, Number(wanted.get('slow') ?? 30)));
    if (wanted.has('fail') && path.includes(wanted.get('fail'))) return problem(500, 'The database is taking a nap.');
    if (!signedIn) return problem(401, 'Signed out');
    for (const [method, pattern, answer] of routes) {
      const match = (init.method ?? 'GET') === method && pattern.exec(path);
      if (match) return answer(match.map(decodeURIComponent), url.searchParams, init.body ? JSON.parse(init.body) : null, init.headers ?? {});
    }
    return problem(404, `No route for ${init.method ?? 'GET'} ${path}`);
  };

  // Uploads: one second per file, a picture called "bad" is refused.
  window.XMLHttpRequest = class {
    upload = {};
    open() {}
    setRequestHeader() {}
    abort() { clearInterval(this.timer); this.onabort?.(); }
    getResponseHeader() { return 'application/json'; }
    send(form) {
      const file = form.get('file');
      let done = 0;
      this.timer = setInterval(() => {
        done += 0.1;
        this.upload.onprogress?.({ lengthComputable: true, loaded: done, total: 1 });
        if (done < 1) return;
        clearInterval(this.timer);
        const bad = file.name.startsWith('bad');
        this.status = bad ? 400 : 201;
        this.responseText = JSON.stringify(bad ? { title: 'This kind of file is not accepted.' } : { uploadId: String(Math.random()), name: file.name, size: file.size, contentType: file.type, picture: false });
        this.onload?.();
      }, 100);
    }
  };
})();
