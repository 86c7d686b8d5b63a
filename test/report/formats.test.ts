import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ScanResult } from '../../src/core/scan-result.ts';
import { FORMATS, type FormatName } from '../../src/report/formats.ts';
import { everyShape, hostileResults, makeOptions } from '../support/findings.ts';

const NAMES = Object.keys(FORMATS) as FormatName[];

async function reportOf(name: FormatName, result: ScanResult): Promise<string> {
  return [...FORMATS[name](result, makeOptions())].join('');
}

describe.each(NAMES)('the %s report', (name) => {
  it('lets out no secret, no control character and no command, whatever the texts are', async () => {
    await fc.assert(
      fc.asyncProperty(hostileResults, async ({ value, result: hostileResult }) => {
        const text = await reportOf(name, hostileResult);
        expect(text.includes(value)).toBe(false);
        expect(text.includes(Buffer.from(value).toString('base64').replace(/=+$/, ''))).toBe(false);
        expect(text).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/);
        expect(text).not.toMatch(/\p{Cs}/u);
        expect(text).not.toMatch(/##\w*\[/);
        expect(text.split('\n').filter((line) => /^\s*::(?!(?:error|warning|notice)[ :])/.test(line))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('ends with a line feed', async () => {
    expect(await reportOf(name, everyShape())).toMatch(/\n$/);
  });

  it('is the same for the same result', async () => {
    const shapes = everyShape();
    expect(await reportOf(name, shapes)).toBe(await reportOf(name, shapes));
  });
});
