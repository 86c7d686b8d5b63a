/**
 * The `parts:` block of a rule: what belongs to its secret when it stands near it. A part says how it is found (another
 * rule, the names of its key, the form of its value), and what follows from it.
 */

import type { RulePart } from '../core/part.ts';
import { checkPattern } from './pattern.ts';
import { type Place, quoted, refuse } from './place.ts';
import { type Fields, fields, flag, integer, list, text } from './yaml-fields.ts';
import type { YamlNode } from './yaml-tree.ts';

const KEYS = ['name', 'rule', 'keys', 'value', 'of', 'within', 'public', 'secret'];
/** Both stand in schema/rules.schema.json as well. */
const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const MAX_LINES = 50;
const MAX_PARTS = 20;
const DEFAULT_LINES = 10;

/** The parts of the block, in order; throws UnsealedError as `parseRules` does. */
export function readParts(node: YamlNode, place: Place): RulePart[] {
  const items = list(node, 'parts', place, false);
  if (items.length > MAX_PARTS) refuse(place, node.at, 'too many parts', `keep to ${MAX_PARTS}`);
  return items.map((item) => readPart(item, place));
}

function readPart(node: YamlNode, place: Place): RulePart {
  const part = fields(node, 'a part', KEYS, place);
  const rule = optional(part, 'rule', (value) => text(value, 'rule', place));
  const keys = optional(part, 'keys', (value) => readPattern(value, 'keys', place));
  const value = optional(part, 'value', (given) => readPattern(given, 'value', place));
  const of = optional(part, 'of', (given) => readPattern(given, 'of', place));
  if (rule === undefined && keys === undefined && value === undefined) {
    const hint = 'name the rule that finds it, or give the key names (keys) or the form (value) of it';
    refuse(place, part.at, 'a part does not say how it is found', hint);
  }
  const isPublic = optional(part, 'public', (given) => flag(given, 'public', place)) ?? false;
  const isSecret = optional(part, 'secret', (given) => flag(given, 'secret', place)) ?? false;
  if (isPublic && isSecret) refuse(place, part.at, 'a part is both public and a secret', 'remove one of the two');
  return {
    name: readName(part.need('name', 'give it a name such as key-id'), place),
    ...(rule === undefined ? {} : { rule }),
    ...(keys === undefined ? {} : { keys }),
    ...(value === undefined ? {} : { value }),
    ...(of === undefined ? {} : { of }),
    withinLines: optional(part, 'within', (given) => integer(given, 'within', [0, MAX_LINES], place)) ?? DEFAULT_LINES,
    isPublic,
    isSecret,
  };
}

function readName(node: YamlNode, place: Place): string {
  const name = text(node, 'name', place);
  if (NAME.test(name)) return name;
  return refuse(place, node.at, `bad name of a part ${quoted(name)}`, 'use lower-case words joined by -, as in key-id');
}

function readPattern(node: YamlNode, what: string, place: Place): string {
  const pattern = text(node, what, place);
  const check = checkPattern(pattern);
  return check.ok ? pattern : refuse(place, node.at, `${what}: ${check.cause}`, check.hint);
}

function optional<T>(part: Fields, key: string, read: (node: YamlNode) => T): T | undefined {
  const node = part.get(key);
  return node === undefined ? undefined : read(node);
}
