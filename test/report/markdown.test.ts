import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ScanResult } from '../../src/core/scan-result.ts';
import { markdownReporter } from '../../src/report/markdown.ts';
import {
  everyShape,
  hostileResults,
  makeAdvice,
  makeCommit,
  makeFinding,
  makeOptions,
  makeResult,
  makeSkipped,
  makeValue,
} from '../support/findings.ts';
import { markdownTables } from '../support/markdown-report.ts';

const textOf = (result: ScanResult, options = {}) => [...markdownReporter(result, makeOptions(options))].join('');
const tablesOf = (result: ScanResult, options = {}) => markdownTables(textOf(result, options));

describe('the Markdown report', () => {
  it('is a table of the findings, the most severe first', () => {
    const critical = makeFinding({
      severity: 'critical',
      keyPath: ['data', 'key'],
      trail: ['base64'],
      commit: makeCommit(),
    });
    const [table] = tablesOf(makeResult([makeFinding({ severity: 'low' }), critical]));
    expect(table?.map(([severity]) => severity)).toEqual(['severity', 'critical', 'low']);
    expect(table?.[1]).toEqual([
      'critical',
      'Acme API key (acme-api-key)',
      `deploy/app.yaml:7:11 · data.key › base64 · commit ${makeCommit().id.slice(0, 7)}`,
      expect.stringMatching(/^.{4}\*{4} \(24 characters\)$/),
      'Revoke the key under https://acme.invalid/keys. It is in history already: taking it out does not unleak it.',
    ]);
  });

  it('is nothing but its tables and sentences for findings of every shape and whatever the texts are', () => {
    expect(tablesOf(everyShape()).map((table) => table[0]?.[0])).toEqual(['severity', 'hygiene', 'not scanned']);
    fc.assert(
      fc.property(hostileResults, ({ result }) => {
        expect(tablesOf(result).map((table) => table.length)).toEqual([4, 2, 4]);
      }),
      { numRuns: 60 },
    );
  });

  it('lists what left the scan incomplete, and not what is left out by design', () => {
    const text = textOf(makeResult([], [makeSkipped('shallow', '.'), makeSkipped('binary')]));
    expect(text).toMatch(/^### unsealed: the scan is incomplete\n/);
    expect(markdownTables(text)[0]?.slice(1)).toEqual([
      ['shallow', expect.any(String), '.', expect.stringContaining('fetch-depth: 0')],
    ]);
  });

  it('says in a heading and a line that nothing was found, or nothing at all when quiet', () => {
    expect(textOf(makeResult())).toBe('### unsealed: no secrets found\n\nScanned working tree: 1,204 files.\n');
    expect(textOf(makeResult(), { quiet: true })).toBe('');
  });

  it('counts what is suppressed', () => {
    expect(textOf(makeResult([makeFinding({ verdict: { kind: 'suppressed', by: 'inline' } })]))).toMatch(
      /; 1 finding suppressed\.\n$/,
    );
  });

  it('fits a comment, however much there is, and says how much it leaves out', () => {
    const findings = Array.from({ length: 2_000 }, () => makeFinding({ path: `${'[x]/'.repeat(100)}a.yaml` }));
    const text = textOf(makeResult(findings, [makeSkipped('shallow')], {}, [makeAdvice()]));
    expect(text.length).toBeLessThan(65_536);
    const shown = (markdownTables(text)[0]?.length ?? 0) - 1;
    expect(shown).toBeGreaterThan(10);
    expect(text).toContain(`\n${(2_000 - shown).toLocaleString('en')} more rows: the \`json\` report holds all.\n`);
    expect(text).toContain('| shallow |');
  });

  it('never shows the secret, even when secrets are to be shown', () => {
    const value = makeValue();
    expect(textOf(makeResult([makeFinding({ value })]), { showSecrets: true })).not.toContain(value);
  });
});
