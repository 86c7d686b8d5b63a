import { describe, expect, it } from '@jest/globals';
import { base62Crc32 } from '../../../src/detect/proofs/base62-crc32.ts';
import { proveGithubToken } from '../../../src/detect/proofs/github-crc32.ts';
import { proveNpmToken } from '../../../src/detect/proofs/npm-crc32.ts';
import { expand } from '../../support/templates.ts';

const token = (prefix: string) => expand(`{{github:${prefix}}}`, prefix).text;

/** The same token with its last character replaced by the one before it in the alphabet, or behind. */
const tampered = (text: string) => `${text.slice(0, -1)}${text.endsWith('a') ? 'b' : 'a'}`;

describe('the checksum of GitHub tokens', () => {
  it.each(['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_'])('proves a %s token whose checksum holds', (prefix) => {
    expect(proveGithubToken(token(prefix))).toBe('proven');
  });

  it.each(['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_'])('doubts a %s token whose checksum does not', (prefix) => {
    expect(proveGithubToken(tampered(token(prefix)))).toBe('doubtful');
  });

  it('says nothing of fine-grained and stateless tokens', () => {
    expect(proveGithubToken(expand('github_pat_{{alnum_:82}}', 'fine').text)).toBe('unknown');
    expect(proveGithubToken(expand('ghs_123_{{jwt}}', 'stateless').text)).toBe('unknown');
  });

  it('agrees with a token that GitHub made and revoked, known by its halves', () => {
    // From a public experiment with expired tokens: gist.github.com/coolaj86/eb8cddfd3e4251258712dfed03e1f86d
    expect(base62Crc32(['zQWBuTSOoRi4A9s', 'pHcVY5ncnsDkxkJ'].join(''))).toBe(['0mL', 'q17'].join(''));
  });

  it('pads a small checksum with zeros to six characters', () => {
    expect(base62Crc32('')).toBe('000000');
  });
});

describe('the checksum of npm tokens', () => {
  it('proves a token whose checksum holds', () => {
    expect(proveNpmToken(token('npm_'))).toBe('proven');
  });

  it('doubts a token whose checksum does not', () => {
    expect(proveNpmToken(tampered(token('npm_')))).toBe('doubtful');
  });

  it('says nothing of other texts', () => {
    expect(proveNpmToken('npm_config')).toBe('unknown');
  });
});
