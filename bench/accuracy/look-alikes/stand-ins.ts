/** What people write where a secret will stand: placeholders of every family, and references to where the secret is. */

import type { HarmlessValue } from '../look-alike.ts';
import type { Random } from '../random.ts';
import { word } from '../vocabulary.ts';

const SECRET_NAMES = [
  'password',
  'db password',
  'api key',
  'secret key',
  'auth token',
  'client secret',
  'access token',
  'encryption key',
  'credentials',
  'smtp pass',
];

const kind = (random: Random) => random.pick(['password', 'token', 'secret', 'api-key', 'key']);
const upper = (text: string) => text.toUpperCase().replaceAll('-', '_');
const dollar = '$';

const PLACEHOLDERS: Readonly<Record<string, (random: Random) => string>> = {
  'change me': (random) =>
    random.pick([
      'changeme',
      'change-me',
      'CHANGE_ME',
      'changeit',
      'ChangeMe123',
      'changeme!',
      'please-change-me',
      'change_this_password',
      'CHANGE-ME-IN-PRODUCTION',
    ]),
  'replace me': (random) =>
    random
      .pick(['REPLACE_ME', 'replace-with-your-', 'REPLACE_WITH_', 'replace-this-'])
      .replace(/-$|_$/, (mark) => mark + kind(random)),
  yours: (random) =>
    random.pick([
      `your-${kind(random)}`,
      `YOUR_${upper(kind(random))}`,
      `your-${kind(random)}-here`,
      `<your-${kind(random)}>`,
      `your_${word(random)}_${upper(kind(random)).toLowerCase()}`,
      `insert-your-${kind(random)}-here`,
    ]),
  angles: (random) =>
    random.pick([
      `<${kind(random)}>`,
      `<${word(random)}-${kind(random)}>`,
      `<REQUIRED>`,
      `<insert ${kind(random)}>`,
      `<${upper(kind(random))}>`,
    ]),
  brackets: (random) =>
    random.pick([
      `[${kind(random)}]`,
      `{${kind(random)}}`,
      `[your ${kind(random)}]`,
      `{${word(random)}_${kind(random)}}`,
    ]),
  masks: (random) => random.pick(['x', '*', '.', '#', '-', '0', 'X', '•']).repeat(random.int(8, 40)),
  'masked tails': (random) =>
    `${random.pick(['sk-', 'ghp_', 'xoxb-', 'AKIA', 'pk_'])}${random
      .pick(['x', '*', 'X', '.'])
      .repeat(random.int(12, 32))}`,
  examples: (random) =>
    random.pick([
      `example-${kind(random)}`,
      `sample_${kind(random)}`,
      `dummy-${kind(random)}`,
      `fake-${kind(random)}`,
      `mock-${kind(random)}`,
      `test-${kind(random)}`,
      `my-${kind(random)}`,
      `not-a-real-${kind(random)}`,
      `some-${kind(random)}`,
      `foobar`,
      `todo-set-${kind(random)}`,
    ]),
  removed: (random) =>
    random.pick([
      'redacted',
      '[REDACTED]',
      '<redacted>',
      '(hidden)',
      'REMOVED',
      '**MASKED**',
      '<omitted>',
      '[FILTERED]',
    ]),
  sequences: (random) =>
    random.pick([
      '1234567890',
      '12345678901234567890',
      'abcdefghijklmnopqrstuvwxyz',
      '0123456789abcdef',
      '0123456789abcdef0123456789abcdef',
      '00000000-0000-0000-0000-000000000000',
      'aaaaaaaaaaaaaaaa',
      'abcabcabcabc',
      'deadbeefdeadbeef',
    ]),
  'self-named': (random) =>
    random.pick([
      'password',
      'DB_PASSWORD',
      'api-key',
      'API_KEY',
      'client_secret',
      'accessToken',
      'the-secret-key',
      'auth_token',
      'mypassword',
      'AdminPassword',
    ]),
  empty: (random) =>
    random.pick([
      'null',
      'none',
      'None',
      'nil',
      'undefined',
      'N/A',
      'TBD',
      'unset',
      'empty',
      'false',
      'true',
      'optional',
      'required',
      'disabled',
      'default',
    ]),
  'encoded placeholder': (random) =>
    Buffer.from(
      random.pick(['changeme', 'password', 'your-password', 'admin', 'my-secret-key', 'example-token', 'replace-me']),
    ).toString('base64'),
  'description in capitals': (random) =>
    `${upper(word(random))}_${upper(kind(random))}_${random.pick(['HERE', 'GOES_HERE', 'VALUE', `FOR_${upper(word(random))}`])}`,
};

