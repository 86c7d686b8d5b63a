import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from '@jest/globals';
import { builtinRules } from '../../src/detect/builtin-rules.ts';
import { DIST } from '../support/bundle.ts';

const DIRECTORY = realpathSync(mkdtempSync(join(tmpdir(), 'unsealed-bombs-')));
const MOST_SECONDS = 20;
const MEGABYTE = 1_000_000;

afterAll(() => rmSync(DIRECTORY, { recursive: true, force: true }));

interface Outcome {
  readonly code: number | null;
  readonly seconds: number;
  readonly peakMegabytes: number;
  readonly stderr: string;
  readonly findings: readonly { readonly rule: string; readonly line: number }[];
  readonly skipped: readonly { readonly path: string; readonly code: string; readonly detail: string }[];
}

/** Scans one file with the built command line; the process is ended when it takes four times as long as it may. */
async function scanFile(
  name: string,
  content: string | Uint8Array | undefined,
  options: readonly string[] = [],
): Promise<Outcome> {
  if (content !== undefined) writeFileSync(join(DIRECTORY, name), content);
  const report = join(DIRECTORY, `${name}.report`);
  const started = performance.now();
  const argv = [join(DIST, 'cli.mjs'), 'scan', name, '--quiet', '--output', `json=${report}`, ...options];
  const child = spawn(process.execPath, argv, { cwd: DIRECTORY, stdio: ['ignore', 'ignore', 'pipe'] });
  let stderr = '';
  child.stderr.on('data', (data: Buffer) => {
    stderr += data.toString();
  });
  let peak = 0;
  const probe = setInterval(() => {
    peak = Math.max(peak, residentPeak(child.pid));
  }, 50);
  const deadline = setTimeout(() => child.kill('SIGKILL'), 4 * MOST_SECONDS * 1000);
  const [code] = (await once(child, 'close')) as [number | null];
  clearInterval(probe);
  clearTimeout(deadline);
  const seconds = (performance.now() - started) / 1000;
  const { findings, skipped } = code === 0 || code === 1 ? read(report) : { findings: [], skipped: [] };
  return { code, seconds, peakMegabytes: peak / 1000, stderr, findings, skipped };
}

function read(report: string): Pick<Outcome, 'findings' | 'skipped'> {
  return JSON.parse(readFileSync(report, 'utf8')) as Pick<Outcome, 'findings' | 'skipped'>;
}

/** Kilobytes of the process's peak resident set; 0 where there is no /proc, or the process has just ended. */
function residentPeak(pid: number | undefined): number {
  try {
    return Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0; // No such process any more.
  }
}

function expectBounded({ code, seconds, peakMegabytes, stderr }: Outcome, megabytes: number): void {
  expect({ code: code === 0 || code === 1 ? 'clean or findings' : code, stderr }).toEqual({
    code: 'clean or findings',
    stderr: '',
  });
  expect(seconds).toBeLessThan(MOST_SECONDS);
  expect(peakMegabytes).toBeLessThan(megabytes);
}

const SECRET = `apiVersion: v1\nkind: Secret\nmetadata: {name: db}\ndata:\n  password: ${Buffer.from(['moth', 'lantern', '19'].join('-')).toString('base64')}\n`;
/** Marks the document, so that there is a reason to parse it. */
const REASON = 'kind: Secret\nmetadata: {name: bomb}\n';
const DEPTH = 10_000;

describe('a bomb in a document is bounded, reported, and takes nothing else with it', () => {
  it('an alias bomb: aliases are not followed', async () => {
    const levels = Array.from({ length: 40 }, (_, level) =>
      level === 0 ? 'a0: &a0 [x, x, x, x, x, x, x, x, x]' : `a${level}: &a${level} [${`*a${level - 1}, `.repeat(9)}]`,
    );
    const outcome = await scanFile('aliases.yaml', `${SECRET}---\n${REASON}${levels.join('\n')}\ndata: *a39\n`);
    expectBounded(outcome, 400);
    expect(outcome.findings.map(({ line }) => line)).toContain(5);
  });

  it('an alias bomb of merge keys', async () => {
    const levels = Array.from({ length: 40 }, (_, level) =>
      level === 0 ? 'a0: &a0 {x: 1}' : `a${level}: &a${level} {<<: [${`*a${level - 1}, `.repeat(9)}]}`,
    );
    expectBounded(await scanFile('merges.yaml', `${REASON}${levels.join('\n')}\ndata: {<<: *a39}\n`), 400);
  });

  it.each([
    ['YAML in flow style', 'flow.yaml', `${REASON}data: ${'['.repeat(DEPTH)}${']'.repeat(DEPTH)}\n`],
    ['YAML maps in flow style', 'maps.yaml', `${REASON}data: ${'{a: '.repeat(DEPTH)}b${'}'.repeat(DEPTH)}\n`],
    [
      'YAML in block style',
      'block.yaml',
      `${REASON}${Array.from({ length: 2000 }, (_, level) => `${' '.repeat(level)}a:`).join('\n')}\n`,
    ],
    ['YAML lists in one line', 'dashes.yaml', `${REASON}data:\n  ${'- '.repeat(DEPTH)}x\n`],
    ['JSON', 'deep.json', `{"kind":"Secret","data":${'{"a":'.repeat(DEPTH)}1${'}'.repeat(DEPTH)}}`],
  ])('%s of 10,000 levels: read as plain text, and said so', async (_, name, content) => {
    const outcome = await scanFile(name, content);
    expectBounded(outcome, 400);
    expect(outcome.skipped).toEqual([expect.objectContaining({ path: name, code: 'parse-degraded' })]);
  });

  it('a stream of 10,000 documents: every one is read', async () => {
    const outcome = await scanFile(
      'stream.yaml',
      Array.from({ length: 10_000 }, () => 'kind: Secret\ndata:\n  a: b\n')
        .concat(SECRET)
        .join('---\n'),
    );
    expectBounded(outcome, 600);
    expect(outcome.findings.length).toBe(1);
  });

  it('a stream of 10,000 broken documents: all of them are reported, in linear time', async () => {
    const outcome = await scanFile(
      'broken.yaml',
      Array.from({ length: 10_000 }, () => 'kind: Secret\ndata: [\n').join('---\n'),
    );
    expectBounded(outcome, 600);
    expect(outcome.skipped.length).toBeGreaterThan(0);
  });

  it('a map of 100,000 keys', async () => {
    const entries = Array.from({ length: 100_000 }, (_, index) => `  key${index}: $(B${index})\n`).join('');
    expectBounded(await scanFile('keys.yaml', `${REASON}stringData:\n${entries}`), 1500);
  });

  // Every finding costs a slow fingerprint and an excerpt of its own (3 ms), so their number is what bounds this one.
  it('a map of 1,000 tokens', async () => {
    const token = (index: number) => `ghp${'_'}${String(index).padStart(36, 'Aq7Zr4Kw9Tm2Xc5Vb8Nd3Lf6Hg1Jp0Sy4Ru7')}`;
    const entries = Array.from({ length: 1_000 }, (_, index) => `  key${index}: ${token(index)}\n`).join('');
    const outcome = await scanFile('tokens.yaml', `${REASON}stringData:\n${entries}`);
    expectBounded(outcome, 1500);
    expect(outcome.findings.length).toBe(1_000);
  });
});

