/** The command line: words in, exit code out. Each command is a file; errors become words here and nowhere else. */

import { Command, CommanderError } from 'commander';
import { VERSION } from '../index.ts';
import { baselineCommand } from './baseline-command.ts';
import { errorText, usageText } from './error-text.ts';
import { CLEAN, type ExitCode, MISUSED } from './exit-code.ts';
import { explainCommand } from './explain-command.ts';
import { PROGRAM_HELP } from './help.ts';
import { historyCommand } from './history-command.ts';
import { hookCommand } from './hook-command.ts';
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
    .usage('<command> [options]')
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => said.push(io.stdout.write(text)),
      writeErr: (text) => said.push(io.stderr.write(text)),
      outputError: () => undefined, // said below, where all errors are
      getOutHelpWidth: () => Math.min(io.stdout.columns, WIDEST_HELP),
      getErrHelpWidth: () => Math.min(io.stderr.columns, WIDEST_HELP),
    })
    .addHelpText('after', PROGRAM_HELP);
  const finish: Finish = (given) => {
    code = given;
  };
  for (const command of [
    scanCommand,
    stagedCommand,
    rangeCommand,
    historyCommand,
    hookCommand,
    baselineCommand,
    rulesCommand,
    explainCommand,
    testRuleCommand,
    initCommand,
  ]) {
    program.addCommand(withSettingsOf(program, command(io, finish)));
  }
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) {
      code = error.exitCode === 0 ? CLEAN : MISUSED;
      if (code === MISUSED && error.code !== 'commander.help') said.push(io.stderr.write(usageText(error.message)));
    } else {
      const { text, exitCode } = errorText(error);
      said.push(io.stderr.write(text));
      code = exitCode;
    }
  }
  await Promise.all(said);
  return code;
}

/** Longer lines are hard to read, whatever the terminal has room for. */
const WIDEST_HELP = 100;

/** commander hands settings down when a command is made by its parent; ours are made apart, some with commands of their own. */
function withSettingsOf(parent: Command, command: Command): Command {
  command.copyInheritedSettings(parent);
  for (const inner of command.commands) withSettingsOf(command, inner);
  return command;
}
