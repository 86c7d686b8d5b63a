/** `--verify`: the options that let a run ask providers, and where it asks. Commands made for hooks do not have them. */

import { type Command, Option } from 'commander';
import { UnsealedError, type VerifyOptions } from '../index.ts';
import type { Io } from './io.ts';

/** The options as commander gives them. */
export interface VerifyFlags {
  readonly verify?: boolean;
  readonly verifyAdded?: boolean;
}

/** An address of a gateway that all requests go through; for networks that reach providers in no other way. */
const ORIGIN_VARIABLE = 'UNSEALED_VERIFY_ORIGIN';
const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', '[::1]', 'localhost']);

/** Adds the options to a command. */
export function addVerifyOptions(command: Command): Command {
  return command
    .option(
      '--verify',
      'ask providers whether what is found still works: sends each secret to its own provider, read-only',
    )
    .addOption(
      new Option('--verify-added', 'as --verify, and by the rules that the configuration adds').implies({
        verify: true,
      }),
    );
}

/** What the flags say about asking; undefined when nobody is to be asked. Throws USAGE for an origin that is not safe. */
export function verifyOptions({ verify, verifyAdded }: VerifyFlags, { environment }: Io): VerifyOptions | undefined {
  if (verify !== true) return undefined;
  const given = environment[ORIGIN_VARIABLE] ?? '';
  return {
    ...(verifyAdded === true ? { addedRules: true } : {}),
    ...(given === '' ? {} : { origin: safeOrigin(given) }),
  };
}

/** Secrets travel encrypted, or do not leave the machine. */
function safeOrigin(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isPlain = url?.username === '' && url.password === '' && url.pathname === '/' && url.search + url.hash === '';
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.has(url.hostname));
  if (url !== undefined && isPlain && isSafe) return url.origin;
  throw new UnsealedError(
    'USAGE',
    `${ORIGIN_VARIABLE} is not an address that secrets may be sent to`,
    'write https://host or https://host:port; http is for this machine only',
  );
}
