/**
 * Files that say of themselves that git ignores them. A file that git ignores is in no commit and in no list of files to
 * scan, so a file that is read here and says so is wrong about it.
 */

import type { HygieneCheck } from './check.ts';
import type { TextFamily } from './text-family.ts';

const TRACKED: HygieneCheck = {
  id: 'ignored-file-tracked',
  title: 'File for secrets that git does not ignore',
  severity: 'medium',
  why: 'A comment in this file says that it stays out of git, but git does not ignore it, so that the next secret in it will be committed.',
  instead: 'add it to .gitignore, then git rm --cached it, and keep an example without values beside it',
};

export const claimedIgnored: TextFamily = {
  checks: [TRACKED],
  words: ['gitignore', 'git-ignore', 'commit', 'check in'],
  read(text, path, advise) {
    if (!SECRET_NAME.test(path) || EXAMPLE.test(path) || ENCRYPTED.test(text)) return;
    for (const comment of text.slice(0, READ_BYTES).matchAll(COMMENT)) {
      if (!CLAIM.test(comment[0]) || OF_ANOTHER.test(comment[0])) continue;
      const end = comment.index + comment[0].trimEnd().length;
      advise(TRACKED, { start: comment.index, end, keyPath: [] });
      return;
    }
  },
};

/** Such a claim stands at the top. */
const READ_BYTES = 4_000;
const COMMENT = /#[^\n]{1,400}/g;
/** Names that promise values which do not belong into git; a source file has comments on commits of its own. */
const SECRET_NAME =
  /(?:^|[/._-])(?:secrets?|credentials?|passwords?|private|local|env)(?:[._-][^/]*)?\.(?:ya?ml|json5?|toml|properties|tfvars|env)$|(?:^|\/)\.env(?:\.[^/]*)?$/i;
const EXAMPLE = /example|sample|template|tmpl|dist\b|default|schema/i;
const ENCRYPTED = /^["']?sops["']?:|^\$ANSIBLE_VAULT|ENC\[AES256_GCM/m;
const CLAIM =
  /\b(?:is|be|stays?|file) +(?:in +(?:the +)?)?\.?git-?ignored?\b|\bgit-?ignored\b|\b(?:do +not|don'?t|never|must +not +be|not +be|not) +(?:ever +)?(?:commit(?:ted)?|check(?:ed)? +in)\b/i;
/** Said of another file, or of this one in another state. */
const OF_ANOTHER = /\bcop(?:y|ied)\b|\bexample\b|\btemplate\b|unencrypted|decrypted|unsealed|plain ?text|\bother\b/i;
