import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CareApi } from '../api/api.ts';
import { Problem } from '../api/problem.ts';
import { speak } from '../i18n/translate.ts';
import './privacyScreen.ts';
import type { PrivacyScreen } from './privacyScreen.ts';

const findPerson = vi.fn();
const erasePerson = vi.fn();
let screen: PrivacyScreen;

beforeEach(async () => {
  speak('en');
  findPerson.mockReset().mockResolvedValue({ tickets: 2, messages: 5 });
  erasePerson.mockReset().mockResolvedValue({ counts: { tickets: 2, messages: 5 } });
  screen = document.createElement('care-privacy') as PrivacyScreen;
  screen.api = { findPerson, erasePerson } as unknown as CareApi;
  document.body.append(screen);
  await screen.updateComplete;
});

afterEach(() => screen.remove());

async function fill(selector: string, value: string): Promise<void> {
  const input = screen.querySelector<HTMLInputElement>(selector)!;
  input.value = value;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await screen.updateComplete;
  input.closest('form')!.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  await new Promise((resolve) => setTimeout(resolve));
}

describe('PrivacyScreen', () => {
  it('counts what is held of a person', async () => {
    await fill('#privacy-email', ' ada@example.org ');

    expect(findPerson).toHaveBeenCalledWith('ada@example.org');
    expect([...screen.querySelectorAll('.counts > div')].map((each) => each.textContent)).toEqual(['Tickets2', 'Messages5']);
  });

  it('leaves out what there is none of', async () => {
    findPerson.mockResolvedValue({ tickets: 1, files: 0 });
    await fill('#privacy-email', 'ada@example.org');

    expect(screen.querySelectorAll('.counts > div')).toHaveLength(1);
  });

  it('offers nothing to erase where nothing is held', async () => {
    findPerson.mockResolvedValue({ tickets: 0 });
    await fill('#privacy-email', 'nobody@example.org');

    expect(screen.textContent).toContain('Customer service holds nothing of nobody@example.org.');
    expect(screen.querySelector('care-erase')).toBeNull();
  });

  it('erases only when the address was typed again', async () => {
    await fill('#privacy-email', 'ada@example.org');
    await fill('#erase-confirm', 'ada@example.com');
    expect(erasePerson).not.toHaveBeenCalled();
    expect(screen.querySelector('#erase-error')!.textContent).toBe('This is not the address above.');

    await fill('#erase-confirm', 'Ada@Example.org');

    expect(erasePerson).toHaveBeenCalledWith('ada@example.org', 'Ada@Example.org');
    expect(screen.textContent).toContain('The person’s data was erased');
    expect(screen.querySelector('care-erase')).toBeNull();
  });

  it('says why nothing could be found out', async () => {
    findPerson.mockRejectedValue(new Problem(403));
    await fill('#privacy-email', 'ada@example.org');

    expect(screen.querySelector('[role=alert]')!.textContent).toContain('You do not have permission');
  });
});
