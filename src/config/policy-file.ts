/**
 * `.unsealed.yaml`: the team's decisions, found at the root only and never executed. Files that it extends, and rule
 * files that it adds, are data inside the same root. Without a policy file nothing is parsed and no parser is loaded.
 */

import { UnsealedError } from '../core/errors.ts';
import type { Limits, Policy } from '../core/policy.ts';
import { DEFAULT_POLICY } from '../core/policy.ts';
import type { Rule, Severity } from '../core/rule.ts';
import type { RuleReference } from './allowance-section.ts';
import { foldersOf, packageCandidates, policyNamedBy, resolveInside } from './extends-reference.ts';
import { type Place, quoted, refuse } from './place.ts';
import { openPolicyFiles } from './policy-files.ts';
import { type PolicyParts, readPolicyParts } from './policy-parts.ts';
import { type PlacedRule, parseRules, readRule } from './rule-file.ts';
import { didYouMean } from './suggest.ts';
import { text } from './yaml-fields.ts';
import { readYaml, type YamlNode } from './yaml-tree.ts';

export interface PolicyRequest {
  /** Absolute path of the repository's (or scan's) top folder. */
  readonly root: string;
  /** A policy file to read instead of the one at the root. */
  readonly explicitPath?: string;
  /** Ids of the built-in rules; with them, an unknown id in the policy is an error. Asked only when there is a policy. */
  readonly knownRules?: () => readonly string[];
}

/**
 * Gives the text of a file by its path relative to the root, with `/`: undefined where there is none. Throws UnsealedError
 * where there is one that cannot be read.
 */
export type ReadText = (path: string) => Promise<string | undefined>;

/**
 * The policy of a root, and the file it was read from. Without one: the default policy. Throws UnsealedError
 * CONFIG_UNREADABLE, CONFIG_SYNTAX, CONFIG_INVALID or RULE_INVALID, each with place, cause and remedy.
 */
export async function loadPolicy(request: PolicyRequest): Promise<{ policy: Policy; path?: string }> {
  const files = await openPolicyFiles(request.root, request.explicitPath);
  if (files === undefined) return { policy: DEFAULT_POLICY };
  const policy = await parsePolicy(files.text, files.path, files.read, request.knownRules?.());
  return { policy, path: files.path };
}

/**
 * The policy in one text. `path` names it in messages, and is what relative paths in it start from; `readText` gives the
 * other files it names, from wherever they are (a pull request's base commit, say).
 */
export async function parsePolicy(
  source: string,
  path: string,
  readText: ReadText,
  knownRules?: readonly string[],
): Promise<Policy> {
  const reading = new PolicyReading(readText);
  await reading.read(source, path, []);
  return reading.finish(knownRules);
}

const MAX_FILES = 50;
const MAX_DEPTH = 10;

/** The files of one policy as they are read and merged: bases first, so that what extends them has the last word. */
class PolicyReading {
  readonly #readText: ReadText;
  readonly #done = new Set<string>();
  #limits: Limits = DEFAULT_POLICY.limits;
  #failOn: Severity = DEFAULT_POLICY.failOn;
  #foreignAllows = DEFAULT_POLICY.foreignAllows;
  #comments = DEFAULT_POLICY.comments;
  #side: Policy['side'];
  #unusedAllowances: 'note' | 'error' = 'note';
  readonly #parts: PolicyParts[] = [];
  readonly #added: { placed: PlacedRule; place: Place }[] = [];
  #files = 0;

  constructor(readText: ReadText) {
    this.#readText = readText;
  }

  async read(source: string, path: string, within: readonly string[]): Promise<void> {
    this.#done.add(path);
    const place: Place = { path, code: 'CONFIG_INVALID' };
    const parts = readPolicyParts(await readYaml(source, place, 'CONFIG_SYNTAX'), place);
    for (const node of parts.extends) await this.#extend(node, place, [...within, path]);
    for (const node of parts.add) await this.#add(node, place);
    this.#limits = { ...this.#limits, ...parts.limits };
    this.#failOn = parts.failOn ?? this.#failOn;
    this.#foreignAllows = parts.foreignAllows ?? this.#foreignAllows;
    this.#comments = parts.comments ?? this.#comments;
    this.#side = parts.side ?? this.#side;
    this.#unusedAllowances = parts.unusedAllowances ?? this.#unusedAllowances;
    this.#parts.push(parts);
  }

