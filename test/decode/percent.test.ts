import { describe, expect, it } from '@jest/globals';
import { findPercentRuns } from '../../src/decode/percent.ts';
import { runsOf } from '../support/runs.ts';

const textsIn = (source: string) => runsOf(findPercentRuns, source).map(({ text }) => text);

describe('percent-encoding in a text', () => {
  it('is undone between blanks, quotes and angle brackets', () => {
    expect(runsOf(findPercentRuns, 'see <a href="https://x.example/?q=a%2Bb%3Dc">it</a>')).toEqual([
      { text: 'https://x.example/?q=a+b=c', written: 'https://x.example/?q=a%2Bb%3Dc' },
    ]);
  });

  it.each([
    ['a form', 'user%3Dme%26password%3Dx', 'user=me&password=x'],
    ['JSON', 'body=%7B%22a%22%3A%20%22b c%22', 'body={"a": "b'],
    ['characters beyond ASCII', 'the%20sch%C3%B6ne%20seal', 'the schöne seal'],
    ['a lone percent sign', '100%of%20the%20seal%', '100%of the seal%'],
    ['a word with one character encoded', 'the_seal%2Dwas_there', 'the_seal-was_there'],
  ])('reads %s', (_what, source, text) => {
    expect(textsIn(source)).toEqual([text]);
  });

  it('leaves bytes that are no UTF-8, and control characters, as they are written', () => {
    expect(textsIn('the%20seal%FF%00%1B%20was%20there')).toEqual(['the seal%FF%00%1B was there']);
  });

  it.each([
    ['a plain assignment', 'password=ab%21cdefghij'],
    ['a plain setting', 'password:ab%21cdefghij'],
    ['a format', 'printf("%d of %s is %5.2f%%")'],
    ['a short text', 'a%20b%20c'],
    ['a text that is not encoded', 'the seal that was never there, 100%'],
  ])('is not seen in %s', (_what, source) => {
    expect(textsIn(source)).toEqual([]);
  });
});
