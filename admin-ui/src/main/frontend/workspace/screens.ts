import { html, type TemplateResult } from 'lit';
import type { CareApi } from '../api/api.ts';
import type { Me } from '../api/types.ts';
import { t } from '../i18n/translate.ts';
import '../inbox/inboxScreen.ts';
import '../privacy/privacyScreen.ts';
import '../settings/settingsScreen.ts';
import '../tasks/tasksScreen.ts';
import { empty } from '../ui/parts.ts';

/** What every screen gets. */
export interface Desk {
  api: CareApi;
  me: Me;
}

const NEEDS: Record<string, string> = {
  inbox: 'PERMISSION_CARE_TICKET_READ',
  settings: 'PERMISSION_CARE_SETTINGS',
  tasks: 'PERMISSION_CARE_TASKS',
  privacy: 'PERMISSION_CARE_PRIVACY',
};

/** The screen of that name, if it exists and the agent may see it. */
export function screenOf(name: string, desk: Desk): TemplateResult {
  const needed = NEEDS[name];
  if (needed === undefined) return empty(t('workspace.unknown'), '', 'alert');
  if (!may(desk.me, needed)) return empty(t('problem.forbidden'), '', 'lock');
  switch (name) {
    case 'settings':
      return html`<care-settings .api=${desk.api}></care-settings>`;
    case 'tasks':
      return html`<care-tasks .api=${desk.api}></care-tasks>`;
    case 'privacy':
      return html`<care-privacy .api=${desk.api}></care-privacy>`;
    default:
      return html`<care-inbox .api=${desk.api} .me=${desk.me}></care-inbox>`;
  }
}

export function may(me: Me, permission: string): boolean {
  return me.permissions.includes(permission);
}
