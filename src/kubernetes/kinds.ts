/** The families of documents that are understood: one file and one line each. Several may apply to one object. */

import type { KindReader } from './claim.ts';
import { dockerConfig } from './docker-config.ts';
import { lastApplied } from './last-applied.ts';
import { plain } from './plain.ts';
import { references } from './references.ts';
import { sealedSecret } from './sealed-secret.ts';
import { secret } from './secret.ts';
import { sops } from './sops.ts';

export const KINDS: readonly KindReader[] = [sops, sealedSecret, secret, dockerConfig, references, lastApplied, plain];
