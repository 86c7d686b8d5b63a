/** A place where secrets leak, as data: how it is written, and what a scan must say of it. */

import type { KeyPath } from '../../../src/core/key-path.ts';
import type { Choice } from './choice.ts';
import type { PlantedSecret, SecretKind } from './secrets.ts';

/** Where a surface is put: into a clean file of this kind, or into a file of its own. */
export type Home = 'manifest' | 'values' | 'dotenv' | 'script' | 'prose' | { readonly path: string };

export interface Surface {
  readonly name: string;
  readonly home: Home;
  readonly takes: readonly SecretKind[];
  write(secret: PlantedSecret, choice: Choice): Written;
}

/** `text` holds one mark (marked.ts) and ends with a line break; documents stand at column 1 without `---`. */
export interface Written {
  readonly text: string;
  readonly keyPath: KeyPath;
  readonly encodings: number;
}

/** Keys whose names say that their value is a secret of this kind. */
export function tellingKey(kind: SecretKind, choice: Choice): string {
  if (kind === 'password' || kind === 'difficult') {
    return choice.pick(['password', 'adminPassword', 'postgres-password', 'db_passwd', 'passphrase']);
  }
  if (kind === 'opaque') return choice.pick(['apiToken', 'clientSecret', 'secret_key', 'signing-key', 'apiKey']);
  return choice.pick(['value', 'extra', 'setting', 'token']);
}

/** The same for environment variables. */
export function tellingVariable(kind: SecretKind, choice: Choice): string {
  if (kind === 'password' || kind === 'difficult') return choice.pick(['DB_PASSWORD', 'PGPASSWORD', 'SMTP_PASS']);
  if (kind === 'opaque') return choice.pick(['API_TOKEN', 'CLIENT_SECRET', 'SECRET_KEY_BASE', 'ENCRYPTION_KEY']);
  return choice.pick(['DATABASE_URL', 'CREDENTIAL', 'SETTING', 'CI_TOKEN']);
}

/** The lines moved right by `columns`, empty ones aside. */
export function indented(text: string, columns: number): string {
  return text.replace(/^(?=.)/gm, ' '.repeat(columns));
}
