import { describe, expect, it } from '@jest/globals';
import { parseRawDiff, rawEntry } from '../../src/git/raw-diff.ts';

const NONE = '0'.repeat(40);
const [A, B, C] = ['a'.repeat(40), 'b'.repeat(40), 'c'.repeat(40)] as const;

function raw(...records: string[]): Buffer {
  return Buffer.from(records.map((record) => `${record}\0`).join(''), 'latin1');
}

describe('a raw change list', () => {
  it('tells an addition as an entry without an earlier side', () => {
    expect(parseRawDiff(raw(`:000000 100644 ${NONE} ${A} A`, 'a.yaml'))).toEqual([
      { path: 'a.yaml', status: 'A', after: { mode: '100644', id: A }, before: [undefined] },
    ]);
  });

  it('tells a deletion as an entry without a later side', () => {
    expect(parseRawDiff(raw(`:100644 000000 ${A} ${NONE} D`, 'a.yaml'))).toEqual([
      { path: 'a.yaml', status: 'D', before: [{ mode: '100644', id: A }] },
    ]);
  });

  it('gives a merge one earlier side a parent', () => {
    expect(rawEntry(`::100644 000000 100755 ${A} ${NONE} ${C} MA`, 'run.sh')).toEqual({
      path: 'run.sh',
      status: 'MA',
      after: { mode: '100755', id: C },
      before: [{ mode: '100644', id: A }, undefined],
    });
  });

  it('reads an octopus merge', () => {
    expect(rawEntry(`:::100644 100644 100644 100644 ${A} ${B} ${C} ${A} MMM`, 'a').before).toHaveLength(3);
  });

  it('reads object ids of SHA-256', () => {
    const id = 'd'.repeat(64);
    expect(rawEntry(`:100644 100644 ${id} ${id} T`, 'a').after).toEqual({ mode: '100644', id });
  });

  it('keeps every byte of a path, newlines and colons too', () => {
    const [entry, next] = parseRawDiff(
      raw(`:000000 100644 ${NONE} ${A} A`, ':x\ny\xff', `:000000 100644 ${NONE} ${B} A`, 'z'),
    );
    expect([entry?.path, next?.path]).toEqual([':x\ny\xff', 'z']);
  });

  it('is empty for no output', () => {
    expect(parseRawDiff(Buffer.alloc(0))).toEqual([]);
  });

  it.each([
    ['words', 'fatal: something'],
    ['too few ids', `::100644 100644 100644 ${A} ${B} MM`],
    ['short ids', ':100644 100644 abc def M'],
  ])('refuses %s', (_, header) => {
    expect(() => rawEntry(header, 'a')).toThrow(expect.objectContaining({ code: 'GIT_FAILED' }));
  });
});
