import { describe, expect, it } from '@jest/globals';
import type { Log } from 'sarif';
import type { ScanResult } from '../../src/core/scan-result.ts';
import { githubReporter } from '../../src/report/github.ts';
import { jsonReporter } from '../../src/report/json.ts';
import { jsonlReporter } from '../../src/report/jsonl.ts';
import type { Reporter } from '../../src/report/reporter.ts';
import { sarifReporter } from '../../src/report/sarif.ts';
import { textReporter } from '../../src/report/text.ts';
import { makeAdvice, makeCommit, makeFinding, makeOptions, makeResult, makeValue } from '../support/findings.ts';

const print = (reporter: Reporter, result: ScanResult) => [...reporter(result, makeOptions())].join('');
const advised = (...advice: Parameters<typeof makeAdvice>) => makeResult([], [], {}, [makeAdvice(...advice)]);

describe('advice in the text report', () => {
  it('is three lines: what, where, and why with what to write instead', () => {
    const lines = print(textReporter, advised()).split('\n');
    expect(lines.slice(0, 6)).toEqual([
      'Hygiene (1) posture of manifests: no secrets, never fails the run',
      '',
      'LOW Role that gets any Secret [rbac-secrets-get]',
      '  --> deploy/role.yaml:7:5 · rules[0].resources[1] · Role shop/reader',
      '  = Whoever holds this role can get any Secret. Instead: resourceNames: [the-secret]',
      '',
    ]);
  });

  it('stands behind the findings, and leaves the summary as it is', () => {
    const result = makeResult([makeFinding()], [], {}, [makeAdvice()]);
    const text = print(textReporter, result);
    expect(text.indexOf('Hygiene')).toBeGreaterThan(text.indexOf('Acme API key'));
    expect(text).toContain('\n1 finding: 1 high\n');
  });

  it('is not mentioned when there is none', () => {
    expect(print(textReporter, makeResult())).not.toContain('Hygiene');
  });
});

describe('advice in the JSON report', () => {
  it('says all there is', () => {
    const { hygiene } = JSON.parse(print(jsonReporter, advised({ commit: makeCommit(), origin: 'commit' })));
    expect(hygiene).toEqual([
      {
        check: 'rbac-secrets-get',
        title: 'Role that gets any Secret',
        severity: 'low',
        origin: 'commit',
        path: 'deploy/role.yaml',
        line: 7,
        column: 5,
        endLine: 7,
        endColumn: 12,
        keyPath: 'rules[0].resources[1]',
        resource: { kind: 'Role', name: 'reader', namespace: 'shop' },
        why: 'Whoever holds this role can get any Secret.',
        instead: 'resourceNames: [the-secret]',
        commit: makeCommit().id,
      },
    ]);
  });

  it('is an empty list when there is none', () => {
    expect(JSON.parse(print(jsonReporter, makeResult())).hygiene).toEqual([]);
  });

  it('stays out of jsonl, where a line is a finding', () => {
    expect(print(jsonlReporter, advised())).toBe('');
  });
});

describe('advice in SARIF', () => {
  const runOf = (result: ScanResult) => (JSON.parse(print(sarifReporter, result)) as Log).runs[0];

  it('is a note under a rule of its own, without a security severity', () => {
    const run = runOf(makeResult([makeFinding()], [], {}, [makeAdvice(), makeAdvice({ line: 9 })]));
    expect(run?.results?.map(({ ruleId, level, ruleIndex }) => [ruleId, level, ruleIndex])).toEqual([
      ['acme-api-key', 'error', 0],
      ['rbac-secrets-get', 'note', 1],
      ['rbac-secrets-get', 'note', 1],
    ]);
    expect(run?.tool.driver.rules?.map(({ id }) => id)).toEqual(['acme-api-key', 'rbac-secrets-get']);
    expect(run?.tool.driver.rules?.[1]?.properties).toEqual({
      tags: ['security', 'hygiene', 'kubernetes'],
      precision: 'high',
    });
  });

  it('keeps its fingerprint when it moves in the file', () => {
    const prints = [7, 90].map((line) => runOf(advised({ line }))?.results?.[0]?.partialFingerprints);
    expect(prints[0]).toEqual(prints[1]);
  });
});

describe('advice on GitHub', () => {
  it('is a notice on the line, whatever its severity', () => {
    expect(print(githubReporter, advised({ severity: 'high' }))).toContain(
      '::notice file=deploy/role.yaml,line=7,endLine=7,col=5,endColumn=11,title=hygiene%3A Role that gets any Secret [rbac-secrets-get]::',
    );
  });

  it('takes eight notices at most, the most severe first, and counts the rest', () => {
    const advice = Array.from({ length: 12 }, (_, at) => makeAdvice({ line: at + 1 }));
    const text = print(githubReporter, makeResult([], [], {}, [...advice, makeAdvice({ line: 99, severity: 'high' })]));
    const notices = text.split('\n').filter((line) => line.startsWith('::notice'));
    expect(notices).toHaveLength(9);
    expect(notices[0]).toContain('line=99,');
    expect(notices[8]).toBe('::notice::5 more on hygiene: see the full report in the log');
  });

  it('is counted apart from findings', () => {
    expect(print(githubReporter, advised())).toContain('unsealed: no secrets found, 1 hygiene note in working tree');
  });
});

describe('a secret of the result', () => {
  it.each(Object.entries({ textReporter, jsonReporter, sarifReporter, githubReporter }))(
    'is masked in advice by %s',
    (_, reporter) => {
      const value = makeValue();
      const advice = makeAdvice({
        keyPath: ['data', value],
        resource: { kind: 'Role', name: value },
        why: `It takes in ClusterRole ${value}.`,
        path: `deploy/${value}.yaml`,
      });
      expect(print(reporter, makeResult([makeFinding({ value })], [], {}, [advice]))).not.toContain(value);
    },
  );
});
