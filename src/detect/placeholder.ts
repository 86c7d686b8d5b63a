/**
 * Placeholders: what people write where a secret will stand. A placeholder word inside a value clears it only when
 * little else is left, so that a real value that happens to hold "example" or "changeme" is still seen.
 */

const PLACEHOLDER_WORDS: ReadonlySet<string> = new Set(
  `change changeme changeit changethis replace replaceme replacethis placeholder example examples sample dummy fake mock
  todo tbd fixme insert enter your yours yoursecret yourpassword yourtoken yourkey redacted masked hidden removed omitted
  invalid unset undefined none null nil empty notasecret notreal nosecret somesecret mysecret foo bar baz foobar lorem ipsum
  update fill required base64 encoded missing ignore ignored disabled stub noop xxx notapassword here used unused`.split(
    /\s+/,
  ),
);

/** Words that carry no information beside a placeholder word. */
const FILLER_WORDS: ReadonlySet<string> = new Set(
  `a an the my me it this that is in of or and to for with from there goes go please put set use using value values string
  text data password passwords passwd pass pwd passphrase secret secrets token tokens key keys api apikey access auth
  authentication authorization bearer basic client id user username name admin root account app application service db
  database server host private public real actual some any not no do only test testing tests tester demo dev local localhost
  default prod production staging super safe secure strong random long very new old own at least characters chars char
  hash hashed salt sha md5 aws azure gcp google github gitlab slack docker registry redis postgres postgresql mysql mongo mongodb
  rabbitmq keycloak minio grafana elastic kafka vault jwt session cookie signing encryption webhook url email login credential credentials
  personal replication replica repository registry cluster internal external existing current master shared common config primary
  hello world strong good great nice simple basic custom uuid guid number file path
  guest top rpc sys system web site sonar sonarqube jenkins nexus airflow wordpress drupal oracle mssql sql ldap smtp mail oauth oidc sso bot`.split(
    /\s+/,
  ),
);

const LEAST_RESIDUE = 8;

/** In capitals amid letters and digits: how the clouds mark the keys of their documentation. No drawn key spells it. */
const DOCUMENTATION_MARK = /(?<=[A-Za-z\d/+]{4})EXAMPLE|EXAMPLE(?=[A-Za-z\d/+]{4})/;

/** `fakeapikey00fakeapikey`, `LS0exampleexample`: one such word may be part of a name, the same again never is. */
const SAMPLE_WORD_TWICE = /(example|placeholder|changeme|dummy|sample|fake).*\1/i;

const SAMPLE_FORMS: readonly RegExp[] = [
  /^_[A-Z][A-Z\d-]*(?:_[A-Z\d-]+)*_$/, // `_P12-PASSWORD_`, as AsciiDoc sets it in italics
  /^12345678-/, // a UUID that was typed
  /^https?:\/\/(?:[\w-]+\.)*example\.(?:com|net|org)(?:[/:][^?@\s]*)?$/i, // reserved by RFC 2606
];

/** Documented sample values; they are public, so only exact values stand here (in two parts, to stay no token themselves). */
const DOCUMENTED: ReadonlySet<string> = new Set(
  [
    ['AKIAIOSFODNN7', 'EXAMPLE'],
    ['wJalrXUtnFEMI/K7MDENG/', 'bPxRfiCYEXAMPLEKEY'],
    ['MWYyZDFlMmU2', 'N2Rm'],
    ['1f2d1e2e', '67df'],
    ['ghp_16C7e42F292c6912E7710', 'c838347Ae178B4a'],
    ['gho_16C7e42F292c6912E7710', 'c838347Ae178B4a'],
    ['ghs_16C7e42F292c6912E7710', 'c838347Ae178B4a'],
    ['ghu_16C7e42F292c6912E7710', 'c838347Ae178B4a'],
    ['abcdef.0123456789', 'abcdef'],
    // The storage emulator's account, the same on every machine (learn.microsoft.com, "Use the Azurite emulator").
    ['Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6', 'IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw=='],
    ['00000000-0000-0000-', '0000-000000000000'],
  ].map((parts) => parts.join('')),
);

/** True for values such as `changeme`, `<your-token>`, `REPLACE_WITH_SECRET`, `xxxxxxxx`, `[password]`, `…`. */
export function isPlaceholder(value: string): boolean {
  const text = value.trim();
  if (text === '' || DOCUMENTED.has(text) || isMasked(text)) return true;
  if (/^<[^<>]*>$/.test(text) || /^\[[^[\]]*\]$/.test(text) || /^\{[^{}]*\}$/.test(text)) return true;
  if (DOCUMENTATION_MARK.test(text) || SAMPLE_WORD_TWICE.test(text) || SAMPLE_FORMS.some((form) => form.test(text)))
    return true;
  const words = wordsOf(text);
  if (!words.some((word) => PLACEHOLDER_WORDS.has(word))) return false;
  // `base64-R4nd0m`: what is left is short, and yet nobody's word.
  if (words.some((word) => word.length >= 5 && !isKnownWord(word) && /\d/.test(word) && /\p{L}/u.test(word)))
    return false;
  // Words and nothing else: `your-bitbucket-uuid`, however long.
  return (
    residue(words) < LEAST_RESIDUE || (words.length > 1 && /^[\p{L}\s._-]+$/u.test(text) && !/[a-z][A-Z]/.test(text))
  );
}

