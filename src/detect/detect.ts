/**
 * What is a secret in a text: every keyword is found in one pass over the bytes, and a rule's pattern runs only on the
 * window around its own keywords.
 */

import type { Fragment } from '../core/fragment.ts';
import { overlaps, type Span } from '../core/location.ts';
import type { Match } from '../core/match.ts';
import { detectAssignment, isDocumentation } from './assignment.ts';
import { visitKeywords } from './automaton.ts';
import { detectStrings } from './drawn-string.ts';
import { isGeneratedPath } from './file-context.ts';
import { isTelling, isTellingPlace, type Surroundings } from './mark.ts';
import type { CompiledRule, RuleSet } from './rule-set.ts';
import { matchToken } from './token.ts';
import { lineAt, type WindowText, windowFor, windowText } from './window.ts';

export interface Detection {
  readonly matches: readonly Match[];
  /** Byte offsets where a keyword gives reason to read the document's structure. */
  readonly marks: readonly number[];
  /** What has a token's form and was refuted by its proof (a documented sample, a broken key): no secret for any rule. */
  readonly refuted: readonly Span[];
  /** A keyword stands here whose rule looks further than a line. */
  readonly isFar: boolean;
}

/** Bytes that a window must still hold behind a keyword for the rule to have seen that keyword's secret whole. */
const ENOUGH_BEHIND = 1024;

/** All matches of `token`, `assignment` and `string` rules in the fragment's bytes as plain text. */
export function detect(fragment: Fragment, ruleSet: RuleSet): Detection {
  const bytes = Buffer.from(fragment.bytes.buffer, fragment.bytes.byteOffset, fragment.bytes.byteLength);
  const state = new DetectorState(fragment, bytes, ruleSet.readsComments === true);
  visitKeywords(ruleSet.automaton, bytes, (keywordId, end) => {
    const keyword = { start: end - (ruleSet.keywordLengths[keywordId] as number), end };
    state.moveTo(keyword);
    for (const index of ruleSet.rulesOfKeyword[keywordId] as readonly number[]) {
      const compiled = ruleSet.rules[index] as CompiledRule;
      const { kind } = compiled.rule;
      if (kind === 'token') state.lookForToken(compiled, keyword);
      else if (kind === 'assignment') state.lookForAssignment(compiled, keyword);
      else state.lookForPlace(keyword);
    }
  });
  const { tokens, assignments, marks, refuted, isFar } = state;
  const standing = assignments.filter(({ span }) => !refuted.some((place) => overlaps(place, span)));
  const strings = ruleSet.ofKind.string.flatMap((compiled) => detectStrings(fragment, compiled, refuted));
  return { matches: [...tokens, ...standing, ...strings], marks, refuted, isFar };
}

/** One pass over one text: the line it has come to, and what it has found so far. */
class DetectorState {
  readonly tokens: Match[] = [];
  readonly assignments: Match[] = [];
  readonly marks: number[] = [];
  readonly refuted: Span[] = [];
  isFar = false;
  readonly #fragment: Fragment;
  readonly #bytes: Buffer;
  readonly #isGenerated: boolean;
  readonly #readsComments: boolean;
  readonly #lastWindow = new Map<CompiledRule, Span>();
  readonly #assigned = new Set<number>();
  #line: Span = { start: 0, end: -1 };
  #neighbours: { below?: string; above?: string } = {};
  #text: { readonly window: Span; readonly text: WindowText } | undefined;

  constructor(fragment: Fragment, bytes: Buffer, readsComments: boolean) {
    this.#fragment = fragment;
    this.#bytes = bytes;
    this.#readsComments = readsComments;
    this.#isGenerated = isGeneratedPath(fragment.blob.origin.path);
  }

