/** Every surface that the property test plants at. A new one is an entry in one of the two files. */

import { FILE_SURFACES } from './file-surfaces.ts';
import { MANIFEST_SURFACES } from './manifest-surfaces.ts';
import type { Surface } from './surface.ts';

export const SURFACES: readonly Surface[] = [...MANIFEST_SURFACES, ...FILE_SURFACES];
