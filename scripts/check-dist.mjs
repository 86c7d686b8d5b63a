// Fails when the committed dist/ is not what the sources build to.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const committed = join(root, 'dist');
const fresh = mkdtempSync(join(root, 'node_modules', '.check-'));
process.env.UNSEALED_DIST = fresh;
try {
  await import('./build.mjs');
  const stale = differences(fresh, committed);
  if (stale.length > 0) {
    console.error(`dist/ is stale, run \`npm run build\` and commit it: ${stale.join(', ')}`);
    process.exitCode = 1;
  }
} finally {
  rmSync(fresh, { recursive: true });
}

/** Names of files that are missing on one side or differ. */
function differences(one, other) {
  const names = new Set([...list(one), ...list(other)]);
  return [...names].filter((name) => read(join(one, name)) !== read(join(other, name)));
}

function list(directory) {
  return readdirSync(directory).filter((name) => name !== 'types');
}

function read(file) {
  try {
    return readFileSync(file, 'latin1');
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}
