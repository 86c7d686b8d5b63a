import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const ROOT = resolve(import.meta.dirname ?? dirname(new URL(import.meta.url).pathname), '..');
const SRC = join(ROOT, 'src');

/** What each part of src/ may import besides itself. Parts are folders, or the pipeline files at the top. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: [],
  git: ['core'],
  decode: ['core'],
  kubernetes: ['core'],
  detect: ['core'],
  judge: ['core'],
  report: ['core'],
  config: ['core'],
  verify: ['core'],
  setup: ['core'],
  examples: ['core', 'detect'],
  sources: ['core', 'git'],
  // The pipeline in delta space: as the pipeline, and of itself.
  sweep: ['core', 'git', 'sources', 'decode', 'kubernetes', 'detect', 'judge', 'pipeline'],
  pipeline: [
    'core',
    'sweep',
    'git',
    'sources',
    'decode',
    'kubernetes',
    'detect',
    'judge',
    'report',
    'config',
    'examples',
    'verify',
  ],
  index: ['pipeline', 'core', 'report', 'config', 'setup'],
  cli: ['index'],
  action: ['index'],
};

/** The files that know all stages; together they are the arrow source → decode → detect → judge → report. */
const PIPELINE = [
  'advise.ts',
  'change-project.ts',
  'create-baseline.ts',
  'engine.ts',
  'expand-blob.ts',
  'join-parts.ts',
  'join-results.ts',
  'part-places.ts',
  'project.ts',
  'rule-tester.ts',
  'scan-blob.ts',
  'scan-source.ts',
  'scan.ts',
  'sweep.ts',
  'verdicts.ts',
  'verify-result.ts',
  'version.ts',
];

const FILES = filesBelow(SRC);
const IMPORTS = FILES.flatMap(importsOf);

describe('the architecture', () => {
  it('has a place in the table for every file of src', () => {
    expect(FILES.map(partOf).filter((part) => !(part in MAY_IMPORT))).toEqual([]);
  });

  it('keeps every import, type imports included, inside the table', () => {
    const broken = IMPORTS.filter(({ from, to }) => to !== undefined && !isAllowed(partOf(from), partOf(to)));
    expect(broken.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
  });

  it('sees the imports that it judges', () => {
    expect(IMPORTS.filter(({ to }) => to !== undefined).length).toBeGreaterThan(FILES.length);
  });

  it('knows simple-git in one file only', () => {
    expect(IMPORTS.filter(({ specifier }) => specifier === 'simple-git').map(({ from }) => from)).toEqual([
      'git/run.ts',
    ]);
  });

  it('reveals secrets in a short list of files', () => {
    const callers = FILES.filter((file) => /\.reveal\(\)/.test(read(file)));
    expect(callers).toEqual([
      'join-parts.ts',
      'judge/allow.ts',
      'judge/dedupe.ts',
      'judge/fingerprint.ts',
      'judge/respelled.ts',
      'report/redaction.ts',
      'report/spellings.ts',
      'scan-source.ts',
      'sweep/scan-family.ts',
      'sweep/shown-findings.ts',
      'verify/verifier.ts',
    ]);
  });

  it('has one door to the network, behind one file that only a run which asked for it loads', () => {
    const network = /^(?:node:)?(?:https?|http2|net|tls|dgram|dns|undici|ws|axios|got|node-fetch)(?:\/|$)/;
    expect(IMPORTS.filter(({ specifier }) => network.test(specifier))).toEqual([]);
    const callers = FILES.filter((file) =>
      /(?<!#)\b(?:fetch|WebSocket|EventSource)\s*\(/.test(withoutComments(read(file))),
    );
    expect(callers).toEqual(['verify/send.ts']);
    const importers = (file: string) => IMPORTS.filter(({ to }) => to === file).map(({ from }) => from);
    expect(importers('verify/send.ts')).toEqual(['verify/verifier.ts']);
    expect(importers('verify/verifier.ts')).toEqual(['verify-result.ts']);
    const loads = FILES.filter((file) => /^(?!(?:im|ex)port type ).*verify-result\.ts'/m.test(read(file)));
    expect(loads).toEqual(['scan.ts']);
    expect(read('scan.ts')).toMatch(
      /project\.verify === undefined\) return result;\n.*import\('\.\/verify-result\.ts'\)/,
    );
  });

  it('touches the process and the console in cli and action only', () => {
    const touching = FILES.filter((file) => /(?<!\.)\b(?:process|console)\./.test(withoutComments(read(file))));
    expect(touching.filter((file) => !/^(?:cli|action)\//.test(file))).toEqual([
      'git/environment.ts',
      'git/repository.ts',
    ]);
  });

  it('has no default exports and no barrel but the public index', () => {
    const text = (file: string) => read(file);
    expect(FILES.filter((file) => /^export default/m.test(text(file)))).toEqual([]);
    expect(FILES.filter((file) => file !== 'index.ts' && /^export (?:\*|\{[^}]*\}) from/m.test(text(file)))).toEqual(
      [],
    );
  });

  it('keeps files under 300 lines and names them in kebab case without vague words', () => {
    expect(FILES.filter((file) => read(file).split('\n').length > 300)).toEqual([]);
    expect(FILES.filter((file) => !/^(?:[a-z0-9-]+\/)*[a-z0-9-]+\.ts$/.test(file))).toEqual([]);
    expect(FILES.filter((file) => /util|helper|common|misc|manager/.test(file))).toEqual([]);
  });

  it('opens every file with a comment that says what it is', () => {
    expect(FILES.filter((file) => !/^(?:#!.*\n)?\/\*\*/.test(read(file)))).toEqual([]);
  });
});

interface Import {
  readonly from: string;
  readonly specifier: string;
  /** The imported file relative to src; undefined for packages. */
  readonly to: string | undefined;
}

function importsOf(file: string): Import[] {
  const found = read(file).matchAll(/(?:\bfrom\s+|\bimport\s*\(\s*|^import\s+)['"]([^'"]+)['"]/gm);
  return [...found].map(([, specifier]) => ({
    from: file,
    specifier: specifier as string,
    to: specifier?.startsWith('.') ? relative(SRC, resolve(SRC, dirname(file), specifier)) : undefined,
  }));
}

function partOf(file: string): string {
  if (file === 'index.ts') return 'index';
  if (PIPELINE.includes(file)) return 'pipeline';
  return file.slice(0, Math.max(0, file.indexOf('/')));
}

function isAllowed(from: string, to: string): boolean {
  return from === to || (MAY_IMPORT[from] ?? []).includes(to);
}

function filesBelow(directory: string): string[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.replaceAll('\\', '/'))
    .sort();
}

function read(file: string): string {
  return readFileSync(join(SRC, file), 'utf8');
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}
