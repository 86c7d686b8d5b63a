/**
 * How to say that a finding is no secret: a comment where the file's format has comments and the file can still be
 * edited, else the fingerprint in the configuration.
 */

import type { Finding } from '../core/finding.ts';
import { archiveOf } from '../core/member-path.ts';

/** Comment opener and closer by file name extension (or whole name, for files that have none). */
const COMMENTS: readonly (readonly [opener: string, closer: string, names: string])[] = [
  [
    '#',
    '',
    'yaml yml toml sh bash zsh fish py rb pl r tf tfvars hcl env properties conf cfg nix ps1 graphql ex exs cmake mk ' +
      'dockerfile containerfile makefile gitconfig npmrc gitignore dockerignore editorconfig jenkinsfile',
  ],
  [
    '//',
    '',
    'js mjs cjs jsx ts mts cts tsx go java kt kts scala groovy gradle c h cc cpp hpp cs swift rs php dart jsonc json5 proto',
  ],
  ['--', '', 'sql lua hs elm'],
  [';', '', 'ini el clj lisp'],
  ['%', '', 'tex erl'],
  ['/*', ' */', 'css scss less'],
  ['<!--', ' -->', 'html htm xml svg md markdown vue xhtml plist'],
];

const BY_NAME = new Map(
  COMMENTS.flatMap(([opener, closer, names]) => names.split(' ').map((name) => [name, { opener, closer }] as const)),
);

/** One line on how to silence the finding; holds its rule id or fingerprint and nothing of the file. */
export function howToSilence(finding: Finding): string {
  const comment = isEditable(finding) ? BY_NAME.get(nameKey(finding.location.path)) : undefined;
  if (comment === undefined) return `fingerprint ${finding.fingerprint} under allow: in .unsealed.yaml`;
  return `${comment.opener} unsealed:allow ${finding.rule.id} <reason>${comment.closer}  (on the line, or alone above it)`;
}

/** A comment can still join the text: history and archives cannot be edited, and a value that spans lines has no room for one. */
function isEditable({ origin, location }: Finding): boolean {
  if (archiveOf(location.path) !== undefined) return false;
  return (origin === 'worktree' || origin === 'index') && location.start.line === location.end.line;
}

/** `values.prod.yaml` -> `yaml`; `.env.local` -> `env`; `Dockerfile.dev` -> `dockerfile`. */
function nameKey(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  const special = /^\.?(env|dockerfile|containerfile|makefile|jenkinsfile|npmrc|gitconfig)(?:\.|$)/.exec(name);
  return special?.[1] ?? name.slice(name.lastIndexOf('.') + 1);
}
