/** `unsealed hook NAME`: what git hooks and hook runners call. Each reads what git or the runner tells the hook. */

import type { Readable } from 'node:stream';
import { Command } from 'commander';
import {
  type Project,
  projectForPrePush,
  projectForPreReceive,
  type ScanResult,
  scanCommitFiles,
  scanPrePush,
  scanPreReceive,
  scanRange,
  UnsealedError,
} from '../index.ts';
import { type ExitCode, FOUND, INCOMPLETE } from './exit-code.ts';
import { scanHelp } from './help.ts';
import type { Io } from './io.ts';
import type { Finish } from './main.ts';
import { runScan } from './run-scan.ts';
import { addPolicyOption, addScanOptions, type PolicyFlag, type ScanFlags } from './scan-options.ts';

/** The command with its subcommands, wired to `io`. */
export function hookCommand(io: Io, finish: Finish): Command {
  return new Command('hook')
    .description('scan what a git hook is about: a commit or a push')
    .usage('<name> [options]')
    .helpCommand(false)
    .addCommand(preCommit(io, finish))
    .addCommand(prePush(io, finish))
    .addCommand(preReceive(io, finish));
}

function preCommit(io: Io, finish: Finish): Command {
  const command = new Command('pre-commit')
    .description('for hook runners that name files: what staged ones bring in, others as they are')
    .argument('[path...]', 'the files; everything that is staged unless given')
    .addHelpText(
      'after',
      scanHelp('unsealed hook pre-commit deploy/app.yaml    as pre-commit and lint-staged call it'),
    );
  return addScanOptions(command).action(async (paths: string[], flags: ScanFlags) => {
    // Set by pre-commit for a push and for --from-ref: https://pre-commit.com/#pre-commit-during-push
    const { PRE_COMMIT_FROM_REF: from = '', PRE_COMMIT_TO_REF: to = '' } = io.environment;
    const scan = (project: Project) =>
      from !== '' && to !== '' ? scanRange(project, `${from}..${to}`) : scanCommitFiles(project, paths);
    finish(await runScan(io, io.directory, flags, scan));
  });
}

function prePush(io: Io, finish: Finish): Command {
  const command = new Command('pre-push')
    .description('scan the commits that a push brings to a remote')
    .argument('[remote]', 'name of the remote, as git gives it', 'origin')
    .argument('[url]', 'address of the remote, as git gives it')
    .addHelpText('after', scanHelp('unsealed hook pre-push "$@"    the whole of a pre-push hook'));
  type Flags = ScanFlags & PolicyFlag;
  const options = addPolicyOption(addScanOptions(command), 'head');
  return options.action(async (remote: string, _url: string | undefined, flags: Flags) => {
    const lines = await textOf(io.stdin);
    const prepare = (project: Project) => projectForPrePush(project, lines, remote, flags.policy);
    finish(await runPush(io, flags, (project) => scanPrePush(project, lines, remote), prepare));
  });
}

function preReceive(io: Io, finish: Finish): Command {
  const command = new Command('pre-receive')
    .description('on a server: scan the commits that a push brings, and refuse it')
    .addHelpText('after', scanHelp('unsealed hook pre-receive    the whole of a pre-receive hook'));
  return addPolicyOption(addScanOptions(command), 'head').action(async (flags: ScanFlags & PolicyFlag) => {
    const lines = await textOf(io.stdin);
    const prepare = (project: Project) => projectForPreReceive(project, lines, flags.policy);
    finish(await runPush(io, flags, (project) => scanPreReceive(project, lines), prepare));
  });
}

const STOPPED: Readonly<Partial<Record<ExitCode, string>>> = {
  [FOUND]:
    'unsealed: this push is stopped, it would publish what is listed above\n' +
    '  rotate what has been elsewhere already, take it out of the commits (git rebase -i, git commit --amend), push again\n',
  [INCOMPLETE]:
    'unsealed: this push is stopped, not all of what it brings could be scanned\n  see above what is missing and why\n',
};

async function runPush(
  io: Io,
  flags: ScanFlags,
  scan: (project: Project) => Promise<ScanResult>,
  prepare: (project: Project) => Promise<Project>,
): Promise<ExitCode> {
  const code = await runScan(io, io.directory, flags, scan, prepare);
  await io.stderr.write(STOPPED[code] ?? '');
  return code;
}

/** A push of a hundred thousand refs is some ten megabytes of lines. */
const LONGEST_INPUT = 100_000_000;

async function textOf(stream: Readable): Promise<string> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of stream) {
    pieces.push(Buffer.from(piece));
    size += piece.length;
    if (size > LONGEST_INPUT) {
      throw new UnsealedError('USAGE', 'standard input is too long for a list of refs', 'call this from a git hook');
    }
  }
  return Buffer.concat(pieces).toString('utf8');
}
