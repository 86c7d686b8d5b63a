import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildAutomaton, visitKeywords } from '../../src/detect/automaton.ts';
import { loadAutomaton, storeAutomaton } from '../../src/detect/automaton-file.ts';

describe('the keyword automaton', () => {
  it('finds every keyword, overlapping ones and suffixes included', () => {
    expect(occurrences(['she', 'he', 'hers', 'his'], 'ushers')).toEqual([
      ['she', 4],
      ['he', 4],
      ['hers', 6],
    ]);
  });

  it('ignores the case of ASCII letters on both sides', () => {
    expect(occurrences(['AKIA', 'token'], 'akia Token')).toEqual([
      ['AKIA', 4],
      ['token', 10],
    ]);
  });

  it('matches keywords outside ASCII by their UTF-8 bytes', () => {
    expect(occurrences(['clé'], 'la clé')).toEqual([['clé', 7]]);
  });

  it('finds nothing in an empty text and with no keywords', () => {
    expect(occurrences(['a'], '')).toEqual([]);
    expect(occurrences([], 'text')).toEqual([]);
  });

  it('agrees with a naive search on any keywords and any text', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'B', 'c', '_'), minLength: 1, maxLength: 5 });
    const text = fc.string({ unit: fc.constantFrom('a', 'A', 'b', 'c', '_', ' ', 'é'), maxLength: 60 });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), text, (words, haystack) => {
        const keywords = [...new Set(words.map((keyword) => keyword.toLowerCase()))];
        expect(occurrences(keywords, haystack).sort()).toEqual(naive(keywords, haystack).sort());
      }),
    );
  });

  it('is the same after being stored and loaded', () => {
    const automaton = buildAutomaton(['ghp_', 'github', 'hub']);
    expect(loadAutomaton(storeAutomaton(automaton))).toEqual(automaton);
  });

  it.each([
    ['an empty file', (bytes: Uint8Array) => bytes.subarray(0, 0)],
    ['a truncated file', (bytes: Uint8Array) => bytes.subarray(0, bytes.length - 3)],
    ['a file of another kind', (bytes: Uint8Array) => bytes.map((byte, index) => (index === 0 ? byte ^ 1 : byte))],
  ])('is not loaded from %s', (_, damage) => {
    expect(loadAutomaton(damage(storeAutomaton(buildAutomaton(['key']))))).toBeUndefined();
  });
});

function occurrences(keywords: readonly string[], text: string): [string, number][] {
  const found: [string, number][] = [];
  visitKeywords(buildAutomaton(keywords), Buffer.from(text), (keyword, end) => {
    found.push([keywords[keyword] as string, end]);
  });
  return found;
}

function naive(keywords: readonly string[], text: string): [string, number][] {
  const bytes = Buffer.from(
    Buffer.from(text)
      .toString('latin1')
      .replace(/[A-Z]/g, (letter) => letter.toLowerCase()),
    'latin1',
  );
  const found: [string, number][] = [];
  for (const keyword of keywords) {
    for (let at = bytes.indexOf(keyword); at !== -1; at = bytes.indexOf(keyword, at + 1)) {
      found.push([keyword, at + Buffer.byteLength(keyword)]);
    }
  }
  return found;
}
