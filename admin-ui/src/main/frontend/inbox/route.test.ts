import { describe, expect, it } from 'vitest';
import { hashOf, routeOf } from './route.ts';

describe('routeOf', () => {
  it('starts at the open tickets', () => {
    expect(routeOf('')).toEqual({ view: 'open', number: null });
    expect(routeOf('#nonsense-7')).toEqual({ view: 'open', number: null });
  });

  it('reads what hashOf wrote', () => {
    const route = { view: 'mine', number: '100017' };
    expect(routeOf(hashOf(route))).toEqual(route);
    expect(routeOf(hashOf({ view: 'all', number: null }))).toEqual({ view: 'all', number: null });
    expect(hashOf(route)).toMatch(/^#[a-z][\w-]*$/);
  });

  it('opens a ticket by a plain link', () => {
    expect(routeOf('#ticket-100017')).toEqual({ view: 'open', number: '100017' });
  });

  it('refuses a number that is none', () => {
    expect(routeOf('#open-<script>').number).toBeNull();
  });
});
