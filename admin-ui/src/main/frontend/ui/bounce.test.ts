import { beforeEach, expect, it } from 'vitest';
import { speak } from '../i18n/translate.ts';
import { bounceWords } from './bounce.ts';

beforeEach(() => speak('en'));

it('knows the usual codes, else their class', () => {
  expect(bounceWords('5.1.1')).toBe('There is no such mailbox.');
  expect(bounceWords('4.2.2')).toBe('The mailbox is full.');
  expect(bounceWords('5.7.26')).toBe('The receiving server did not accept the mail for reasons of security or its rules.');
  expect(bounceWords('5.9.9')).toBe('The receiving server refused the mail.');
  expect(bounceWords('4.9.9')).toBe('The receiving server could not take the mail just then.');
  expect(bounceWords('')).toBe('The receiving server refused the mail.');
});
