/** Where in the inbox one is: `#mine-100017`. */
export interface Route {
  view: string;
  number: string | null;
}

export const VIEWS = ['open', 'mine', 'unassigned', 'waiting', 'solved', 'closed', 'all'] as const;
const FIRST = VIEWS[0];

/** Reads the location's hash; whatever it does not know leads to the first view. `#ticket-<number>` serves links. */
export function routeOf(hash: string): Route {
  const [view = '', number = ''] = hash.replace(/^#/, '').split('-');
  const known = (VIEWS as readonly string[]).includes(view);
  const named = known || view === 'ticket';
  return { view: known ? view : FIRST, number: named && /^\w{1,20}$/.test(number) ? number : null };
}

/** The admin's own script reads every hash as a selector, so it must be a plain id. */
export function hashOf(route: Route): string {
  return `#${route.view}${route.number ? `-${route.number}` : ''}`;
}
