/** The version of this package: put in by the bundler, read from package.json when running from sources. */

import { readFileSync } from 'node:fs';

declare const UNSEALED_VERSION: string | undefined;

export const VERSION: string =
  typeof UNSEALED_VERSION === 'string'
    ? UNSEALED_VERSION
    : (JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }).version;
