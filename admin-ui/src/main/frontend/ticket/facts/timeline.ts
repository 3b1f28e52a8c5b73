import { html, type TemplateResult } from 'lit';
import type { TimelineEntry } from '../../api/types.ts';
import { t, word } from '../../i18n/translate.ts';
import '../../ui/time.ts';

/** Names of agents by login: an event knows the login only. */
export type Names = ReadonlyMap<string, string>;

/** What happened to the ticket, newest last, in words. */
export function timeline(entries: TimelineEntry[], names: Names): TemplateResult {
  return html`<details class="card">
    <summary><h3>${t('timeline.title')}</h3></summary>
    <ol class="timeline">
      ${entries.map((entry) => html`<li><span>${sentence(entry, names)}</span> <span class="hint"><care-time .at=${entry.at}></care-time></span></li>`)}
    </ol>
  </details>`;
}

/** One event as a sentence; an event this version does not know is named by its type. */
export function sentence(entry: TimelineEntry, names: Names = new Map()): string {
  const { facts } = entry;
  const login = String(facts['toLogin'] ?? '');
  const args = {
    actor: entry.actor.name ? 'named' : entry.actor.kind,
    name: entry.actor.name || word('author', entry.actor.kind),
    from: word('status', String(facts['from'] ?? '').toLowerCase()),
    to: word('status', String(facts['to'] ?? '').toLowerCase()),
    agent: names.get(login) ?? login,
    kind: String(facts['visibility'] ?? '').toLowerCase(),
  };
  const type = entry.type === 'ticket.assigned' && !args.agent ? 'ticket.unassigned' : entry.type;
  const key = `timeline.${type}`;
  const text = t(key, args);
  return text === key ? entry.type : text;
}
