/** What one policy file says, before the files that it extends are merged under it and defaults stand in for the rest. */

import { type Allowance, type Limits, POLICY_SIDES, type PolicySide } from '../core/policy.ts';
import { SEVERITIES, type Severity } from '../core/rule.ts';
import { type RuleReference, readAllowances, readRuleIds } from './allowance-section.ts';
import { type Place, refuse } from './place.ts';
import { parseSize } from './size.ts';
import { choice, entries, type Fields, fields, flag, integer, list, text } from './yaml-fields.ts';
import type { YamlNode } from './yaml-tree.ts';

const KEYS = [
  'extends',
  'fail-on',
  'policy',
  'rules',
  'allow',
  'unused-allowances',
  'foreign-allows',
  'comments',
  'limits',
];
const UNUSED = ['note', 'error'] as const;
const MAX_FILE_BYTES = 2_000_000_000;
const MAX_DOCUMENT_BYTES = 100_000_000;
const MAX_DECODE_DEPTH = 10;

/** One file's own words. `extends` and `add` still hold nodes: reading them needs other files. */
export interface PolicyParts {
  readonly extends: readonly YamlNode[];
  readonly failOn?: Severity;
  readonly foreignAllows?: boolean;
  readonly comments?: boolean;
  readonly side?: PolicySide;
  readonly unusedAllowances?: 'note' | 'error';
  readonly limits: Partial<Limits>;
  readonly disabledRules: readonly string[];
  readonly enabledRules: readonly string[];
  readonly severities: Readonly<Record<string, Severity>>;
  readonly add: readonly YamlNode[];
  readonly allow: readonly Allowance[];
  /** Every rule id that the file names, for the check against the rules that exist. */
  readonly references: readonly RuleReference[];
}

/** Reads the tree of a policy file; an empty file says nothing. Throws UnsealedError CONFIG_INVALID. */
export function readPolicyParts(root: YamlNode, place: Place): PolicyParts {
  const references: RuleReference[] = [];
  const empty = root.kind === 'scalar' && root.value === null;
  const node: YamlNode = empty ? { kind: 'map', at: root.at, entries: [] } : root;
  const policy = fields(node, 'the policy', KEYS, place);
  const failOn = read(policy, 'fail-on', (value) => choice(value, 'fail-on', SEVERITIES, place));
  const foreignAllows = read(policy, 'foreign-allows', (value) => flag(value, 'foreign-allows', place));
  const comments = read(policy, 'comments', (value) => flag(value, 'comments', place));
  const side = read(policy, 'policy', (value) => choice(value, 'policy', POLICY_SIDES, place));
  const unused = read(policy, 'unused-allowances', (value) => choice(value, 'unused-allowances', UNUSED, place));
  const rules = read(policy, 'rules', (value) =>
    fields(value, 'rules', ['disable', 'enable', 'severity', 'add'], place),
  );
  const readInRules = <T>(key: string, reader: (node: YamlNode) => T): T | undefined =>
    rules === undefined ? undefined : read(rules, key, reader);
  return {
    extends: read(policy, 'extends', (value) => readExtends(value, place)) ?? [],
    ...(failOn === undefined ? {} : { failOn }),
    ...(foreignAllows === undefined ? {} : { foreignAllows }),
    ...(comments === undefined ? {} : { comments }),
    ...(side === undefined ? {} : { side }),
    ...(unused === undefined ? {} : { unusedAllowances: unused }),
    limits: read(policy, 'limits', (value) => readLimits(value, place)) ?? {},
    disabledRules: readInRules('disable', (value) => readRuleIds(value, 'disable', place, references)) ?? [],
    enabledRules: readInRules('enable', (value) => readRuleIds(value, 'enable', place, references)) ?? [],
    severities: readInRules('severity', (value) => readSeverities(value, place, references)) ?? {},
    add: readInRules('add', (value) => list(value, 'add', place)) ?? [],
    allow: read(policy, 'allow', (value) => readAllowances(value, place, references)) ?? [],
    references,
  };
}

function read<T>(from: Fields, key: string, reader: (node: YamlNode) => T): T | undefined {
  const node = from.get(key);
  return node === undefined ? undefined : reader(node);
}

function readExtends(node: YamlNode, place: Place): readonly YamlNode[] {
  if (node.kind === 'list') return node.items;
  text(node, 'extends', place);
  return [node];
}

function readSeverities(node: YamlNode, place: Place, references: RuleReference[]): Record<string, Severity> {
  const chosen = entries(node, 'severity', place).map(({ key, keyAt, value }) => {
    references.push({ id: key, at: keyAt, place });
    return [key, choice(value, 'a severity', SEVERITIES, place)] as const;
  });
  return Object.fromEntries(chosen);
}

function readLimits(node: YamlNode, place: Place): Partial<Limits> {
  const limits = fields(node, 'limits', ['file-size', 'document-size', 'decode-depth'], place);
  const fileBytes = read(limits, 'file-size', (value) => readSize(value, 'file-size', MAX_FILE_BYTES, place));
  const documentBytes = read(limits, 'document-size', (value) =>
    readSize(value, 'document-size', MAX_DOCUMENT_BYTES, place),
  );
  const decodeDepth = read(limits, 'decode-depth', (value) =>
    integer(value, 'decode-depth', [0, MAX_DECODE_DEPTH], place),
  );
  return {
    ...(fileBytes === undefined ? {} : { fileBytes }),
    ...(documentBytes === undefined ? {} : { documentBytes }),
    ...(decodeDepth === undefined ? {} : { decodeDepth }),
  };
}

function readSize(node: YamlNode, what: string, most: number, place: Place): number {
  const value = node.kind === 'scalar' ? node.value : undefined;
  const size = typeof value === 'string' ? parseSize(value) : value;
  if (typeof size === 'number' && Number.isInteger(size) && size >= 1 && size <= most) return size;
  return refuse(place, node.at, `${what} must be a size from 1 to ${most} bytes`, 'write it as 500KB, 50MB or 1GB');
}
