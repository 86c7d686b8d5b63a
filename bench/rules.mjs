// What many rules cost: `node bench/rules.mjs REPOSITORY...` builds the bundle twice, with all rules and with 60 of them, and
// compares the two, taking turns in one run: bytes a second of processor time over each working tree, and `staged` as a whole process. Ratios
// are the result; goals: at least 0.8 of the throughput, and at most 10 ms more to start.
//
// The 60 are a fixed choice: the rules of generic.yaml and the first of every other rule file, then their second rules, and
// so on in the order of the files' names until there are 60. Both builds run the very same code.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseDocument } from 'yaml';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 15);
const FEW = 60;

const place = mkdtempSync(join(tmpdir(), 'unsealed-rules-'));
try {
  const all = build('all', join(ROOT, 'rules'));
  const few = build('few', fewRules());
  benchStartUp(all, few);
  for (const repository of process.argv.slice(2)) await benchThroughput(resolve(repository), all, few);
} finally {
  rmSync(place, { recursive: true });
}

function build(name, rules) {
  const target = join(place, name);
  const env = { ...process.env, UNSEALED_DIST: target, UNSEALED_RULES: rules };
  execFileSync(process.execPath, [join(ROOT, 'scripts/build.mjs')], { env, stdio: 'ignore' });
  const count = JSON.parse(readFileSync(join(target, 'rules.json'), 'utf8')).length;
  return { target, count };
}

/** A directory that holds the fixed choice. */
function fewRules() {
  const names = readdirSync(join(ROOT, 'rules')).filter((name) => name.endsWith('.yaml'));
  const files = names.map((name) => parseDocument(readFileSync(join(ROOT, 'rules', name), 'utf8')));
  const taken = files.map((document, index) => (names[index] === 'generic.yaml' ? document.contents.items.length : 0));
  const count = () => taken.reduce((sum, number) => sum + number, 0);
  for (let turn = 0; count() < FEW; turn = (turn + 1) % files.length) {
    if (taken[turn] < files[turn].contents.items.length) taken[turn]++;
  }
  const directory = join(place, 'rules');
  mkdirSync(directory);
  files.forEach((document, index) => {
    document.contents.items.length = taken[index];
    writeFileSync(join(directory, names[index]), String(document));
  });
  return directory;
}

function benchStartUp(all, few) {
  const directory = mkdtempSync(join(place, 'staged-'));
  const git = (...args) => execFileSync('git', args, { cwd: directory });
  git('init', '-q');
  writeFileSync(join(directory, 'values.yaml'), 'replicas: 2\nauth:\n  existingSecret: app\n');
  git('add', '.');
  const run = ({ target }) => {
    const started = performance.now();
    const { status } = spawnSync(process.execPath, [join(target, 'cli.mjs'), 'staged'], {
      cwd: directory,
      stdio: 'ignore',
    });
    if (status !== 0) throw new Error(`staged ended with exit code ${status}`);
    return performance.now() - started;
  };
  const [many, base] = inTurns([() => run(all), () => run(few)]);
  console.log(`staged: ${many.toFixed(1)} ms with ${all.count} rules, ${base.toFixed(1)} ms with ${few.count}`);
  console.log(`  ${signed(many - base)} ms (goal: at most +10); ratio ${(many / base).toFixed(2)}`);
}

async function benchThroughput(directory, all, few) {
  const scans = [];
  for (const { target } of [all, few]) {
    const { openProject, scanWorktree } = await import(pathToFileURL(join(target, 'index.mjs')).href);
    const project = await openProject(directory, { baselinePath: false });
    scans.push(() => scanWorktree(project, []));
  }
  const { stats } = await scans[0]();
  const timed = scans.map((scan) => async () => {
    const started = process.cpuUsage();
    await scan();
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1e3;
  });
  const [many, base] = await inTurnsAsync(timed);
  const rate = (milliseconds) => `${(stats.bytes / 1e3 / milliseconds).toFixed(0)} MB/s`;
  console.log(`${directory}: ${(stats.bytes / 1e6).toFixed(1)} MB in ${stats.blobs} files`);
  console.log(`  ${rate(many)} with ${all.count} rules, ${rate(base)} with ${few.count}`);
  console.log(`  ratio ${(base / many).toFixed(2)} (goal: at least 0.80)`);
}

/** The median of each, all taking turns; the first round is not counted. */
function inTurns(works) {
  const times = works.map(() => []);
  for (let round = 0; round <= ROUNDS; round++) {
    works.forEach((work, index) => {
      const spent = work();
      if (round > 0) times[index].push(spent);
    });
  }
  return times.map(median);
}

async function inTurnsAsync(works) {
  const times = works.map(() => []);
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [index, work] of works.entries()) {
      const spent = await work();
      if (round > 0) times[index].push(spent);
    }
  }
  return times.map(median);
}

function median(times) {
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
}

function signed(number) {
  return `${number < 0 ? '' : '+'}${number.toFixed(1)}`;
}
