import { html, nothing, type TemplateResult } from 'lit';
import type { Appointment } from '../../api/types.ts';
import { t, word } from '../../i18n/translate.ts';
import { period } from '../../ui/format.ts';
import { icon } from '../../ui/icon.ts';

/** An appointment that came with a mail. */
export function calendarCard(appointment: Appointment): TemplateResult {
  const { method, summary, start, end, allDay, place, organiser } = appointment;
  return html`<section class="calendar-card" aria-label=${t('calendar.title')}>
    ${icon('calendar')}
    <div>
      <p class="hint">${word('calendar.method', method.toLowerCase())}</p>
      <p class="flush" dir="auto"><b>${summary || t('calendar.title')}</b></p>
      ${start ? html`<p>${period(start, end, allDay)}</p>` : nothing}
      ${place ? html`<p class="flush" dir="auto">${place}</p>` : nothing}
      ${organiser ? html`<p class="hint">${t('calendar.organiser')} <bdi>${organiser}</bdi></p>` : nothing}
    </div>
  </section>`;
}
