/**
 * Positives that no format gives away: passwords that people choose and keys that machines draw, under the names that
 * programs use for them, in every syntax.
 */

import { Random } from './random.ts';
import { type NamedValue, positive, type Sample } from './sample.ts';
import { SYNTAXES } from './syntaxes.ts';
import { capital, word } from './vocabulary.ts';

const OWNERS = [
  'db',
  'redis',
  'smtp',
  'admin',
  'app',
  'service',
  'mail',
  'ldap',
  'root',
  'postgres',
  'billing',
  'legacy',
  'ftp',
];

/** The last words of a name, by the rule that it speaks to. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  'generic-password': ['password', 'password', 'passwd', 'pwd', 'pass', 'passphrase', 'user password', 'password prod'],
  'generic-token': ['token', 'auth token', 'access token', 'api token', 'refresh token', 'bot token', 'webhook token'],
  'generic-secret': [
    'secret',
    'client secret',
    'secret key',
    'jwt secret',
    'session secret',
    'webhook secret',
    'app secret',
  ],
  'generic-api-key': [
    'api key',
    'access key',
    'encryption key',
    'signing key',
    'master key',
    'private key',
    'auth key',
    'hmac key',
  ],
  'generic-credential': ['credentials', 'creds', 'credential'],
};

type Maker = (random: Random) => string;

const KEYS: readonly Maker[] = [
  (random) => random.hex(32),
  (random) => random.hex(40),
  (random) => random.hex(64),
  (random) => random.alnum(random.int(20, 48)),
  (random) => random.alnum(16),
  (random) => random.base64(24),
  (random) => random.base64(32),
  (random) => random.base64(64),
  (random) => random.bytes(32).toString('base64url'),
  (random) => random.text('ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789', 32),
  (random) => random.text('abcdefghijklmnopqrstuvwxyz0123456789', random.int(20, 40)),
  (random) => `${random.lower(4)}_${random.alnum(32)}`,
];

const LEET: Readonly<Record<string, string>> = { a: '@', e: '3', i: '1', o: '0', s: '5', t: '7' };

/** How people choose: words with digits and marks, words spelt with digits, two words, and what a generator offers. */
const CHOSEN: readonly Maker[] = [
  (random) => `${capital(longWord(random))}${random.int(1960, 2025)}${random.pick(['!', '', '?', '*'])}`,
  (random) => `${capital(word(random))}${capital(word(random))}${random.int(1, 99)}`,
  (random) => `${leet(longWord(random))}${random.int(10, 999)}!`,
  (random) => `${word(random)}-${word(random)}-${random.int(10, 99)}`,
  (random) => `${capital(word(random))}_${random.digits(4)}_${word(random)}`,
  (random) => `${capital(longWord(random))}@${random.int(100, 9999)}`,
  (random) => random.text('abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789', random.int(12, 24)),
  (random) => `${random.alnum(6)}-${random.alnum(6)}-${random.alnum(6)}`,
  (random) => `${random.alnum(5)}${random.pick(['!', '%', '+', '*', '^'])}${random.alnum(8)}`,
  (random) => `${capital(word(random))}+${capital(word(random))}=${random.int(2, 9)}ever`,
];

/** `rounds` samples of each rule in each syntax that names its values. */
export function* genericPositives(seed: string, rounds: number): Iterable<Sample> {
  const random = new Random(`${seed}:generic`);
  for (const syntax of SYNTAXES) {
    if (syntax.style === undefined) continue;
    for (const [rule, endings] of Object.entries(NAMES)) {
      for (let round = 0; round < rounds; round++) {
        const maker = random.pick(rule === 'generic-password' ? CHOSEN : KEYS);
        const name = [...(random.next() < 0.6 ? [random.pick(OWNERS)] : []), ...random.pick(endings).split(' ')];
        const value: NamedValue = { name, before: '', secret: maker(random), after: '' };
        const sample = positive(value, syntax, { label: rule, family: 'generic' });
        if (sample !== undefined) yield sample;
      }
    }
  }
}

function longWord(random: Random): string {
  for (;;) {
    const found = word(random);
    if (found.length >= 6) return found;
  }
}

function leet(text: string): string {
  return [...text].map((letter) => LEET[letter] ?? letter).join('');
}
