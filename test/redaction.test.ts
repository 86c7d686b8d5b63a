import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { FORMATS } from '../src/index.ts';
import { unsealed } from './support/command-line.ts';
import { ScratchRepository } from './support/repository.ts';

/** One secret in every surface: nothing that the tool prints may hold it, in any spelling. */
const SECRET = ['Tr0ub4dor', 'Zk29dLq8xW'].join('-');
const ENCODED = Buffer.from(SECRET).toString('base64');
const TWICE = Buffer.from(ENCODED).toString('base64');
const AUTH = Buffer.from(`robot:${SECRET}`).toString('base64');
const DOCKER = JSON.stringify({ auths: { 'registry.example': { username: 'robot', password: SECRET, auth: AUTH } } });

const SURFACES: Readonly<Record<string, string>> = {
  'secret.yaml': `kind: Secret\nmetadata: {name: db}\ndata:\n  password: ${ENCODED}\n  nested: ${TWICE}\nstringData:\n  plain: ${SECRET}\n`,
  'secret.json': JSON.stringify({ kind: 'List', items: [{ kind: 'Secret', data: { password: ENCODED } }] }),
  'docker.yaml': `kind: Secret\ntype: kubernetes.io/dockerconfigjson\ndata:\n  .dockerconfigjson: ${Buffer.from(DOCKER).toString('base64')}\n`,
  'values.yaml': `auth:\n  password: ${SECRET} # was ${ENCODED}\n  copy: "${SECRET}"\n`,
  '.env': `DB_PASSWORD=${SECRET}\nexport API_TOKEN='${SECRET}'\n`,
  'templates/secret.yaml': `kind: Secret\ndata:\n  password: {{ "${SECRET}" | b64enc }}\n`,
  'config-map.yaml': `apiVersion: v1\nkind: ConfigMap\ndata:\n  DB_PASSWORD: ${SECRET}\n`,
  'app.properties': `db.password=${SECRET}\n`,
  'main.ts': `const password = "${SECRET}"; connect("postgres://app:${SECRET}@db.internal/shop");\n`,
  'broken.yaml': `kind: Secret\ndata: [\n  password: ${ENCODED}\n\t{{\n`,
  [`${'x'.repeat(20)}.txt`]: `token = "${SECRET}"\n${ENCODED}\n`,
};

const repository = ScratchRepository.create();
const base = repository.commit('empty');
repository.commit(`message with password=${SECRET}`, SURFACES);
repository.write('staged.yaml', SURFACES['secret.yaml'] as string);
repository.git('add', 'staged.yaml');
repository.write('.unsealed.yaml', 'fail-on: low\n');

const COMMANDS: readonly (readonly string[])[] = [
  ...Object.keys(FORMATS).flatMap((format) => [
    ['scan', '--format', format],
    ['scan', '--hygiene', '--format', format],
    ['staged', '--format', format],
    ['hook', 'pre-commit', '--format', format],
    ['range', base, '--format', format],
  ]),
  ['scan', '--output', 'sarif=out.sarif', '--output', 'json=out.json'],
  ['scan', '--show-secrets', '--format', 'html'],
  ['baseline', 'create', '--baseline', 'out.baseline'],
];

describe('no output holds a secret', () => {
  it.each(COMMANDS.map((argv) => [argv.join(' '), argv] as const))('unsealed %s', async (_, argv) => {
    const { code, stdout, stderr } = await unsealed(argv, { directory: repository.root });
    expect([0, 1]).toContain(code);
    expectNoSecret(stdout + stderr);
  });

  it('finds something on every surface, so that there is something to leak', async () => {
    const { stdout } = await unsealed(['scan', '--format', 'json'], { directory: repository.root });
    const paths = (JSON.parse(stdout) as { findings: { path: string }[] }).findings.map((finding) => finding.path);
    expect([...new Set(paths)].sort()).toEqual([...Object.keys(SURFACES), 'staged.yaml'].sort());
  });

  it('writes none into the files it makes', async () => {
    const files = ['sarif', 'json', 'html'].map((format) => `--output=${format}=out.${format}`);
    await unsealed(['scan', ...files], { directory: repository.root });
    const written = readdirSync(repository.root).filter((name) => name.startsWith('out.'));
    expect(written).toEqual(expect.arrayContaining(['out.sarif', 'out.json', 'out.html', 'out.baseline']));
    for (const name of written.filter((file) => statSync(join(repository.root, file)).isFile())) {
      expectNoSecret(readFileSync(join(repository.root, name), 'utf8'));
    }
  });

  it('prints none when a configuration that holds one is broken', async () => {
    repository.write('broken-config.yaml', `fail-on: ${SECRET}\nallow:\n  - value: '(${SECRET}'\n`);
    const { code, stdout, stderr } = await unsealed(['scan', '--config', 'broken-config.yaml'], {
      directory: repository.root,
    });
    expect(code).toBe(2);
    expectNoSecret(stdout + stderr);
  });

  it('prints none when the program crashes over one', async () => {
    const world = { directory: repository.root, stdin: SECRET };
    const crash = new Error(`cannot process ${SECRET}`);
    const { errorText } = await import('../src/cli/error-text.ts');
    const { text, exitCode } = errorText(crash);
    expect(exitCode).toBe(3);
    expectNoSecret(text);
    const { stdout, stderr } = await unsealed(['scan', '-', '--stdin-path', 'x.env'], world);
    expectNoSecret(stdout + stderr);
  });

  it('prints it when asked to, and refuses to in CI', async () => {
    const shown = await unsealed(['scan', 'app.properties', '--show-secrets'], { directory: repository.root });
    expect(shown.stdout).toContain(SECRET);
    const refused = await unsealed(['scan', '--show-secrets'], {
      directory: repository.root,
      environment: { CI: 'true' },
    });
    expect(refused.code).toBe(2);
    expectNoSecret(refused.stdout + refused.stderr);
  });
});

function expectNoSecret(text: string): void {
  for (const spelling of [
    SECRET,
    ENCODED,
    TWICE,
    AUTH,
    encodeURIComponent(SECRET),
    Buffer.from(DOCKER).toString('base64'),
  ]) {
    expect(text.includes(spelling)).toBe(false);
  }
}
