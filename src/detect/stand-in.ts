/**
 * Stand-ins: values that only name what will stand in their place (`my-password`, `GIT_TOKEN` under `token`, `label` under
 * `key`). A password that is a word is weak and yet in use; a stand-in is neither, so this asks for more than a common word.
 */

import { isCommonWords, wordsOf } from './placeholder.ts';

/** What such a value ends with: the kind of thing that is due. */
const NOUNS: ReadonlySet<string> = new Set([
  'apikey',
  'credential',
  'credentials',
  'key',
  'passphrase',
  'passwd',
  'password',
  'secret',
  'string',
  'text',
  'token',
  'value',
]);
/** Whose it is, or that it is nobody's. */
const OWNERS: ReadonlySet<string> = new Set([
  'my',
  'your',
  'our',
  'the',
  'this',
  'some',
  'personal',
  'test',
  'demo',
  'sample',
]);
/** These make a password of the word behind them, if a poor one. */
const BOASTS: ReadonlySet<string> = new Set(
  'super secret secure safe strong good great nice very top new old long random default admin root'.split(' '),
);

/** Keys under which people put words of their own choice. */
const CHOSEN = /pass(?:word|wd|phrase)?|pwd|\bpw\b|secret|cookie|credential|auth/i;
const PASSWORD = /pass|pwd/i;

/** True when the value says what is due under `key`, and is not it. */
export function isStandIn(value: string, key: string): boolean {
  if (!/^[\p{L}\s._-]+\d?$/u.test(value)) return false;
  return isNamed(value, key) || isLoneWord(value, key);
}

/** Words that end in the name of what is due: with an owner before them, or with one word that says for what it is. */
function isNamed(value: string, key: string): boolean {
  const words = wordsOf(value);
  const last = words.at(-1) ?? '';
  if (words.length < 2 || !/[\s._-]/.test(value)) return false;
  if (
    !NOUNS.has(last) &&
    !key
      .toLowerCase()
      .replace(/[^a-z]/g, '')
      .endsWith(last)
  )
    return false;
  if (OWNERS.has(words[0] ?? '')) return true;
  if (last === 'string' && isCommonWords(value)) return true;
  if (/\s/.test(value)) return isCommonWords(words.slice(-2).join(' '));
  if (/^[A-Z]+(?:_[A-Z]+)+$/.test(value)) return true; // the name of a variable
  const qualifiers = value.split(/[._-]+/).length - 1;
  return qualifiers === 1 && !words.slice(0, -1).some((word) => BOASTS.has(word));
}

/** One word where a machine draws the value, or where nothing says that there is a secret at all. */
function isLoneWord(value: string, key: string): boolean {
  if (!/^(?:\p{Lu}?\p{Ll}+|\p{Lu}+)\d?$/u.test(value)) return false;
  const [word = '', ...more] = wordsOf(value);
  if (more.length === 0 && NOUNS.has(word)) return !PASSWORD.test(key);
  if (isEcho(value, key)) return true;
  // `HELLO1` is a common word, `hunter2` is not.
  if (/\d$/.test(value) && !isCommonWords(value)) return false;
  return value.length <= LONGEST_WORD && !CHOSEN.test(key) && !wordsOf(value).some((part) => NOUNS.has(part));
}

const LONGEST_WORD = 12;

/** `CLIENTSECRET` under `clientSecret`, `crumb` under `crumb`; a password that is its own name is weak instead. */
function isEcho(value: string, key: string): boolean {
  const isSame = value.toLowerCase() === key.toLowerCase().replace(/[^a-z\d]/g, '');
  return isSame && (!PASSWORD.test(key) || value === value.toUpperCase());
}
