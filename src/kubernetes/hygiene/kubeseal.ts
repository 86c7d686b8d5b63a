/** kubeseal as scripts, Makefiles and workflows call it: with a certificate that is pinned, or whatever a server answers. */

import type { HygieneCheck } from './check.ts';
import { isProse, type TextFamily } from './text-family.ts';

const UNPINNED: HygieneCheck = {
  id: 'kubeseal-without-certificate',
  title: 'kubeseal without a pinned certificate',
  severity: 'low',
  why: 'Without --cert the value is sealed for whatever cluster the current context names, and who seals needs access to it.',
  instead: 'kubeseal --fetch-cert once, commit the certificate, renew it as the controller does, and seal with --cert',
};

export const kubeseal: TextFamily = {
  checks: [UNPINNED],
  words: ['kubeseal'],
  read(text, path, advise) {
    if (isProse(path) || !SCRIPT.test(path) || text.includes('SEALED_SECRETS_CERT')) return;
    for (const call of text.matchAll(CALL)) {
      const [words] = call;
      if (!SEALS.test(words) || OTHER_JOB.test(words)) continue;
      const { length } = /^[^\r\n]*/.exec(words)?.[0].trimEnd() ?? words;
      advise(UNPINNED, { start: call.index, end: call.index + length, keyPath: [] });
    }
  },
};

const SCRIPT =
  /\.(?:sh|bash|zsh|ksh|ya?ml|mk|just|ps1)$|(?:^|\/)(?:(?:GNU)?[Mm]akefile|[Jj]ustfile|Jenkinsfile|[^/.]+)$/;
/** The word as a command, to the end of its line and the lines that a backslash joins to it, or to the next command. */
const CALL = /(?<![\w./-])kubeseal(?=[ \t\\])(?:\\\r?\n|[^\n|;&#\\]|\\(?!\r?\n)){0,1000}/g;
/** It seals: it reads or writes something, or says how. Else the word may be the name of a package to install. */
const SEALS =
  /\s(?:-o|-f|-w|-n|--format|--scope|--controller-[a-z]+|--namespace|--raw|--secret-file|--sealed-secret-file|--merge-into)\b|[<>]/;
const OTHER_JOB =
  /\s--(?:cert|fetch-cert|re-encrypt|rotate|validate|recovery-unseal|recovery-private-key|version|help)\b/;
