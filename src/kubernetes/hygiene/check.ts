/**
 * What a hygiene check is. A check is data (what it is called and what it says); a family is the code that knows one
 * kind of document and gives advice under its checks. Advice names objects, keys and fields, never a value.
 */

import type { Resource } from '../../core/fragment.ts';
import type { Severity } from '../../core/rule.ts';
import type { Place } from './place.ts';

export interface HygieneCheck {
  /** Stable for ever; kebab-case. */
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  /** One sentence. */
  readonly why: string;
  /** One line. */
  readonly instead: string;
}

/** A map of a document, with the object that it is or stands in. */
export interface VisitedMap {
  readonly place: Place;
  /** The innermost typed object around the map, itself included. */
  readonly resource?: Resource;
  /** Set when the map itself is a typed object: what `kind` says, and what `apiVersion` says (empty if nothing). */
  readonly kind?: string;
  readonly apiVersion: string;
  /** File name or, on standard input, the name that was given to it. */
  readonly path: string;
}

/** What a family says differently from the check's own words. */
export type Wording = Partial<Pick<HygieneCheck, 'severity' | 'why' | 'instead'>>;

/** Gives advice about a place. */
export type Advise = (check: HygieneCheck, place: Place, wording?: Wording) => void;

export interface HygieneFamily {
  readonly checks: readonly HygieneCheck[];
  /** Documents without a match are not parsed for this family. Must be linear. */
  readonly gate: RegExp;
  /** Looks at one map; `objects` are the objects of the whole text, for what several of them say together. */
  read(map: VisitedMap, advise: Advise, objects: readonly VisitedMap[]): void;
}

/** A gate for documents that name one of the kinds: in YAML or JSON, also behind a branch of a template. */
export function kindGate(...kinds: readonly string[]): RegExp {
  return new RegExp(`\\bkind["']?[ \\t]*:[^\\n]{0,80}\\b(?:${kinds.join('|')})\\b`);
}
