import type { TemplateResult } from 'lit';
import { Problem } from '../api/problem.ts';
import { failed, loading } from '../ui/parts.ts';

const came = new Map<string, boolean | null>();

/**
 * What a part of the script that is fetched only now will show; asked for once per page. `changed` is called when it is
 * there, or cannot be.
 */
export function later(name: string, fetch: () => Promise<unknown>, show: () => TemplateResult, changed: () => void): TemplateResult {
  if (!came.has(name)) {
    came.set(name, null);
    const settle = (there: boolean) => {
      came.set(name, there);
      changed();
    };
    fetch().then(() => settle(true), () => settle(false));
  }
  const there = came.get(name);
  if (there) return show();
  // A browser remembers that a module did not come: only a new page asks again.
  return there === null ? loading() : failed(new Problem(0), () => location.reload());
}
