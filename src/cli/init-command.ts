/** `unsealed init`: sets up the hook, or prints the lines for runners that are configured by hand. */

import { Command, Option } from 'commander';
import {
  applyPlan,
  fileReader,
  openProject,
  planHusky,
  RECIPES,
  requireRepository,
  requireWorkTree,
} from '../index.ts';
import { CLEAN } from './exit-code.ts';
import type { Io } from './io.ts';
import type { Finish } from './main.ts';

/** The command, wired to `io`. */
export function initCommand(io: Io, finish: Finish): Command {
  return new Command('init')
    .description('set up the pre-commit hook in this repository')
    .addOption(
      new Option('--hook <runner>', 'which hook runner to use')
        .choices(['husky', ...Object.keys(RECIPES)])
        .default('husky'),
    )
    .option('--dry-run', 'say what would be done, write nothing')
    .action(async ({ hook, dryRun }: { hook: string; dryRun?: boolean }) => {
      const recipe = RECIPES[hook];
      if (recipe === undefined) await io.stdout.write(await setUpHusky(io.directory, dryRun === true));
      else await io.stdout.write(`Add these lines:\n\n${recipe.map((line) => `  ${line}\n`).join('')}`);
      finish(CLEAN);
    });
}

async function setUpHusky(directory: string, dryRun: boolean): Promise<string> {
  const project = await openProject(directory, { baselinePath: false });
  const { root } = await requireRepository(project);
  requireWorkTree(project);
  const plan = planHusky(fileReader(root));
  if (!dryRun) applyPlan(root, plan);
  const lines = [
    ...plan.kept.map((text) => `  kept     ${text}`),
    ...plan.steps.map(({ path, what }) => `  ${dryRun ? 'would write' : 'wrote   '} ${path}: ${what}`),
  ];
  if (plan.remaining.length > 0) lines.push('', 'Left to do:', ...plan.remaining.map((line) => `  ${line}`));
  return `${lines.join('\n')}\n`;
}
