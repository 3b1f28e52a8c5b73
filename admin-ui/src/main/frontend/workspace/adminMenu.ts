/**
 * Folds the admin's own menu away on a phone (the shell's style sheet decides how wide that is): the button opens it above
 * the page and moves into it, Escape closes it and comes back.
 */
export function foldAdminMenu(root: Document): void {
  const button = root.querySelector<HTMLButtonElement>('.care-menu-button');
  const menu = root.getElementById('sidebar');
  if (!button) return;
  if (!menu) return button.remove();

  const open = (wanted: boolean): void => button.setAttribute('aria-expanded', String(wanted));
  menu.parentElement?.before(button);
  open(false);
  button.addEventListener('click', () => {
    open(button.getAttribute('aria-expanded') !== 'true');
    if (button.getAttribute('aria-expanded') === 'true') enter(menu);
  });
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    open(false);
    button.focus();
  });
}

/** Closed parts of the menu cannot take the focus. */
function enter(menu: HTMLElement): void {
  for (const link of menu.querySelectorAll('a')) {
    link.focus();
    if (link === link.ownerDocument.activeElement) return;
  }
}
