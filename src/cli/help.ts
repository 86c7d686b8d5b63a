/** The words of `--help` that commander does not make itself: examples, and what an exit code says. */

const EXIT_CODES = `
Exit codes:
  0  clean
  1  findings at or above --fail-on
  2  bad usage or configuration
  3  the scan is incomplete and found nothing, or it crashed
`;

/** For the program as a whole. */
export const PROGRAM_HELP = `
Examples:
  $ unsealed scan                       the files of the working tree
  $ unsealed staged                     what the next commit would bring in
  $ unsealed range origin/main..HEAD    every commit of a branch
  $ unsealed history                    all that the repository ever held
  $ unsealed init                       set up the pre-commit hook
${EXIT_CODES}`;

/** For one scanning command: a line an example, then the exit codes. */
export function scanHelp(...examples: readonly string[]): string {
  return `\nExamples:\n${examples.map((line) => `  $ ${line}\n`).join('')}${EXIT_CODES}`;
}
