// Builds dist/: the command and the public API (sharing lazily loaded chunks), the Action, and the compiled rules.
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const target = process.env.UNSEALED_DIST ?? join(root, 'dist');
const rules = process.env.UNSEALED_RULES ?? join(root, 'rules');
// Built aside and then put in place, so that a hook or a test that runs meanwhile finds a whole bundle.
const dist = mkdtempSync(join(root, 'node_modules', '.dist-'));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const shared = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  legalComments: 'none',
  metafile: true,
  // The ES module form of the same code: the other one cannot be loaded by name as a chunk of its own.
  alias: { yaml: join(root, 'node_modules/yaml/browser/index.js') },
  define: { UNSEALED_VERSION: JSON.stringify(version) },
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  outExtension: { '.js': '.mjs' },
  logLevel: 'warning',
};

// One bundle an entry, so that each starts with one file; what is imported on demand (yaml, fast-glob, …) becomes chunks,
// which come out the same, name and content, from every build.
const metafiles = [];
for (const [name, source] of Object.entries({
  cli: 'src/cli/entry.ts',
  index: 'src/index.ts',
  action: 'src/action/entry.ts',
})) {
  const entry = {
    ...shared,
    entryPoints: { [name]: source },
    splitting: true,
    chunkNames: '[name]-[hash]',
    outdir: dist,
  };
  metafiles.push((await build(entry)).metafile);
}

const compiler = join(dist, 'compile-rules.tmp.mjs');
await build({ ...shared, entryPoints: ['scripts/compile-rules.ts'], outfile: compiler });
const { compileRuleFiles } = await import(pathToFileURL(compiler).href);
const counts = await compileRuleFiles(rules, dist);
rmSync(compiler);

writeFileSync(join(dist, 'NOTICES.txt'), notices(metafiles));
putInPlace(dist, target);
console.error(`built dist: ${counts.rules} rules, ${counts.keywords} keywords`);

/** Replaces what stands in `to` file by file; declaration files, which the type checker makes, stay. */
function putInPlace(from, to) {
  mkdirSync(to, { recursive: true });
  const names = readdirSync(from);
  for (const name of names) move(join(from, name), join(to, name));
  for (const name of readdirSync(to)) if (name !== 'types' && !names.includes(name)) rmSync(join(to, name));
  rmSync(from, { recursive: true });
}

function move(from, to) {
  try {
    renameSync(from, to);
  } catch (error) {
    if (error.code !== 'EXDEV') throw error;
    copyFileSync(from, to);
  }
}

/** Name, version and licence text of every package that stands in the bundles. */
function notices(metafiles) {
  const folders = new Set();
  for (const input of metafiles.flatMap((metafile) => Object.keys(metafile.inputs))) {
    const found = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input);
    if (found !== null) folders.add(found[1]);
  }
  return [...folders].sort().map(notice).join('\n');
}

function notice(folder) {
  const {
    name,
    version: packageVersion,
    license,
  } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  const file = readdirSync(join(root, folder)).find((entry) => /^licen[cs]e(\.|$)/i.test(entry));
  const text = file === undefined ? '' : readFileSync(join(root, folder, file), 'utf8');
  return `${name} ${packageVersion} (${license})\n\n${text}\n${'-'.repeat(80)}\n`;
}
