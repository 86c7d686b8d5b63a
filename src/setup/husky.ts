/** Setting up the husky hook: https://typicode.github.io/husky. Adds what is missing and changes nothing that is there. */

import { UnsealedError } from '../core/errors.ts';
import { parseManifest, withPrepare } from './manifest.ts';
import type { ReadFile, SetupPlan, SetupStep } from './plan.ts';

const HOOK = '.husky/pre-commit';
const GIT_HOOK = '.git/hooks/pre-commit';
const COMMAND = 'unsealed staged';

/** The plan for a repository whose files `read` gives. Throws SETUP_CONFLICT for a package.json that cannot be read. */
export function planHusky(read: ReadFile): SetupPlan {
  const steps: SetupStep[] = [];
  const kept: string[] = [];
  const remaining: string[] = [];
  planHook(read(HOOK), steps, kept, remaining);
  if (read(GIT_HOOK) !== undefined) {
    remaining.push(`move what ${GIT_HOOK} does into ${HOOK}: with husky, git passes it by`);
  }
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

function planHook(hook: string | undefined, steps: SetupStep[], kept: string[], remaining: string[]): void {
  if (hook === undefined) {
    steps.push({
      path: HOOK,
      content: `${COMMAND}\n`,
      executable: true,
      what: 'runs the staged scan before every commit',
    });
  } else if (/^\s*(?:npx (?:--no(?:-install)? )?(?:-- )?)?unsealed staged\b/m.test(hook)) {
    kept.push(`${HOOK} already runs ${COMMAND}`);
  } else if (/^(?:exit|exec)\b/m.test(hook)) {
    remaining.push(`add the line ${COMMAND} to ${HOOK} where it is reached: the hook ends by exit or exec`);
  } else {
    const content = `${hook}${hook === '' || hook.endsWith('\n') ? '' : '\n'}${COMMAND}\n`;
    steps.push({ path: HOOK, content, executable: true, what: 'gains one line behind what is there' });
  }
}

function planManifest(text: string, steps: SetupStep[], kept: string[], remaining: string[]): void {
  const manifest = parseManifest(text);
  if (manifest === undefined) {
    const hint = 'mend it so that npm can read it, then run init again';
    throw new UnsealedError('SETUP_CONFLICT', 'package.json is not a JSON object with scripts', hint);
  }
  const { prepare, installed } = manifest;
  const missing = ['husky', 'unsealed'].filter((name) => !installed.has(name));
  if (prepare === undefined) {
    const content = withPrepare(text);
    if (content === undefined) remaining.push('npm pkg set scripts.prepare=husky');
    else {
      const what = 'gains the script "prepare": "husky"';
      steps.push({ path: 'package.json', content, executable: false, what });
    }
  } else if (/\bhusky\b/.test(prepare)) kept.push('package.json already prepares husky');
  else remaining.push(`npm pkg set scripts.prepare='${prepare.replaceAll("'", "'\\''")} && husky'`);
  if (missing.length > 0) remaining.push(`npm install --save-dev ${missing.join(' ')}`);
  if (missing.length > 0 || steps.length > 0) remaining.push('npm run prepare');
}
