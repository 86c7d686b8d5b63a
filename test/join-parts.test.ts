import { describe, expect, it } from '@jest/globals';
import { reported } from '../src/index.ts';
import { findingsIn, resultOf } from './support/scan.ts';
import { expand } from './support/templates.ts';

const ID = 'AKIA{{base32:16}}';
const SECRET = '{{alnum:40}}';
const ids = (count: number) => Array.from({ length: count }, (_, at) => expand(ID, `id ${at}`).text);
const secrets = (count: number) => Array.from({ length: count }, (_, at) => expand(SECRET, `secret ${at}`).text);
const base64 = (text: string) => Buffer.from(text).toString('base64');
const [idA = '', idB = ''] = ids(2);
const [secretA = '', secretB = ''] = secrets(2);

/** What is found: `rule:line`, and behind it what goes with it: `key-id:line`. */
async function found(text: string, path: string): Promise<string[]> {
  const findings = await findingsIn(text, path);
  return findings.map(({ rule, location, parts = [] }) =>
    [`${rule.id}:${location.start.line}`, ...parts.map((part) => `${part.name}:${part.location.start.line}`)].join(' '),
  );
}

describe('a key id and its secret', () => {
  it.each<[string, string, string, string[]]>([
    ['lines of a .env file', '.env', `AWS_ACCESS_KEY_ID=${idA}\nAWS_SECRET_ACCESS_KEY=${secretA}\n`, ['2 1']],
    ['lines with CRLF', '.env', `AWS_ACCESS_KEY_ID=${idA}\r\nAWS_SECRET_ACCESS_KEY=${secretA}\r\n`, ['2 1']],
    ['the secret first', '.env', `AWS_SECRET_ACCESS_KEY=${secretA}\nAWS_ACCESS_KEY_ID=${idA}\n`, ['1 2']],
    [
      'siblings in YAML',
      'a.yaml',
      `aws:\n  accessKeyId: ${idA}\n  region: x\n  secretAccessKey: ${secretA}\n`,
      ['4 2'],
    ],
    [
      'siblings in one line of JSON',
      'a.json',
      `{"a": {"accessKeyId": "${idA}", "secretAccessKey": "${secretA}"}}`,
      ['1 1'],
    ],
    [
      'siblings in JSON, far apart',
      'a.json',
      `{"accessKeyId": "${idA}",${'\n"other": "a word",'.repeat(30)}\n"secretAccessKey": "${secretA}"}`,
      ['32 1'],
    ],
    [
      'entries of an env list',
      'pod.yaml',
      `env:\n- name: AWS_ACCESS_KEY_ID\n  value: ${idA}\n- name: AWS_SECRET_ACCESS_KEY\n  value: AWS_SECRET_ACCESS_KEY=${secretA}\n`,
      ['5 3'],
    ],
    [
      'a Terraform block',
      'main.tf',
      `provider "aws" {\n  region = "x"\n  access_key = "${idA}"\n  secret_key = "${secretA}"\n}\n`,
      ['4 3'],
    ],
    ['a section', 'credentials', `[a]\naws_access_key_id = ${idA}\naws_secret_access_key = ${secretA}\n`, ['3 2']],
    ['two lines of code', 'a.py', `aws_access_key_id = "${idA}"\naws_secret_access_key = "${secretA}"\n`, ['2 1']],
    [
      'an object in code',
      'a.ts',
      `new S3({\n  accessKeyId: '${idA}',\n  secretAccessKey: '${secretA}',\n});\n`,
      ['3 2'],
    ],
    [
      'a section of a file in a ConfigMap',
      'cm.yaml',
      `kind: ConfigMap\ndata:\n  credentials: |\n    [a]\n    aws_access_key_id = ${idA}\n    aws_secret_access_key = ${secretA}\n`,
      ['6 5'],
    ],
    [
      'a file in a Secret, which is shown where it is written',
      'secret.yaml',
      `kind: Secret\ndata:\n  credentials: ${base64(`[a]\naws_access_key_id = ${idA}\naws_secret_access_key = ${secretA}\n`)}\n`,
      ['3 3'],
    ],
    [
      'profiles in sections',
      'credentials',
      `[a]\naws_access_key_id = ${idA}\naws_secret_access_key = ${secretA}\n[b]\naws_access_key_id = ${idB}\naws_secret_access_key = ${secretB}\n`,
      ['3 2', '6 5'],
    ],
    [
      'profiles in sections, secrets first',
      'credentials',
      `[a]\naws_secret_access_key = ${secretA}\naws_access_key_id = ${idA}\n[b]\naws_secret_access_key = ${secretB}\naws_access_key_id = ${idB}\n`,
      ['2 3', '5 6'],
    ],
    [
      'profiles line by line, ids first',
      'x.conf',
      `aws_access_key_id=${idA}\naws_secret_access_key=${secretA}\naws_access_key_id=${idB}\naws_secret_access_key=${secretB}\n`,
      ['2 1', '4 3'],
    ],
    [
      'profiles line by line, secrets first',
      'x.conf',
      `aws_secret_access_key=${secretA}\naws_access_key_id=${idA}\naws_secret_access_key=${secretB}\naws_access_key_id=${idB}\n`,
      ['1 2', '3 4'],
    ],
    [
      'profiles that their names tell apart',
      '.env',
      `A_AWS_ACCESS_KEY_ID=${idA}\nB_AWS_ACCESS_KEY_ID=${idB}\nA_AWS_SECRET_ACCESS_KEY=${secretA}\nB_AWS_SECRET_ACCESS_KEY=${secretB}\n`,
      ['3 1', '4 2'],
    ],
    [
      'profiles in maps',
      'a.yaml',
      `a:\n  secretAccessKey: ${secretA}\n  accessKeyId: ${idA}\nb:\n  secretAccessKey: ${secretB}\n  accessKeyId: ${idB}\n`,
      ['2 3', '5 6'],
    ],
    [
      'profiles in blocks',
      'main.tf',
      `provider "aws" {\n  secret_key = "${secretA}"\n  access_key = "${idA}"\n}\nprovider "aws" {\n  secret_key = "${secretB}"\n  access_key = "${idB}"\n}\n`,
      ['2 3', '6 7'],
    ],
  ])('are one finding as %s', async (_, path, text, pairs) => {
    const expected = pairs.map((pair) => pair.split(' '));
    expect(await found(text, path)).toEqual(
      expected.map(([secret, id]) => `aws-secret-access-key:${secret} key-id:${id}`),
    );
  });

  it.each<[string, string, string]>([
    [
      'many lines stand between them',
      '.env',
      `AWS_ACCESS_KEY_ID=${idA}\n${'X=1\n'.repeat(11)}AWS_SECRET_ACCESS_KEY=${secretA}\n`,
    ],
    ['they stand in two maps', 'a.yaml', `a:\n  accessKeyId: ${idA}\nb:\n  secretAccessKey: ${secretA}\n`],
    ['they stand in two documents', 'a.yaml', `accessKeyId: ${idA}\n---\nsecretAccessKey: ${secretA}\n`],
    ['they stand in two lines of JSON', 'a.json', `{"accessKeyId": "${idA}"}\n{"secretAccessKey": "${secretA}"}\n`],
    ['they stand in two items', 'a.json', `[{"accessKeyId": "${idA}"}, {"secretAccessKey": "${secretA}"}]`],
    [
      'they stand in two objects',
      'a.ts',
      `const a = { accessKeyId: '${idA}' };\nconst b = { secretAccessKey: '${secretA}' };\n`,
    ],
    ['they stand in two sections', 'x', `[a]\naws_access_key_id = ${idA}\n[b]\naws_secret_access_key = ${secretA}\n`],
    [
      'they stand in two blocks',
      'main.tf',
      `provider "aws" {\n  access_key = "${idA}"\n}\nprovider "aws" {\n  secret_key = "${secretA}"\n}\n`,
    ],
    [
      'they stand in two Secrets',
      'a.yaml',
      `kind: Secret\nmetadata: {name: a}\nstringData:\n  AWS_ACCESS_KEY_ID: ${idA}\n---\nkind: Secret\nmetadata: {name: b}\nstringData:\n  AWS_SECRET_ACCESS_KEY: ${secretA}\n`,
    ],
  ])('are two findings where %s', async (_, path, text) => {
    const findings = await findingsIn(text, path);
    expect(findings.map(({ rule, parts }) => [rule.id, parts])).toEqual([
      ['aws-access-key-id', undefined],
      ['aws-secret-access-key', undefined],
    ]);
  });

  it('are one finding as siblings in a Secret, where no key name stands before the secret', async () => {
    const data = `  AWS_ACCESS_KEY_ID: ${base64(idA)}\n  AWS_SECRET_ACCESS_KEY: ${base64(secretA)}\n`;
    expect(await found(`kind: Secret\ndata:\n${data}`, 'secret.yaml')).toEqual(['kubernetes-secret-data:4 key-id:3']);
  });

  it('leave an id that stands alone what it is', async () => {
    expect(await found(`AWS_ACCESS_KEY_ID=${idA}\n`, '.env')).toEqual(['aws-access-key-id:1']);
  });

  it('leave the second of two ids a finding', async () => {
    const text = `aws_access_key_id=${idA}\naws_secret_access_key=${secretA}\nbackup=${idB}\n`;
    expect(await found(text, 'x.conf')).toEqual(['aws-secret-access-key:2 key-id:1', 'aws-access-key-id:3']);
  });

  it('take a session token along', async () => {
    const text = `AWS_ACCESS_KEY_ID=${idA}\nAWS_SECRET_ACCESS_KEY=${secretA}\nAWS_SESSION_TOKEN=${expand('{{alnum:300}}', 's').text}\n`;
    expect(await found(text, '.env')).toEqual(['aws-secret-access-key:2 key-id:1 session-token:3']);
  });

  it('give the fingerprint and the severity that the secret has alone', async () => {
    const [alone] = await findingsIn(`AWS_SECRET_ACCESS_KEY=${secretA}\n`, '.env');
    const [joined] = await findingsIn(`AWS_ACCESS_KEY_ID=${idA}\nAWS_SECRET_ACCESS_KEY=${secretA}\n`, '.env');
    expect(joined).toMatchObject({ fingerprint: alone?.fingerprint, severity: alone?.severity });
  });
});

