import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import type { Verification } from '../../src/core/verification.ts';
import { FORMATS, type FormatName } from '../../src/report/formats.ts';
import { makeFinding, makeOptions, makeResult } from '../support/findings.ts';

const verify = {
  method: 'GET',
  url: 'https://api.acme.example/v1/me',
  headers: { authorization: 'Bearer {{secret}}' },
  active: [200],
  inactive: [401],
} as const;
const finding = (verification?: Verification) =>
  makeFinding({ rule: { verify }, ...(verification === undefined ? {} : { verification }) });
const report = (format: FormatName, verification?: Verification) =>
  [...FORMATS[format](makeResult([finding(verification)]), makeOptions())].join('');

const WORDS = {
  active: 'active at api.acme.example: it works for whoever has it',
  inactive: 'inactive at api.acme.example: it no longer works there',
  unknown: 'unknown: api.acme.example did not tell',
} as const;
const CASES = Object.entries(WORDS) as [Verification, string][];

describe.each(CASES)('a verification of %s', (verification, words) => {
  it('is a line of the text report', () => {
    expect(report('text', verification)).toContain(`  = verified   ${words}\n`);
  });

  it('is a sentence of the annotation', () => {
    expect(report('github', verification)).toContain(`Verified: ${words}.`);
  });

  it('is a field of the JSON report, and in its schema', () => {
    const text = report('json', verification);
    const schema = JSON.parse(readFileSync(new URL('../../schema/report.schema.json', import.meta.url), 'utf8'));
    expect(new Ajv({ strict: true }).validate(schema, JSON.parse(text))).toBe(true);
    expect(JSON.parse(text).findings[0].verification).toBe(verification);
    expect(JSON.parse(report('jsonl', verification)).verification).toBe(verification);
  });

  it('is a property of the SARIF result', () => {
    expect(JSON.parse(report('sarif', verification)).runs[0].results[0].properties.verification).toBe(verification);
  });
});

describe('where nobody asked', () => {
  it.each(Object.keys(FORMATS) as FormatName[])('the %s report does not say a word', (format) => {
    expect(report(format)).not.toMatch(/verif/i);
  });
});
