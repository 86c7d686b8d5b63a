import { describe, expect, it } from '@jest/globals';
import type { ScanResult } from '../../src/core/scan-result.ts';
import { rdjsonReporter } from '../../src/report/rdjson.ts';
import {
  everyShape,
  makeAdvice,
  makeCommit,
  makeFinding,
  makeOptions,
  makeResult,
  makeValue,
} from '../support/findings.ts';
import { resultOf } from '../support/scan.ts';

interface Diagnostic {
  readonly message: string;
  readonly severity: string;
  readonly code: { readonly value: string; readonly url?: string };
  readonly location: {
    readonly path: string;
    readonly range?: Readonly<Record<'start' | 'end', { line: number; column?: number }>>;
  };
}

function diagnosticsOf(result: ScanResult, options = {}): Diagnostic[] {
  const report = JSON.parse([...rdjsonReporter(result, makeOptions(options))].join('')) as {
    source: { name: string };
    diagnostics: Diagnostic[];
  };
  expect(report.source).toEqual({ name: 'unsealed' });
  return report.diagnostics;
}

describe('the rdjson report', () => {
  it('is an empty list of diagnostics when nothing was found', () => {
    expect(diagnosticsOf(makeResult())).toEqual([]);
  });

  it('has only fields of the format, whatever the shape of a finding', () => {
    for (const { message, severity, code, location, ...other } of diagnosticsOf(everyShape())) {
      expect(other).toEqual({});
      expect([message, code.value, location.path]).not.toContain('');
      expect(severity).toMatch(/^(?:ERROR|WARNING|INFO)$/);
      expect(Object.keys(location).filter((key) => key !== 'path' && key !== 'range')).toEqual([]);
    }
  });

  it('counts columns in UTF-8 bytes, the end exclusive', async () => {
    const value = makeValue();
    const before = '{"𐐀é": "ok", "password": "';
    const result = await resultOf(`# 密\n${before}${value}"}\n`, 'values.yaml');
    const column = Buffer.byteLength(before) + 1;
    expect(diagnosticsOf(result)[0]?.location).toEqual({
      path: 'values.yaml',
      range: { start: { line: 2, column }, end: { line: 2, column: column + value.length } },
    });
  });

  it('gives a commit message no range', () => {
    const message = makeFinding({ origin: 'commit-message', path: 'COMMIT_EDITMSG', commit: makeCommit() });
    expect(diagnosticsOf(makeResult([message]))[0]?.location).toEqual({ path: 'COMMIT_EDITMSG' });
  });

  it('gives what fails the run as an error, what does not as a warning, and advice as information', () => {
    const findings = [makeFinding({ severity: 'high' }), makeFinding({ severity: 'medium' })];
    const diagnostics = diagnosticsOf(makeResult(findings, [], {}, [makeAdvice()]), { failOn: 'high' });
    expect(diagnostics.map(({ severity }) => severity)).toEqual(['ERROR', 'WARNING', 'INFO']);
  });

  it('links to the documentation of the rule, and to web pages only', () => {
    const docs = (url: string) => diagnosticsOf(makeResult([makeFinding({ rule: { docs: url } })]))[0]?.code;
    expect(docs('https://acme.invalid/docs')).toEqual({ value: 'acme-api-key', url: 'https://acme.invalid/docs' });
    expect(docs('javascript:alert(1)')).toEqual({ value: 'acme-api-key' });
  });

  it('has messages in which no Markdown begins, since they become comments', () => {
    const [diagnostic] = diagnosticsOf(makeResult([makeFinding({ keyPath: ['[x](http://evil.invalid)', '@team'] })]));
    expect(diagnostic?.message.replace(/&#\d+;/g, '')).not.toMatch(/[[\]<>@`|]|:\/\//);
  });

  it('never shows the secret, even when secrets are to be shown', () => {
    const value = makeValue();
    const diagnostics = diagnosticsOf(makeResult([makeFinding({ value })]), { showSecrets: true });
    expect(JSON.stringify(diagnostics)).not.toContain(value);
  });
});