  finish(knownRules: readonly string[] | undefined): Policy {
    refuseTwice(this.#added);
    const addedRules = this.#added.map(({ placed }) => placed.rule);
    const references = this.#parts.flatMap((parts) => parts.references);
    if (knownRules !== undefined) refuseUnknown(references, [...knownRules, ...addedRules.map(({ id }) => id)]);
    return {
      failOn: this.#failOn,
      disabledRules: [...new Set(this.#parts.flatMap((parts) => parts.disabledRules))],
      enabledRules: [...new Set(this.#parts.flatMap((parts) => parts.enabledRules))],
      severities: Object.assign({}, ...this.#parts.map((parts) => parts.severities)) as Record<string, Severity>,
      addedRules,
      allow: this.#parts.flatMap((parts) => parts.allow),
      foreignAllows: this.#foreignAllows,
      comments: this.#comments,
      ...(this.#side === undefined ? {} : { side: this.#side }),
      ...(this.#unusedAllowances === 'note' ? {} : { unusedAllowances: this.#unusedAllowances }),
      limits: this.#limits,
    };
  }

  /** A file that is reached twice counts once; one that reaches itself is a mistake. */
  async #extend(node: YamlNode, place: Place, within: readonly string[]): Promise<void> {
    if (within.length > MAX_DEPTH)
      refuse(place, node.at, 'extends goes too deep', `at most ${MAX_DEPTH} files in a row`);
    const { path, source } = await this.#find(text(node, 'extends', place), node, place);
    if (within.includes(path)) refuse(place, node.at, 'extends leads back to itself', 'remove one of the two extends');
    if (this.#done.has(path)) return;
    await this.read(source ?? (await this.#fetch(path, node, place)), path, within);
  }

  /** The file that `extends` means, read where finding it took that: one inside the root, or a package's policy. */
  async #find(reference: string, node: YamlNode, place: Place): Promise<{ path: string; source?: string }> {
    const candidates = packageCandidates(reference, foldersOf(place));
    if (candidates === undefined) return { path: resolveInside(reference, node, place) };
    this.#count(node, place);
    for (const { path, isManifest } of candidates) {
      const source = await this.#readText(path);
      if (source === undefined) continue;
      if (!isManifest) return { path, source };
      const named = await policyNamedBy(source, path, node, place);
      if (named !== undefined) return { path: named };
    }
    const hint =
      'install it first, or write ./ before the name of a file; a package names its policy file as "unsealed" in package.json, or calls it unsealed.yaml';
    return refuse(
      { ...place, code: 'CONFIG_UNREADABLE' },
      node.at,
      `no policy of a package ${quoted(reference)} in node_modules`,
      hint,
    );
  }

  async #add(node: YamlNode, place: Place): Promise<void> {
    if (node.kind === 'map') {
      this.#added.push({ placed: readRule(node, place), place });
      return;
    }
    const path = resolveInside(text(node, 'each item of add', place), node, place);
    const rules: Rule[] = await parseRules(await this.#fetch(path, node, place), path);
    this.#added.push(...rules.map((rule) => ({ placed: { rule, at: node.at }, place })));
  }

  async #fetch(path: string, node: YamlNode, place: Place): Promise<string> {
    this.#count(node, place);
    const source = await this.#readText(path);
    if (source !== undefined) return source;
    throw new UnsealedError(
      'CONFIG_UNREADABLE',
      `${path}: no such file, but the policy names it`,
      'correct the path, or put the file there',
    );
  }

  #count(node: YamlNode, place: Place): void {
    if (++this.#files > MAX_FILES) refuse(place, node.at, 'the policy reads too many files', `at most ${MAX_FILES}`);
  }
}

function refuseTwice(added: readonly { placed: PlacedRule; place: Place }[]): void {
  const seen = new Set<string>();
  for (const { placed, place } of added) {
    const { id } = placed.rule;
    if (seen.has(id)) {
      const rulePlace: Place = { ...place, code: 'RULE_INVALID' };
      refuse(rulePlace, placed.at, `rule id ${quoted(id)} is added twice`, 'give each rule an id of its own');
    }
    seen.add(id);
  }
}

function refuseUnknown(references: readonly RuleReference[], known: readonly string[]): void {
  const ids = new Set(known);
  for (const { id, at, place } of references) {
    if (!ids.has(id)) refuse(place, at, `no rule has the id ${quoted(id)}`, didYouMean(id, known));
  }
}
