import { html, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Attachment } from '../../api/types.ts';
import { CareElement } from '../../ui/element.ts';

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
const PLACE = /data-care-file="(\d+)"/g;
/** A frame without an origin has no session: what it shows must be in its page. */
const LARGEST = 5_000_000;

/**
 * A mail as it was formatted, in a frame of its own: no scripts, no origin, no forms, nothing fetched. The server has
 * sanitised it already; the frame is there in case that failed. Pictures inside the mail come from its attachments.
 */
@customElement('care-framed-mail')
export class FramedMail extends CareElement {
  @property() mail = '';
  @property() heading = '';
  @property({ attribute: false }) attachments: Attachment[] = [];

  @state() private pictures: ReadonlyMap<string, string> = new Map();

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('mail')) void this.fetchPictures();
  }

  override render() {
    const shown = this.mail.replace(PLACE, (place, id: string) => {
      const picture = this.pictures.get(id);
      return picture ? `src="${picture}"` : place;
    });
    const page = `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}">
<base target="_blank"><style>body{font:14px/1.5 sans-serif;margin:12px;overflow-wrap:anywhere}img{height:auto;max-width:100%}</style>${shown}`;
    return html`<iframe
      class="framed-mail"
      title=${this.heading}
      sandbox="allow-popups allow-popups-to-escape-sandbox"
      referrerpolicy="no-referrer"
      .srcdoc=${page}
    ></iframe>`;
  }

  private async fetchPictures(): Promise<void> {
    const wanted = new Set([...this.mail.matchAll(PLACE)].map(([, id]) => id));
    const files = this.attachments.filter((file) => file.picture && file.size <= LARGEST && wanted.has(String(file.id)));
    const found = await Promise.all(files.map(async (file) => [String(file.id), await dataUrl(file.url)] as const));
    if (this.isConnected) this.pictures = new Map(found.filter(([, url]) => url !== ''));
  }
}

/** The picture as text; nothing when it cannot be had, or is no picture after all. */
async function dataUrl(url: string): Promise<string> {
  try {
    const response = await fetch(url, { credentials: 'same-origin' });
    if (!response.ok) return '';
    const blob = await response.blob();
    if (!/^image\/(png|jpeg|gif|webp)$/.test(blob.type)) return '';
    return await new Promise((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(String(reader.result));
      reader.onerror = () => resolve('');
      reader.readAsDataURL(blob);
    });
  } catch {
    return '';
  }
}
