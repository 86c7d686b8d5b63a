import { describe, expect, it } from '@jest/globals';
import { findEscapedRuns } from '../../src/decode/escape.ts';
import { runsOf } from '../support/runs.ts';

const textsIn = (source: string) => runsOf(findEscapedRuns, source).map(({ text }) => text);

describe('escapes in a text', () => {
  it.each([
    ['of JSON', String.raw`"the\u0020seal there\u002e"`, '"the seal there."'],
    ['of bytes', String.raw`'\x74\x68e seal'...`, "'the seal'..."],
    ['in braces', String.raw`"the \u{73}eal there"`, '"the seal there"'],
    ['of eight digits', String.raw`"the\x20\U00000073eal there"`, '"the seal there"'],
    ['beyond ASCII', String.raw`"\u0074he sch\u00f6ne seal \ud83d\udd12"`, '"the schöne seal 🔒"'],
    ['of quotes and line breaks', String.raw`"\u0074he \"seal\"\n\tand all"`, '"the "seal"\n\tand all"'],
    ['that are escaped', String.raw`"the \\\"seal\\\" there"`, String.raw`"the \"seal\" there"`],
  ])('%s are undone on their line', (_what, line, text) => {
    expect(runsOf(findEscapedRuns, `first line\n${line}\nlast line`)).toEqual([{ text, written: line }]);
  });

  it.each([
    [
      'control characters',
      String.raw`"\u0041 \u0000\u001b[0m \x1b \u0085"`,
      String.raw`"A \u0000\u001b[0m \x1b \u0085"`,
    ],
    ['half of a pair', String.raw`"\u0041 \ud83d and \udd12"`, String.raw`"A \ud83d and \udd12"`],
    ['what is no escape', String.raw`"\u0041 \d+\s \q \u12 \xzz"`, String.raw`"A \d+\s \q \u12 \xzz"`],
  ])('leave %s as they are written', (_what, source, text) => {
    expect(textsIn(source)).toEqual([text]);
  });

  it('are undone around them only, where the line is very long', () => {
    const filler = 'word '.repeat(2000);
    const [run, ...others] = textsIn(`${filler}the\\u0020seal ${filler}`);
    expect(others).toEqual([]);
    expect(run).toContain('the seal');
    expect(run?.length).toBeLessThan(4000);
  });

  it('are undone together, however long what they spell', () => {
    const spelt = 'ab'.repeat(3000);
    const written = Array.from(spelt, (letter) => `\\x${letter.charCodeAt(0).toString(16)}`).join('');
    expect(textsIn(`key = "${written}"`)).toEqual([`key = "${spelt}"`]);
  });

  it('are undone in a JSON document that is the whole of a string', () => {
    const inner = JSON.stringify({ name: 'seal', list: ['a "b"'] });
    const written = JSON.stringify(inner).slice(1, -1);
    expect(runsOf(findEscapedRuns, `x := "${written}" // then`)).toContainEqual({ text: inner, written });
  });

  it.each([
    ['letters beyond ASCII', String.raw`const title = "sch\u00f6ne \u4e2d\u6587";`],
    ['colours of a terminal', String.raw`printf '\x1b[31mred\x1b[0m and so on'`],
    ['patterns and paths', String.raw`/^\d+\s*$/ at C:\new\users\name`],
    ['escaped quotes and line breaks', String.raw`"say \"seal\"\n and go on"`],
  ])('are not looked into for %s', (_what, source) => {
    expect(textsIn(source)).toEqual([]);
  });
});
