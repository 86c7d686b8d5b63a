/** `unsealed test-rule FILE`: runs a rule file's examples through the whole pipeline. */

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { testRules, UnsealedError } from '../index.ts';
import { CLEAN, FOUND } from './exit-code.ts';
import type { Io } from './io.ts';
import type { Finish } from './main.ts';

/** The command, wired to `io`. */
export function testRuleCommand(io: Io, finish: Finish): Command {
  return new Command('test-rule')
    .description('check a rule file and run its examples')
    .argument('<file>', 'rule file, in the format of the built-in ones')
    .action(async (file: string) => {
      const { rules, examples, problems, claimed, quiet } = await testRules(
        readRuleFile(resolve(io.directory, file), file),
        file,
      );
      for (const { rule, example, problem } of problems) {
        await io.stdout.write(`${rule}: ${problem}\n  in ${JSON.stringify(example)}\n`);
      }
      await io.stdout.write(`${rules} rules, ${examples} examples, ${problems.length} problems\n`);
      await io.stdout.write(
        `${claimed.good} of ${claimed.all} matching examples go to their rule's provider first, ` +
          `${quiet.good} of ${quiet.all} clean ones are quiet for the rules of every provider\n`,
      );
      finish(problems.length === 0 ? CLEAN : FOUND);
    });
}

function readRuleFile(path: string, name: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new UnsealedError(
      'PATH_NOT_FOUND',
      `cannot read ${name} (${(cause as NodeJS.ErrnoException).code})`,
      'name a rule file',
      {
        cause,
      },
    );
  }
}