  moveTo({ start }: Span): void {
    if (start < this.#line.end && start >= this.#line.start) return;
    this.#line = lineAt(this.#bytes, start);
    this.#neighbours = {};
  }

  lookForToken(compiled: CompiledRule, keyword: Span): void {
    this.isFar ||= compiled.rule.window === 'block';
    const window = windowFor(compiled.rule.window, this.#bytes, this.#line, keyword);
    if (isSeen(this.#lastWindow.get(compiled), window, keyword)) return;
    const { requires } = compiled.rule;
    if (requires !== undefined && !this.#bytes.subarray(window.start, window.end).includes(requires)) return;
    this.#lastWindow.set(compiled, window);
    for (const found of matchToken(this.#fragment, compiled, this.#textOf(window))) {
      if ('refuted' in found) {
        this.refuted.push(found.refuted);
        continue;
      }
      this.tokens.push(found);
      // The document knows the token's key path, and whether it is sealed.
      this.marks.push(found.span.start);
    }
  }

  lookForAssignment(compiled: CompiledRule, keyword: Span): void {
    if (this.#isGenerated) return;
    const window = windowFor('line', this.#bytes, this.#line, keyword);
    const text = this.#textOf(window);
    if (!this.#readsComments && isDocumentation(this.#fragment, text.text)) return;
    let isMark = this.marks.at(-1) === keyword.start;
    for (const match of detectAssignment(this.#fragment, compiled, text, keyword.start)) {
      // `secret_api_key` speaks to several rules: the first in file order has it.
      if (!this.#assigned.has(match.span.start)) this.assignments.push(match);
      this.#assigned.add(match.span.start);
      if (!isMark) this.marks.push(keyword.start);
      isMark = true;
    }
    if (!isMark && isTelling(compiled, text.text, text.fromByte(keyword.start), this.#surroundings)) {
      this.marks.push(keyword.start);
    }
  }

  lookForPlace(keyword: Span): void {
    const text = this.#textOf(windowFor('line', this.#bytes, this.#line, keyword));
    if (isTellingPlace(text.text, text.fromByte(keyword.start))) this.marks.push(keyword.start);
  }

  readonly #surroundings: Surroundings = {
    below: () => {
      this.#neighbours.below ??= nearestBelow(this.#bytes, this.#line.end);
      return this.#neighbours.below;
    },
    above: () => {
      this.#neighbours.above ??= lineAbove(this.#bytes, this.#line.start);
      return this.#neighbours.above;
    },
  };

  /** Most windows are lines, and several keywords stand on one. */
  #textOf(window: Span): WindowText {
    const known = this.#text;
    if (known !== undefined && known.window.start === window.start && known.window.end === window.end)
      return known.text;
    const text = windowText(this.#bytes, window);
    this.#text = { window, text };
    return text;
  }
}

const SILENT_LINE = /^\s*(?:#.*|(?:\{\{[^{}]*\}\}\s*)+)?$/;
const LINE_FEED = 0x0a;
/** How many silent lines are looked past. */
export const MOST_LINES_BELOW = 100;
const LONGEST_NEIGHBOUR = 4096;

/** True for lines that say nothing about a document: blank ones, comments, template actions that stand alone. */
export function isSilentLine(text: string): boolean {
  return SILENT_LINE.test(text);
}

/** The first line behind `end` that says something; the last one looked at when none of a hundred does; empty at the end. */
function nearestBelow(bytes: Buffer, end: number): string {
  let feed = bytes.indexOf(LINE_FEED, end);
  for (let count = 1; feed !== -1; count++) {
    const line = lineAt(bytes, feed + 1);
    const text = lineText(bytes, line);
    if (!SILENT_LINE.test(text) || count === MOST_LINES_BELOW) return text;
    feed = bytes.indexOf(LINE_FEED, line.end);
  }
  return '';
}

function lineAbove(bytes: Buffer, start: number): string {
  return start === 0 ? '' : lineText(bytes, lineAt(bytes, start - 1));
}

function lineText(bytes: Buffer, { start, end }: Span): string {
  return bytes.toString('utf8', start, Math.min(end, start + LONGEST_NEIGHBOUR));
}

/** A window is not looked at twice by one rule, unless the keyword lies so late in it that the secret may be cut off. */
function isSeen(last: Span | undefined, window: Span, keyword: Span): boolean {
  if (last === undefined || keyword.start < last.start || keyword.end > last.end) return false;
  return window.end <= last.end || keyword.end + ENOUGH_BEHIND <= last.end;
}
