import { describe, expect, it } from '@jest/globals';
import { adviceIn, notesIn } from './advice-in.ts';

describe('a file that says that git ignores it', () => {
  it.each([
    ['values-secret.yaml', '# This file is gitignored\na: b\n'],
    ['chart/values-secret.yaml', 'a: b\n# DO NOT COMMIT this file\n'],
    ['secrets.yaml', '# keep your own values here; never commit\n'],
    ['.env', '# must not be committed\nA=1\n'],
    ['terraform/secrets.tfvars', '# listed in .gitignore, gitignored on purpose\n'],
  ])('is advised on: %s', async (path, text) => {
    expect(await adviceIn(text, path)).toEqual(['ignored-file-tracked ']);
  });

  it('is advised on at its comment', async () => {
    const text = 'a: ü\nb: c # do not commit  \n';
    const [note] = await notesIn(text, 'secrets.yaml');
    expect(Buffer.from(text).subarray(note?.span.start, note?.span.end).toString()).toBe('# do not commit');
  });

  it.each([
    ['an example', 'secrets.example.yaml', '# do not commit\n'],
    ['a file that speaks of its copy', 'secrets.yaml', '# Copy to my-secrets.yaml, which is gitignored\n'],
    ['a file that is encrypted', 'secrets.yaml', '# do not commit\na: ENC[AES256_GCM,data:x]\nsops: {}\n'],
    ['a file that warns of its plain form', 'secrets.yaml', '# do not commit unencrypted\n'],
    ['a file without secrets in its name', 'deploy.yaml', '# do not commit\n'],
    ['a file that says nothing of the kind', 'secrets.yaml', '# every commit is checked\n'],
  ])('is left alone: %s', async (_, path, text) => {
    expect(await adviceIn(text, path)).toEqual([]);
  });
});

describe('a call of kubeseal', () => {
  it.each([
    ['a script', 'seal.sh', 'kubeseal -f secret.yaml -w sealed.yaml\n'],
    ['a pipe', 'seal.sh', 'cat secret.yaml | kubeseal --format yaml > sealed.yaml\n'],
    ['a Makefile', 'Makefile', 'seal:\n\tkubeseal <secret.yaml >sealed.yaml\n'],
    ['a workflow', '.github/workflows/seal.yml', 'jobs: {a: {steps: [{run: "kubeseal < a > b"}]}}\n'],
    ['joined lines', 'seal.sh', 'kubeseal \\\n  --scope strict \\\n  < a > b\n'],
  ])('without a certificate is advised on in %s', async (_, path, text) => {
    expect(await adviceIn(text, path)).toEqual(['kubeseal-without-certificate ']);
  });

  it.each([
    ['a certificate', 'seal.sh', 'kubeseal --cert pub.pem -f a -w b\n'],
    ['a certificate on a later line', 'seal.sh', 'kubeseal -f a \\\n  --cert=pub.pem\n'],
    ['a certificate in the environment', 'seal.sh', 'export SEALED_SECRETS_CERT=pub.pem\nkubeseal -f a -w b\n'],
    ['another job', 'seal.sh', 'kubeseal --fetch-cert > pub.pem\n'],
    ['the name of a package', 'install.sh', 'brew install kubeseal helm && echo kubeseal\n'],
    ['a page for people', 'README.md', '    kubeseal -f a -w b\n'],
  ])('is left alone with %s', async (_, path, text) => {
    expect(await adviceIn(text, path)).toEqual([]);
  });
});

describe('a Vault policy', () => {
  const policy = (path: string, ...capabilities: string[]) =>
    `path "${path}" {\n  capabilities = ${JSON.stringify(capabilities)}\n}\n`;

  it.each([
    ['is about every path', policy('*', 'read'), 'vault-policy-everything path.*'],
    ['has sudo', policy('sys/auth/*', 'create', 'sudo'), 'vault-policy-sudo path.sys/auth/*'],
  ])('is advised on when it %s', async (_, text, advice) => {
    const [check, key] = advice.split(' path.');
    const notes = await notesIn(text, 'admin.hcl');
    expect(notes.map((note) => [note.check, ...note.keyPath])).toEqual([[check, 'path', key]]);
  });

  it('is read inside a manifest', async () => {
    const text = `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n  admin.hcl: |\n${policy('*', 'sudo').replace(/^/gm, '    ')}`;
    expect((await notesIn(text)).map(({ check }) => check)).toEqual(['vault-policy-everything']);
  });

  it.each([
    ['denies everything', policy('*', 'deny')],
    ['asks for the health of the server', policy('sys/health', 'read', 'sudo')],
    ['reads below one path', policy('secret/data/app/*', 'read')],
    ['is of another program', 'path "*" {\n  methods = ["read"]\n}\n'],
  ])('is left alone when it %s', async (_, text) => {
    expect(await adviceIn(text, 'app.hcl')).toEqual([]);
  });
});

describe('a set-up of Vault', () => {
  it.each([
    ['a login with the root policy', 'setup.sh', 'vault write auth/kubernetes/role/a policies=root ttl=1h\n'],
    ['a token with the root policy', 'setup.sh', 'vault token create -policy="root"\n'],
    ['a role of Terraform', 'vault.tf', 'resource "vault_token" "a" {\n  policies = ["root"]\n}\n'],
    ['a role of an operator', 'role.yaml', '# vault\ntokenPolicies: [root]\n'],
  ])('is advised on for %s', async (_, path, text) => {
    expect((await notesIn(text, path)).map(({ check }) => check)).toEqual(['vault-root-policy']);
  });

  it.each([
    ['setup.sh', 'vault write auth/kubernetes/config token_reviewer_jwt="$TOKEN" kubernetes_host=x\n'],
    ['vault.tf', 'resource "vault_kubernetes_auth_backend_config" "a" {\n  token_reviewer_jwt = var.token\n}\n'],
  ])('is advised on for a stored token of a reviewer: %s', async (path, text) => {
    expect(await adviceIn(text, path)).toEqual(['vault-stored-reviewer-token token_reviewer_jwt']);
  });

  it.each([
    ['an empty token', 'vault write auth/kubernetes/config token_reviewer_jwt=""\n'],
    ['a policy whose name begins alike', 'vault token create -policy=root-readers\n'],
    ['the policies of another program', 'policies=root\n'],
    ['a path', 'vault read auth/token/policy: root/a\n'],
  ])('is left alone with %s', async (_, text) => {
    expect(await adviceIn(text, 'setup.sh')).toEqual([]);
  });
});

describe('a text made to be slow', () => {
  it.each([
    ['blocks that never end', 'path "a" { capabilities '],
    ['spaces before a policy', `policy=${' '.repeat(50_000)}`],
    ['spaces before a token', `token_reviewer_jwt=${' '.repeat(50_000)}`],
    ['dashes', '-'.repeat(50_000)],
    ['calls without an end', 'kubeseal vault commit '],
  ])('is read in time that grows with its size: %s', async (_, text) => {
    const started = performance.now();
    await notesIn(`vault ${text.repeat(Math.ceil(1_000_000 / text.length))}`, 'secrets.env');
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
