/** What looks random, under names that say that it is no secret. */

import { type HarmlessValue, harmless } from '../look-alike.ts';
import { word } from '../vocabulary.ts';

export const IDENTIFIERS: readonly HarmlessValue[] = [
  harmless(
    'UUID',
    ['request id', 'correlation id', 'tenant id', 'user id', 'guid', 'device id', 'client id', 'key id', 'token id'],
    (random) => random.uuid(),
  ),
  harmless('git commit', ['commit', 'revision', 'git sha', 'ref', 'build commit', 'head'], (random) =>
    random.hex(random.pick([7, 8, 40])),
  ),
  harmless(
    'digest',
    [
      'sha256',
      'checksum',
      'md5',
      'digest',
      'etag',
      'integrity',
      'content hash',
      'token hash',
      'fingerprint',
      'cache key',
    ],
    (random) =>
      random.pick([
        random.hex(64),
        random.hex(32),
        random.hex(40),
        `sha256:${random.hex(64)}`,
        `sha512-${random.base64(64)}`,
      ]),
  ),
  harmless(
    'image digest',
    ['image', 'image digest', 'token server image', 'secret manager image'],
    (random) => `registry.internal/${word(random)}/${word(random)}@sha256:${random.hex(64)}`,
  ),
  harmless(
    'image tag',
    ['image', 'tag', 'image tag', 'token exporter image'],
    (random) =>
      `${word(random)}/${word(random)}:${random.pick([random.hex(12), `v1.${random.int(0, 99)}.${random.int(0, 9)}-${random.hex(7)}`, 'latest', `20240501-${random.hex(8)}`])}`,
  ),
  harmless('snowflake id', ['id', 'message id', 'user id', 'guild id', 'app id', 'token id'], (random) =>
    random.digits(random.int(17, 19)),
  ),
  harmless('public client id', ['client id', 'oauth client id', 'google client id', 'app id'], (random) =>
    random.pick([
      `${random.digits(12)}-${random.text('abcdefghijklmnopqrstuvwxyz0123456789', 32)}.apps.googleusercontent.com`,
      `Iv1.${random.hex(16)}`,
      random.alnum(20),
      random.uuid(),
    ]),
  ),
  harmless(
    'publishable key',
    ['stripe publishable key', 'stripe public key', 'publishable key', 'public key'],
    (random) => `pk_${random.pick(['live', 'test'])}_${random.alnum(24)}`,
  ),
  harmless(
    'Sentry DSN',
    ['sentry dsn', 'dsn'],
    (random) => `https://${random.hex(32)}@o${random.digits(6)}.ingest.sentry.io/${random.digits(7)}`,
  ),
  harmless('public key', ['ssh public key', 'authorized key', 'public key', 'deploy public key'], (random) =>
    random.pick([
      `ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI${random.base64(32).slice(0, 43)} ${word(random)}@host`,
      `ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQ${random.base64(255)}`,
      `age1${random.text('023456789acdefghjklmnpqrstuvwxyz', 58)}`,
    ]),
  ),
  harmless('bank or book number', ['iban', 'isbn', 'account number', 'order number', 'serial number'], (random) =>
    random.pick([
      `DE${random.digits(20)}`,
      `978-3-${random.digits(2)}-${random.digits(6)}-${random.digits(1)}`,
      `GB${random.digits(2)}WEST${random.digits(14)}`,
      `SN-${random.digits(8)}-${random.digits(4)}`,
    ]),
  ),
  harmless(
    'phone number',
    ['phone', 'support phone', 'contact'],
    (random) => `+${random.int(1, 99)} ${random.digits(3)} ${random.digits(7)}`,
  ),
  harmless(
    'hardware or network address',
    ['mac', 'address', 'token server', 'secret host', 'listen address'],
    (random) =>
      random.pick([
        (random.hex(12).match(/../g) ?? []).join(':'),
        `10.${random.int(0, 255)}.${random.int(0, 255)}.${random.int(1, 254)}:8080`,
        `2001:db8:${random.hex(4)}::${random.hex(4)}`,
      ]),
  ),
  harmless(
    'crontab',
    ['schedule', 'token rotation schedule', 'secret refresh cron'],
    (random) => `${random.int(0, 59)} ${random.int(0, 23)} * * ${random.int(0, 6)}`,
  ),
  harmless(
    'AWS names',
    ['role arn', 'bucket', 'access key id ref', 'kms key id', 'secret arn', 'account id'],
    (random) =>
      random.pick([
        `arn:aws:iam::${random.digits(12)}:role/${word(random)}`,
        random.digits(12),
        `arn:aws:s3:::${word(random)}-${random.digits(6)}`,
        `ami-${random.hex(17)}`,
        `subnet-${random.hex(17)}`,
        `vpc-${random.hex(8)}`,
      ]),
  ),
  harmless('analytics id', ['ga id', 'measurement id', 'gtm id', 'tracking id', 'site key id'], (random) =>
    random.pick([
      `G-${random.text('ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789', 10)}`,
      `UA-${random.digits(8)}-1`,
      `GTM-${random.text('ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789', 7)}`,
    ]),
  ),
];