describe('what is no finding of its own', () => {
  it.each<[string, string, string, string]>([
    [
      'a Google client id',
      'GOOGLE_CLIENT_ID={{digits:12}}-{{lower:32}}.apps.googleusercontent.com\nGOOGLE_CLIENT_SECRET=GOCSPX-{{alnum:28}}',
      '.env',
      'gcp-oauth-client-secret:2 client-id:1',
    ],
    [
      'an Entra application',
      'clientId: {{uuid}}\ntenantId: {{uuid}}\nclientSecret: {{alnum:3}}8Q~{{alnum:34}}',
      'a.yaml',
      'azure-client-secret:3 client-id:1 tenant-id:2',
    ],
    [
      'a storage account',
      'DefaultEndpointsProtocol=https;AccountName=apps;AccountKey={{base64:88}};EndpointSuffix=x',
      'a.conf',
      'azure-storage-account-key:1 account:1',
    ],
    [
      'a storage account in JSON',
      '{"cs": "DefaultEndpointsProtocol=https;AccountName=apps;AccountKey={{base64:88}}"}',
      'a.json',
      'azure-storage-account-key:1 account:1',
    ],
    [
      'a Twilio account',
      'TWILIO_ACCOUNT_SID=AC{{hex:32}}\nTWILIO_AUTH_TOKEN={{hex:32}}',
      '.env',
      'twilio-auth-token:2 account-sid:1',
    ],
    [
      'a Twilio account on one line',
      'curl -u AC{{hex:32}}:{{hex:32}} https://api.twilio.com/',
      'a.sh',
      'twilio-auth-token:1 account-sid:1',
    ],
    [
      'an Algolia application',
      'algolia:\n  appId: {{BASE36:10}}\n  key: x\nALGOLIA_APP_ID: {{BASE36:10}}\nALGOLIA_ADMIN_API_KEY: {{hex:32}}',
      'a.yaml',
      'algolia-admin-api-key:5 application-id:4',
    ],
    [
      'a Cloudflare account',
      'CLOUDFLARE_EMAIL=ada@acme.dev\nCLOUDFLARE_API_KEY={{hex:37}}',
      '.env',
      'cloudflare-global-api-key:2 email:1',
    ],
    [
      'an Okta domain',
      'domain: https://acme-dev.okta.com\nOKTA_API_TOKEN: 00{{alnum:40}}',
      'a.yaml',
      'okta-api-token:2 domain:1',
    ],
    [
      'an Auth0 client',
      'AUTH0_DOMAIN=acme.eu.auth0.com\nAUTH0_CLIENT_ID={{alnum:32}}\nAUTH0_CLIENT_SECRET={{alnum:64}}',
      '.env',
      'auth0-client-secret:3 client-id:2 domain:1',
    ],
    [
      'a user in a URL',
      'DATABASE_URL=postgres://shop:{{password:20}}@db.acme.dev/shop',
      '.env',
      'database-url:1 username:1',
    ],
    [
      'a user on a command line',
      'curl -u deployer:{{password:20}} https://nexus.acme.dev/',
      'a.sh',
      'curl-user-password:1 username:1',
    ],
    [
      'a user beside a password',
      'registry:\n  username: deployer\n  password: {{password:20}}',
      'a.yaml',
      'generic-password:3 username:2',
    ],
    ['a user in code', 'user = "deployer"\npassword = "{{password:20}}"', 'a.py', 'generic-password:2 username:1'],
    [
      'a client beside a secret',
      'clientId: {{alnum:20}}\nclientSecret: {{alnum:40}}',
      'a.yaml',
      'generic-secret:2 client-id:1',
    ],
    [
      'a client in a Secret',
      'kind: Secret\nstringData:\n  client-id: {{alnum:20}}\n  client-secret: {{alnum:40}}',
      'a.yaml',
      'kubernetes-secret-data:4 client-id:3',
    ],
    [
      'a PayPal client',
      'PAYPAL_CLIENT_ID=A{{alnum:79}}\nPAYPAL_CLIENT_SECRET=E{{alnum:79}}',
      '.env',
      'paypal-client-secret:2 client-id:1',
    ],
    ['a Plaid client', 'PLAID_CLIENT_ID={{hex:24}}\nPLAID_SECRET={{hex:30}}', '.env', 'plaid-secret:2 client-id:1'],
    [
      'a Spotify client',
      'SPOTIFY_CLIENT_ID={{hex:32}}\nSPOTIFY_CLIENT_SECRET={{hex:32}}',
      '.env',
      'spotify-client-secret:2 client-id:1',
    ],
    [
      'a Facebook app',
      'FACEBOOK_APP_ID={{digits:16}}\nFACEBOOK_APP_SECRET={{hex:32}}',
      '.env',
      'facebook-app-secret:2 app-id:1',
    ],
    [
      'a Stripe publishable key',
      'STRIPE_KEY=pk_live_{{alnum:24}}\nSTRIPE_SECRET=sk_live_{{alnum:24}}',
      '.env',
      'stripe-live-key:2 publishable-key:1',
    ],
    [
      'a Confluent key',
      'CONFLUENT_API_KEY={{BASE36:16}}\nCONFLUENT_API_SECRET={{base64:64}}',
      '.env',
      'confluent-api-secret:2 api-key:1',
    ],
    [
      'a Twitter key, which a guess would find',
      'TWITTER_CONSUMER_KEY={{alnum:25}}\nTWITTER_CONSUMER_SECRET={{alnum:50}}',
      '.env',
      'twitter-consumer-secret:2 consumer-key:1',
    ],
    [
      'a Vonage key',
      'VONAGE_API_KEY={{hex:8}}\nVONAGE_API_SECRET={{alnum:16}}',
      '.env',
      'vonage-api-secret:2 api-key:1',
    ],
    [
      'a Pusher app',
      'PUSHER_APP_ID={{digits:7}}\nPUSHER_APP_KEY={{hex:20}}\nPUSHER_APP_SECRET={{hex:20}}',
      '.env',
      'pusher-app-secret:3 app-key:2 app-id:1',
    ],
    [
      'a login in a netrc file',
      'machine git.acme.dev login deployer password {{password:20}}',
      '.netrc',
      'netrc-password:1 login:1 machine:1',
    ],
  ])('goes with its secret: %s', async (name, template, path, expected) => {
    expect(await found(`${expand(template, name).text}\n`, path)).toEqual([expected]);
  });

  it.each<[string, string, string]>([
    ['a reference', 'username: ${DB_USER}\npassword: {{password:20}}', 'a.yaml'],
    ['a placeholder', 'username: <your-username>\npassword: {{password:20}}', 'a.yaml'],
    ['an expression of code', 'username = username\npassword = "{{password:20}}"', 'a.py'],
    ['the name of another map', 'a:\n  username: deployer\nb:\n  password: {{password:20}}', 'a.yaml'],
  ])('is not %s', async (name, template, path) => {
    expect(await found(`${expand(template, name).text}\n`, path)).toEqual([
      expect.stringMatching(/^generic-password:\d+$/),
    ]);
  });

  it('may go with several secrets', async () => {
    const secret = (at: number) => expand('{{alnum:3}}8Q~{{alnum:34}}', `entra ${at}`).text;
    const text = `tenantId: ${expand('{{uuid}}', 'tenant').text}\na: ${secret(1)}\nb: ${secret(2)}\n`;
    expect(await found(text, 'a.yaml')).toEqual([
      'azure-client-secret:2 tenant-id:1',
      'azure-client-secret:3 tenant-id:1',
    ]);
  });

  it('is never found alone', async () => {
    const text = expand('TWILIO_ACCOUNT_SID=AC{{hex:32}}\nclient_id={{uuid}}\nusername=deployer\n', 'alone').text;
    expect(await found(text, '.env')).toEqual([]);
  });
});

