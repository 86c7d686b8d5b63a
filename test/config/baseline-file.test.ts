import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseBaseline, serialiseBaseline } from '../../src/config/baseline-file.ts';
import type { KeyDerivation } from '../../src/core/baseline.ts';
import { UnsealedError } from '../../src/core/errors.ts';

const DERIVATION: KeyDerivation = {
  name: 'scrypt',
  cost: 4096,
  blockSize: 8,
  parallelization: 1,
  salt: '0f'.repeat(16),
};
const entry = (digit: string, path = 'a.yaml', rule = 'jwt') => ({ fingerprint: digit.repeat(32), rule, path });
const FILE = serialiseBaseline(DERIVATION, [entry('a')]);

/** The good file with one thing changed. */
function changed(
  change: (file: { version: unknown; derivation: Record<string, unknown>; findings: unknown[] }) => void,
): string {
  const file = JSON.parse(FILE);
  change(file);
  return JSON.stringify(file);
}

function failure(text: string): UnsealedError {
  try {
    parseBaseline(text, 'b.json');
  } catch (error) {
    if (error instanceof UnsealedError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('a baseline file', () => {
  it('gives back what was written', () => {
    const { derivation, entries, fingerprints } = parseBaseline(FILE, 'b.json');
    expect([derivation, entries, [...fingerprints]]).toEqual([DERIVATION, [entry('a')], ['a'.repeat(32)]]);
  });

  it('may be empty', () => {
    expect(parseBaseline(serialiseBaseline(DERIVATION, []), 'b.json').fingerprints.size).toBe(0);
  });

  it('is the same for the same findings in any order, told once or twice', () => {
    const entries = [entry('a'), entry('b'), entry('a', 'b.yaml'), entry('a', 'a.yaml', 'pem')];
    fc.assert(
      fc.property(fc.shuffledSubarray([...entries, ...entries], { minLength: 8 }), (shuffled) => {
        expect(serialiseBaseline(DERIVATION, shuffled)).toBe(serialiseBaseline(DERIVATION, entries));
      }),
      { seed: 1, numRuns: 50 },
    );
  });

  it('holds one finding a line and ends with a newline', () => {
    const text = serialiseBaseline(DERIVATION, [entry('b', 'z.yaml'), entry('a')]);
    expect(
      text
        .split('\n')
        .filter((line) => line.includes('"path"'))
        .map((line) => /"path":"(.)/.exec(line)?.[1]),
    ).toEqual(['a', 'z']);
    expect(text.endsWith('}\n')).toBe(true);
  });

  it('writes nothing but fingerprint, rule and path, whatever else the findings carry', () => {
    const more = { ...entry('a'), secret: 'word' };
    expect(serialiseBaseline({ ...DERIVATION, ...{ extra: 'word' } }, [more])).toBe(FILE);
  });

  it.each([
    ['nothing at all', '', 'b.json:1:1: the file is not valid JSON'],
    ['half a file', FILE.slice(0, -20), 'is not valid JSON'],
    ['another JSON file', '{"results": {}}', 'b.json: the file lacks "version"'],
    ['a list', '[]', 'b.json: the file must be an object'],
    ['deep nesting', '['.repeat(100_000), 'b.json'],
    [
      'another version',
      changed((file) => {
        file.version = 2;
      }),
      'b.json: version must be 1',
    ],
    [
      'an unknown key',
      changed((file) => {
        Object.assign(file, { more: 1 });
      }),
      'the file has an unknown key',
    ],
    [
      'no findings',
      changed((file) => {
        Object.assign(file, { findings: null });
      }),
      'findings must be a list',
    ],
    [
      'another derivation',
      changed((file) => {
        Object.assign(file.derivation, { name: 'sha256' });
      }),
      'derivation.name must be "scrypt"',
    ],
    [
      'a cost that would hang',
      changed((file) => {
        Object.assign(file.derivation, { cost: 2 ** 30 });
      }),
      'derivation.cost must be a power of two from 2 to 65536',
    ],
    [
      'a cost that scrypt refuses',
      changed((file) => {
        Object.assign(file.derivation, { cost: 4095 });
      }),
      'derivation.cost',
    ],
    [
      'a block size that would hang',
      changed((file) => {
        Object.assign(file.derivation, { blockSize: 1e6 });
      }),
      'derivation.blockSize',
    ],
    [
      'a parallelization that would hang',
      changed((file) => {
        Object.assign(file.derivation, { parallelization: 1e6 });
      }),
      'derivation.parallelization',
    ],
    [
      'a product that would hang',
      changed((file) => {
        Object.assign(file.derivation, { cost: 2 ** 16, blockSize: 32 });
      }),
      'asks for too much work',
    ],
    [
      'no salt',
      changed((file) => {
        Object.assign(file.derivation, { salt: '' });
      }),
      'derivation.salt',
    ],
    [
      'a salt with half a byte',
      changed((file) => {
        Object.assign(file.derivation, { salt: 'a'.repeat(33) });
      }),
      'derivation.salt',
    ],
    [
      'a finding that is a word',
      changed((file) => {
        file.findings.push('x');
      }),
      'findings[1] must be an object',
    ],
    [
      'a finding with a key more',
      changed((file) => {
        file.findings.push({ ...entry('b'), secret: 'x' });
      }),
      'findings[1] has an unknown key',
    ],
    [
      'a finding without a path',
      changed((file) => {
        file.findings.push({ fingerprint: 'b'.repeat(32), rule: 'x' });
      }),
      'findings[1] lacks "path"',
    ],
    [
      'a short fingerprint',
      changed((file) => {
        file.findings.push(entry('b'.repeat(2)));
      }),
      'findings[1].fingerprint must be 32',
    ],
  ])('is refused when it is %s', (_, text, message) => {
    const error = failure(text);
    expect([error.code, error.message, error.hint.length > 5]).toEqual([
      'BASELINE_INVALID',
      expect.stringContaining(message),
      true,
    ]);
  });

  it('never quotes the text around a fault', () => {
    expect(failure('{"zebra": zebra}').message).not.toContain('zebra');
  });

  it('says to update for a later version', () => {
    expect(
      failure(
        changed((file) => {
          file.version = 2;
        }),
      ).hint,
    ).toBe('update unsealed');
  });
});
