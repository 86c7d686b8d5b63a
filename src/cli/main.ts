/** The command line: words in, exit code out. Each command is a file; errors become words here and nowhere else. */

import { Command, CommanderError } from 'commander';
import { VERSION } from '../index.ts';
import { baselineCommand } from './baseline-command.ts';
import { errorText } from './error-text.ts';
import { CLEAN, type ExitCode, MISUSED } from './exit-code.ts';
import { explainCommand } from './explain-command.ts';
import { initCommand } from './init-command.ts';
import type { Io } from './io.ts';
import { rangeCommand } from './range-command.ts';
import { rulesCommand } from './rules-command.ts';
import { scanCommand } from './scan-command.ts';
import { stagedCommand } from './staged-command.ts';
import { testRuleCommand } from './test-rule-command.ts';

/** A command's work is done by its action, which hands its exit code to `finish`. */
export type Finish = (code: ExitCode) => void;

/** Runs the command line `argv` (without node and script) and gives the exit code. Never throws. */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = CLEAN;
  const said: Promise<void>[] = [];
  const program = new Command('unsealed')
    .description('Finds the secrets a repository never sealed.')
    .version(VERSION)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => said.push(io.stdout.write(text)),
      writeErr: (text) => said.push(io.stderr.write(text)),
    })
    .showSuggestionAfterError()
    .addHelpText('after', HELP);
  const finish: Finish = (given) => {
    code = given;
  };
  for (const command of [
    scanCommand,
    stagedCommand,
    rangeCommand,
    baselineCommand,
    rulesCommand,
    explainCommand,
    testRuleCommand,
    initCommand,
  ]) {
    program.addCommand(command(io, finish).copyInheritedSettings(program));
  }
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) code = error.exitCode === 0 ? CLEAN : MISUSED;
    else {
      const { text, exitCode } = errorText(error);
      said.push(io.stderr.write(text));
      code = exitCode;
    }
  }
  await Promise.all(said);
  return code;
}

const HELP = `
Exit codes: 0 clean · 1 findings at or above --fail-on · 2 bad usage or configuration · 3 incomplete scan or crash`;
