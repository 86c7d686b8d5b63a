import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { errorText } from '../src/cli/error-text.ts';
import { CLEAN, FOUND, INCOMPLETE, MISUSED } from '../src/cli/exit-code.ts';
import { parsePolicy } from '../src/config/policy-file.ts';
import { parseRules } from '../src/config/rule-file.ts';
import { builtinRules } from '../src/detect/builtin-rules.ts';
import {
  createEngine,
  DEFAULT_POLICY,
  type ErrorCode,
  FORMATS,
  isIncomplete,
  type Policy,
  reported,
  type SkipCode,
  scanText,
  UnsealedError,
} from '../src/index.ts';
import { runBundle } from './support/bundle.ts';
import {
  anchors,
  fences,
  internalLinks,
  PAGES,
  PROJECT,
  projectFiles,
  prose,
  rows,
  section,
  textOf,
} from './support/markdown.ts';
import { resultOf } from './support/scan.ts';
import { expand } from './support/templates.ts';

const first = (cells: readonly string[][]) => cells.map(([cell]) => cell);
const sorted = (values: Iterable<string | undefined>) => [...values].sort();

/** The members of a union of string literals in a source file. */
function union(path: string, name: string): string[] {
  const code = textOf(path).replace(/\/\/.*$/gm, '');
  const source = new RegExp(`type ${name} =([^;]*);`).exec(code)?.[1] ?? '';
  return [...source.matchAll(/'([^']+)'/g)].map(([, member = '']) => member);
}

describe('links', () => {
  it.each(PAGES)('of %s lead to files and headings that exist', (page) => {
    const broken = internalLinks(page).filter(
      ({ path, anchor }) => !existsSync(join(PROJECT, path)) || (anchor !== '' && !anchors(path).includes(anchor)),
    );
    expect(broken).toEqual([]);
  });
});

