import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rootFragment } from '../../src/core/fragment.ts';
import { findEncodedRuns } from '../../src/decode/encoded-runs.ts';
import { newInflation } from '../../src/decode/inflation.ts';
import { RandomText } from '../../src/examples/random-text.ts';

const SENTENCE = 'the seal that was never there';
const RUN = Buffer.from(SENTENCE).toString('base64');

function runsIn(text: string) {
  const bytes = Buffer.from(text);
  const fragment = rootFragment({ origin: { kind: 'worktree', path: 'file' }, read: async () => bytes }, bytes);
  return [...findEncodedRuns(fragment, newInflation())].map((run) => {
    const { start, end } = run.toBlob({ start: 0, end: 1 });
    return { text: Buffer.from(run.bytes).toString(), written: bytes.subarray(start, end).toString(), run };
  });
}

describe('base64 runs in a text', () => {
  it('are found wherever they stand', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'ab c:\n"=.') }),
        fc.string({ unit: fc.constantFrom(...' :\n".'), maxLength: 60 }),
        (before, after) => {
          const found = runsIn(`${before} ${RUN} ${after}`);
          expect(found).toMatchObject([{ text: SENTENCE, written: RUN }]);
        },
      ),
    );
  });

  it('are found at every offset, down to twenty characters', () => {
    const run = Buffer.from('a seal, a word!').toString('base64');
    expect(run).toHaveLength(20);
    for (let offset = 0; offset < 45; offset++) expect(runsIn(`${' '.repeat(offset)}${run} `)).toHaveLength(1);
  });

  it('are fragments one layer deeper', () => {
    expect(runsIn(RUN)[0]?.run).toMatchObject({ role: 'text', trail: ['base64'], depth: 1 });
  });

  it.each([
    ['after an equals sign', `KEY=${RUN}`],
    ['in quotes', `echo "${RUN}" | base64 -d`],
    ['after a path', `secret/${RUN}`],
    ['after a hyphenated word', `my-own-${RUN}`],
  ])('are found %s', (_where, text) => {
    expect(runsIn(text)).toMatchObject([{ text: SENTENCE, written: RUN }]);
  });

  it('keep their padding', () => {
    const text = Buffer.from('nineteen characters').toString('base64');
    expect(text.endsWith('==')).toBe(true);
    expect(runsIn(`x ${text} y`)[0]?.written).toBe(text);
  });

  it('are found in the URL-safe alphabet', () => {
    const text = 'what?>~ who?>~ where?>~ when?>~';
    const run = Buffer.from(text).toString('base64url');
    expect(run).toMatch(/[-_]/);
    expect(runsIn(run)).toMatchObject([{ text }]);
  });

  it.each(['\n', '\r\n', '\n    '])('are found over lines of equal width, joined by %j', (lineBreak) => {
    const text = `${SENTENCE}, `.repeat(9);
    const wrapped = (
      Buffer.from(text)
        .toString('base64')
        .match(/.{1,64}/g) ?? []
    ).join(lineBreak);
    const indent = lineBreak.replace(/[\r\n]/g, '');
    expect(runsIn(`before:\n${indent}${wrapped}\nafter`)).toMatchObject([{ text, written: wrapped }]);
  });

  it('are told apart where each line is one of its own', () => {
    const other = Buffer.from('quite another, and no less so').toString('base64');
    expect(runsIn(`${RUN}\n${other}\n`).map(({ text }) => text)).toEqual([SENTENCE, 'quite another, and no less so']);
  });

  it('are found in UTF-16LE, as PowerShell encodes its commands', () => {
    const run = Buffer.from('Write-Output hello', 'utf16le').toString('base64');
    expect(runsIn(`powershell -enc ${run}`)).toMatchObject([{ text: 'Write-Output hello' }]);
  });

  it.each([
    ['shorter ones', Buffer.from('fourteen chars').toString('base64').slice(0, 19)],
    ['hex digests', createHash('sha256').update('x').digest('hex')],
    ['integrity hashes', `sha512-${createHash('sha512').update('x').digest('base64')}`],
    ['long words', 'getElementsByTagNameAndSomethingElseEntirely'],
    ['paths', '/usr/local/share/Documentation/README/Index'],
    ['random passwords', randomBytes(30).toString('base64')],
  ])('are not %s', (_what, text) => {
    expect(runsIn(`a ${text} b`)).toEqual([]);
  });

  it('are not the bodies of keys and certificates, which other rules read', () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
    expect(runsIn(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString())).toEqual([]);
  });

  it('cost little in ten megabytes of ordinary text and noise', () => {
    // Noise may by chance hold a few characters that read as text.
    const noise = new RandomText('noise').bytes(3_000_000).toString('base64');
    const text = `${'const someIdentifier = otherModule.property; // explains it\n'.repeat(80_000)}${noise}`;
    const started = performance.now();
    expect(runsIn(text)).toEqual([]);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
