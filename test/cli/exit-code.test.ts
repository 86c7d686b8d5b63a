import { describe, expect, it } from '@jest/globals';
import { exitCode } from '../../src/cli/exit-code.ts';
import type { Finding, ScanResult, Skipped } from '../../src/index.ts';

const finding = (severity: Finding['severity'], kind: 'report' | 'suppressed' = 'report') =>
  ({ severity, verdict: kind === 'report' ? { kind } : { kind, by: 'allow' } }) as Finding;
const skipped = (code: Skipped['code']): Skipped => ({ path: 'x', code, detail: '' });
const result = (findings: readonly Finding[], skips: readonly Skipped[] = []): ScanResult => ({
  findings,
  skipped: skips,
  advice: [],
  stats: { scope: '', blobs: 0, bytes: 0, commits: 0, elapsedMilliseconds: 0 },
});

describe('the exit code', () => {
  it.each([
    ['0 when nothing was found', result([]), 0],
    ['0 when everything found is suppressed', result([finding('high', 'suppressed')]), 0],
    ['0 when findings are below the threshold', result([finding('low')]), 0],
    ['0 when only binary files were left out', result([], [skipped('binary')]), 0],
    ['1 for a finding at the threshold', result([finding('medium')]), 1],
    ['1 for a finding, also when the scan is incomplete', result([finding('high')], [skipped('unreadable')]), 1],
    ['3 when a file could not be read', result([], [skipped('unreadable')]), 3],
    ['3 when an object is missing', result([], [skipped('missing-object')]), 3],
    ['3 when history is cut off', result([], [skipped('shallow')]), 3],
  ])('is %s', (_, given, code) => {
    expect(exitCode(given, 'medium')).toBe(code);
  });
});
