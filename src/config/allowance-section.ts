/** The `allow:` list of a policy file: what the team has decided to live with, each entry checked when it is read. */

import type { Point } from '../core/location.ts';
import type { Allowance } from '../core/policy.ts';
import { checkPattern } from './pattern.ts';
import { type Place, refuse } from './place.ts';
import { type Fields, fields, list, text, texts } from './yaml-fields.ts';
import type { YamlNode } from './yaml-tree.ts';

const KEYS = ['paths', 'rules', 'value', 'key-path', 'fingerprint', 'reason', 'until'];
/** What an entry can be about; one without any of these would allow everything. */
const SUBJECTS = ['paths', 'rules', 'value', 'key-path', 'fingerprint'];

const PLAIN_STEP = String.raw`[^.#\[\]"]+`;
const BRACKET_STEP = String.raw`\[(?:\d+|\*{1,2}|"(?:[^"\\]|\\.)*")\]`;
/** `path-glob#key.path`; schema/unsealed.schema.json has the same pattern, and judge/allow.ts reads what passes it. */
export const KEY_PATH = new RegExp(
  `^[^#]*#(?:${PLAIN_STEP}|${BRACKET_STEP})(?:\\.(?:${PLAIN_STEP})|${BRACKET_STEP})*$`,
);
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const FINGERPRINT = /^[0-9a-fA-F]{32}$/;
const MAX_GLOB_LENGTH = 1_000;

/** A rule id that a policy names, and where. */
export interface RuleReference {
  readonly id: string;
  readonly at: Point;
  readonly place: Place;
}

/** The allowances of one list; `references` gains the rule ids they name. */
export function readAllowances(node: YamlNode, place: Place, references: RuleReference[]): Allowance[] {
  return list(node, 'allow', place).map((item) => readAllowance(item, place, references));
}

function readAllowance(node: YamlNode, place: Place, references: RuleReference[]): Allowance {
  const entry = fields(node, 'an allowance', KEYS, place);
  if (SUBJECTS.every((key) => entry.get(key) === undefined)) {
    refuse(place, node.at, 'an allowance says nothing that it allows', `give it one of ${SUBJECTS.join(', ')}`);
  }
  const paths = read(entry, 'paths', (value) => readGlobs(value, place));
  const rules = read(entry, 'rules', (value) => readRuleIds(value, 'rules', place, references, false));
  const value = read(entry, 'value', (given) => readValue(given, place));
  const keyPath = read(entry, 'key-path', (given) => {
    const hint = 'write path-glob#key.path, such as charts/*/values.yaml#postgresql.auth.password or #data.password';
    return shaped(given, 'key-path', KEY_PATH, hint, place);
  });
  const fingerprint = read(entry, 'fingerprint', (given) =>
    shaped(given, 'fingerprint', FINGERPRINT, 'copy the 32 hex digits from the report, in quotes', place).toLowerCase(),
  );
  const reason = read(entry, 'reason', (given) => text(given, 'reason', place));
  const until = read(entry, 'until', (given) => readDate(given, place));
  return {
    ...(paths === undefined ? {} : { paths }),
    ...(rules === undefined ? {} : { rules }),
    ...(value === undefined ? {} : { value }),
    ...(keyPath === undefined ? {} : { keyPath }),
    ...(fingerprint === undefined ? {} : { fingerprint }),
    ...(reason === undefined ? {} : { reason }),
    ...(until === undefined ? {} : { until }),
    source: { path: place.path, line: node.at.line },
  };
}

/** A list of rule ids, each remembered so that unknown ones can be told once all rules have been read. */
export function readRuleIds(
  node: YamlNode,
  what: string,
  place: Place,
  references: RuleReference[],
  mayBeEmpty = true,
): string[] {
  return list(node, what, place, mayBeEmpty).map((item) => {
    const id = text(item, `each item of ${what}`, place);
    references.push({ id, at: item.at, place });
    return id;
  });
}

function read<T>(entry: Fields, key: string, reader: (node: YamlNode) => T): T | undefined {
  const node = entry.get(key);
  return node === undefined ? undefined : reader(node);
}

function readGlobs(node: YamlNode, place: Place): string[] {
  const globs = texts(node, 'paths', place, false);
  if (globs.every((glob) => glob.length <= MAX_GLOB_LENGTH)) return globs;
  return refuse(place, node.at, 'a path glob is too long', `keep it under ${MAX_GLOB_LENGTH} characters`);
}

function readValue(node: YamlNode, place: Place): string {
  const pattern = text(node, 'value', place);
  const check = checkPattern(pattern);
  return check.ok ? pattern : refuse(place, node.at, `value: ${check.cause}`, check.hint);
}

function shaped(node: YamlNode, what: string, shape: RegExp, hint: string, place: Place): string {
  const given = text(node, what, place);
  if (given.length <= MAX_GLOB_LENGTH && shape.test(given)) return given;
  return refuse(place, node.at, `${what} is not well formed`, hint);
}

function readDate(node: YamlNode, place: Place): string {
  const date = text(node, 'until', place);
  const parsed = DATE.test(date) ? new Date(`${date}T00:00:00Z`) : new Date(Number.NaN);
  if (!Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date)) return date;
  return refuse(
    place,
    node.at,
    'until is not a day of the calendar',
    'write it as YYYY-MM-DD, the last day that it holds',
  );
}
