// What reading structure costs: `node bench/structure.mjs REPOSITORY...` scans each working tree with structure and as plain
// text (every document over the size limit), taking turns in one run, first in one warm process and then as whole processes.
// Ratios are the result; goal: at most 2.0, which is plain text plus as much again.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const DIST = process.env.UNSEALED_DIST ?? join(dirname(fileURLToPath(import.meta.url)), '..', 'dist');
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 7);
/** The least that a policy file may name: no document is smaller than two bytes. */
const PLAIN_LIMIT = 1;

const { openProject, reported, scanWorktree } = await import(pathToFileURL(join(DIST, 'index.mjs')).href);

for (const repository of process.argv.slice(2)) await benchRepository(resolve(repository));

async function benchRepository(directory) {
  const structured = await openProject(directory, { baselinePath: false });
  const plain = await openProject(directory, { baselinePath: false, limits: { documentBytes: PLAIN_LIMIT } });
  const warm = { structured: [], plain: [] };
  let results;
  for (let round = 0; round <= ROUNDS; round++) {
    const [withStructure, asText] = [await timed(structured), await timed(plain)];
    if (round > 0) warm.structured.push(withStructure.milliseconds);
    if (round > 0) warm.plain.push(asText.milliseconds);
    results = { withStructure: withStructure.result, asText: asText.result };
  }
  const parsed = parsedBytes(directory, results.asText.skipped);
  const { bytes, blobs } = results.withStructure.stats;
  console.log(`${directory}: ${megabytes(bytes)} in ${blobs} files`);
  console.log(
    `  parsed: ${megabytes(parsed.bytes)} in ${parsed.documents} documents, ${percent(parsed.bytes / bytes)} of the bytes`,
  );
  console.log(
    `  findings: ${reported(results.withStructure).length} with structure, ${reported(results.asText).length} as text`,
  );
  print('one warm process', median(warm.structured), median(warm.plain));
  const whole = wholeProcesses(directory);
  print('whole processes', median(whole.structured), median(whole.plain));
}

async function timed(project) {
  const started = performance.now();
  const result = await scanWorktree(project, []);
  return { result, milliseconds: performance.now() - started };
}

/** The command itself, start-up included; plain text is asked for by a policy file. */
function wholeProcesses(directory) {
  const place = mkdtempSync(join(tmpdir(), 'unsealed-structure-'));
  const times = { structured: [], plain: [] };
  try {
    const config = join(place, 'plain.yaml');
    writeFileSync(config, `limits:\n  document-size: ${PLAIN_LIMIT}\n`);
    for (let round = 0; round <= ROUNDS; round++) {
      const withStructure = runCommand(directory, []);
      const asText = runCommand(directory, ['--config', config]);
      if (round > 0) times.structured.push(withStructure);
      if (round > 0) times.plain.push(asText);
    }
  } finally {
    rmSync(place, { recursive: true });
  }
  return times;
}

function runCommand(directory, options) {
  const started = performance.now();
  const argv = [join(DIST, 'cli.mjs'), 'scan', directory, '--no-baseline', '--quiet', ...options];
  const { status } = spawnSync(process.execPath, argv, { cwd: directory, stdio: 'ignore' });
  if (status !== 0 && status !== 1) throw new Error(`the scan ended with exit code ${status}`);
  return performance.now() - started;
}

/**
 * Bytes of the documents that a plain-text scan says it did not parse, which are those that the structural scan parses.
 * Documents in files whose names promise none (templates, mostly) are not told of, so this is a lower bound.
 */
function parsedBytes(directory, skipped) {
  let bytes = 0;
  let documents = 0;
  for (const { path, code, detail } of skipped) {
    const found = /^document (\d+), .*too large to be parsed/.exec(detail);
    if (code !== 'parse-degraded' || found === null) continue;
    const document = readFileSync(join(directory, path), 'utf8').split(/\n(?=---(?:[ \t\r\n]|$))/)[
      Number(found[1]) - 1
    ];
    if (document === undefined || /^kind: ["']?CustomResourceDefinition\b/m.test(document)) continue;
    bytes += Buffer.byteLength(document) + 1;
    documents++;
  }
  return { bytes, documents };
}

function print(what, structured, plain) {
  const ratio = (structured / plain).toFixed(2);
  console.log(
    `  ${what}: ${structured.toFixed(0)} ms with structure, ${plain.toFixed(0)} ms as plain text, ratio ${ratio}`,
  );
}

function median(times) {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)];
}

function megabytes(bytes) {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

function percent(share) {
  return `${(share * 100).toFixed(1)} %`;
}
