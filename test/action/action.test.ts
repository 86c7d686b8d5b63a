import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { PROJECT, textOf } from '../support/markdown.ts';
import { ScratchRepository, scratchDirectory } from '../support/repository.ts';
import { type Command, runStep, type StepResult } from '../support/workflow-runner.ts';

const PLAIN = 'supersecretpassword';
const ENCODED = Buffer.from(PLAIN).toString('base64');
const SECRET = `kind: Secret\ndata:\n  password: ${ENCODED}\n`;
const CLEAN = 'replicas: 2\n';
const NONE = '0'.repeat(40);

/** A branch off main whose first commit brings a Secret in and whose second takes it out again, in a full clone. */
function withdrawnSecret() {
  const origin = ScratchRepository.create();
  const base = origin.commit('first', { 'values.yaml': CLEAN });
  origin.git('checkout', '--quiet', '-b', 'feature');
  const bad = origin.commit('add', { 'deploy/secret.yaml': SECRET });
  origin.git('rm', '--quiet', 'deploy/secret.yaml');
  const head = origin.commit('remove');
  return { origin, clone: origin.clone(), base, bad, head };
}

/** The same Secret, still there, on main. */
function standingSecret() {
  const repository = ScratchRepository.create();
  const base = repository.commit('first', { 'values.yaml': CLEAN });
  const head = repository.commit('second', { 'deploy/secret.yaml': SECRET });
  return { repository, base, head };
}

const pullRequest = (base: string, head: string) => ({ pull_request: { base: { sha: base }, head: { sha: head } } });
const push = (before: string, after: string, more: object = {}) => ({
  ref: 'refs/heads/feature',
  before,
  after,
  repository: { default_branch: 'main' },
  ...more,
});

const named = ({ commands }: StepResult, name: string) => commands.filter((command) => command.name === name);
const messages = (commands: readonly Command[]) => commands.map(({ message }) => message).join('\n');

describe('the scope of a step', () => {
  it.each([
    ['pull_request', pullRequest],
    ['merge_group', (base: string, head: string) => ({ merge_group: { base_sha: base, head_sha: head } })],
    ['push', push],
  ])('of %s is every commit, so that a secret that was taken out again is found', (event, payload) => {
    const { clone, base, bad, head } = withdrawnSecret();
    const result = runStep({ workspace: clone.root, event, payload: payload(base, head) });
    expect(result.code).toBe(1);
    expect(result.outputs).toMatchObject({ findings: '1', incomplete: 'false', range: `${base}..${head}` });
    expect(messages(named(result, 'error'))).toContain(bad.slice(0, 7));
  });

  it('of a pull request is the same on the merge commit that actions/checkout makes', () => {
    const { origin, clone, base, head } = withdrawnSecret();
    origin.git('checkout', '--quiet', 'main');
    origin.commit('meanwhile', { 'other.yaml': CLEAN });
    origin.git('merge', '--quiet', '--no-ff', '-m', 'merge', 'feature');
    origin.git('update-ref', 'refs/pull/1/merge', 'HEAD');
    clone.git('fetch', '--quiet', 'origin', 'refs/pull/1/merge');
    clone.git('checkout', '--quiet', '--detach', 'FETCH_HEAD');
    const result = runStep({ workspace: clone.root, event: 'pull_request', payload: pullRequest(base, head) });
    expect(result.outputs).toMatchObject({ findings: '1', range: `${base}..${head}` });
  });

  it('of the push of a new branch is every commit that the default branch does not have', () => {
    const { clone, head } = withdrawnSecret();
    const payload = push(NONE, head, { created: true });
    const result = runStep({ workspace: clone.root, event: 'push', payload });
    expect(result.code).toBe(1);
    expect(result.outputs).toMatchObject({ findings: '1', range: `refs/remotes/origin/main..${head}` });
  });

  it('of a forced push is the same, since the commit before it is gone', () => {
    const { clone, head } = withdrawnSecret();
    const payload = push('a'.repeat(40), head, { forced: true });
    expect(runStep({ workspace: clone.root, event: 'push', payload }).outputs).toMatchObject({ findings: '1' });
  });

  it('of the push of a new branch is the files, with a warning, when the default branch is not in the clone', () => {
    const { repository, head } = standingSecret();
    const result = runStep({ workspace: repository.root, event: 'push', payload: push(NONE, head) });
    expect(result.outputs).toMatchObject({ findings: '1', range: 'tree' });
    expect(messages(named(result, 'warning'))).toContain('The files are scanned as they are now');
  });

  it.each(['schedule', 'workflow_dispatch'])('of %s is the files as they are', (event) => {
    const { repository } = standingSecret();
    const result = runStep({ workspace: repository.root, event, payload: { inputs: null } });
    expect(result.code).toBe(1);
    expect(result.outputs).toMatchObject({ findings: '1', range: 'tree' });
  });

  it('is what the inputs base and head say, whatever the event', () => {
    const { clone, base, bad } = withdrawnSecret();
    const inputs = { base, head: bad };
    const result = runStep({ workspace: clone.root, event: 'schedule', inputs });
    expect(result.outputs).toMatchObject({ findings: '1', range: `${base}..${bad}` });
  });

  it('ends at the input head when only that is given', () => {
    const { clone, base, head } = withdrawnSecret();
    const step = { workspace: clone.root, event: 'push', payload: push(base, head), inputs: { head: base } };
    expect(runStep(step).outputs).toMatchObject({ findings: '0', range: `${base}..${base}` });
  });
});

