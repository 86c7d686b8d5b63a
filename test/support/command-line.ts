/** Runs the command line in process, with streams in memory. */

import { Readable } from 'node:stream';
import { main } from '../../src/cli/main.ts';

export interface CommandResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CommandWorld {
  readonly directory: string;
  readonly stdin?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly isTerminal?: boolean;
}

/** Runs `unsealed <argv>` and gives what it printed and its exit code. */
export async function unsealed(argv: readonly string[], world: CommandWorld): Promise<CommandResult> {
  const printed = { stdout: '', stderr: '' };
  const stream = (name: 'stdout' | 'stderr') => ({
    isTerminal: world.isTerminal ?? false,
    columns: 100,
    write: async (text: string) => {
      printed[name] += text;
    },
  });
  const code = await main(argv, {
    stdin: Readable.from([Buffer.from(world.stdin ?? '')]),
    stdout: stream('stdout'),
    stderr: stream('stderr'),
    environment: world.environment ?? {},
    directory: world.directory,
  });
  return { code, ...printed };
}