describe('a bomb of sheer size is bounded and reported', () => {
  const HUGE = 'huge.json';
  const writeHuge = async () => {
    const file = createWriteStream(join(DIRECTORY, HUGE));
    file.write('{"kind":"Secret","data":{');
    const piece = Array.from(
      { length: 2_000 },
      (_, index) => `"key${index}":{"text":"${'word '.repeat(80)}","password":"$(B${index})"}`,
    ).join(',');
    for (let written = 0; written < 100 * MEGABYTE; written += piece.length) {
      if (!file.write(`${piece},`)) await once(file, 'drain');
    }
    file.end('"last":"x"}}');
    await once(file, 'finish');
  };

  it('100 MB of JSON on one line: left out, unless asked for', async () => {
    await writeHuge();
    const outcome = await scanFile(HUGE, undefined);
    expectBounded(outcome, 400);
    expect(outcome.skipped).toEqual([expect.objectContaining({ path: HUGE, code: 'too-large' })]);
  }, 120_000);

  it('100 MB of JSON on one line, asked for: read as plain text', async () => {
    const outcome = await scanFile(HUGE, undefined, ['--max-file-size', '200MB']);
    expectBounded(outcome, 2000);
    expect(outcome.skipped).toContainEqual(expect.objectContaining({ path: HUGE, code: 'parse-degraded' }));
  }, 120_000);

  it('a line of 5 MB', async () => {
    const line = 'password = value; token: x; '.repeat(180_000);
    expectBounded(await scanFile('line.conf', `${line}\n`), 1500);
  }, 120_000);

  it('a gzip bomb in a Helm release', async () => {
    const bomb = gzipSync(Buffer.alloc(300 * MEGABYTE, 0x20));
    const release = Buffer.from(bomb.toString('base64')).toString('base64');
    const manifest = `apiVersion: v1\nkind: Secret\ntype: helm.sh/release.v1\nmetadata: {name: sh.helm.release.v1.shop.v1}\ndata:\n  release: ${release}\n`;
    const outcome = await scanFile('release.yaml', manifest);
    expectBounded(outcome, 500);
    expect(outcome.skipped).toContainEqual(expect.objectContaining({ path: 'release.yaml', code: 'decode-limit' }));
  }, 120_000);

  it('base64 under twelve layers of base64: decoded to the limit', async () => {
    let layered = 'nothing of interest, but long enough to be decoded';
    for (let layer = 0; layer < 12; layer++) layered = Buffer.from(layered).toString('base64');
    expectBounded(await scanFile('layers.yaml', `${REASON}data:\n  a: ${layered}\n`), 400);
  });
});

describe('near-misses of every rule', () => {
  /** A keyword, then a long run of what such a pattern goes on with, then what it cannot end in. */
  const RUNS = ['a', '0', 'A', '-', '_', '.', ' ', '=', '/', '"', 'a1', 'a.', 'a-', ' a', '://', ': "'];

  it('cost linear time, for all of them on long lines', async () => {
    const lines = builtinRules().flatMap(({ keywords }, rule) => {
      const keyword = keywords[0] ?? '';
      return [0, 1].map((turn) => {
        const run = RUNS[(rule + turn * 7) % RUNS.length] as string;
        return `${keyword}${run.repeat(Math.ceil(4000 / run.length))}\u0001`;
      });
    });
    expectBounded(await scanFile('misses.txt', lines.join('\n')), 1000);
  }, 120_000);

  it('cost linear time when a keyword is repeated all along a line', async () => {
    const lines = builtinRules().map(({ keywords }) => `${keywords[0] ?? ''} `.repeat(400));
    expectBounded(await scanFile('repeated.txt', lines.join('\n')), 1000);
  }, 120_000);
});
