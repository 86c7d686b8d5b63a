/** Names, words and prose under a name that promises a secret. */

import { type HarmlessValue, harmless } from '../look-alike.ts';
import type { Random } from '../random.ts';
import { capital, joinName, word, words } from '../vocabulary.ts';

const SECRET_NAMES = [
  'password',
  'token',
  'secret',
  'api key',
  'auth token',
  'secret key',
  'access key',
  'credentials',
];
const identifier = (random: Random, count: number) =>
  joinName(words(random, count), random.pick(['camel', 'pascal', 'snake', 'constant', 'kebab', 'dotted']));

export const WORDS: readonly HarmlessValue[] = [
  harmless('identifier', SECRET_NAMES, (random) => identifier(random, random.int(2, 5))),
  harmless('long identifier', SECRET_NAMES, (random) => identifier(random, random.int(5, 8))),
  harmless(
    'identifier with digit',
    ['token', 'secret', 'api key', 'auth token'],
    (random) => `${identifier(random, 2)}${random.pick(['', 'V', 'v', '_'])}${random.int(1, 9)}`,
  ),
  harmless(
    'PascalCase name with a number inside',
    ['token', 'secret', 'api key', 'access token'],
    (random) =>
      `${capital(word(random))}${random.pick(['OAuth2', 'Base64', 'Http2', 'Utf8', 'Sha256', 'X509', 'K8s', 'S3', 'Ipv4'])}${capital(word(random))}${capital(word(random))}`,
  ),
  harmless('package name', ['token', 'secret', 'token provider', 'credentials'], (random) =>
    random.pick([
      `@${word(random)}/${word(random)}-token`,
      `com.${word(random)}.${word(random)}.${capital(word(random))}Token`,
      `${word(random)}/${word(random)}`,
      `org.${word(random)}.security.${capital(word(random))}Provider`,
      `github.com/${word(random)}/${word(random)}/v2`,
    ]),
  ),
  harmless('CSS class', ['token', 'password', 'password class', 'token class name'], (random) =>
    random.pick([
      `${word(random)}-${word(random)}--${word(random)}`,
      `px-${random.int(1, 9)} py-${random.int(1, 9)} text-sm`,
      `${word(random)}__${word(random)}`,
      `btn btn-${word(random)}`,
    ]),
  ),
  harmless(
    'test id',
    ['password test id', 'token id', 'token', 'access token'],
    (random) => `${word(random)}-${word(random)}-input-${random.int(1, 99)}`,
  ),
  harmless(
    'prose',
    ['password', 'token', 'secret', 'password help', 'api key', 'token description'],
    (random) =>
      `${capital(words(random, random.int(3, 7)).join(' '))}${random.pick(['', '.', '?', '!', ' (2)', ': %s'])}`,
  ),
  harmless(
    'error message',
    ['password', 'token', 'invalid token', 'secret', 'api key'],
    (random) =>
      `${random.pick(['Invalid', 'Missing', 'Expired', 'Unknown'])} ${word(random)} ${random.pick(['password', 'token', 'key'])}: ${words(random, 3).join(' ')}`,
  ),
  harmless(
    'mail address',
    ['password contact', 'token owner', 'secret', 'credentials'],
    (random) =>
      `${word(random)}.${word(random)}${random.int(1, 99)}@${word(random)}.${random.pick(['org', 'com', 'io'])}`,
  ),
  harmless('host', ['token host', 'secret server', 'credentials', 'token'], (random) =>
    random.pick([
      `${word(random)}-${random.int(1, 20)}.${word(random)}.svc.cluster.local`,
      `${word(random)}.${word(random)}.com:${random.int(1000, 9999)}`,
      `ip-10-${random.int(0, 255)}-${random.int(0, 255)}-7.ec2.internal`,
    ]),
  ),
  harmless('header name', ['token header', 'token', 'api key header', 'api key'], (random) =>
    random.pick([
      'X-Api-Key',
      'Authorization',
      'X-CSRF-Token',
      'X-Auth-Token',
      'Proxy-Authorization',
      `X-${capital(word(random))}-Token`,
    ]),
  ),
  harmless('enumeration', ['token', 'password', 'secret', 'token kind'], (random) =>
    random.pick([
      `TOKEN_${word(random).toUpperCase()}`,
      `${word(random).toUpperCase()}_${word(random).toUpperCase()}_2`,
      `Token.${capital(word(random))}`,
      `${capital(word(random))}::Token`,
    ]),
  ),
];
