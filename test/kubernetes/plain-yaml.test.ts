import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readPlainYaml } from '../../src/kubernetes/plain-yaml.ts';
import { parseAnyYaml } from '../../src/kubernetes/yaml-document.ts';

const MANIFEST = `---
# A comment
apiVersion: v1
kind: Secret
metadata:
  name: "app"   # quoted
  labels: {}
stringData:
  password: it's plain
  'quoted': 'it''s quoted'
  escaped: "a\\tb\\"c"
  empty:
  literal: |
    one

      two
  folded: >-
    one
    two

    three
  wrapped: one
    two
items:
- a
-   b: &one 1
    c: [x, "y", z-1, { d: e, "f": ['g'], h: {} }]
- *one
-
`;

describe('plain YAML', () => {
  it('reads an ordinary manifest', async () => {
    const plain = readPlainYaml(MANIFEST);
    expect(plain).toBeDefined();
    expect(plain).toEqual(await parseAnyYaml(MANIFEST));
  });

  it.each([
    ['an anchor of a block', 'a: &x\n  b: c\n'],
    ['an alias of nothing', 'a: *x\n'],
    ['a tag', 'a: !!binary aGk=\n'],
    ['a flow map over lines', 'a: {b: c,\n  d: e}\n'],
    ['a flow map with a lone key', 'a: {b}\n'],
    ['a flow list over lines', 'a: [b,\n  c]\n'],
    ['a tab', 'a:\tb\n'],
    ['a carriage return', 'a: b\r\n'],
    ['a quoted scalar over lines', 'a: "b\n  c"\n'],
    ['an escape that needs decoding', 'a: "\\x41"\n'],
    ['an indentation indicator', 'a: |2\n    b\n'],
    ['a list in a list on one line', '- - a\n'],
    ['an explicit key', '? a\n: b\n'],
    ['a colon in a plain scalar', 'a: b: c\n'],
    ['a second document', 'a: b\n---\nc: d\n'],
    ['a document end', 'a: b\n...\n'],
    ['a directive', '%YAML 1.2\n---\na: b\n'],
    ['a lone scalar', 'word\n'],
    ['a key at a wrong depth', 'a:\n    b: 1\n  c: 2\n'],
    ['a list item among keys', 'a: 1\n- b\n'],
    ['fifty levels and more', Array.from({ length: 60 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')],
  ])('leaves %s to the real parser', (_, text) => {
    expect(readPlainYaml(text)).toBeUndefined();
  });

  it('reads every text as the real parser does, or not at all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(line(), { maxLength: 14 }), fc.constantFrom('\n', ''), async (lines, ending) => {
        const text = lines.join('\n') + ending;
        const plain = readPlainYaml(text);
        if (plain !== undefined) expect(plain).toEqual(await parseAnyYaml(text));
      }),
      { numRuns: 4_000 },
    );
  });

  it('reads most texts that hold nothing but keys, items and scalars', () => {
    let read = 0;
    const texts = fc.sample(fc.array(fc.constantFrom('a: b', 'c:', '- d', "e: 'f'", '# g'), { maxLength: 5 }), 300);
    for (const lines of texts) if (readPlainYaml(`${lines.join('\n')}\n`) !== undefined) read++;
    expect(read).toBeGreaterThan(60);
  });
});

/** Lines that are nearly plain: what they mean together depends on every blank of them. */
function line(): fc.Arbitrary<string> {
  const piece = fc.constantFrom(
    ...[
      'a:',
      'b: x',
      'c: |',
      'd: >-',
      'e: >',
      'f: |+',
      '- ',
      '- x',
      '- g: h',
      '-',
      '- |',
      '# i',
      "'j': 'k'",
      '"l": "m"',
    ],
    ...[
      '[a, b]',
      'n: [c, "d"]',
      'o: []',
      'p: {}',
      'q: r # s',
      't: u#v',
      'w: http://x/y',
      'x : y',
      'z:z',
      'it is',
      'a.b/c: d',
    ],
    ...[
      'k: "\\n"',
      "k: 'it''s'",
      '&a b',
      'k: &a b',
      '- &a c',
      'k: *a',
      '- *a',
      'k: {a: b, "c": [d, {e: f}]}',
      'k: {a: b,}',
      'k: {a: }',
      'k: {a: &b c}',
      'k: &a {b: c}',
      'k: &a |',
      '*a',
      '!t u',
      '? k',
      '---',
      '...',
      'k: -1',
      'k: - x',
      'k: ?',
      'k: @',
      'k:   v  ',
    ],
    ...[
      'k: a: b',
      'k: b:',
      "k: 'open",
      'k: "open',
      'k: [a',
      'k: [a,]',
      'k: [a: b]',
      'k: {a: b}',
      'k: é',
      '<<: x',
      '\u00a0',
      '-x: y',
      'a\tb',
      '\t',
      'k: a\tb',
      '#\tc',
      '---#d',
      '--- # e',
      '--- f',
      "k: 'a\tb'",
    ],
    ...['', ' ', '   ', '      '],
  );
  return fc
    .tuple(fc.constantFrom(0, 0, 0, 1, 2, 2, 2, 3, 4, 4, 6), piece)
    .map(([indent, text]) => ' '.repeat(indent) + text);
}
