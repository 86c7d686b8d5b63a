import { describe, expect, it } from '@jest/globals';
import { proveGitlabToken } from '../../../src/detect/proofs/gitlab-crc32.ts';
import { expand } from '../../support/templates.ts';

describe('the checksum of routable GitLab tokens', () => {
  it.each(['glpat-', 'glrt-'])('proves a %s token whose checksum holds', (prefix) => {
    expect(proveGitlabToken(expand(`{{gitlab:${prefix}}}`, 'seed').text)).toBe('proven');
  });

  it('says nothing of a token whose checksum does not hold, since the format has versions', () => {
    const { text } = expand('{{gitlab:glpat-}}', 'seed');
    expect(proveGitlabToken(text.slice(0, -1) + (text.endsWith('0') ? '1' : '0'))).toBe('unknown');
  });

  it('says nothing of a classic token', () => {
    expect(proveGitlabToken(expand('glpat-{{base64url:20}}', 'seed').text)).toBe('unknown');
  });
});
