import { describe, expect, it } from '@jest/globals';
import { rootFragment } from '../../src/core/fragment.ts';
import { formatKeyPath } from '../../src/core/key-path.ts';
import { dotenvValues, isDotenvPath } from '../../src/decode/dotenv.ts';

function valuesOf(text: string): [string, string][] {
  const bytes = Buffer.from(text);
  const fragment = rootFragment({ origin: { kind: 'worktree', path: '.env' }, read: async () => bytes }, bytes);
  return dotenvValues(fragment).map((value) => {
    const { start, end } = value.toBlob({ start: 0, end: value.bytes.length });
    expect(bytes.subarray(start, end)).toEqual(Buffer.from(value.bytes));
    return [formatKeyPath(value.keyPath ?? []), Buffer.from(value.bytes).toString()];
  });
}

describe('dotenv files', () => {
  it.each(['.env', '.env.production', 'app/.env.local', 'prod.env', '.envrc', '.flaskenv'])('include %s', (path) => {
    expect(isDotenvPath(path)).toBe(true);
  });

  it.each(['env', 'environment.ts', 'my.env.ts', 'x.envy', '.environment'])('do not include %s', (path) => {
    expect(isDotenvPath(path)).toBe(false);
  });

  it.each([
    ['a bare value', 'A=one', 'one'],
    ['an export', 'export A=one', 'one'],
    ['blanks around the sign', '  A = one  ', 'one'],
    ['double quotes', 'A="one two" # note', 'one two'],
    ['single quotes', "A='one # two'", 'one # two'],
    ['backquotes', 'A=`one`', 'one'],
    ['an escaped quote', 'A="one\\"two"', 'one\\"two'],
    ['a comment after a bare value', 'A=one # note', 'one'],
    ['a hash inside a bare value', 'A=one#two', 'one#two'],
    ['a quote that never ends', 'A="one', '"one'],
    ['an equals sign in the value', 'A=one=two==', 'one=two=='],
    ['CRLF', 'A=one\r\n', 'one'],
    ['characters that are not ASCII', 'A=grüße', 'grüße'],
  ])('give %s', (_what, line, value) => {
    expect(valuesOf(line)).toEqual([['A', value]]);
  });

  it.each(['A=', 'A=""', '# A=one', 'A', '=one', 'A= # nothing'])('give nothing for %j', (line) => {
    expect(valuesOf(line)).toEqual([]);
  });

  it('go on over the lines of a quoted value', () => {
    expect(valuesOf('A="one\ntwo\n"\nB=three\n')).toEqual([
      ['A', 'one\ntwo\n'],
      ['B', 'three'],
    ]);
  });

  it('keep both values of a key that stands twice', () => {
    expect(valuesOf('A=one\nA=two\n')).toEqual([
      ['A', 'one'],
      ['A', 'two'],
    ]);
  });
});
