/**
 * Rule files: what a secret looks like, as YAML data (`schema/rules.schema.json` describes the same format). The built-in
 * rules and a team's own go through this one reader, so both are checked alike and early.
 */

import type { Point } from '../core/location.ts';
import type { Rule, RuleExamples, RuleKind, RuleWindow } from '../core/rule.ts';
import { SEVERITIES } from '../core/rule.ts';
import { readParts } from './parts-block.ts';
import { checkPattern } from './pattern.ts';
import { type Place, quoted, refuse } from './place.ts';
import { readVerify } from './verify-block.ts';
import { choice, type Fields, fields, integer, list, number, text, texts } from './yaml-fields.ts';
import { readYaml, type YamlNode } from './yaml-tree.ts';

const KINDS: readonly RuleKind[] = ['token', 'assignment', 'place', 'string'];
const WINDOWS: readonly RuleWindow[] = ['line', 'block'];
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const MAX_ID_LENGTH = 100;
const MAX_GROUP = 99;
const MAX_BITS = 16;
const KEYS = [
  'id',
  'kind',
  'title',
  'provider',
  'severity',
  'default',
  'keywords',
  'pattern',
  'secret',
  'window',
  'requires',
  'entropy',
  'checksum',
  'stop-words',
  'place',
  'parts',
  'verify',
  'rotate',
  'docs',
  'examples',
];

/** A rule with the place where it is written. */
export interface PlacedRule {
  readonly rule: Rule;
  readonly at: Point;
}

/**
 * The rules of one file, a YAML list, with defaults filled in. `path` names the file in messages. Throws UnsealedError
 * RULE_INVALID with line and column, the rule's id, the cause and the remedy; messages never hold a pattern.
 */
export async function parseRules(source: string, path: string): Promise<Rule[]> {
  const place: Place = { path, code: 'RULE_INVALID' };
  const root = await readYaml(source, place);
  const placed = list(root, 'a rule file', place).map((node) => readRule(node, place));
  refuseRepeated(placed, place);
  return placed.map(({ rule }) => rule);
}

/** Refuses a rule whose id an earlier one has. */
export function refuseRepeated(placed: readonly PlacedRule[], place: Place): void {
  const lines = new Map<string, number>();
  for (const { rule, at } of placed) {
    const first = lines.get(rule.id);
    if (first !== undefined) {
      refuse(
        place,
        at,
        `duplicate rule id ${quoted(rule.id)}, first on line ${first}`,
        'give each rule an id of its own',
      );
    }
    lines.set(rule.id, at.line);
  }
}

/** One rule from its YAML map; throws as `parseRules` does. */
export function readRule(node: YamlNode, filePlace: Place): PlacedRule {
  const outer: Place = { ...filePlace, code: 'RULE_INVALID' };
  const id = readId(node, outer);
  const place: Place = { ...outer, subject: `rule ${quoted(id)}` };
  const rule = fields(node, 'a rule', KEYS, place);
  const kind = optional(rule, 'kind', (value) => choice(value, 'kind', KINDS, place)) ?? 'token';
  const requires = optional(rule, 'requires', (value) => text(value, 'requires', place));
  const entropy = optional(rule, 'entropy', (value) => number(value, 'entropy', [0, MAX_BITS], place));
  const checksum = optional(rule, 'checksum', (value) => text(value, 'checksum', place));
  const limits = optional(rule, 'place', (value) => readPlaceLimits(value, kind, place));
  const parts = optional(rule, 'parts', (value) => readParts(value, place));
  const verify = optional(rule, 'verify', (value) => readVerify(value, parts ?? [], place));
  const needed = (key: string, hint: string): string => text(rule.need(key, hint), key, place);
  return {
    at: node.at,
    rule: {
      id,
      kind,
      title: needed('title', 'say in a few words what the secret is'),
      provider: needed('provider', 'name who issues the secret'),
      severity: choice(rule.need('severity', `one of ${SEVERITIES.join(', ')}`), 'severity', SEVERITIES, place),
      ...readDefault(rule, place),
      keywords: readKeywords(rule, kind, place),
      ...readPattern(rule, kind, place),
      window: optional(rule, 'window', (value) => choice(value, 'window', WINDOWS, place)) ?? 'line',
      ...(requires === undefined ? {} : { requires }),
      ...(entropy === undefined ? {} : { entropy }),
      ...(checksum === undefined ? {} : { checksum }),
      stopWords: optional(rule, 'stop-words', (value) => texts(value, 'stop-words', place)) ?? [],
      ...(limits === undefined ? {} : { place: limits }),
      ...(parts === undefined ? {} : { parts }),
      ...(verify === undefined ? {} : { verify }),
      rotate: needed('rotate', 'say what the owner of a leaked secret must do, in order'),
      docs: readDocs(rule, place),
      examples: readExamples(rule, place),
    },
  };
}

