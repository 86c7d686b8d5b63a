/**
 * Runs one small git command and gives back its text. The only file that knows simple-git, which is loaded on first use.
 * simple-git buffers all output and decodes it lossily, and waits 50 ms on a command that prints nothing: contents,
 * file names and whatever may be empty go through stream.ts.
 */

import { guardedNames, type Workplace } from './environment.ts';
import { gitFailure } from './failure.ts';

/**
 * The standard output of `git <args>` in the workplace. Revisions must have been resolved and paths stand after `--`:
 * nothing here tells an option from a name. Throws UnsealedError GIT_MISSING or GIT_FAILED.
 */
export async function run(workplace: Workplace, args: readonly string[]): Promise<string> {
  const { simpleGit } = await import('simple-git');
  try {
    return await simpleGit({
      baseDir: workplace.root,
      allowEnvironment: guardedNames(workplace.environment),
      // These permit what environment.ts sets: overrides that switch programs off, and the user's own configuration files.
      unsafe: {
        allowUnsafeConfigEnvCount: true,
        allowUnsafeConfigPaths: true,
        allowUnsafeFsMonitor: true,
        allowUnsafeHooksPath: true,
      },
      // By default a command counts as done 50 ms after its exit, even while output is still in the pipe.
      completion: { onClose: true, onExit: false },
      errors: (error, result) => {
        if (result.exitCode === 0) return error;
        const said = Buffer.concat(result.stdErr).toString('utf8');
        return Buffer.from(said || `it ended with code ${result.exitCode}`);
      },
    })
      .env({ ...workplace.environment })
      .raw([...args]);
  } catch (cause) {
    const said = typeof cause === 'object' && cause !== null && 'message' in cause ? String(cause.message) : '';
    throw gitFailure(args[0] ?? '', said, cause);
  }
}