describe('a step with nothing to scan', () => {
  const { repository, base, head } = standingSecret();
  it.each([
    ['base equals head', 'pull_request', pullRequest(head, head), {}],
    ['a branch was deleted', 'push', push(head, NONE, { deleted: true }), {}],
    ['the inputs name one commit', 'schedule', {}, { base: 'HEAD', head }],
    ['the head is behind the base', 'pull_request', pullRequest(head, base), {}],
  ])('succeeds and says "0 commits to scan" when %s', (_, event, payload, inputs) => {
    const result = runStep({ workspace: repository.root, event, payload, inputs });
    expect(result.code).toBe(0);
    expect(messages(named(result, 'notice'))).toContain('0 commits to scan');
    expect(result.outputs).toMatchObject({ findings: '0', incomplete: 'false' });
  });

  it('still writes the report that a later step uploads', () => {
    const inputs = { 'sarif-file': 'none.sarif' };
    runStep({ workspace: repository.root, event: 'pull_request', payload: pullRequest(head, head), inputs });
    expect(JSON.parse(readFileSync(join(repository.root, 'none.sarif'), 'utf8')).runs[0].results).toEqual([]);
  });
});

describe('a step that cannot see the range', () => {
  it('fails in a shallow clone without the base, and says what to set', () => {
    const { origin, base, head } = withdrawnSecret();
    const workspace = origin.clone('--depth=1').root;
    const result = runStep({ workspace, event: 'pull_request', payload: pullRequest(base, head) });
    expect(result.code).toBe(1);
    expect(messages(named(result, 'error'))).toContain('set fetch-depth: 0 in actions/checkout');
    expect(result.outputs).toEqual({ incomplete: 'true' });
  });

  it('fails when history is cut off inside the range, and says what to set', () => {
    const { origin, base, head } = withdrawnSecret();
    const clone = origin.clone('--depth=1');
    clone.git('fetch', '--quiet', '--depth=1', 'origin', base);
    const result = runStep({ workspace: clone.root, event: 'pull_request', payload: pullRequest(base, head) });
    expect(result.code).toBe(1);
    expect(messages(named(result, 'error'))).toContain('set fetch-depth: 0 in actions/checkout');
    expect(result.outputs).toMatchObject({ findings: '0', incomplete: 'true' });
  });

  it('fails without a repository, and says what to run', () => {
    const result = runStep({ workspace: scratchDirectory(), event: 'schedule' });
    expect(result.code).toBe(1);
    expect(messages(named(result, 'error'))).toContain('run actions/checkout before this step');
  });
});

describe('annotations', () => {
  it('stand on the lines of the value', () => {
    const { repository, base, head } = standingSecret();
    const step = { workspace: repository.root, event: 'push', payload: push(base, head) };
    expect(named(runStep(step), 'error')[0]?.properties).toEqual({
      file: 'deploy/secret.yaml',
      line: '3',
      endLine: '3',
      col: '13',
      endColumn: String(12 + ENCODED.length),
      title: 'medium: Value in a Kubernetes Secret [kubernetes-secret-data]',
    });
  });

  it('are warnings, and the step succeeds, for findings below fail-on', () => {
    const { repository, base, head } = standingSecret();
    const inputs = { 'fail-on': 'critical' };
    const result = runStep({ workspace: repository.root, event: 'push', payload: push(base, head), inputs });
    expect(result.code).toBe(0);
    expect(named(result, 'warning')).toHaveLength(1);
    expect(named(result, 'error')).toEqual([]);
    expect(result.outputs).toMatchObject({ findings: '1' });
  });

  it('are at most ten of a kind, however much is found', () => {
    const repository = ScratchRepository.create();
    repository.commit('many', Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`${at}.yaml`, SECRET])));
    const result = runStep({ workspace: repository.root, event: 'schedule' });
    expect(result.outputs).toMatchObject({ findings: '30' });
    expect(named(result, 'error')).toHaveLength(10);
    expect(messages(named(result, 'error').slice(-1))).toContain('unsealed found 30 secret(s)');
  });

  it('are followed by the whole report, where no line of it can be a command', () => {
    const repository = ScratchRepository.create();
    const names = Array.from({ length: 30 }, (_, at) => `file-${at}.yaml`);
    repository.commit('many', Object.fromEntries(names.map((name) => [name, SECRET])));
    const { log } = runStep({ workspace: repository.root, event: 'schedule' });
    const [, , report = ''] = /^::stop-commands::(\S+)\n([\s\S]*)^::\1::$/m.exec(log) ?? [];
    expect(names.filter((name) => !report.includes(`${name}:3:13`))).toEqual([]);
  });
});

