import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import './menu.ts';
import type { Menu } from './menu.ts';

const chosen = vi.fn();
let menu: Menu;

beforeEach(async () => {
  chosen.mockReset();
  menu = document.createElement('care-menu') as Menu;
  menu.label = 'Open';
  menu.choices = ['open', 'pending', 'solved'].map((value) => ({ value, text: value, current: value === 'open' }));
  menu.addEventListener('care-choose', (event) => chosen((event as CustomEvent<string>).detail));
  document.body.append(menu);
  await menu.updateComplete;
});

afterEach(() => menu.remove());

const button = () => menu.querySelector('button')!;
const isOpen = () => button().getAttribute('aria-expanded') === 'true';
const focused = () => document.activeElement?.textContent?.trim();

async function press(key: string): Promise<void> {
  document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  await new Promise((resolve) => setTimeout(resolve));
}

describe('Menu', () => {
  it('opens on the first choice and walks around with the arrows', async () => {
    button().focus();
    await press('ArrowDown');
    expect(isOpen()).toBe(true);
    expect(focused()).toBe('open');

    await press('ArrowUp');
    expect(focused()).toBe('solved');
    await press('ArrowDown');
    expect(focused()).toBe('open');
    await press('End');
    expect(focused()).toBe('solved');
  });

  it('says what was chosen, closes and gives the focus back', async () => {
    button().click();
    await menu.updateComplete;
    menu.querySelectorAll<HTMLElement>('[role=menuitemradio]')[1]!.click();
    await menu.updateComplete;

    expect(chosen).toHaveBeenCalledWith('pending');
    expect(isOpen()).toBe(false);
    expect(document.activeElement).toBe(button());
  });

  it('closes on Escape without telling anybody else', async () => {
    const heard = vi.fn();
    document.addEventListener('keydown', heard);
    button().focus();
    await press('ArrowDown');
    heard.mockReset();
    await press('Escape');
    document.removeEventListener('keydown', heard);

    expect(isOpen()).toBe(false);
    expect(document.activeElement).toBe(button());
    expect(heard).not.toHaveBeenCalled();
    expect(chosen).not.toHaveBeenCalled();
  });

  it('closes on a click elsewhere', async () => {
    button().click();
    await menu.updateComplete;
    document.body.click();
    await menu.updateComplete;

    expect(isOpen()).toBe(false);
  });
});
