import { html, type TemplateResult } from 'lit';

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/**
 * A mail as it was formatted, in a frame of its own: no scripts, no origin, no forms, nothing fetched. The server has
 * sanitised it already; the frame is there in case that failed.
 */
export function framedMail(mail: string, title: string): TemplateResult {
  const page = `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}">
<base target="_blank"><style>body{font:14px/1.5 sans-serif;margin:12px;overflow-wrap:anywhere}img{max-width:100%}</style>${mail}`;
  return html`<iframe
    class="framed-mail"
    title=${title}
    sandbox="allow-popups allow-popups-to-escape-sandbox"
    referrerpolicy="no-referrer"
    .srcdoc=${page}
  ></iframe>`;
}
