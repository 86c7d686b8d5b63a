import { createHash, randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { findEncodedRuns } from '../../src/decode/encoded-runs.ts';
import { runsOf } from '../support/runs.ts';

const SENTENCE = 'the seal that was never there';
const hex = (text: string) => Buffer.from(text).toString('hex');
const literals = (text: string, separator: string) =>
  Array.from(text, (character) => `0x${hex(character)}`).join(separator);
const textsIn = (source: string) => runsOf(findEncodedRuns, source).map(({ text }) => text);

describe('hex in a text', () => {
  it.each([
    ['a run of it', `x ${hex(SENTENCE)} y`],
    ['capitals', `x ${hex(SENTENCE).toUpperCase()} y`],
    ['a run behind 0x', `x 0x${hex(SENTENCE)} y`],
    ['a run behind a backslash and x', `x '\\x${hex(SENTENCE)}' y`],
    ['a run in a path', `a/b/${hex(SENTENCE)}/c`],
    ['literals', `var seal = []byte{${literals(SENTENCE, ', ')}}`],
    ['literals without blanks', `{${literals(SENTENCE, ',')}}`],
    ['literals over lines', `{\n  ${literals(SENTENCE, ',\n  ')}\n}`],
  ])('is read as %s', (_what, source) => {
    expect(textsIn(source)).toEqual([SENTENCE]);
  });

  it('is read over lines of equal width', () => {
    const text = `${SENTENCE}, `.repeat(5);
    const wrapped = (hex(text).match(/.{1,60}/g) ?? []).join('\n');
    expect(runsOf(findEncodedRuns, `dump:\n${wrapped}\n`)).toEqual([{ text, written: wrapped }]);
  });

  it('is read wherever the literals stand', () => {
    for (let offset = 0; offset < 45; offset++)
      expect(textsIn(`${' '.repeat(offset)}${literals(SENTENCE, ', ')};`)).toEqual([SENTENCE]);
  });

  it.each([
    ['a digest', createHash('sha256').update('x').digest('hex')],
    ['a random key', randomBytes(32).toString('hex')],
    ['half a digit too many', `${hex(SENTENCE)}a`],
    ['a short run', hex('fifteen letters')],
    ['a few literals', literals('fifteen letters', ', ')],
    [
      'a table of numbers',
      Array.from(randomBytes(200), (byte) => `0x${byte.toString(16).padStart(2, '0')}`).join(', '),
    ],
    ['wide numbers', Array.from({ length: 20 }, () => '0x74686573').join(', ')],
  ])('is not read in %s', (_what, text) => {
    expect(textsIn(`a ${text} b`)).toEqual([]);
  });
});