describe('inputs', () => {
  it.each([
    [{ 'fail-on': 'bogus' }, 'use one of low, medium, high, critical'],
    [{ summary: 'maybe' }, 'use true or false'],
    [{ head: 'main' }, 'set the input base as well'],
    [{ config: 'missing.yaml' }, 'missing.yaml'],
    [{ baseline: 'missing.json' }, 'name an existing baseline'],
    [{ 'sarif-file': '.' }, 'name a writable path'],
  ])('that make no sense fail the step with the remedy: %j', (inputs, remedy) => {
    const { repository } = standingSecret();
    const result = runStep({ workspace: repository.root, event: 'schedule', inputs });
    expect(result.code).toBe(1);
    expect(messages(named(result, 'error'))).toContain(remedy);
    expect(result.log).not.toContain('crashed');
  });

  it('name a configuration and a baseline in the working directory', () => {
    const { repository } = standingSecret();
    repository.write('ci/policy.yaml', 'allow:\n  - paths: [secret.yaml]\n');
    const inputs = { config: 'ci/policy.yaml' };
    const result = runStep({ workspace: repository.root, event: 'schedule', inputs });
    expect(result.code).toBe(0);
    expect(result.outputs).toMatchObject({ findings: '0' });
  });

  it('let the repository lie in a folder of the workspace', () => {
    const workspace = scratchDirectory();
    mkdirSync(join(workspace, 'checkout'));
    const repository = new ScratchRepository(join(workspace, 'checkout'));
    repository.git('init', '--quiet');
    repository.commit('all', { 'secret.yaml': SECRET });
    const inputs = { 'working-directory': 'checkout', 'json-file': 'out/report.json' };
    const result = runStep({ workspace, event: 'schedule', inputs });
    expect(result.outputs).toMatchObject({ findings: '1', 'json-file': 'out/report.json' });
    expect(existsSync(join(workspace, 'out/report.json'))).toBe(true);
  });
});

describe('report files', () => {
  const inputs = { 'sarif-file': 'reports/unsealed.sarif', 'json-file': 'unsealed.json' };

  it('are written where the inputs say, and the outputs name them', () => {
    const { repository } = standingSecret();
    const { outputs } = runStep({ workspace: repository.root, event: 'schedule', inputs });
    expect(outputs).toMatchObject(inputs);
    const sarif = JSON.parse(readFileSync(join(repository.root, 'reports/unsealed.sarif'), 'utf8'));
    expect(sarif.version).toBe('2.1.0');
    expect(sarif.runs[0].results).toHaveLength(1);
    expect(JSON.parse(readFileSync(join(repository.root, 'unsealed.json'), 'utf8')).findings).toHaveLength(1);
  });

  it('replace a link that the scanned commit put in their place, and leave alone what it leads to', () => {
    const { repository } = standingSecret();
    const victim = join(scratchDirectory(), 'victim');
    writeFileSync(victim, 'untouched');
    symlinkSync(victim, join(repository.root, 'unsealed.json'));
    expect(runStep({ workspace: repository.root, event: 'schedule', inputs }).outputs).toMatchObject(inputs);
    expect(readFileSync(victim, 'utf8')).toBe('untouched');
  });

  it('are refused in a folder that a link leads out of the workspace', () => {
    const { repository } = standingSecret();
    const outside = scratchDirectory();
    symlinkSync(outside, join(repository.root, 'reports'));
    const result = runStep({ workspace: repository.root, event: 'schedule', inputs });
    expect(messages(named(result, 'error'))).toContain('a link leads out of the workspace');
    expect(existsSync(join(outside, 'unsealed.sarif'))).toBe(false);
  });
});

