/**
 * Paths whose name changes how all of a text is read. The sieve knows no paths, so it has no say about them, and findings
 * are carried from version to version only where a text is a stream of documents by its name.
 */

import { isCredentialPath } from '../decode/credential-file.ts';
import { isDotenvPath } from '../decode/dotenv.ts';
import { isDocumentPath } from '../kubernetes/document-path.ts';
import { SOPS_FILE } from '../kubernetes/sops.ts';

/** True when a blob at this path is to be scanned whatever the sieve said of it. */
export function isReadWhole(path: string): boolean {
  return isDotenvPath(path) || isCredentialPath(path) || SOPS_FILE.test(path);
}

/** True when each YAML document of a text at this path is read for itself. */
export function isReadInSections(path: string): boolean {
  return isDocumentPath(path) && !isReadWhole(path);
}
