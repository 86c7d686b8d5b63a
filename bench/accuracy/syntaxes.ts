/** Every syntax of the corpus. */

import type { Syntax } from './syntax.ts';
import { CODE } from './syntaxes/code.ts';
import { DEPLOYMENT } from './syntaxes/deployment.ts';
import { ENCODINGS } from './syntaxes/encodings.ts';
import { SETTINGS } from './syntaxes/settings.ts';

export const SYNTAXES: readonly Syntax[] = [...SETTINGS, ...DEPLOYMENT, ...CODE, ...ENCODINGS];