const path = (random: Random) => `secret/data/${word(random)}/${word(random)}`;

const REFERENCES: Readonly<Record<string, (random: Random) => string>> = {
  'template expression': (random) =>
    random.pick([
      `{{ .Values.${word(random)}.password }}`,
      `{{ ${word(random)}_password }}`,
      `{{- include "${word(random)}.secret" . -}}`,
      `{{password}}`,
      `<%= ENV['${upper(word(random))}_TOKEN'] %>`,
      `{{ lookup('env', 'DB_PASSWORD') }}`,
    ]),
  'shell variable': (random) =>
    random.pick([
      `${dollar}{${upper(word(random))}_PASSWORD}`,
      `${dollar}${upper(word(random))}_TOKEN`,
      `${dollar}{${upper(word(random))}:?must be set}`,
      `${dollar}(cat /run/secrets/${word(random)})`,
      `${dollar}(${upper(word(random))}_KEY)`,
      `${dollar}{${upper(word(random))}_SECRET:-}`,
      `%${upper(word(random))}_TOKEN%`,
    ]),
  'pipeline secret': (random) =>
    random.pick([
      `${dollar}{{ secrets.${upper(word(random))}_TOKEN }}`,
      `((${word(random)}-password))`,
      `${dollar}CI_${upper(word(random))}_TOKEN`,
      `@@${upper(word(random))}_TOKEN@@`,
      `__${upper(word(random))}_TOKEN__`,
      `#{${word(random)}.token}#`,
    ]),
  'store reference': (random) =>
    random.pick([
      `vault:${path(random)}#password`,
      `ref+vault://${path(random)}#/token`,
      `ref+awssm://${word(random)}/${word(random)}`,
      `op://${word(random)}/${word(random)}/password`,
      `<path:${path(random)}#key>`,
      `>>vault:${path(random)}#token`,
      `secretref+gcpsecrets://${word(random)}/${word(random)}`,
      `doppler://${word(random)}/prod/KEY`,
    ]),
  'cloud reference': (random) =>
    random.pick([
      `arn:aws:secretsmanager:eu-west-1:${random.digits(12)}:secret:${word(random)}-${random.alnum(6)}`,
      `projects/${word(random)}-${random.digits(6)}/secrets/${word(random)}/versions/latest`,
      `https://${word(random)}.vault.azure.net/secrets/${word(random)}/${random.hex(32)}`,
      `arn:aws:ssm:us-east-1:${random.digits(12)}:parameter/${word(random)}/token`,
      `arn:aws:kms:us-east-1:${random.digits(12)}:key/${random.uuid()}`,
      `/aws/reference/secretsmanager/${word(random)}`,
      `@Microsoft.KeyVault(SecretUri=https://${word(random)}.vault.azure.net/secrets/${word(random)}/)`,
      `{{resolve:secretsmanager:${word(random)}:SecretString:password}}`,
    ]),
  ciphertext: (random) =>
    random.pick([
      `ENC[AES256_GCM,data:${random.base64(18)},iv:${random.base64(32)},tag:${random.base64(16)},type:str]`,
      `ENC(${random.base64(24)})`,
      `vault:v1:${random.base64(48)}`,
      `{cipher}${random.hex(64)}`,
      `ENC[PKCS7,${random.base64(120)}]`,
      `k8s:enc:kms:v2:${word(random)}:${random.base64(32)}`,
    ]),
  'mounted file': (random) =>
    random.pick([
      `/run/secrets/${word(random)}_password`,
      `/etc/${word(random)}/tls/private.key`,
      `/var/run/secrets/kubernetes.io/serviceaccount/token`,
      `file:///etc/${word(random)}/token`,
      `~/.config/${word(random)}/credentials`,
      `./certs/${word(random)}.pem`,
      `C:\\ProgramData\\${word(random)}\\token.txt`,
      `keys/${word(random)}-prod.pem`,
    ]),
};

/** Stand-ins under names that promise a secret, in every syntax. */
export const STAND_INS: readonly HarmlessValue[] = [
  ...Object.entries(PLACEHOLDERS).map(([name, make]) => ({ label: `placeholder: ${name}`, names: SECRET_NAMES, make })),
  ...Object.entries(REFERENCES).map(([name, make]) => ({ label: `reference: ${name}`, names: SECRET_NAMES, make })),
];
