import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { DIST } from '../support/bundle.ts';
import { GITLAB_SCHEMA } from '../support/gitlab-schema.ts';
import { fences } from '../support/markdown.ts';
import { ScratchRepository, scratchDirectory, scratchEnvironment } from '../support/repository.ts';

interface Job {
  readonly script: readonly string[];
  readonly artifacts: { readonly when: string; readonly reports: Readonly<Record<string, string>> };
}

const PLAIN = ['sup3r', 'secret', 'passw0rd'].join('-');
const MANIFEST = `kind: Secret\nmetadata: {name: db}\nstringData:\n  password: ${PLAIN}\n`;

describe('the GitLab job of docs/ci.md', () => {
  const { unsealed: job } = parse(fences('yaml', ['docs/ci.md'])[0]?.text ?? '') as { unsealed: Job };
  const repository = ScratchRepository.create();
  const base = repository.commit('base');
  const head = repository.commit('adds a Secret', { 'deploy/db.yaml': MANIFEST });

  /** Runs the script as a runner does: in the clone, under GitLab's variables, `npx` being the bundle here. */
  function runScript() {
    const programs = scratchDirectory();
    writeFileSync(
      join(programs, 'npx'),
      `#!/bin/sh\nshift\nexec "${process.execPath}" "${join(DIST, 'cli.mjs')}" "$@"\n`,
    );
    chmodSync(join(programs, 'npx'), 0o755);
    return spawnSync('sh', ['-ec', job.script.join('\n')], {
      cwd: repository.root,
      encoding: 'utf8',
      env: {
        ...scratchEnvironment(),
        PATH: `${programs}${delimiter}${process.env.PATH}`,
        CI: 'true',
        CI_MERGE_REQUEST_DIFF_BASE_SHA: base,
        CI_COMMIT_SHA: head,
      },
    });
  }

  it('fails, and leaves both reports where its artifacts are taken from', () => {
    const { status, stdout, stderr } = runScript();
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toContain('deploy/db.yaml:4:13');
    const report = (name: string) =>
      JSON.parse(readFileSync(join(repository.root, job.artifacts.reports[name] ?? ''), 'utf8'));
    const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(GITLAB_SCHEMA);
    expect(validate(report('secret_detection')) ? [] : validate.errors).toEqual([]);
    expect(report('secret_detection').vulnerabilities[0].location).toMatchObject({
      file: 'deploy/db.yaml',
      start_line: 4,
      commit: { sha: head },
    });
    expect(report('codequality')).toMatchObject([{ location: { path: 'deploy/db.yaml', lines: { begin: 4 } } }]);
    expect(JSON.stringify([stdout, report('secret_detection'), report('codequality')])).not.toContain(PLAIN);
  });

  it('keeps the reports of a job that failed, which is when there is something in them', () => {
    expect(job.artifacts.when).toBe('always');
  });
});
