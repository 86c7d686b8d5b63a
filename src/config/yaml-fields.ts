/** Typed reading of a YAML tree: each function gives the value of one shape or refuses, naming the place and the remedy. */

import type { Point } from '../core/location.ts';
import { type Place, quoted, refuse } from './place.ts';
import { didYouMean } from './suggest.ts';
import type { YamlEntry, YamlMap, YamlNode } from './yaml-tree.ts';

/** A map whose keys have all been checked. */
export interface Fields {
  readonly at: Point;
  /** The key's value, or undefined when it is absent. */
  get(key: string): YamlNode | undefined;
  /** The key's value; refuses when it is absent. */
  need(key: string, hint: string): YamlNode;
}

/** The node as a map that has known keys only. `what` names it in messages: `a rule`. */
export function fields(node: YamlNode, what: string, known: readonly string[], place: Place): Fields {
  const map = mapOf(node, what, place);
  for (const { key, keyAt } of map.entries) {
    if (!known.includes(key)) refuse(place, keyAt, `unknown key ${quoted(key)} in ${what}`, didYouMean(key, known));
  }
  const values = new Map(map.entries.map(({ key, value }) => [key, value]));
  return {
    at: map.at,
    get: (key) => values.get(key),
    need: (key, hint) => values.get(key) ?? refuse(place, map.at, `${what} lacks the key ${quoted(key)}`, hint),
  };
}

/** The entries of a map with free keys. */
export function entries(node: YamlNode, what: string, place: Place): readonly YamlEntry[] {
  return mapOf(node, what, place).entries;
}

/** A list of anything; refuses an empty one unless `mayBeEmpty`. */
export function list(node: YamlNode, what: string, place: Place, mayBeEmpty = true): readonly YamlNode[] {
  if (node.kind !== 'list') refuse(place, node.at, `${what} must be a list`, 'write `- item` lines or [item, item]');
  if (!mayBeEmpty && node.items.length === 0)
    refuse(place, node.at, `${what} is empty`, 'add an item or remove the key');
  return node.items;
}

/** A string that is not empty. Numbers and booleans are refused: YAML has already changed how they were written. */
export function text(node: YamlNode, what: string, place: Place): string {
  const value = node.kind === 'scalar' ? node.value : undefined;
  if (typeof value === 'string' && value !== '') return value;
  const scalar = typeof value === 'number' || typeof value === 'boolean';
  return refuse(
    place,
    node.at,
    `${what} must be a text`,
    scalar ? 'write it in quotes' : 'write a word or a quoted text',
  );
}

/** A list of strings that are not empty. */
export function texts(node: YamlNode, what: string, place: Place, mayBeEmpty = true): string[] {
  return list(node, what, place, mayBeEmpty).map((item) => text(item, `each item of ${what}`, place));
}

/** One word of a closed list. */
export function choice<T extends string>(node: YamlNode, what: string, choices: readonly T[], place: Place): T {
  const word = text(node, what, place);
  const chosen = choices.find((candidate) => candidate === word);
  return chosen ?? refuse(place, node.at, `${what} must be one of ${choices.join(', ')}`, didYouMean(word, choices));
}

/** A number within bounds, both inclusive. */
export function number(node: YamlNode, what: string, bounds: readonly [number, number], place: Place): number {
  const value = node.kind === 'scalar' ? node.value : undefined;
  const [least, most] = bounds;
  if (typeof value === 'number' && value >= least && value <= most) return value;
  return refuse(place, node.at, `${what} must be a number from ${least} to ${most}`, 'write a number in that range');
}

/** A whole number within bounds, both inclusive. */
export function integer(node: YamlNode, what: string, bounds: readonly [number, number], place: Place): number {
  const value = number(node, what, bounds, place);
  return Number.isInteger(value)
    ? value
    : refuse(place, node.at, `${what} must be a whole number`, 'drop the fraction');
}

/** `true` or `false`; YAML 1.1's `yes` and `on` are texts here. */
export function flag(node: YamlNode, what: string, place: Place): boolean {
  const value = node.kind === 'scalar' ? node.value : undefined;
  return typeof value === 'boolean'
    ? value
    : refuse(place, node.at, `${what} must be true or false`, 'write true or false');
}

function mapOf(node: YamlNode, what: string, place: Place): YamlMap {
  return node.kind === 'map' ? node : refuse(place, node.at, `${what} must be a map`, 'write `key: value` lines');
}
