import { html, type TemplateResult } from 'lit';
import type { CareApi } from '../api/api.ts';
import type { Me } from '../api/types.ts';
import { t } from '../i18n/translate.ts';
import '../inbox/inboxScreen.ts';
import { empty } from '../ui/parts.ts';
import { later } from './later.ts';

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
  mail: 'PERMISSION_CARE_MAIL',
  junk: 'PERMISSION_CARE_TICKET_WRITE',
};

/** Screens that are fetched when somebody opens them; the inbox is there from the start. */
const LATER: Record<string, { from: () => Promise<unknown>; screen: (desk: Desk) => TemplateResult }> = {
  settings: {
    from: () => import('../settings/settingsScreen.ts'),
    screen: ({ api }) => html`<care-settings .api=${api}></care-settings>`,
  },
  tasks: {
    from: () => import('../tasks/tasksScreen.ts'),
    screen: ({ api }) => html`<care-tasks .api=${api}></care-tasks>`,
  },
  privacy: {
    from: () => import('../privacy/privacyScreen.ts'),
    screen: ({ api }) => html`<care-privacy .api=${api}></care-privacy>`,
  },
  mail: {
    from: () => import('../mail/mailScreen.ts'),
    screen: ({ api, me }) => html`<care-mail .api=${api} .me=${me}></care-mail>`,
  },
  junk: {
    from: () => import('../junk/junkScreen.ts'),
    screen: ({ api, me }) => html`<care-junk .api=${api} .me=${me}></care-junk>`,
  },
};

/** The screen of that name, if it exists and the agent may see it; `changed` says that it can show more now. */
export function screenOf(name: string, desk: Desk, changed: () => void): TemplateResult {
  const needed = NEEDS[name];
  if (needed === undefined) return empty(t('workspace.unknown'), '', 'alert');
  if (!may(desk.me, needed)) return empty(t('problem.forbidden'), '', 'lock');
  const fetched = LATER[name];
  if (fetched) return later(name, fetched.from, () => fetched.screen(desk), changed);
  return html`<care-inbox .api=${desk.api} .me=${desk.me}></care-inbox>`;
}

export function may(me: Me, permission: string): boolean {
  return me.permissions.includes(permission);
}
