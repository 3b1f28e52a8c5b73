// A few tickets, people and orders as the API would tell of them.
window.SAMPLE = (() => {
  const now = Date.now();
  const ago = (minutes) => new Date(now - minutes * 60000).toISOString();
  const mia = { id: 3, login: 'mia', name: 'Mia Wong' };
  const ben = { id: 4, login: 'ben', name: 'Ben Okafor' };

  const me = {
    ...mia,
    permissions: ['READ', 'WRITE'].map((each) => `PERMISSION_CARE_TICKET_${each}`)
      .concat(['SETTINGS', 'TASKS', 'PRIVACY', 'MAIL', 'LEAD'].map((each) => `PERMISSION_CARE_${each}`)),
    counts: { notices: 0, quarantined: 2, mailTrouble: ['returns@shop.example'] },
    csrf: 'token', locale: 'en', shopName: 'Sample shop', features: {}, position: 10,
  };

  const people = [
    ['Ada Lovelace', 'ada@example.org', 'en', 'The cup arrived broken', 'Good morning, the parcel came today and the handle of the blue cup is broken off. I attach a picture. Could you send me another one?'],
    ['Jürgen Groß', 'juergen@example.de', 'de', 'Wo bleibt meine Bestellung?', 'Guten Tag, die Sendungsverfolgung zeigt seit fünf Tagen nichts Neues. Können Sie bitte nachsehen?'],
    ['山田 花子', 'hanako@example.jp', 'ja', 'サイズを交換したいです', 'お世話になっております。先日届いたTシャツのサイズが大きすぎたため、Mサイズに交換をお願いできますでしょうか。'],
    ['ليلى حداد', 'layla@example.ae', 'ar', 'أريد إلغاء طلبي', 'مرحبًا، أود إلغاء الطلب قبل شحنه إن أمكن. رقم الطلب 2026-1184.'],
    ['Zoë <script>alert(1)</script>', 'zoe@example.com', 'en', 'Invoice <b>missing</b> & a very long subject that does not fit into one line of the list at all', 'There was no invoice in the box. 😀\n<script>alert("x")</script>'],
    ['Niko Virtanen', 'niko@example.fi', 'en', 'Is the lamp dimmable?', 'I wonder whether the lamp can be dimmed before I buy it.'],
  ];
  const statuses = ['new', 'open', 'open', 'pending', 'on_hold', 'solved'];
  const channels = ['form', 'email', 'form', 'chat', 'email', 'phone'];

  const tickets = Array.from({ length: 64 }, (_, at) => {
    const [name, email, locale, subject, text] = people[at % people.length];
    const status = statuses[at % statuses.length];
    const number = String(100017 + at * 8);
    const answered = at % 3 === 1;
    return {
      id: 500 + at, number, subject, status, type: 'order_problem', topic: 'damaged_item', topicLabel: 'Damaged item',
      channel: channels[at % channels.length], requester: { name, email }, orderNumber: at % 6 === 5 ? null : `2026-${1184 + at}`,
      assignee: at % 4 === 1 ? mia : at % 4 === 2 ? ben : null, createdAt: ago(at * 190 + 90), updatedAt: ago(at * at * 23 + 2),
      lastMessage: { excerpt: (answered ? 'Dear customer, thank you for writing. We have looked into it and ' : text).slice(0, 140), direction: answered ? 'out' : 'in', at: ago(at * 40 + 2) },
      locale, queue: 'support', priority: 'NORMAL', version: 1, text,
    };
  });

  const picture = 'data:image/svg+xml,' + encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 120"><rect width="160" height="120" fill="#dfe9ef"/><path d="M40 30h60v50a20 20 0 0 1-20 20H60a20 20 0 0 1-20-20z" fill="#4779a0"/><path d="M104 42c24 0 24 34 0 34" fill="none" stroke="#4779a0" stroke-width="8" stroke-dasharray="14 12"/></svg>');

  const message = (id, direction, visibility, author, text, minutes, more = {}) => ({
    id, direction, visibility, author, channel: 'form', text, html: null, at: ago(minutes), locale: 'en', attachments: [], delivery: null, ...more,
  });

  const verdict = (overall, by = 'mx.shop.example') => ({ spf: overall === 'fail' ? 'softfail' : overall === 'pass' ? 'pass' : 'unknown', dkim: overall === 'pass' ? 'pass' : 'none', dmarc: overall === 'unknown' ? 'unknown' : overall, overall, by: overall === 'unknown' ? null : by });
  const origin = (more) => ({
    inboundId: 7, from: { name: '山田 花子', email: 'hanako@example.jp' }, replyTo: null, to: [{ name: null, email: 'help@shop.example' }], cc: [], subject: 'Re: サイズを交換したいです',
    nature: 'human', verdict: verdict('pass'), newcomer: false, unverified: false, cut: false, copies: [], quotedText: null, quotedHtml: null, calendar: null, trouble: [], ...more,
  });
  const sent = (mailId, recipient, state, more = {}) => ({ mailId, kind: 'to', recipient, state, code: null, error: null, at: ago(40), ...more });

  /** Mails in every state an agent may meet. */
  const mails = (first, agent, customer) => [
    message(first + 5, 'out', 'public', agent, 'We send the smaller size today.', 45, { channel: 'email', delivery: { state: 'failed', error: null, at: ago(44) }, deliveries: [
      sent(1, 'hanako@example.jp', 'sent'), sent(2, 'colleague@example.jp', 'bounced', { kind: 'cc', code: '5.1.1', error: '550 5.1.1 User unknown' }), sent(3, 'boss@example.jp', 'delayed', { kind: 'cc', code: '4.2.2' }), sent(4, 'old@example.jp', 'suppressed', { kind: 'bcc', code: '5.1.1' })] }),
    message(first + 6, 'in', 'public', customer, 'ありがとうございます。写真を添付します。', 30, { channel: 'email', kind: 'words', html: '<p>ありがとうございます。</p><p><img data-care-file="1" alt="cup"></p>',
      attachments: [{ id: 1, name: 'image001.png', contentType: 'image/png', size: 1200, url: picture, picture: true, inline: true }],
      withheld: [{ name: 'offer.exe', size: 91000, reason: 'file_type_not_allowed' }],
      mail: origin({ cc: [{ name: 'Taro', email: 'taro@example.jp' }], copies: [2], trouble: ['charset'], quotedText: '> We send the smaller size today.', quotedHtml: '<blockquote>We send the smaller size today.</blockquote>',
        calendar: { method: 'REQUEST', summary: 'Pick-up of the parcel', start: '2026-11-25T13:00:00Z', end: '2026-11-25T14:00:00Z', allDay: false, place: '東京都千代田区1-1', organiser: 'taro@example.jp' } }) }),
    message(first + 7, 'in', 'public', { kind: 'guest', name: 'Stranger <b>x</b>' }, 'I would like the same refund, please.', 20, { channel: 'email', mail: origin({ from: { name: 'Stranger <b>x</b>', email: 'stranger@example.com' }, replyTo: { name: null, email: 'other@example.net' }, newcomer: true, verdict: verdict('unknown') }) }),
    message(first + 8, 'in', 'public', { kind: 'guest', name: '山田 花子' }, 'Please tell me my address and order number.', 15, { channel: 'email', mail: origin({ unverified: true, newcomer: true, verdict: verdict('fail') }) }),
    message(first + 9, 'in', 'public', customer, 'ただいま不在にしております。', 10, { channel: 'email', kind: 'automatic', mail: origin({ nature: 'auto_reply' }) }),
  ];

  function detail(ticket) {
    const customer = { kind: 'customer', name: ticket.requester.name };
    const agent = { kind: 'agent', name: mia.name };
    const first = ticket.id * 10;
    return {
      ...ticket,
      allowedStatuses: ['open', 'pending', 'on_hold', 'solved'].filter((each) => each !== ticket.status),
      items: [{ orderItemId: 71, name: 'Blue cup', quantity: 1 }],
      messages: [
        message(first, 'in', 'public', customer, ticket.text, 180, {
          locale: ticket.locale,
          attachments: [
            { id: 1, name: 'broken-cup.jpg', contentType: 'image/jpeg', size: 182000, url: picture, picture: true },
            { id: 2, name: 'invoice-2026-1184.pdf', contentType: 'application/pdf', size: 48200, url: '/admin/x.pdf', picture: false },
          ],
        }),
        message(first + 1, 'out', 'internal', { kind: 'agent', name: ben.name }, 'Third broken cup this week, same pallet. Ask the warehouse before promising another one.', 120),
        message(first + 2, 'out', 'public', agent, `Hello ${ticket.requester.name},\n\nthank you for the picture. I am sorry the cup broke on its way. I have asked the warehouse and come back to you today.\n\nKind regards\nMia`, 65, {
          channel: 'email', delivery: { state: 'sent', error: null, at: ago(64) },
        }),
        message(first + 3, 'out', 'public', agent, 'One more thing: please keep the parcel until then.', 60, {
          channel: 'email', delivery: { state: 'failed', error: '550 mailbox unavailable', at: ago(58) },
        }),
        message(first + 4, 'in', 'public', customer, 'Thanks!', 12, { channel: 'email', html: '<p style="color:#336">Thanks!</p><script>parent.document.title = "owned"<\/script>' }),
        ...(ticket.number === '100033' ? mails(first, agent, customer) : []),
      ],
      timeline: [
        { type: 'ticket.created', at: ago(180), actor: customer, facts: {} },
        { type: 'ticket.message_added', at: ago(120), actor: { kind: 'agent', name: ben.name }, facts: { visibility: 'internal' } },
        { type: 'ticket.assigned', at: ago(70), actor: agent, facts: { to: 3, toLogin: 'mia' } },
        { type: 'ticket.status_changed', at: ago(65), actor: agent, facts: { from: 'new', to: 'pending' } },
        { type: 'mail.sent', at: ago(64), actor: { kind: 'system', name: '' }, facts: {} },
      ],
      order: ticket.orderNumber && {
        number: ticket.orderNumber, submittedAt: ago(9000), status: 'SUBMITTED', currency: 'EUR',
        lines: [
          { id: 71, name: 'Blue cup', quantity: 2, unitPrice: '12.90', total: '25.80', pictureUrl: null, selected: true },
          { id: 72, name: 'Tea pot with a rather long name, 1.2 litres', quantity: 1, unitPrice: '39.00', total: '39.00', pictureUrl: picture, selected: false },
        ],
        subTotal: '64.80', shipping: '4.90', tax: '11.13', total: '69.70',
        payments: [{ type: 'CREDIT_CARD', amount: '69.70', state: 'CAPTURED', cardBrand: 'VISA', lastFour: '4242', captured: '69.70', refunded: '0.00' }],
        shipments: [
          { method: 'Standard', status: 'DELIVERED', address: ['Ada Lovelace', '12 St James’s Square', 'London'], items: [{ orderItemId: 71, name: 'Blue cup', quantity: 2 }],
            tracking: { carrier: 'Royal Mail', trackingCode: 'RM12 3456 789GB', trackingUrl: 'https://www.example.com/track', shippedAt: ago(8000), expectedAt: ago(2000), deliveredAt: ago(3000) } },
          { method: 'Standard', status: 'PROCESSING', address: ['Ada Lovelace', '12 St James’s Square', 'London'], items: [{ orderItemId: 72, name: 'Tea pot with a rather long name, 1.2 litres', quantity: 1 }], tracking: null },
        ],
        adminUrl: '/admin/order/71',
      },
      customer: { id: 9, ...ticket.requester, locale: ticket.locale, orders: 7, tickets: 3, since: ago(900000), adminUrl: '/admin/customer/9' },
      otherTickets: tickets.filter((each) => each.requester.email === ticket.requester.email && each !== ticket).slice(0, 3)
        .map(({ number, subject, status, updatedAt }) => ({ number, subject, status, updatedAt })),
      previousNumber: ticket.status === 'new' ? '100009' : null,
    };
  }

  const setting = (key, title, help, type, value, more = {}) =>
    ({ key, title, help, type, value, default: value, inheritedFrom: 'default', scopes: ['global', 'locale', 'country'], version: 0, ...more });
  const settings = [
    { key: 'ticket', title: 'Tickets', settings: [
      setting('ticket.enabled', 'Customer service', 'Shows the help links in the shop.', 'boolean', true, { scopes: ['global'] }),
      setting('ticket.close-after-days', 'Close solved tickets after', 'A solved ticket closes by itself unless the customer answers.', 'duration_days', 7, { min: 1, max: 90 }),
      setting('ticket.files', 'Files per message', null, 'integer', 5, { min: 0, max: 20 }),
    ] },
    { key: 'mail', title: 'Mails', settings: [
      setting('mail.from', 'Sender', 'Where customers’ answers arrive.', 'email', 'help@shop.example'),
      setting('mail.signature', 'Signature', 'Below every answer.', 'multiline', 'Your team', { inheritedFrom: 'global' }),
      setting('mail.style', 'Tone', null, 'choice', 'friendly', { choices: ['friendly', 'formal'] }),
    ] },
  ];

  const tasks = {
    gaveUp: [
      { id: 1, handler: 'mail.send', title: 'Send an e-mail', instance: 'mail-4711', role: 'site', reason: 'com.sun.mail.smtp.SMTPAddressFailedException: 550 5.1.1 mailbox unavailable', attempts: 6, failedAt: ago(200) },
      { id: 2, handler: 'ticket.close_solved', title: 'Close a solved ticket', instance: 'ticket-512', role: 'any', reason: 'Ticket 512 is locked by another transaction', attempts: 6, failedAt: ago(3000) },
    ],
    overdue: [{ handler: 'mail.send', title: 'Send an e-mail', instance: 'mail-4712', role: 'site', dueAt: ago(40), reason: 'not_picked_up' }],
  };

  const imap = (host, user) => ({ host, port: 993, security: 'tls', user, folder: 'INBOX', keep: 'leave', moveTo: null });
  const account = (id, address, more) => ({
    id, address, aliases: [], name: 'Sample shop', locale: 'en', country: null, queue: 'support', topic: null, active: true,
    imap: imap('mail.shop.example', address), auth: 'password', secretSet: true, oauth: null, plusAddress: true, trustedAuthserv: 'mx.shop.example',
    authservSeen: ['mx.shop.example'], hook: { url: 'https://shop.example/care-api/hooks/mail/3f9c2a', secretSet: true }, smtp: null, autoAnswer: true,
    health: { state: 'ok', reason: null, reasonText: null, since: ago(9000), lastOkAt: ago(1), lastMailAt: ago(14) }, today: { received: 48, filed: 41, junk: 6, setAside: 1 }, version: 1, ...more,
  });
  const mail = {
    accounts: [
      account(1, 'help@shop.example', { aliases: ['service@shop.example'] }),
      account(2, 'hilfe@shop.example', { locale: 'de', auth: 'oauth2', oauth: { provider: 'microsoft', tenant: 'shop.example', clientId: '7b1c', clientSecretSet: true, clientCredentials: false, state: 'needs_sign_in' },
        health: { state: 'needs_sign_in', reason: 'sign_in_needed', reasonText: 'Somebody must sign in again with the provider.', since: ago(95), lastOkAt: ago(96), lastMailAt: ago(120) }, today: { received: 12, filed: 12, junk: 0, setAside: 0 } }),
    ],
    inbound: [
      ['junk', '"Cheap Watches" <deals@watches-4-you.example>', 'LAST CHANCE!!! 90 % off today only', 'fail', 'dmarc_failed', 'human'],
      ['junk', 'info@seo-boost.example', 'Re: your website ranking', 'unknown', 'flood', 'list'],
      ['junk', 'ليلى حداد <layla@example.ae>', 'سؤال عن طلبي', 'pass', 'spam_header', 'human'],
      ['quarantined', 'Jürgen Groß <juergen@example.de>', 'Rechnung', 'pass', 'failed', 'human'],
      ['quarantined', 'noreply@form.example', '', 'unknown', 'failed', 'auto_generated'],
      ['ignored', '山田 花子 <hanako@example.jp>', '自動返信: 不在のお知らせ', 'pass', 'auto_reply', 'auto_reply'],
      ['blocked', 'nag@ads.example', 'You have won', 'fail', 'blocked_domain', 'human'],
      ['bounce', 'MAILER-DAEMON@mx.example', 'Undelivered Mail Returned to Sender', 'unknown', 'unknown_mail', 'bounce'],
    ].map(([state, from, subject, overall, reason, nature], at) => ({
      id: 900 + at, account: 'help@shop.example', state, from, subject, receivedAt: ago(at * 340 + 5), sentAt: ago(at * 340 + 6), size: 8200, nature,
      verdict: verdict(overall), reason, reasonText: { dmarc_failed: 'The sender is not genuine.', flood: 'Too many mails in a short time.', spam_header: 'The mail server took it for junk.', failed: 'The mail could not be filed: IllegalStateException', auto_reply: null, blocked_domain: 'The domain is blocked.', unknown_mail: 'The report names a mail that is not known here.' }[reason], ticketNumber: null, rawKept: true,
    })),
    undeliverable: [{ id: 1, email: 'old.address@example.org', statusCode: '5.1.1', text: null, since: ago(4000), bounces: 2 }],
    senders: [
      { id: 1, kind: 'domain', value: 'ads.example', verdict: 'block', at: ago(50000), by: 'Mia Wong' },
      { id: 2, kind: 'address', value: 'newsletter@partner.example', verdict: 'allow', at: ago(900), by: null },
    ],
    check: [
      { code: 'host', ok: true, text: 'mail.shop.example was found.' }, { code: 'tls', ok: true, text: 'The connection is encrypted, and the certificate is for mail.shop.example.' },
      { code: 'login', ok: false, text: 'The server did not accept user name and password.' },
    ],
  };

  return { me, agents: [mia, ben], tickets, detail, settings, tasks, mail, ago };
})();