function optional<T>(rule: Fields, key: string, read: (node: YamlNode) => T): T | undefined {
  const node = rule.get(key);
  return node === undefined ? undefined : read(node);
}

/** The id comes first, so that every later message can name the rule. */
function readId(node: YamlNode, place: Place): string {
  if (node.kind !== 'map') refuse(place, node.at, 'a rule must be a map', 'write `- id: my-rule` and its other keys');
  const entry = node.entries.find(({ key }) => key === 'id');
  if (entry === undefined) refuse(place, node.at, 'a rule lacks the key "id"', 'give it an id such as acme-api-key');
  const id = text(entry.value, 'id', place);
  if (ID.test(id) && id.length <= MAX_ID_LENGTH) return id;
  return refuse(
    place,
    entry.value.at,
    `bad rule id ${quoted(id)}`,
    'use lower-case words joined by -, as in acme-api-key',
  );
}

function readDefault(rule: Fields, place: Place): { isOff?: true } {
  const chosen = optional(rule, 'default', (value) => choice(value, 'default', ['on', 'off'], place));
  return chosen === 'off' ? { isOff: true } : {};
}

/** Without a keyword the pattern would never be tried: keywords are what the text is searched for. */
function readKeywords(rule: Fields, kind: RuleKind, place: Place): string[] {
  const node = rule.get('keywords');
  if (kind === 'string') return refuseFor(kind, 'keywords', node, place) ?? [];
  if (node === undefined && kind === 'place') return [];
  const given =
    node ?? rule.need('keywords', 'list the fixed texts that every secret of this rule has in it or near it');
  const keywords = texts(given, 'keywords', place, kind === 'place');
  if (keywords.every((keyword) => keyword.length >= 2)) return keywords;
  return refuse(place, given.at, 'a keyword is too short', 'use at least two characters');
}

function readPattern(rule: Fields, kind: RuleKind, place: Place): { pattern?: string; secret: number } {
  const secretNode = rule.get('secret');
  const secret = secretNode === undefined ? 1 : integer(secretNode, 'secret', [0, MAX_GROUP], place);
  const node = rule.get('pattern');
  if (kind === 'string') return refuseFor(kind, 'pattern', node, place) ?? { secret };
  if (node === undefined && kind === 'place') return { secret };
  const given = node ?? rule.need('pattern', 'write the regular expression, with the secret in a capture group');
  const pattern = text(given, 'pattern', place);
  const groups = checked(pattern, 'pattern', given.at, place);
  if (kind === 'token' && secret > groups) {
    const cause = `secret: ${secret} names a capture group that the pattern does not have (it has ${groups})`;
    refuse(
      place,
      (secretNode ?? given).at,
      cause,
      'put the secret in parentheses, or write secret: 0 for the whole match',
    );
  }
  return { pattern, secret };
}

/** Refuses a key that such a rule has no use for, where it is given. */
function refuseFor(kind: RuleKind, key: string, node: YamlNode | undefined, place: Place): undefined {
  if (node === undefined) return undefined;
  return refuse(place, node.at, `${key} has no meaning for kind ${kind}`, 'remove it, or choose another kind');
}

function checked(pattern: string, what: string, at: Point, place: Place): number {
  const check = checkPattern(pattern);
  return check.ok ? check.groups : refuse(place, at, `${what}: ${check.cause}`, check.hint);
}

function readPlaceLimits(node: YamlNode, kind: RuleKind, place: Place): NonNullable<Rule['place']> {
  if (kind !== 'place')
    refuse(place, node.at, `place has no meaning for kind ${kind}`, 'remove it, or write kind: place');
  const limits = fields(node, 'place', ['kinds', 'keys'], place);
  const kinds = optional(limits, 'kinds', (value) => texts(value, 'kinds', place, false));
  const keys = optional(limits, 'keys', (value) => {
    const pattern = text(value, 'keys', place);
    checked(pattern, 'keys', value.at, place);
    return pattern;
  });
  return { ...(kinds === undefined ? {} : { kinds }), ...(keys === undefined ? {} : { keys }) };
}

function readDocs(rule: Fields, place: Place): string {
  const node = rule.need('docs', 'give the page where the provider describes the format');
  const address = text(node, 'docs', place);
  if (/^https?:\/\/\S+$/.test(address)) return address;
  return refuse(place, node.at, 'docs must be a web address', 'begin it with https://');
}

function readExamples(rule: Fields, place: Place): RuleExamples {
  const node = rule.get('examples');
  if (node === undefined) return { match: [], clean: [] };
  const examples = fields(node, 'examples', ['match', 'clean', 'path'], place);
  const read = (key: string): string[] => optional(examples, key, (value) => texts(value, key, place)) ?? [];
  const path = optional(examples, 'path', (value) => text(value, 'path', place));
  return { match: read('match'), clean: read('clean'), ...(path === undefined ? {} : { path }) };
}
