// Whole-process ratios in one run: `node bench/run.mjs REPOSITORY...`. Figures mean nothing across machines; ratios do.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const CLI = join(dirname(fileURLToPath(import.meta.url)), '..', 'dist', 'cli.mjs');
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 11);

benchStaged();
for (const repository of process.argv.slice(2)) benchTree(resolve(repository));

/** `unsealed staged` on a one-file change, against the two things that it cannot be faster than. */
function benchStaged() {
  const directory = mkdtempSync(join(tmpdir(), 'unsealed-bench-'));
  try {
    git(directory, 'init', '-q');
    writeFileSync(join(directory, 'values.yaml'), 'replicas: 1\nimage: nginx\n');
    git(directory, 'add', '.');
    git(directory, '-c', 'user.name=b', '-c', 'user.email=b@example.org', 'commit', '-qm', 'first');
    writeFileSync(join(directory, 'values.yaml'), 'replicas: 2\nimage: nginx\nauth:\n  existingSecret: app\n');
    git(directory, 'add', '.');
    const [staged, node, diff] = medians([
      [process.execPath, [CLI, 'staged'], directory],
      [process.execPath, ['-e', '0'], directory],
      ['git', ['diff', '--cached', '--raw'], directory],
    ]);
    console.log(`staged, one file: ${ms(staged)} against node -e 0 (${ms(node)}) + git diff (${ms(diff)})`);
    console.log(`  beyond both: ${ms(staged - node - diff)}; ratio ${(staged / (node + diff)).toFixed(2)}`);
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** `unsealed scan` on a working tree, against ripgrep (where there is one) and against reading the files at all. */
function benchTree(repository) {
  const bytes = Number(
    execFileSync('sh', ['-c', 'git ls-files -z | xargs -0 cat 2>/dev/null | wc -c'], {
      cwd: repository,
      encoding: 'utf8',
    }),
  );
  const [scan, node, read] = medians([
    [process.execPath, [CLI, 'scan', repository, '--quiet'], repository],
    [process.execPath, ['-e', '0'], repository],
    ['git', ['grep', '-c', '-i', '-E', 'password|secret|token|api.?key'], repository],
  ]);
  const megabytes = bytes / 1e6;
  console.log(`scan ${repository}: ${megabytes.toFixed(1)} MB in ${ms(scan)}`);
  console.log(
    `  ${((megabytes * 1000) / (scan - node)).toFixed(0)} MB/s beyond start-up; ${(scan / read).toFixed(2)} x git grep`,
  );
}

/** The median wall time in milliseconds of each command, the commands taking turns. */
function medians(commands) {
  const times = commands.map(() => []);
  for (let round = 0; round <= ROUNDS; round++) {
    commands.forEach(([file, args, cwd], index) => {
      const started = process.hrtime.bigint();
      spawnSync(file, args, { cwd, stdio: 'ignore' });
      if (round > 0) times[index].push(Number(process.hrtime.bigint() - started) / 1e6);
    });
  }
  return times.map((list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)]);
}

function git(cwd, ...args) {
  execFileSync('git', args, { cwd });
}

function ms(milliseconds) {
  return `${milliseconds.toFixed(0)} ms`;
}
