/**
 * Files whose name says that their content is a credential: `credentials/kube_token.creds`, `.vault-token`,
 * `.htpasswd`, `.netrc`, `.git-credentials`, `password.txt`. No key stands in them that could speak, so each format has its
 * own line here. Spans are exact; comments and everything that is no credential stay out.
 */

import type { Fragment, Resource } from '../core/fragment.ts';

interface CredentialFormat {
  /** Over the path; `!` stands before the name of an archive's member. */
  readonly path: RegExp;
  /** Over a line, with the secret in group `secret`. */
  readonly line: RegExp;
  /** The whole file is one such line, comments and blank lines aside. */
  readonly isAlone?: boolean;
  /** Says what a value is by its place; without it the file's name is taken for the value's key, and judged like one. */
  readonly resource?: Resource;
}

const CREDENTIAL: Resource = { kind: 'CredentialFile' };
const PASSWORD_FILE: Resource = { kind: 'PasswordFile' };
const WORD = /^\s*(?<secret>[^\s#{}<>$]\S{7,4096})\s*$/d;

const FORMATS: readonly CredentialFormat[] = [
  {
    // Kubespray's generated secrets; Ansible writes the salt beside a password that it also hashes.
    path: /(?:^|[/!])credentials\/(?:[^/]+\/)*[^/]+\.creds$/,
    line: /^\s*(?<secret>[^\s#{}<>$]\S{7,4096})(?:\s+salt=\S+)?\s*$/d,
    isAlone: true,
    resource: CREDENTIAL,
  },
  {
    path: /(?:^|[/!])(?:\.vault-token|\.?vault[-_]pass(?:word)?(?:\.txt)?|\.passwd-s3fs|config\/master\.key)$/,
    line: WORD,
    isAlone: true,
    resource: CREDENTIAL,
  },
  {
    path: /(?:^|[/!])[^/!]*\.?htpasswd$/,
    line: /^[^:#\s]{1,255}:(?<secret>\$(?:apr1|1|2[abxy]|5|6|argon2\w{0,2})\$[\w./$=,+]{20,500}|\{S?SHA\d{0,3}\}[\w+/]{20,200}={0,2}|\{PLAIN\}\S{3,500})\s*$/d,
    resource: PASSWORD_FILE,
  },
  {
    path: /(?:^|[/!])(?:\.netrc|_netrc|\.authinfo)$/,
    line: /(?:^|\s)password\s+"?(?<secret>[^\s"#$<{][^\s"]{2,1000})/d,
    resource: CREDENTIAL,
  },
  {
    path: /(?:^|[/!])\.?git-credentials$/,
    line: /^\s*https?:\/\/[^\s:@/]{1,300}:(?<secret>[^\s:@/]{3,1000})@/d,
    resource: CREDENTIAL,
  },
  {
    path: /(?:^|[/!])\.pgpass(?:\.conf)?$|(?:^|[/!])pgpass\.conf$/,
    line: /^(?!\s*#)(?:(?:\\.|[^\\:\s]){1,255}:){4}(?<secret>[^\s*$<{]\S{2,1000})\s*$/d,
    resource: CREDENTIAL,
  },
  {
    // What `kubectl create secret --from-file` is made to read.
    path: /(?:^|[/!._-])(?:password|passwd|passphrase|secret|token|api[-_]?key)(?:\.txt)?$/i,
    line: WORD,
    isAlone: true,
  },
];

/** Lines further down are left to the rules for texts. */
const MOST_LINES = 10_000;

/** The credentials of a file that its name says holds some; none for every other file. */
export function credentialValues(fragment: Fragment): Fragment[] {
  const { path } = fragment.blob.origin;
  const format = FORMATS.find((each) => each.path.test(path));
  if (format === undefined) return [];
  const lines = linesOf(fragment.bytes);
  if (format.isAlone === true && lines.length !== 1) return [];
  return lines.flatMap(({ text, start }) => {
    const [from, to] = format.line.exec(text)?.indices?.groups?.secret ?? [0, 0];
    return to > from ? [credential(fragment, format, start + from, start + to)] : [];
  });
}

interface Line {
  readonly text: string;
  /** Byte offset in the fragment. */
  readonly start: number;
}

/** The lines that say something. One character a byte: every index is a byte offset, whatever the encoding. */
function linesOf({ buffer, byteOffset, byteLength }: Uint8Array): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const text of Buffer.from(buffer, byteOffset, byteLength).toString('latin1').split('\n', MOST_LINES)) {
    if (!/^\s*(?:#|$)/.test(text)) lines.push({ text, start });
    start += text.length + 1;
  }
  return lines;
}

function credential(fragment: Fragment, { resource }: CredentialFormat, start: number, end: number): Fragment {
  const { blob, trail, depth } = fragment;
  const name = blob.origin.path.slice(blob.origin.path.search(/[^/!]*$/)).replace(/\.txt$/i, '');
  return {
    blob,
    bytes: fragment.bytes.subarray(start, end),
    trail,
    depth,
    ...(resource === undefined ? { role: 'value', label: name } : { role: 'secret-value', resource }),
    toBlob: (span) => fragment.toBlob({ start: span.start + start, end: span.end + start }),
  };
}