describe('a part of a finding that is set aside', () => {
  const allowed = (line: string, rule: string) => `${line} # unsealed:allow ${rule} of a test\n`;

  it('goes with it', async () => {
    const text = `AWS_ACCESS_KEY_ID=${idA}\n${allowed(`AWS_SECRET_ACCESS_KEY=${secretA}`, 'aws-secret-access-key')}`;
    const { findings } = await resultOf(text, '.env');
    expect(findings.map(({ verdict, parts = [] }) => [verdict.kind, parts.map(({ name }) => name)])).toEqual([
      ['suppressed', ['key-id']],
    ]);
  });

  it('is told where it is a secret in its own right', async () => {
    const [api, app] = [expand('{{hex:32}}', 'api').text, expand('{{hex:40}}', 'app').text];
    const text = `${allowed(`DD_API_KEY=${api}`, 'datadog-api-key')}X=1\nDD_APP_KEY=${app}\n`;
    const result = await resultOf(text, '.env');
    expect(reported(result).map(({ location }) => location.start.line)).toEqual([3]);
  });

  it('stays what it is where it was set aside itself', async () => {
    const text = `${allowed(`AWS_ACCESS_KEY_ID=${idA}`, 'aws-access-key-id')}AWS_SECRET_ACCESS_KEY=${secretA}\n`;
    const { findings } = await resultOf(text, '.env');
    expect(findings.map(({ rule, verdict }) => `${rule.id} ${verdict.kind}`)).toEqual([
      'aws-access-key-id suppressed',
      'aws-secret-access-key report',
    ]);
  });
});

describe('a hostile text', () => {
  const pairs = (count: number, pair: (at: number) => string, between: string) =>
    Array.from({ length: count }, (_, at) => pair(at)).join(between);

  it.each<[string, string, string]>([
    [
      'of three thousand pairs in one map',
      'a.yaml',
      pairs(3_000, (at) => `k${at}_id: ${idA}\nk${at}_aws_secret_access_key: ${secretA}`, '\n'),
    ],
    [
      'of three thousand pairs on one line',
      'a.json',
      `[${pairs(3_000, () => `{"accessKeyId":"${idA}","secretAccessKey":"${secretA}"}`, ',')}]`,
    ],
    [
      'of three thousand secrets without a part',
      'a.conf',
      pairs(3_000, (at) => `k${at}_aws_secret_access_key=${secretA}`, '\n'),
    ],
    [
      'of three thousand names for one password',
      'a.yaml',
      `${pairs(3_000, (at) => `user${at}_username: x${at}`, '\n')}\npassword: ${expand('{{password:20}}', 'p').text}`,
    ],
  ])('%s is read in seconds', async (_, path, text) => {
    const started = performance.now();
    expect(await findingsIn(text, path)).not.toEqual([]);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
