import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CareApi } from '../../api/api.ts';
import { Problem } from '../../api/problem.ts';
import type { Uploaded } from '../../api/types.ts';
import { upload } from '../../api/upload.ts';
import { t } from '../../i18n/translate.ts';
import { CareElement } from '../../ui/element.ts';
import { fileSize } from '../../ui/format.ts';
import { icon } from '../../ui/icon.ts';

interface Item {
  /** What one sees of it. */
  file: Pick<File, 'name' | 'size'>;
  /** Its bytes; null when it came with a draft from elsewhere, so it cannot be sent again. */
  bytes: File | null;
  done: number;
  uploaded: Uploaded | null;
  problem: Problem | null;
  abort: AbortController;
}

/** Files on their way to a ticket. `care-files` is sent whenever one is ready or gone. */
@customElement('care-files')
export class Files extends CareElement {
  @property({ attribute: false }) api!: CareApi;
  @property() ticket = '';

  @state() private items: Item[] = [];

  get ready(): string[] {
    return this.items.flatMap((item) => (item.uploaded ? [item.uploaded.uploadId] : []));
  }

  /** What is known of the files that are ready, for a draft. */
  get receipts(): Uploaded[] {
    return this.items.flatMap((item) => (item.uploaded ? [item.uploaded] : []));
  }

  /** Shows the files of a draft instead of those that are here. */
  restore(receipts: Uploaded[]): void {
    this.clear();
    this.items = receipts.map((uploaded) => ({
      file: uploaded,
      bytes: null,
      done: 1,
      uploaded,
      problem: null,
      abort: new AbortController(),
    }));
  }

  get underway(): boolean {
    return this.items.some((item) => item.uploaded === null && item.problem === null);
  }

  /** Whether one could not be uploaded: a message must not leave without it unnoticed. */
  get failed(): boolean {
    return this.items.some((item) => item.problem !== null);
  }

  add(files: Iterable<File>): void {
    for (const file of files) {
      const item: Item = { file, bytes: file, done: 0, uploaded: null, problem: null, abort: new AbortController() };
      this.items = [...this.items, item];
      void this.send(item);
    }
    this.tell('care-files');
  }

  /** The server has forgotten them; the files are still here to be sent again. */
  expire(problem: Problem): void {
    this.items.forEach((item) => Object.assign(item, { uploaded: null, problem }));
    this.requestUpdate();
  }

  clear(): void {
    this.items.forEach((item) => item.abort.abort());
    this.items = [];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.clear();
  }

  override render() {
    if (this.items.length === 0) return nothing;
    return html`<ul class="files" aria-label=${t('files.list')}>
      ${this.items.map((item) => this.line(item))}
    </ul>`;
  }

  private line(item: Item) {
    const { name, size } = item.file;
    return html`<li data-tone=${item.problem ? 'bad' : ''}>
      ${icon('file')}
      <span class="file-name" dir="auto">${name}</span>
      ${item.problem ? nothing : html`<span class="hint">${fileSize(size)}</span>`} ${this.progress(item)}
      <button type="button" class="icon-button" aria-label=${t('files.remove', { name })} @click=${() => this.discard(item)}>
        ${icon('close')}
      </button>
    </li>`;
  }

  private progress(item: Item) {
    if (item.problem) {
      return html`<span class="file-problem" role="alert">${item.problem.reasons}</span>
        ${isRefused(item.problem) || item.bytes === null
          ? nothing
          : html`<button type="button" class="button" data-kind="plain" @click=${() => this.send(item)}>${t('ui.tryAgain')}</button>`}`;
    }
    if (item.uploaded) return html`<span class="hint">${icon('check')}${t('files.ready')}</span>`;
    return html`<progress max="1" .value=${item.done} aria-label=${t('files.progress', { name: item.file.name })}></progress>`;
  }

  private async send(item: Item): Promise<void> {
    if (item.bytes === null) return;
    item.problem = null;
    this.requestUpdate();
    try {
      const onProgress = (done: number) => {
        item.done = done;
        this.requestUpdate();
      };
      item.uploaded = await upload(this.api.transport, this.ticket, item.bytes, onProgress, item.abort.signal);
    } catch (cause) {
      if (item.abort.signal.aborted) return;
      item.problem = Problem.of(cause);
    }
    this.requestUpdate();
    this.tell('care-files');
  }

  private discard(item: Item): void {
    item.abort.abort();
    this.items = this.items.filter((each) => each !== item);
    this.tell('care-files');
  }
}

/** The file itself will not do, so sending it again would change nothing. */
function isRefused({ status, code }: Problem): boolean {
  return [400, 413, 415, 422].includes(status) && code !== 'upload_gone';
}
