import { describe, expect, it } from '@jest/globals';
import { type InlineContext, inlineAllow } from '../../src/judge/inline.ts';

const judge = (context: Partial<InlineContext>) =>
  inlineAllow({ rule: 'acme-key', lineAfter: '', lineBefore: '', foreignAllows: true, ...context });
const REASON = { kind: 'suppressed', by: 'inline', reason: 'shared demo' };

describe('our own mark on the line of the secret', () => {
  it.each([
    ' # unsealed:allow acme-key shared demo',
    '" # unsealed:allow acme-key shared demo',
    '"; // unsealed:allow acme-key shared demo',
    "', // unsealed:allow acme-key: shared demo",
    ' # unsealed:allow acme-key -- shared demo',
    ' #unsealed:allow acme-key shared demo',
    '` /* unsealed:allow acme-key shared demo */ + x',
    ' <!-- unsealed:allow acme-key shared demo -->',
    ' {{/* unsealed:allow acme-key shared demo */}}',
    ' {{- /* unsealed:allow acme-key shared demo */ -}}',
    "'; -- unsealed:allow acme-key shared demo",
    ' ;; unsealed:allow acme-key shared demo',
    ' % unsealed:allow acme-key shared demo',
    ' # unsealed:allow jwt,acme-key shared demo',
    ' # unsealed:allow acme-key, jwt shared demo',
    ' # old key, unsealed:allow acme-key shared demo',
    '" # unsealed:allow acme-key shared demo\r',
    '", "b": "c" # unsealed:allow acme-key shared demo',
  ])('is seen in %j', (lineAfter) => {
    expect(judge({ lineAfter })).toEqual(REASON);
  });

  it('needs no reason', () => {
    expect(judge({ lineAfter: ' # unsealed:allow acme-key' })).toEqual({ kind: 'suppressed', by: 'inline' });
  });

  it.each([
    ' # unsealed:allow',
    ' # unsealed:allow *',
    ' # unsealed:allow jwt',
    ' # unsealed:allow acme-keys',
    ' # unsealed:allow jwt acme-key',
    ' # not-unsealed:allow acme-key',
    ' # unsealed:allowed acme-key',
    ' unsealed:allow acme-key',
    '# unsealed : allow acme-key',
    'x#unsealed:allow acme-key',
    '://host/unsealed:allow acme-key',
    ' --note unsealed:allow acme-key',
    '" "# unsealed:allow acme-key"',
    " '// unsealed:allow acme-key'",
    ' /* done */ unsealed:allow acme-key',
  ])('is not seen in %j', (lineAfter) => {
    expect(judge({ lineAfter })).toBeUndefined();
  });

  it('holds whatever is said about foreign marks', () => {
    expect(judge({ lineAfter: ' # unsealed:allow acme-key shared demo', foreignAllows: false })).toEqual(REASON);
  });

  it('is not looked for far away on a long line', () => {
    expect(judge({ lineAfter: `${' '.repeat(5_000)}# unsealed:allow acme-key` })).toBeUndefined();
  });

  it('keeps the reason short', () => {
    expect(judge({ lineAfter: ` # unsealed:allow acme-key ${'x'.repeat(1_000)}` })).toMatchObject({
      reason: 'x'.repeat(200),
    });
  });
});

describe('a secret', () => {
  it.each(['"', "'", '`'])('cannot allow itself inside a text quoted with %s', (quote) => {
    const lineAfter = ` # unsealed:allow acme-key x${quote}`;
    expect(judge({ lineAfter, lineUpTo: `key: ${quote}` })).toBeUndefined();
  });

  it('cannot allow itself inside a quoted text when nothing is known of the text before it', () => {
    expect(judge({ lineAfter: ' # unsealed:allow acme-key x"' })).toBeUndefined();
  });

  it('cannot allow itself inside a quoted text that goes on on the next line', () => {
    expect(judge({ lineAfter: ' # unsealed:allow acme-key', lineUpTo: 'key: "' })).toBeUndefined();
  });

  it.each([
    ['key: "', '" # unsealed:allow acme-key shared demo'],
    ['key: ', ' # unsealed:allow acme-key shared demo'],
    ["it's a key: ", ' # unsealed:allow acme-key shared demo'],
    ['a: "b\\"c", key: "', '" # unsealed:allow acme-key shared demo'],
    ['a: "b", key: "', ' more" # unsealed:allow acme-key shared demo'],
  ])('between %j and %j is outside its quotes when the comment begins', (lineUpTo, lineAfter) => {
    expect(judge({ lineAfter, lineUpTo })).toEqual(REASON);
  });
});

describe('our own mark on the line above', () => {
  it.each([
    '# unsealed:allow acme-key shared demo',
    '    # unsealed:allow acme-key shared demo',
    '// unsealed:allow acme-key shared demo',
    '/* unsealed:allow acme-key shared demo */',
    '<!-- unsealed:allow acme-key shared demo -->',
    '{{/* unsealed:allow acme-key shared demo */}}',
    '-- unsealed:allow acme-key shared demo',
    '; unsealed:allow acme-key shared demo',
  ])('is seen in %j', (lineBefore) => {
    expect(judge({ lineBefore })).toEqual(REASON);
  });

  it.each([
    'other: value # unsealed:allow acme-key',
    '/* unsealed:allow acme-key */ other()',
    '- unsealed:allow acme-key',
    'unsealed:allow acme-key',
    '# unsealed:allow jwt',
  ])('is not seen in %j', (lineBefore) => {
    expect(judge({ lineBefore })).toBeUndefined();
  });

  it('is not looked for far away on a long line', () => {
    expect(judge({ lineBefore: `# ${' '.repeat(5_000)}unsealed:allow acme-key` })).toBeUndefined();
  });
});

describe('the mark of another scanner', () => {
  it.each([
    'gitleaks:allow',
    'betterleaks:allow',
    'pragma: allowlist secret',
    'pragma:allowlist secret',
    'secretlint-disable-line',
    'trufflehog:ignore',
    'kingfisher:ignore',
  ])('%s is honoured on the line of the secret', (mark) => {
    expect(judge({ lineAfter: `" # demo, ${mark}` })).toMatchObject({ by: 'inline', reason: mark });
  });

  it.each(['pragma: allowlist nextline secret', 'secretlint-disable-next-line'])(
    '%s is honoured on the line above',
    (mark) => {
      expect(judge({ lineBefore: `# ${mark}` })).toMatchObject({ by: 'inline', reason: mark });
    },
  );

  it.each<Partial<InlineContext>>([
    { lineAfter: ' # gitleaks:allow', foreignAllows: false },
    { lineBefore: '# pragma: allowlist nextline secret', foreignAllows: false },
    { lineBefore: '# gitleaks:allow' },
    { lineAfter: ' # secretlint-disable-next-line' },
    { lineAfter: ' # gitleaks:allowed' },
    { lineAfter: ' gitleaks:allow' },
    { lineAfter: ' # gitleaks:allow"', lineUpTo: 'key: "' },
  ])('is not honoured in %j', (context) => {
    expect(judge(context)).toBeUndefined();
  });
});
