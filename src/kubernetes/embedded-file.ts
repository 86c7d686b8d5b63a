/**
 * Values that are whole files: a ConfigMap's `app.properties`, a Secret's `config.yaml`. They are read as texts of their
 * own, since neither their first key nor their place speaks for the whole of them.
 */

import { type Fragment, keyName } from '../core/fragment.ts';

const LEAST_SHARE = 0.5;
/** A comment, a bracket, a list item, or a key with its separator; keys may be quoted, dotted and hold spaces. */
const CONFIGURATION_LINE = /^\s*(?:[#;/<>{}[\]]|[^\s=:][^=:]{0,200}[:=]|- )/;
/** A line of an htpasswd file: its hashes are one value, and no key in it speaks for them. */
const PASSWORD_LINE = /^\s*[^:\s]{1,255}:(?:\$\w+\$|\{\w+\})\S+\s*$/;
const FILE_NAME =
  /\.(?:properties|conf|cnf|cfg|config|ini|ya?ml|json|toml|xml|env|sh|sql|html?|tpl|php|py|js|rb|lua)$/i;

const PEM_BLOCK = /-----BEGIN[^-]*-----[^-]*-----END[^-]*-----/g;

/** True when the fragment holds several lines, half of which read as configuration, and is no key block. */
export function isEmbeddedFile(fragment: Fragment): boolean {
  const { bytes } = fragment;
  const text = Buffer.from(bytes).toString('utf8').trim();
  if (FILE_NAME.test(keyName(fragment) ?? '') && /[\s=:]/.test(text)) return true;
  if (/^[[{]\s*["{[\]}]/.test(text)) return true;
  if (text.startsWith('-----BEGIN')) return false;
  // The lines of a key in it say nothing about what it is, and are most of them.
  const rest = text.replace(PEM_BLOCK, '');
  const lines = rest.split('\n').filter((line) => line.trim() !== '');
  if (lines.length < (rest === text ? 2 : 1)) return false;
  if (lines.every((line) => PASSWORD_LINE.test(line))) return false;
  return lines.filter((line) => CONFIGURATION_LINE.test(line)).length >= lines.length * LEAST_SHARE;
}
