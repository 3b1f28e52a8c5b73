import { afterEach, beforeEach, expect, it } from 'vitest';
import './tabs.ts';
import type { Tabs } from './tabs.ts';

let tabs: Tabs;

beforeEach(async () => {
  tabs = document.createElement('care-tabs') as Tabs;
  tabs.tabs = [{ key: 'one', text: 'One' }, { key: 'two', text: 'Two', count: 3 }, { key: 'three', text: 'Three', count: 0 }];
  tabs.current = 'one';
  tabs.addEventListener('care-tab', (event) => (tabs.current = (event as CustomEvent<string>).detail));
  document.body.append(tabs);
  await tabs.updateComplete;
});

afterEach(() => tabs.remove());

const chosen = () => tabs.querySelector('[aria-selected=true]')!.id;

async function press(key: string): Promise<void> {
  tabs.querySelector('[aria-selected=true]')!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  await tabs.updateComplete;
  await Promise.resolve();
}

it('walks around by arrows and takes the focus along', async () => {
  await press('ArrowRight');
  expect(chosen()).toBe('tab-two');
  expect(document.activeElement?.id).toBe('tab-two');
  await press('End');
  expect(chosen()).toBe('tab-three');
  await press('ArrowRight');
  expect(chosen()).toBe('tab-one');
});

it('lets Tab reach the chosen one only, and counts what is there', () => {
  expect([...tabs.querySelectorAll('[role=tab]')].map((tab) => tab.getAttribute('tabindex'))).toEqual(['0', '-1', '-1']);
  expect([...tabs.querySelectorAll('.count')].map((badge) => badge.textContent)).toEqual(['3']);
});