describe('docs/commands.md', () => {
  const PAGE = 'docs/commands.md';
  const optionsIn = (heading: string) => first(rows(section(PAGE, heading)));
  const optionsInPart = (heading: string) => first(rows(section(PAGE, heading, '###')));
  const shared = optionsIn('Options of scan, staged, range, history and hook');
  const offered = (...command: string[]) => {
    const { stdout } = help(...command);
    return sorted([...stdout.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm)].map(([, flag]) => flag).filter(isOwn));
  };
  const help = (...command: string[]) => runBundle('cli.mjs', [...command, '--help'], PROJECT, {});
  const isOwn = (flag: string | undefined) => flag !== '--help';

  it.each([
    { command: ['scan'], documented: [...optionsIn('unsealed scan [path...]'), ...shared] },
    { command: ['staged'], documented: [...rows(section(PAGE, 'unsealed staged [path...]')).flat(), ...shared] },
    { command: ['range'], documented: [...optionsIn('unsealed range RANGE'), ...shared] },
    { command: ['history'], documented: [...optionsIn('unsealed history'), ...shared] },
    { command: ['hook', 'pre-commit'], documented: shared },
    {
      command: ['hook', 'pre-push'],
      documented: [...optionsInPart('Option of hook pre-push and hook pre-receive'), ...shared],
    },
    {
      command: ['hook', 'pre-receive'],
      documented: [...optionsInPart('Option of hook pre-push and hook pre-receive'), ...shared],
    },
    { command: ['baseline', 'create'], documented: optionsIn('unsealed baseline create [path...]') },
    { command: ['rules'], documented: optionsIn('unsealed rules [word]') },
    { command: ['explain'], documented: rows(section(PAGE, 'unsealed explain RULE')).flat() },
    { command: ['test-rule'], documented: rows(section(PAGE, 'unsealed test-rule FILE')).flat() },
    { command: ['init'], documented: optionsIn('unsealed init') },
    { command: [], documented: optionsIn('Everywhere').filter(isOwn) },
  ])('documents the options of `unsealed $command`, and no others', ({ command, documented }) => {
    expect(sorted(documented)).toEqual(offered(...command));
  });

  it('has a section for each command', () => {
    const { stdout } = help();
    const list = stdout.slice(stdout.indexOf('Commands:'));
    const commands = [...list.matchAll(/^ {2}([a-z-]+)/gm)].map(([, name]) => name).filter((name) => name !== 'help');
    const documented = [...textOf(PAGE).matchAll(/^## unsealed ([a-z-]+)/gm)].map(([, name]) => name);
    expect(sorted(documented)).toEqual(sorted(commands));
  });

  it('documents each hook, and no others', () => {
    const { stdout } = help('hook');
    const list = stdout.slice(stdout.indexOf('Commands:'));
    const hooks = [...list.matchAll(/^ {2}([a-z-]+)/gm)].map(([, name]) => name);
    expect(sorted(first(rows(section(PAGE, 'unsealed hook NAME'))))).toEqual(sorted(hooks));
  });

  it('documents the report formats, and no others', () => {
    expect(sorted(first(rows(section(PAGE, 'Report formats'))))).toEqual(sorted(Object.keys(FORMATS)));
  });
});

describe('docs/errors.md', () => {
  const stopping = rows(section('docs/errors.md', 'What stops a run'));
  const skipping = rows(section('docs/errors.md', 'What was not scanned'));

  it('has a row for each error code, and no others', () => {
    expect(sorted(first(stopping))).toEqual(sorted(union('src/core/errors.ts', 'ErrorCode')));
  });

  it.each(stopping)('gives the exit code of %s as %s', (code, exit) => {
    const error = new UnsealedError(code as ErrorCode, 'what', 'remedy');
    expect(String(errorText(error).exitCode)).toBe(exit);
  });

  it('has a row for each reason to skip, and no others', () => {
    expect(sorted(first(skipping))).toEqual(sorted(union('src/core/skipped.ts', 'SkipCode')));
  });

  it.each(skipping)('says of %s that it makes a scan incomplete: %s', (code, incomplete) => {
    const skipped = { path: 'a', code: code as SkipCode, detail: '' };
    expect(isIncomplete(skipped) ? 'yes' : 'no').toBe(incomplete);
  });
});

describe('the exit codes', () => {
  it.each(['README.md', 'docs/findings.md'])('in %s are those of the command line', (page) => {
    const codes = [CLEAN, FOUND, MISUSED, INCOMPLETE].map(String);
    expect(first(rows(section(page, 'Exit codes')))).toEqual(codes);
  });
});

describe('docs/configuration.md', () => {
  it('documents the keys of the schema, and no others', () => {
    const schema = JSON.parse(textOf('schema/unsealed.schema.json')) as Schema;
    expect(sorted(first(rows(textOf('docs/configuration.md'))))).toEqual(sorted(keysOf(schema)));
  });
});

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

/** Paths of the keys that a user can write, `limits.file-size`; a section counts only by its keys, a list by both. */
function keysOf({ properties = {} }: Schema, before = ''): string[] {
  return Object.entries(properties).flatMap(([key, value]) => {
    const path = `${before}${key}`;
    const inner = keysOf(value.items ?? value, `${path}.`);
    return value.items === undefined && inner.length > 0 ? inner : [path, ...inner];
  });
}

const YAML = fences('yaml');
const RULES = YAML.filter(({ text }) => text.startsWith('- id:'));
const WORKFLOWS = YAML.filter(({ text }) => /^jobs:/m.test(text));
const ALLOWED = YAML.filter(({ text }) => /# unsealed:allow/.test(text));
/** Configuration of other programs, tested where those programs are: test/e2e. */
const FOREIGN = YAML.filter(({ page }) => ['docs/ci.md', 'docs/hooks.md'].includes(page));
const POLICIES = YAML.filter((fence) => ![RULES, WORKFLOWS, ALLOWED, FOREIGN].some((other) => other.includes(fence)));

describe('configuration examples', () => {
  it.each(POLICIES)('in $page are read by the policy reader', async ({ text }) => {
    const files: Record<string, string> = {
      'ci/team.yaml': 'fail-on: high\n',
      'ci/our-tokens.yaml': RULES[0]?.text ?? '',
    };
    const known = builtinRules().map(({ id }) => id);
    const policy = await parsePolicy(text, '.unsealed.yaml', async (path) => files[path] ?? '', known);
    expect(policy).not.toEqual(DEFAULT_POLICY);
  });

  it('are at least the two of README and docs/configuration.md', () => {
    expect(sorted(POLICIES.map(({ page }) => page))).toEqual(['README.md', 'docs/configuration.md']);
  });
});

describe('allowed lines', () => {
  it.each(ALLOWED)('in $page are findings, and suppressed by their comment', async ({ text }) => {
    const { findings } = await resultOf(text, 'values.yaml');
    expect(findings.map(({ verdict }) => verdict)).toEqual([expect.objectContaining({ by: 'inline' })]);
    expect(reported(await resultOf(text.replace(/#.*/, ''), 'values.yaml'))).toHaveLength(1);
  });
});

describe('the rule in CONTRIBUTING.md', () => {
  it('finds what it marks and stays quiet on its clean examples', async () => {
    expect(RULES.map(({ page }) => page)).toEqual(['CONTRIBUTING.md']);
    const addedRules = await parseRules(RULES[0]?.text ?? '', 'rules/acme.yaml');
    const policy: Policy = { ...DEFAULT_POLICY, addedRules };
    const engine = await createEngine({ policy, today: '2026-01-01' });
    const secretsIn = async (text: string) =>
      reported(await scanText(engine, text, 'example.conf')).map(({ rule, location }) => [
        rule.id,
        location.start.column,
      ]);
    for (const { id, examples } of addedRules) {
      for (const template of examples.match) {
        const { text, secrets } = expand(template, template);
        expect(await secretsIn(text)).toEqual(secrets.map(({ start }) => [id, start + 1]));
      }
      for (const template of examples.clean) expect(await secretsIn(expand(template, template).text)).toEqual([]);
    }
  });
});

describe('docs/action.md and action.yml', () => {
  const action = parse(textOf('action.yml')) as { inputs: Record<string, object>; outputs: Record<string, object> };

  it('name the same inputs and outputs', () => {
    expect(sorted(first(rows(section('docs/action.md', 'Inputs'))))).toEqual(sorted(Object.keys(action.inputs)));
    expect(sorted(first(rows(section('docs/action.md', 'Outputs'))))).toEqual(sorted(Object.keys(action.outputs)));
  });

  it.each(WORKFLOWS)('agree with the workflow in $page', ({ text }) => {
    const workflow = parse(text) as {
      jobs: Record<string, { steps: { uses: string; with?: Record<string, unknown> }[] }>;
    };
    const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
    const own = steps.filter(({ uses }) => uses.startsWith('unsealed/unsealed@'));
    expect(own).toHaveLength(1);
    const inputs = own.flatMap((step) => Object.keys(step.with ?? {}));
    expect(inputs.filter((input) => !(input in action.inputs))).toEqual([]);
    const checkout = steps.find(({ uses }) => uses.startsWith('actions/checkout@'));
    expect(checkout?.with).toMatchObject({ 'fetch-depth': 0 });
  });
});

describe('docs/architecture.md', () => {
  const page = textOf('docs/architecture.md');
  const files = projectFiles();

  it('fits one page', () => {
    expect(page.split('\n').length).toBeLessThanOrEqual(70);
  });

  it.each(['docs/architecture.md', 'CONTRIBUTING.md'])('and the files and folders named in %s are there', (path) => {
    const text = prose(path).replace(/\]\([^)]*\)/g, ']');
    const named = [...text.matchAll(/(?<![\w.*/-])[\w.-]+(?:\/[\w.-]+)*(?:\/|\.(?:ts|yaml|json|mjs|md))(?![\w*])/g)];
    const missing = named
      .map(([name]) => name)
      .filter((name) => !files.some((file) => `/${file}`.includes(`/${name}`)));
    expect(named.length).toBeGreaterThan(5);
    expect(missing.filter((name) => name !== '.unsealed.yaml')).toEqual([]);
  });

  it('names every folder of src', () => {
    const folders = new Set(files.filter((file) => /^src\/[^/]+\//.test(file)).map((file) => file.split('/')[1]));
    expect([...folders].filter((folder) => !page.includes(`${folder}/`))).toEqual([]);
  });
});

describe('docs/finding.svg', () => {
  const picture = textOf('docs/finding.svg');

  it('is what scripts/terminal-picture.mjs draws now', () => {
    const script = join(PROJECT, 'scripts/terminal-picture.mjs');
    expect(execFileSync(process.execPath, [script, '--print'], { encoding: 'utf8' })).toBe(picture);
  });

  it('stands alone: no script, no other file, and words for those who cannot see it', () => {
    expect(picture).toMatch(/<title [^>]*>[^<]+<\/title>\n<desc /);
    expect(picture.replace('http://www.w3.org/2000/svg', '')).not.toMatch(
      /<script|\bon\w+=|href|url\(|@import|https?:/,
    );
  });

  it('is small enough for a README', () => {
    expect(readFileSync(join(PROJECT, 'docs/finding.svg')).length).toBeLessThan(20_000);
  });
});
