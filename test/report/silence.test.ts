import { describe, expect, it } from '@jest/globals';
import { howToSilence } from '../../src/report/silence.ts';
import { makeCommit, makeFinding } from '../support/findings.ts';

describe('how to silence a finding', () => {
  it.each([
    ['values.prod.yaml', '# unsealed:allow acme-api-key <reason>'],
    ['.env.local', '# unsealed:allow acme-api-key <reason>'],
    ['build/Dockerfile', '# unsealed:allow acme-api-key <reason>'],
    ['src/App.TSX', '// unsealed:allow acme-api-key <reason>'],
    ['db/init.sql', '-- unsealed:allow acme-api-key <reason>'],
    ['README.md', '<!-- unsealed:allow acme-api-key <reason> -->'],
    ['app.css', '/* unsealed:allow acme-api-key <reason> */'],
  ])('is a comment in %s', (path, comment) => {
    expect(howToSilence(makeFinding({ path }))).toContain(comment);
  });

  it.each(['package.json', 'id_rsa', 'tls.pem', 'notes'])(
    'is the fingerprint for %s, which has no comments',
    (path) => {
      const finding = makeFinding({ path });
      expect(howToSilence(finding)).toContain(finding.fingerprint);
      expect(howToSilence(finding)).not.toContain('unsealed:allow');
    },
  );

  it('is the fingerprint in an archive, which no comment can join', () => {
    const finding = makeFinding({ path: 'charts/x-1.tgz!x/values.yaml' });
    expect(howToSilence(finding)).toContain(finding.fingerprint);
  });

  it('is the fingerprint in history, which no comment can join', () => {
    const finding = makeFinding({ origin: 'commit', commit: makeCommit() });
    expect(howToSilence(finding)).toContain(finding.fingerprint);
  });
});
