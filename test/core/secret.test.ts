import { inspect } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { Secret } from '../../src/core/secret.ts';

const VALUE = 'k3Jh8sLq0ZxWm4TnRb7Vy2';

describe('a secret', () => {
  const secret = new Secret(VALUE);

  it.each([
    ['String()', String(secret)],
    ['a template', `${secret}`],
    ['JSON', JSON.stringify({ secret })],
    ['inspection', inspect({ secret }, { depth: 9, showHidden: true })],
    ['redacted()', secret.redacted()],
  ])('does not show its value through %s', (_, text) => {
    expect(text).not.toContain(VALUE);
    expect(text).toContain('****');
  });

  it('shows four characters of a long value', () => {
    expect(secret.redacted()).toBe('k3Jh**** (22 characters)');
  });

  it('shows no character of a short value', () => {
    expect(new Secret('hunter2').redacted()).toBe('**** (7 characters)');
  });

  it('gives its value only when asked to reveal it', () => {
    expect(secret.reveal()).toBe(VALUE);
  });
});
