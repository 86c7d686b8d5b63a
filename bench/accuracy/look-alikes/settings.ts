/** Settings whose names speak of secrets: what a name that ends in `file`, `name` or `ttl` holds. */

import { type HarmlessValue, harmless } from '../look-alike.ts';
import { word, words } from '../vocabulary.ts';

export const SETTINGS: readonly HarmlessValue[] = [
  harmless(
    'switch',
    [
      'use password',
      'token enabled',
      'enable secret rotation',
      'has api key',
      'show password',
      'require token',
      'automount service account token',
    ],
    (random) => random.pick(['true', 'false', 'yes', 'no', 'on', 'off', '1', '0']),
  ),
  harmless(
    'number',
    [
      'max tokens',
      'token limit',
      'password min length',
      'secret version',
      'token count',
      'api key length',
      'token ttl',
      'token expiry',
    ],
    (random) => String(random.int(1, 10_000_000)),
  ),
  harmless(
    'duration',
    ['token ttl', 'token expiration', 'password max age', 'secret refresh interval', 'token lifetime', 'token'],
    (random) => `${random.int(1, 5000)}${random.pick(['s', 'm', 'h', 'd', 'ms', ' days', ' minutes'])}`,
  ),
  harmless(
    'date',
    ['token expires', 'password changed', 'secret rotated at', 'api key created', 'token', 'password mtime'],
    (random) =>
      `20${random.int(10, 29)}-0${random.int(1, 9)}-${random.int(10, 28)}${random.pick(['', `T${random.int(10, 23)}:${random.int(10, 59)}:00Z`, ' 12:30:00'])}`,
  ),
  harmless(
    'version',
    ['secret version', 'token version', 'password policy version', 'api key'],
    (random) =>
      `${random.pick(['', 'v'])}${random.int(0, 40)}.${random.int(0, 99)}.${random.int(0, 999)}${random.pick(['', '-rc.1', '-beta.12', '+build.7'])}`,
  ),
  harmless(
    'path',
    ['password file', 'token path', 'secret dir', 'private key path', 'api key file', 'password', 'token'],
    (random) =>
      `${random.pick(['/etc', '/var/lib', './config', '../keys', '/run/secrets'])}/${words(random, 2).join('/')}${random.pick(['', '.pem', '.txt', '/token'])}`,
  ),
  harmless(
    'URL',
    ['token url', 'password reset url', 'token endpoint', 'secret', 'auth token', 'api key url'],
    (random) =>
      `https://${word(random)}.${random.pick(['internal', 'example.org', 'io'])}/${words(random, 2).join('/')}${random.pick(['', `?page=${random.int(1, 99)}`, `/${random.uuid()}`])}`,
  ),
  harmless(
    'Kubernetes name',
    [
      'secret name',
      'existing secret',
      'tls secret',
      'password secret',
      'credentials secret',
      'image pull secret',
      'token secret',
      'client secret ref',
    ],
    (random) =>
      `${words(random, random.int(1, 4)).join('-')}-${random.pick(['tls', 'credentials', 'secret', 'auth', 'v2', random.lower(5), `${random.lower(2)}${random.digits(2)}${random.lower(1)}`])}`,
  ),
  harmless(
    'key in a Secret',
    ['password key', 'secret key name', 'token key', 'existing secret password key', 'secret access key key'],
    (random) =>
      random.pick([
        `${word(random)}-password`,
        `${word(random).toUpperCase()}_TOKEN`,
        'password',
        'token',
        `${word(random)}.token`,
      ]),
  ),
  harmless(
    'algorithm',
    [
      'password encryption',
      'token algorithm',
      'password hash',
      'secret algorithm',
      'token signing alg',
      'password',
      'encryption key type',
    ],
    (random) =>
      random.pick([
        'scram-sha-256',
        'bcrypt',
        'argon2id',
        'RS256',
        'HS512',
        'aes-256-gcm',
        'hmac-sha256',
        'pbkdf2-sha512',
        'PS384',
        'AES/CBC/PKCS5Padding',
        'RSA-OAEP-256',
        'sha256',
      ]),
  ),
  harmless('type', ['token type', 'secret type', 'credential type', 'password type', 'grant type'], (random) =>
    random.pick([
      'bearer',
      'kubernetes.io/tls',
      'Opaque',
      'kubernetes.io/dockerconfigjson',
      'refresh_token',
      'urn:ietf:params:oauth:token-type:jwt',
      'client_credentials',
      'urn:ietf:params:oauth:grant-type:token-exchange',
    ]),
  ),
  harmless(
    'regular expression',
    ['password pattern', 'token regex', 'secret matcher', 'password', 'api key format'],
    (random) =>
      random.pick([
        '^(?=.*[A-Z])(?=.*[0-9]).{8,}$',
        '[A-Za-z0-9_-]{20,40}',
        '^[a-f0-9]{32}$',
        '\\b(sk|pk)_[a-z]+_[0-9A-Za-z]{24}\\b',
        '/^ghp_[A-Za-z0-9]{36}$/',
        '^(\\w+)-(\\d{4,})$',
      ]),
  ),
  harmless('locale', ['token locale', 'password language', 'secret region'], (random) =>
    random.pick(['en_US.UTF-8', 'de-DE', 'zh-Hans-CN', 'pt_BR', 'eu-central-1', 'us-east-1']),
  ),
  harmless('colour', ['token color', 'password field color', 'secret'], (random) =>
    random.pick([
      `#${random.hex(6)}`,
      `#${random.hex(8)}`,
      `rgba(${random.int(0, 255)}, ${random.int(0, 255)}, 0, 0.5)`,
      `hsl(${random.int(0, 360)}, 50%, 50%)`,
    ]),
  ),
];
