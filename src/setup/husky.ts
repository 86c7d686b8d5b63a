/** Setting up the husky hook: https://typicode.github.io/husky. Adds what is missing and changes nothing that is there. */

import type { ReadFile, SetupPlan, SetupStep } from './plan.ts';

const HOOK = '.husky/pre-commit';
const COMMAND = 'unsealed staged';

/** The plan for a repository whose files `read` gives. */
export function planHusky(read: ReadFile): SetupPlan {
  const steps: SetupStep[] = [];
  const kept: string[] = [];
  const remaining: string[] = [];
  planHook(read(HOOK), steps, kept);
  const manifest = read('package.json');
  if (manifest === undefined) {
    remaining.push(
      'npm init --yes',
      'npm install --save-dev husky unsealed',
      'npm pkg set scripts.prepare=husky',
      'npm run prepare',
    );
    return { steps, kept, remaining };
  }
  planManifest(manifest, steps, kept, remaining);
  return { steps, kept, remaining };
}

function planHook(hook: string | undefined, steps: SetupStep[], kept: string[]): void {
  if (hook === undefined) {
    steps.push({
      path: HOOK,
      content: `${COMMAND}\n`,
      executable: true,
      what: 'runs the staged scan before every commit',
    });
  } else if (/^\s*(?:npx (?:--no(?:-install)? )?(?:-- )?)?unsealed staged\b/m.test(hook)) {
    kept.push(`${HOOK} already runs ${COMMAND}`);
  } else {
    const content = `${hook}${hook === '' || hook.endsWith('\n') ? '' : '\n'}${COMMAND}\n`;
    steps.push({ path: HOOK, content, executable: true, what: 'gains one line behind what is there' });
  }
}

function planManifest(manifest: string, steps: SetupStep[], kept: string[], remaining: string[]): void {
  const { scripts, devDependencies, dependencies } = parseManifest(manifest);
  const installed = { ...dependencies, ...devDependencies };
  const missing = ['husky', 'unsealed'].filter((name) => installed[name] === undefined);
  const prepare = scripts?.prepare;
  if (prepare === undefined) {
    steps.push({
      path: 'package.json',
      content: withPrepare(manifest),
      executable: false,
      what: 'gains the script "prepare": "husky"',
    });
  } else if (/\bhusky\b/.test(prepare)) kept.push('package.json already prepares husky');
  else remaining.push(`npm pkg set scripts.prepare='${prepare.replaceAll("'", "'\\''")} && husky'`);
  if (missing.length > 0) remaining.push(`npm install --save-dev ${missing.join(' ')}`);
  if (missing.length > 0 || steps.length > 0) remaining.push('npm run prepare');
}

interface Manifest {
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

function parseManifest(text: string): Manifest {
  try {
    return JSON.parse(text) as Manifest;
  } catch {
    // A manifest that npm cannot read either: npm's own message on install says where it is broken.
    return { scripts: { prepare: 'husky' } };
  }
}

/** Inserts the script as text, so that the file's formatting stays as it was. */
function withPrepare(manifest: string): string {
  const indent = /^\s*\{\r?\n([ \t]+)/.exec(manifest)?.[1] ?? '  ';
  const scripts = /"scripts"\s*:\s*\{/.exec(manifest);
  if (scripts === null) {
    const open = manifest.indexOf('{') + 1;
    const comma = /^\s*\}/.test(manifest.slice(open)) ? '' : ',';
    const block = `\n${indent}"scripts": {\n${indent}${indent}"prepare": "husky"\n${indent}}${comma}`;
    return manifest.slice(0, open) + block + manifest.slice(open);
  }
  const open = scripts.index + scripts[0].length;
  const isEmpty = /^\s*\}/.test(manifest.slice(open));
  const line = `\n${indent}${indent}"prepare": "husky"${isEmpty ? `\n${indent}` : ','}`;
  return manifest.slice(0, open) + line + (isEmpty ? manifest.slice(open).trimStart() : manifest.slice(open));
}
