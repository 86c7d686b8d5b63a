import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { parseRules } from '../src/config/rule-file.ts';
import { LineIndex } from '../src/core/line-index.ts';
import type { Rule } from '../src/core/rule.ts';
import { builtinRules } from '../src/detect/builtin-rules.ts';
import { createEngine, DEFAULT_POLICY, type Finding, reported, scanText } from '../src/index.ts';
import { type RuleProblem, testExamples } from '../src/rule-tester.ts';
import { type Expanded, expand } from './support/templates.ts';

const DIRECTORY = new URL('../rules/', import.meta.url);
const FILES = readdirSync(DIRECTORY).filter((name) => name.endsWith('.yaml'));
const RULES: readonly Rule[] = (
  await Promise.all(FILES.map((name) => parseRules(readFileSync(new URL(name, DIRECTORY), 'utf8'), name)))
).flat();

/** The file that an example stands in: a manifest for rules about places, else a plain configuration file. */
const pathFor = (rule: Rule) => rule.examples.path ?? (rule.kind === 'place' ? 'manifest.yaml' : 'example.conf');

const enabledRules = RULES.filter(({ isOff }) => isOff === true).map(({ id }) => id);
const ordinary = await createEngine({ policy: DEFAULT_POLICY, today: '2026-01-01' });
const complete = await createEngine({ policy: { ...DEFAULT_POLICY, enabledRules }, today: '2026-01-01' });

/** A rule that is off by default is alone tested with the others of its kind on. */
const findingsOf = async (rule: Rule, text: string) =>
  reported(await scanText(rule.isOff === true ? complete : ordinary, text, pathFor(rule)));

/** What a finding says, in a form that reads well when a test fails. */
const place = (finding: Finding) => ({
  rule: finding.rule.id,
  start: finding.location.start,
  end: finding.location.end,
});

function expected(rule: Rule, { text, secrets }: Expanded) {
  const lines = new LineIndex(Buffer.from(text));
  const at = (offset: number) => lines.point(Buffer.byteLength(text.slice(0, offset)));
  return secrets.map(({ start, end }) => ({ rule: rule.id, start: at(start), end: at(end) }));
}

describe('the built-in rules', () => {
  it('are what the last build compiled', () => {
    expect(
      builtinRules()
        .map((rule) => rule.id)
        .sort(),
    ).toEqual(RULES.map((rule) => rule.id).sort());
  });

  it('are at least sixty, with unique ids', () => {
    expect(new Set(RULES.map((rule) => rule.id)).size).toBe(RULES.length);
    expect(RULES.length).toBeGreaterThanOrEqual(60);
  });
});

/** Their examples are no text, and stand in test/kubernetes/matrix/files.test.ts. */
const BINARY: ReadonlySet<string> = new Set(['etcd-snapshot-secrets']);
const TEXT_RULES = RULES.filter(({ id }) => !BINARY.has(id));
const ON_RULES = TEXT_RULES.filter(({ isOff }) => isOff !== true);

describe('the examples of all built-in rules together', () => {
  const wrong = (problems: readonly RuleProblem[]) =>
    problems.map(({ rule, example, problem }) => `${rule}: ${problem}, in ${JSON.stringify(example)}`);

  it('are claimed by the provider of their own rule first, and are quiet for the rules of every provider when clean', async () => {
    const { rules, problems, claimed, quiet } = await testExamples(ON_RULES, ordinary);
    expect(rules).toBe(ON_RULES.length);
    expect(wrong(problems)).toEqual([]);
    expect(claimed).toEqual({ all: ON_RULES.flatMap((rule) => rule.examples.match).length, good: claimed.all });
    expect(quiet).toEqual({ all: ON_RULES.flatMap((rule) => rule.examples.clean).length, good: quiet.all });
  });
});

describe.each(TEXT_RULES.map((rule) => [rule.id, rule] as const))('rule %s', (_, rule) => {
  const matching = rule.examples.match.map((template, index) => expand(template, `${rule.id}:${index}`));
  const cleanTexts = rule.examples.clean.map((template, index) => expand(template, `${rule.id}:clean:${index}`).text);

  it('has at least two matching and two clean examples', () => {
    expect(matching.length).toBeGreaterThanOrEqual(2);
    expect(cleanTexts.length).toBeGreaterThanOrEqual(2);
  });

  it('requires nothing that a matching example lacks', () => {
    expect(matching.filter(({ text }) => !text.includes(rule.requires ?? ''))).toEqual([]);
  });

  it('alone fires, on exactly the marked text of each matching example', async () => {
    for (const example of matching) {
      expect({ example: example.text, found: (await findingsOf(rule, example.text)).map(place) }).toEqual({
        example: example.text,
        found: expected(rule, example),
      });
    }
  });

  it('finds the same in a file with CRLF line ends', async () => {
    for (const { text, secrets } of matching) {
      const found = await findingsOf(rule, `# first\r\n${text.replaceAll('\n', '\r\n')}\r\n`);
      expect(found.map((finding) => finding.rule.id)).toEqual(secrets.map(() => rule.id));
    }
  });

  it('stays quiet on each clean example, which holds one of its keywords', async () => {
    for (const text of cleanTexts) {
      // A rule about files by their name or form has no keyword.
      const { keywords } = rule;
      const hasOne = keywords.some((keyword) => text.toLowerCase().includes(keyword.toLowerCase()));
      expect(hasOne || keywords.length === 0).toBe(true);
      expect({ text, found: (await findingsOf(rule, text)).map(place) }).toEqual({ text, found: [] });
    }
  });

  if (rule.kind === 'token') {
    it('finds each matching example base64-encoded in a Secret', async () => {
      for (const { text, secrets } of matching) {
        const manifest = `kind: Secret\ndata:\n  config: ${Buffer.from(text).toString('base64')}\n`;
        const found = reported(await scanText(ordinary, manifest, 'secret.yaml'));
        expect(found.map((finding) => [finding.rule.id, finding.trail])).toEqual(
          secrets.map(() => [rule.id, ['base64']]),
        );
      }
    });
  }
});

beforeAll(() => expect(RULES.length).toBeGreaterThan(0));
