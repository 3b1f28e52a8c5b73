import { afterEach, describe, expect, it } from 'vitest';
import { foldAdminMenu } from './adminMenu.ts';

const FRAME = `<div class="content"><section role="main"><button class="care-menu-button">Menu</button></section>
  <section id="sidebar"><a href="/care">Inbox</a></section></div>`;

function button(): HTMLButtonElement {
  return document.querySelector<HTMLButtonElement>('.care-menu-button')!;
}

describe('the folded admin menu', () => {
  afterEach(() => document.body.replaceChildren());

  it('is closed at first, and its button stands before page and menu', () => {
    document.body.innerHTML = FRAME;

    foldAdminMenu(document);

    expect(button().getAttribute('aria-expanded')).toBe('false');
    expect(button().nextElementSibling?.className).toBe('content');
  });

  it('opens and takes the focus in', () => {
    document.body.innerHTML = FRAME;
    foldAdminMenu(document);

    button().click();

    expect(button().getAttribute('aria-expanded')).toBe('true');
    expect(document.activeElement?.textContent).toBe('Inbox');
  });

  it('closes by Escape and gives the focus back', () => {
    document.body.innerHTML = FRAME;
    foldAdminMenu(document);
    button().click();

    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));

    expect(button().getAttribute('aria-expanded')).toBe('false');
    expect(document.activeElement).toBe(button());
  });

  it('takes its button away in a frame that has no such menu', () => {
    document.body.innerHTML = '<button class="care-menu-button">Menu</button>';

    foldAdminMenu(document);

    expect(document.querySelector('.care-menu-button')).toBeNull();
  });
});
