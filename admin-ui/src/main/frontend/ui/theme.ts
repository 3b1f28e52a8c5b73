/** Light or dark, or as the machine is set. */
export type Theme = 'auto' | 'light' | 'dark';

export const THEMES: readonly Theme[] = ['auto', 'light', 'dark'];

const KEY = 'care.theme';
const CHOSEN = 'care-theme';

export function chosenTheme(): Theme {
  const kept = localStorage.getItem(KEY);
  return THEMES.find((theme) => theme === kept) ?? 'auto';
}

export function chooseTheme(theme: Theme): void {
  if (theme === 'auto') localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, theme);
  window.dispatchEvent(new Event(CHOSEN));
}

/** Keeps `data-theme` of an element at what was chosen here, in another tab, or by the machine. */
export class ThemeFollower {
  private readonly dark = matchMedia('(prefers-color-scheme: dark)');

  constructor(private readonly element: HTMLElement) {}

  start(): void {
    this.dark.addEventListener('change', this.follow);
    window.addEventListener('storage', this.follow);
    window.addEventListener(CHOSEN, this.follow);
    this.follow();
  }

  stop(): void {
    this.dark.removeEventListener('change', this.follow);
    window.removeEventListener('storage', this.follow);
    window.removeEventListener(CHOSEN, this.follow);
  }

  private readonly follow = (): void => {
    const chosen = chosenTheme();
    const theme = chosen === 'auto' ? (this.dark.matches ? 'dark' : 'light') : chosen;
    this.element.dataset['theme'] = theme;
  };
}
