import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { chooseTheme, chosenTheme, ThemeFollower } from './theme.ts';

const element = document.createElement('div');
let machine: { matches: boolean; addEventListener: (name: string, tell: () => void) => void; removeEventListener: () => void };
let changed: () => void;
let follower: ThemeFollower;

beforeEach(() => {
  localStorage.clear();
  machine = { matches: false, addEventListener: (_, tell) => (changed = tell), removeEventListener: vi.fn() };
  vi.stubGlobal('matchMedia', () => machine);
  follower = new ThemeFollower(element);
  follower.start();
});

afterEach(() => {
  follower.stop();
  vi.unstubAllGlobals();
});

describe('ThemeFollower', () => {
  it('is as the machine is, also when that changes', () => {
    expect(element.dataset['theme']).toBe('light');
    machine.matches = true;
    changed();
    expect(element.dataset['theme']).toBe('dark');
  });

  it('prefers what was chosen, until auto is chosen again', () => {
    machine.matches = true;
    chooseTheme('light');
    expect(element.dataset['theme']).toBe('light');

    chooseTheme('auto');
    expect(element.dataset['theme']).toBe('dark');
  });

  it('follows another tab', () => {
    localStorage.setItem('care.theme', 'dark');
    window.dispatchEvent(new Event('storage'));

    expect(element.dataset['theme']).toBe('dark');
  });

  it('takes an unknown word for auto', () => {
    localStorage.setItem('care.theme', 'pink');

    expect(chosenTheme()).toBe('auto');
  });
});