describe('the summary', () => {
  it('says what was found, and is absent when it is not wanted', () => {
    const { repository } = standingSecret();
    const step = { workspace: repository.root, event: 'schedule' };
    expect(runStep(step).summary).toContain('<h2>unsealed: 1 secret(s) found</h2>');
    expect(runStep({ ...step, inputs: { summary: 'False' } }).summary).toBe('');
  });

  it('does not call a scan clean that could not see everything', () => {
    const { origin, base, head } = withdrawnSecret();
    const clone = origin.clone('--depth=1');
    clone.git('fetch', '--quiet', '--depth=1', 'origin', base);
    const { summary } = runStep({ workspace: clone.root, event: 'push', payload: push(base, head) });
    expect(summary).toContain('the scan is incomplete');
  });

  it('stays under the size at which GitHub drops it', () => {
    const repository = ScratchRepository.create();
    const entries = Array.from({ length: 4000 }, (_, at) => `  "${'&'.repeat(40)}password${at}": ${ENCODED}\n`);
    repository.commit('many', { 'secret.yaml': `kind: Secret\ndata:\n${entries.join('')}` });
    const { summary, outputs } = runStep({ workspace: repository.root, event: 'schedule' });
    expect(outputs).toMatchObject({ findings: '4000' });
    expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024);
    expect(summary).toContain('the rest is in the log of this step');
  });
});

describe('hostile content', () => {
  const repository = ScratchRepository.create();
  const names = ['::error::injected.yaml', '##[add-path]x.yaml', 'a\n::warning::x.yaml', '<b>x<!--.yaml', '```.yaml'];
  repository.commit('::error::subject', Object.fromEntries(names.map((name) => [`d/${name}`, SECRET])));
  const base = repository.id('HEAD');
  repository.commit('##[error]subject\n\n::error::body', {
    '::notice::top.yaml': SECRET,
    'keys.yaml': `kind: Secret\nmetadata:\n  name: "::error::name"\ndata:\n  "::error::k\\n::error::": ${ENCODED}\n`,
  });
  const tree = runStep({ workspace: repository.root, event: 'schedule', inputs: { 'json-file': 'report.json' } });
  const range = runStep({ workspace: repository.root, event: 'push', payload: push(base, repository.id('HEAD')) });

  it.each([
    ['files', tree, 7],
    ['commits', range, 2],
  ])('in %s gives no command to the runner', (_, result, count) => {
    expect(result.outputs).toMatchObject({ findings: String(count) });
    expect(new Set(result.commands.map(({ name }) => name))).toEqual(new Set(['error']));
    expect(named(result, 'error')).toHaveLength(count + 1);
    for (const { message } of named(result, 'error')) expect(message).not.toMatch(/^(?:injected|subject|body|name)/);
  });

  it('gives no markup to the summary', () => {
    for (const { summary } of [tree, range]) {
      expect(summary.match(/<\/?\w+/g)?.sort()).toEqual(['</code', '</h2', '</pre', '<code', '<h2', '<pre']);
      expect(summary).not.toContain('<!--');
    }
  });

  it('in an error message gives no command either', () => {
    const other = ScratchRepository.create();
    other.commit('x', { '.unsealed.yaml': 'rules:\n  add: ["##[error]x.yaml"]\n' });
    const result = runStep({ workspace: other.root, event: 'schedule' });
    expect(result.code).toBe(1);
    expect(result.log.match(/##\[/g)).toBeNull();
  });
});

describe('secrets', () => {
  it('stand in no log, output, summary or file', () => {
    const { clone, base, head } = withdrawnSecret();
    const inputs = { 'sarif-file': 'unsealed.sarif', 'json-file': 'unsealed.json' };
    const { log, outputs, summary } = runStep({
      workspace: clone.root,
      event: 'pull_request',
      payload: pullRequest(base, head),
      inputs,
    });
    const files = Object.values(inputs).map((name) => readFileSync(join(clone.root, name), 'utf8'));
    expect(log).toContain('deploy/secret.yaml');
    for (const text of [log, JSON.stringify(outputs), summary, ...files]) {
      expect(text).not.toContain(PLAIN);
      expect(text).not.toContain(ENCODED);
    }
  });
});

describe('action.yml', () => {
  it('runs a file of the bundle', () => {
    const { runs } = parse(textOf('action.yml')) as { runs: { main: string } };
    expect(existsSync(join(PROJECT, runs.main))).toBe(true);
  });
});
