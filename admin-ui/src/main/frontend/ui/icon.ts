import { svg, html, type TemplateResult } from 'lit';

/** Strokes on a 24 × 24 field. */
const PATHS: Record<string, string> = {
  alert: 'M12 8v5m0 3.2v.1M12 3.5 2.5 20h19z',
  attach: 'm20 11-8.5 8.5a5 5 0 0 1-7-7L13 4a3.4 3.4 0 0 1 4.8 4.8l-8.5 8.5a1.7 1.7 0 0 1-2.4-2.4L14.5 7.3',
  back: 'M15 5l-7 7 7 7',
  block: 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM6 6l12 12',
  bot: 'M5 9h14v10H5zM12 9V5M9 13v2m6-2v2',
  box: 'M4 8l8-4 8 4v8l-8 4-8-4zM4 8l8 4 8-4M12 12v8',
  calendar: 'M4.5 6h15v14h-15zM4.5 10.5h15M8.5 3.5V7m7-3.5V7',
  chat: 'M4 5h16v11H10l-5 4v-4H4z',
  check: 'M5 13l4.5 4.5L19 7',
  clock: 'M12 7v5l3.5 2M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z',
  close: 'M6 6l12 12M18 6 6 18',
  down: 'M6 9.5l6 6 6-6',
  email: 'M3.5 6h17v12h-17zM4 7l8 6 8-6',
  external: 'M14 4h6v6M20 4l-9 9M18 14v6H4V6h6',
  file: 'M6 3.5h8l4 4v13H6zM14 3.5v4h4',
  form: 'M6 3.5h12v17H6zM9 8h6m-6 4h6m-6 4h3',
  display: 'M4 7h9m5 0h2M4 17h3m5 0h8M15.5 9.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM9.5 19.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  note: 'M5 4h14v11l-5 5H5zM14 20v-5h5',
  phone: 'M6 4h3.5l1.5 4-2 1.5a11 11 0 0 0 5.5 5.5l1.5-2 4 1.5V18a2 2 0 0 1-2 2A14 14 0 0 1 4 6a2 2 0 0 1 2-2z',
  refresh: 'M19.5 12a7.5 7.5 0 1 1-2.2-5.3L20 9m0-5v5h-5',
  reply: 'M10 6 4 12l6 6v-4c5 0 8 1.5 10 5 0-6-3-10-10-10z',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.5 15.5 20 20',
  shield: 'M12 3.5l7 2.5v6c0 4.5-3 7.5-7 9-4-1.5-7-4.5-7-9V6zM8.5 12l2.5 2.5 4.5-5',
  shieldBad: 'M12 3.5l7 2.5v6c0 4.5-3 7.5-7 9-4-1.5-7-4.5-7-9V6zM9.5 9.5l5 5m0-5-5 5',
  shieldOpen: 'M12 3.5l7 2.5v6c0 4.5-3 7.5-7 9-4-1.5-7-4.5-7-9V6zM10 9.7a2 2 0 1 1 2.8 1.8c-.6.3-.8.7-.8 1.3m0 2.4v.1',
  trash: 'M5 7h14M10 7V4.5h4V7M7 7l1 13h8l1-13M10.5 10.5v6m3-6v6',
  undo: 'M9 7 4 12l5 5M4 12h10a6 6 0 0 1 6 6v1',
  user: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20.5c.6-4 3.6-6 7.5-6s6.9 2 7.5 6',
};

const CHANNELS: Record<string, string> = { email: 'email', form: 'form', bot: 'bot', phone: 'phone', callback: 'phone' };

/** A decoration: whatever it means is said in words beside it. */
export function icon(name: string): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    ${svg`<path d=${PATHS[name] ?? PATHS['chat']!} />`}
  </svg>`;
}

export function channelIcon(channel: string): TemplateResult {
  return icon(CHANNELS[channel] ?? 'chat');
}
