import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { run } from '../support/process.ts';
import { ScratchRepository } from '../support/repository.ts';
import { expand } from '../support/templates.ts';

const token = (name: string) => expand('{{github:ghp_}}', name).text;

interface Told {
  readonly rule: string;
  readonly path: string;
  readonly line: number;
  readonly history?: {
    readonly subject?: string;
    readonly atHead?: boolean;
    readonly paths?: readonly string[];
    readonly removed?: { readonly subject: string };
  };
}

async function swept(repository: ScratchRepository, ...options: string[]) {
  const end = await run(['history', '--format', 'json', ...options], { directory: repository.root });
  const report = JSON.parse(end.stdout) as { findings: Told[]; skipped: { code: string; path: string }[] };
  return { ...end, ...report };
}

const paths = ({ findings }: { readonly findings: readonly Told[] }) => findings.map(({ path }) => path).sort();

describe('unsealed history', () => {
  it('tells a secret that was added, moved, changed around and removed once, with its life', async () => {
    const repository = ScratchRepository.create();
    repository.commit('start', { 'a.txt': 'one\n' });
    repository.commit('bring it in', { 'app.conf': `token = ${token('life')}\n` });
    repository.git('mv', 'app.conf', 'moved.conf');
    repository.commit('move', { 'moved.conf': `# moved\ntoken = ${token('life')}\n` });
    repository.git('rm', '--quiet', 'moved.conf');
    repository.commit('take it away', { 'a.txt': 'two\n' });
    const { code, findings, stdout, stderr } = await swept(repository);
    expect(findings).toHaveLength(1);
    expect(findings[0]?.history).toMatchObject({
      subject: 'bring it in',
      atHead: false,
      paths: ['app.conf', 'moved.conf'],
      removed: { subject: 'take it away' },
    });
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).not.toContain(token('life'));
  });

  it('finds what only a merge typed, what only a stash, a reflog, a message, a tag or a name holds', async () => {
    const repository = ScratchRepository.create();
    repository.commit('start', { 'a.conf': 'value = 1\n' });
    repository.git('checkout', '--quiet', '-b', 'side');
    repository.commit('side', { 'a.conf': 'value = 2\n' });
    repository.git('checkout', '--quiet', '-');
    repository.commit('here', { 'a.conf': 'value = 3\n' });
    repository.tryGit('merge', '--quiet', 'side');
    repository.commit('join', { 'a.conf': `value = ${token('merge')}\n` });
    repository.commit('clean', { 'a.conf': 'value = 4\n' });
    for (const name of ['third', 'second', 'first']) {
      repository.write('stashed.conf', `key = ${token(name)}\n`);
      repository.git('add', 'stashed.conf');
      repository.git('stash', 'push', '--quiet');
    }
    repository.commit('gone', { 'reset.conf': `key = ${token('reflog')}\n` });
    repository.git('reset', '--quiet', '--hard', 'HEAD~1');
    repository.commit(`say ${token('message')}`, { 'b.txt': 'x\n' });
    repository.git('tag', '--annotate', '--message', `with ${token('tag')}`, 'v1');
    repository.commit('name', { [`backup-${token('name')}.txt`]: 'x\n' });
    const found = await swept(repository);
    expect(paths(found).filter((path) => !path.startsWith('backup-'))).toEqual(
      ['COMMIT_EDITMSG', 'TAG_EDITMSG', 'a.conf', 'reset.conf', 'stashed.conf', 'stashed.conf', 'stashed.conf'].sort(),
    );
    expect(found.findings).toHaveLength(8);
    for (const name of ['merge', 'first', 'second', 'third', 'reflog', 'message', 'tag', 'name']) {
      expect(found.stdout + found.stderr).not.toContain(token(name));
    }
  });

  it('finds dangling objects only when it is asked for them', async () => {
    const repository = ScratchRepository.create();
    repository.commit('start', { 'a.txt': 'x\n' });
    writeFileSync(join(repository.root, 'lost.conf'), `key = ${token('lost')}\n`);
    repository.git('hash-object', '-w', 'lost.conf');
    expect(await swept(repository)).toMatchObject({ code: 0, findings: [] });
    const { code, findings } = await swept(repository, '--unreachable');
    expect(findings.map(({ path }) => path)).toEqual([expect.stringMatching(/^objects\/[0-9a-f]{40}$/)]);
    expect(code).toBe(1);
  });

  it('tells the same of loose objects, of packs with deep deltas, and with one thread or two', async () => {
    const repository = ScratchRepository.create();
    const lines = Array.from({ length: 200 }, (_, at) => `setting-${at}: ${at * 7919}\n`);
    for (let version = 0; version < 25; version++) {
      lines[(version * 37) % 200] = version % 5 === 0 ? `token: ${token(`v${version}`)}\n` : `changed: ${version}\n`;
      repository.commit(`version ${version}`, { 'values.yaml': lines.join(''), 'copy.md': `# ${lines.join('')}` });
    }
    const loose = await swept(repository);
    expect(new Set(loose.findings.map(({ history }) => history?.subject)).size).toBe(5);
    repository.git('gc', '--quiet', '--aggressive', '--prune=now');
    for (const threads of ['1', '2']) {
      const packed = await swept(repository, '--threads', threads);
      expect(packed.findings).toEqual(loose.findings);
    }
  });

  it('goes on past a damaged pack, lists what it could not read, and is never clean then', async () => {
    const repository = ScratchRepository.create();
    repository.commit('start', { 'a.txt': `${'text\n'.repeat(500)}`, 'b.txt': 'other\n'.repeat(300) });
    repository.git('gc', '--quiet');
    const directory = join(repository.root, '.git/objects/pack');
    const pack = join(directory, readdirSync(directory).find((name) => name.endsWith('.pack')) ?? '');
    const bytes = readFileSync(pack);
    const at = bytes.length - 30;
    bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    chmodSync(pack, 0o600);
    writeFileSync(pack, bytes);
    const { code, skipped, stderr } = await run(['history', '--format', 'json'], { directory: repository.root }).then(
      (end) => ({ ...end, skipped: end.stdout === '' ? [] : (JSON.parse(end.stdout).skipped as unknown[]) }),
    );
    expect(code).toBe(3);
    expect(skipped.length > 0 || stderr.startsWith('unsealed: ')).toBe(true);
  });

  it('says nothing of an empty repository', async () => {
    expect(await swept(ScratchRepository.create())).toMatchObject({ code: 0, findings: [], skipped: [], stderr: '' });
  });
});
