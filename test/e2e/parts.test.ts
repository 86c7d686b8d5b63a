import { describe, expect, it } from '@jest/globals';
import { FORMATS } from '../../src/index.ts';
import { unsealed } from '../support/command-line.ts';
import { ScratchRepository } from '../support/repository.ts';
import { expand } from '../support/templates.ts';

const idOf = (seed: string) => expand('AKIA{{base32:16}}', seed).text;
const secretOf = (seed: string) => expand('{{alnum:40}}', seed).text;
const pair = (id: string, secret: string) => `AWS_ACCESS_KEY_ID=${id}\nAWS_SECRET_ACCESS_KEY=${secret}\n`;
const [ID, SECRET] = [idOf('first'), secretOf('first')];

/** What is reported: `rule:line` and the places of its parts. */
async function told(repository: ScratchRepository, ...argv: string[]): Promise<string[]> {
  const { stdout } = await unsealed([...argv, '--format', 'json'], { directory: repository.root });
  const { findings } = JSON.parse(stdout) as {
    findings: { rule: string; line: number; parts?: { name: string; line: number }[] }[];
  };
  return findings.map(({ rule, line, parts = [] }) =>
    [`${rule}:${line}`, ...parts.map((part) => `${part.name}:${part.line}`)].join(' '),
  );
}

describe('a credential of two parts in history', () => {
  const repository = ScratchRepository.create();
  const changes: [string, string, string[]][] = [
    ['brings both', pair(ID, SECRET), ['aws-secret-access-key:2 key-id:1']],
    ['moves both', `# moved\n\n${pair(ID, SECRET)}`, []],
    ['brings a secret to a known id', pair(ID, secretOf('second')), ['aws-secret-access-key:2 key-id:1']],
    ['brings an id to a known secret', pair(idOf('second'), secretOf('second')), ['aws-access-key-id:1']],
  ];

  it('is introduced when its secret is, and its id when only that is new', async () => {
    repository.commit('base', { 'clean.txt': 'clean\n' });
    for (const [subject, content, expected] of changes) {
      repository.write('.env', content);
      repository.git('add', '.env');
      expect([subject, await told(repository, 'staged')]).toEqual([subject, expected]);
      repository.commit(subject, { '.env': content });
      expect([subject, await told(repository, 'range', 'HEAD~1..HEAD')]).toEqual([subject, expected]);
    }
  });
});

describe('a credential of two parts under a baseline', () => {
  it('stays accepted, and so does its id when the secret has gone', async () => {
    const repository = ScratchRepository.create();
    repository.commit('first', { '.env': pair(ID, SECRET) });
    await unsealed(['baseline', 'create'], { directory: repository.root });
    expect(await told(repository, 'scan')).toEqual([]);
    repository.write('.env', `AWS_ACCESS_KEY_ID=${ID}\n`);
    expect(await told(repository, 'scan')).toEqual([]);
    repository.write('.env', pair(ID, secretOf('third')));
    expect(await told(repository, 'scan')).toEqual(['aws-secret-access-key:2 key-id:1']);
  });
});

describe('the output about a credential of two parts', () => {
  it.each(Object.keys(FORMATS))('as %s holds neither, on one line or on two', async (format) => {
    const repository = ScratchRepository.create();
    const sid = expand('AC{{hex:32}}', 'sid').text;
    const token = expand('{{hex:32}}', 'token').text;
    repository.commit(`uses ${ID}`, {
      '.env': pair(ID, SECRET),
      'keys.json': JSON.stringify({ accessKeyId: ID, secretAccessKey: SECRET }),
      'call.sh': `curl -u ${sid}:${token} https://api.twilio.com/\n`,
      'secret.yaml': `kind: Secret\nstringData:\n  AWS_ACCESS_KEY_ID: ${ID}\n  AWS_SECRET_ACCESS_KEY: ${SECRET}\n`,
    });
    const { code, stdout } = await unsealed(['scan', '--format', format], { directory: repository.root });
    expect(code).toBe(1);
    for (const value of [ID, SECRET, sid, token]) expect(stdout).not.toContain(value);
  });
});
