import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ScanResult } from '../../src/core/scan-result.ts';
import { junitReporter } from '../../src/report/junit.ts';
import {
  everyShape,
  hostileResults,
  makeFinding,
  makeOptions,
  makeResult,
  makeSkipped,
  makeValue,
} from '../support/findings.ts';
import { readXml, type XmlElement } from '../support/xml.ts';

const textOf = (result: ScanResult, options = {}) => [...junitReporter(result, makeOptions(options))].join('');

function suiteOf(result: ScanResult, options = {}): XmlElement {
  const root = readXml(textOf(result, options));
  expect(root.name).toBe('testsuites');
  expect(root.children.map(({ name }) => name)).toEqual(['testsuite']);
  return root.children[0] as XmlElement;
}

const casesOf = (result: ScanResult, options = {}) => suiteOf(result, options).children;
const outcomes = (result: ScanResult, options = {}) =>
  casesOf(result, options).map(({ children }) => children[0]?.name ?? 'passed');

describe('the JUnit report', () => {
  it('is well-formed for findings of every shape, and counts them', () => {
    const { attributes, children } = suiteOf(everyShape());
    const number = (name: string) => String(children.filter((each) => each.children[0]?.name === name).length);
    expect(attributes).toMatchObject({
      tests: String(children.length),
      failures: number('failure'),
      errors: number('error'),
      skipped: number('skipped'),
    });
    expect([number('failure'), number('error'), number('skipped')]).toEqual(['8', '3', '2']);
  });

  it('is well-formed whatever the texts are', () => {
    fc.assert(
      fc.property(hostileResults, ({ result }) => {
        expect(casesOf(result).length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps characters out that no XML document can hold, even as references', () => {
    const path = 'a\x00b\x08c\ufffed\uffffe\ud800f]]>&<"\'.yaml';
    expect(casesOf(makeResult([makeFinding({ path })]))[0]?.attributes.classname).toBe(
      'a\\x00b\\x08c\\u{fffe}d\\u{ffff}e\\u{d800}f]]>&<"\'.yaml',
    );
  });

  it('has one case that passes when there is nothing to say', () => {
    expect(casesOf(makeResult()).map(({ attributes }) => attributes.name)).toEqual(['no secrets found']);
    expect(outcomes(makeResult())).toEqual(['passed']);
  });

  it('fails what fails the run, and skips what is suppressed or below the threshold', () => {
    const findings = [
      makeFinding({ severity: 'critical' }),
      makeFinding({ severity: 'high', verdict: { kind: 'suppressed', by: 'inline', reason: 'a test' } }),
      makeFinding({ severity: 'low' }),
    ];
    const result = makeResult(findings);
    expect(outcomes(result, { failOn: 'medium' })).toEqual(['failure', 'skipped', 'skipped']);
    const messages = casesOf(result, { failOn: 'medium' }).map(({ children }) => children[0]?.attributes.message);
    expect(messages[1]).toBe('suppressed by inline: a test');
    expect(messages[2]).toMatch(/^low, below medium: Acme API key/);
  });

  it('has an error for what should have been scanned and was not, and nothing for what is left out by design', () => {
    expect(outcomes(makeResult([], [makeSkipped('unreadable'), makeSkipped('binary')]))).toEqual(['error']);
  });

  it('never shows the secret, even when secrets are to be shown', () => {
    const value = makeValue();
    expect(textOf(makeResult([makeFinding({ value })]), { showSecrets: true })).not.toContain(value);
  });
});

describe('a test case', () => {
  it('names rule and place, and says what to do', () => {
    const [found] = casesOf(makeResult([makeFinding({ path: 'deploy/a & b.yaml', keyPath: ['data', 'key'] })]));
    expect(found?.attributes).toEqual({
      classname: 'deploy/a & b.yaml',
      name: 'acme-api-key at deploy/a & b.yaml:7:11',
      file: 'deploy/a & b.yaml',
      line: '7',
    });
    const failure = found?.children[0];
    expect(failure?.attributes).toMatchObject({
      type: 'acme-api-key',
      message: expect.stringContaining('at data.key'),
    });
    expect(failure?.text).toContain('\nRevoke the key under https://acme.invalid/keys.');
  });
});

describe('the XML reader of these tests', () => {
  it.each([
    ['a bare ampersand', '<a>&</a>'],
    ['an unknown entity', '<a>&nbsp;</a>'],
    ['a control character', '<a>\x01</a>'],
    ['a reference to one', '<a>&#1;</a>'],
    ['a noncharacter', '<a>\uffff</a>'],
    ['an unpaired surrogate', '<a>\ud800</a>'],
    ['a tag in an attribute', '<a b="<"/>'],
    ['the end of a section', '<a>]]></a>'],
    ['an attribute twice', '<a b="" b=""/>'],
    ['a wrong end', '<a><b></a></b>'],
    ['no end', '<a>'],
    ['a second root', '<a/><b/>'],
    ['a quote in an attribute', '<a b="""/>'],
  ])('refuses %s', (_, text) => {
    expect(() => readXml(text)).toThrow();
  });
});
