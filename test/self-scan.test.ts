import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';
import { unsealed } from './support/command-line.ts';

const PROJECT = join(dirname(fileURLToPath(import.meta.url)), '..');

it('finds no secret in this project', async () => {
  const { code, stdout } = await unsealed(['scan', PROJECT, '--format', 'json'], { directory: PROJECT });
  const { findings } = JSON.parse(stdout) as { findings: { path: string; line: number; rule: string }[] };
  expect(findings.map(({ path, line, rule }) => `${path}:${line} ${rule}`)).toEqual([]);
  expect(code).toBe(0);
});
