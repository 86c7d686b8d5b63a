// Bundles accuracy.ts and runs it: `npm run accuracy -- [--seed TEXT] [--no-code] [--verbose]`.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const place = mkdtempSync(join(tmpdir(), 'unsealed-accuracy-'));
const outfile = join(place, 'accuracy.mjs');
try {
  await build({
    absWorkingDir: root,
    entryPoints: ['bench/accuracy/accuracy.ts'],
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    alias: { yaml: join(root, 'node_modules/yaml/browser/index.js') },
    define: { UNSEALED_VERSION: '"accuracy"' },
    outfile,
    logLevel: 'warning',
  });
  const { main } = await import(pathToFileURL(outfile).href);
  process.exitCode = await main(root, process.argv.slice(2), (line) => console.log(line));
} finally {
  rmSync(place, { recursive: true });
}