/** True when the value is base64 of a placeholder or of common words (`Y2hhbmdlbWU=`). */
export function isEncodedPlaceholder(value: string): boolean {
  const decoded = decodedText(value);
  if (decoded === undefined) return false;
  return isPlaceholder(decoded) || decoded.split(':').every((part) => isPlaceholder(part) || isCommonWords(part));
}

/** The printable ASCII text that the value is base64 of, with or without its padding. */
export function decodedText(value: string): string | undefined {
  if (!/^(?:[A-Za-z0-9+/]{4})*[A-Za-z0-9+/]{2,4}={0,2}$/.test(value)) return undefined;
  const decoded = Buffer.from(value, 'base64').toString('latin1').trim();
  return /^[\x20-\x7e]+$/.test(decoded) ? decoded : undefined;
}

/** True for lower-case words between separators, three or more: a description rather than a secret. */
export function isDescription(value: string): boolean {
  return /^[a-z]+(?:[-_. ][a-z]+){2,}$/.test(value.trim());
}

/** True when every word of the value is a common word of configuration (`my-secret-password`, `DB_PASSWORD`). */
export function isCommonWords(value: string): boolean {
  const words = wordsOf(value);
  return words.length > 0 && residue(words) === 0;
}

/** True for common words in the disguise that everybody tries first: `pa55word`, `P@ssw0rd`, `S3cr3tP@ss`. */
export function isDisguisedWord(value: string): boolean {
  const plain = value.replace(/[013457@$]/g, (mark) => DISGUISES[mark] ?? mark);
  return plain !== value && isCommonWords(plain);
}

const DISGUISES: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
};

/** True for one character or a short pattern repeated, runs of x or asterisks, and ascending sequences. */
export function isMasked(value: string): boolean {
  const text = value.trim();
  if (/^(.{1,3}?)\1{2,}.?$/s.test(text) && text.length >= 4) return true;
  if (/^(.{4,16}?)\1+$/s.test(text) || isCounting(text.toLowerCase())) return true;
  // `11111111-2222-3333-4444-555555555555`, `aabbccddeeff0011`, `p-XXXX`
  if (/^(?:(.)\1{3,}(?:-|$)){2,}$/s.test(text) || /^(?:(.)\1){6,}$/s.test(text) || /^[\w-]{0,4}X{4,}$/.test(text))
    return true;
  if (/^\*+[^*]*\*+$/.test(text) || /^[^\p{L}\p{N}]+$/u.test(text)) return true;
  if (/x{6,}|X{6,}|\*{3,}|\.{3,}|•{2,}|#{4,}/.test(text) && !text.includes('-----BEGIN')) return true;
  return isKeyboardRow(text.toLowerCase());
}

/** Words of snake, kebab, dotted, spaced and camel case, lower-cased; digits behind a word are dropped (`changeme123`). */
export function wordsOf(text: string): string[] {
  return text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .map((word) => (isKnownWord(word) ? word : word.replace(/(?<=^[a-z]+)(?:\d{1,4}|12345\d*)$/, '')))
    .filter((word) => word !== '')
    .flatMap(splitCompound);
}

/** Characters of words that are in neither vocabulary. */
function residue(words: readonly string[]): number {
  let length = 0;
  for (const word of words) if (!isKnownWord(word) && !/^\d{1,3}$/.test(word)) length += word.length;
  return length;
}

function isKnownWord(word: string): boolean {
  return PLACEHOLDER_WORDS.has(word) || FILLER_WORDS.has(word);
}

const LONGEST_COMPOUND = 40;
const SHORTEST_PART = 3;

/** `supersecretpassword` as `super`, `secret`, `password`; a word that is not made of known words stays whole. */
function splitCompound(word: string): readonly string[] {
  if (isKnownWord(word) || word.length > LONGEST_COMPOUND) return [word];
  if (word.startsWith('my')) return ['my', ...splitCompound(word.slice(2))];
  const parts: (readonly string[] | undefined)[] = [[]];
  for (let end = SHORTEST_PART; end <= word.length; end++) {
    for (let start = 0; start <= end - SHORTEST_PART && parts[end] === undefined; start++) {
      const head = parts[start];
      const part = word.slice(start, end);
      if (head !== undefined && isKnownWord(part)) parts[end] = [...head, part];
    }
  }
  return parts[word.length] ?? [word];
}

const LEAST_COUNTED = 8;
const COUNTED_SHARE = 0.6;

/** `1234567890`, `0123456789abcdef0123…`, `abc123xyz456`: most characters are the one after the last. */
export function isCounting(text: string): boolean {
  let steps = 0;
  for (let index = 1; index < text.length; index++) {
    if (text.charCodeAt(index) === text.charCodeAt(index - 1) + 1) steps++;
  }
  return text.length >= LEAST_COUNTED && steps >= (text.length - 1) * COUNTED_SHARE;
}

function isKeyboardRow(text: string): boolean {
  return /^(?:0?(?:1234567890)+\d*|qwerty\w*)$/.test(text);
}
