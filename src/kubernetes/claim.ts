/**
 * What a kind file says about nodes of a document. Kinds only claim; the walk turns every scalar, claimed or not, into
 * a fragment, a covered span or a safe span. So a kind never counts offsets and cannot lose a value by forgetting it.
 */

import type { Fragment, Resource, Role } from '../core/fragment.ts';
import type { Span } from '../core/location.ts';
import type { DocumentNode, MapNode } from './node.ts';

export type Claim =
  /** The values at and below the node have this role. */
  | ValueClaim
  /** The node names a secret that is kept elsewhere: no value, and key names there say nothing. */
  | { readonly kind: 'reference' }
  /** The node is sealed or encrypted, and was checked to be. */
  | { readonly kind: 'safe' };

export interface ValueClaim {
  readonly kind: 'value';
  readonly role: Role;
  readonly encoding?: NonNullable<Fragment['encoding']>;
  /** Overrides the object that the values stand in (merged maps, documents that are no Kubernetes objects). */
  readonly resource?: Resource;
  /** The name that speaks for the value, where its key does not. */
  readonly label?: string;
  /** The document says when the value ends, and that is past. */
  readonly isExpired?: boolean;
  /** Only this part of the scalar's text is the value (UTF-16 units): `secret` of `key=secret`. */
  readonly part?: Span;
}

/** A map that may be a typed object, wherever it stands in the document. */
export interface ObjectHeader {
  readonly map: MapNode;
  readonly kind?: string;
  readonly apiVersion?: string;
  /** Present when the map reads as a Kubernetes object. */
  readonly resource?: Resource;
  /** The object that holds the document as one of its values. */
  readonly within?: Resource;
  /** The map is the whole document. */
  readonly isRoot: boolean;
  /** The file that the document stands in, however deep inside it. */
  readonly path: string;
}

/** Says what a node is. Of several claims for one node the safest to act on stays: safe, then secret, then the first. */
export type MakeClaim = (node: DocumentNode, claim: Claim) => void;

/** One family of documents. A new family is one file and one line in `kinds.ts`. */
export interface KindReader {
  readonly name: string;
  /** A map without any of these keys is none of its: said here, most maps need not be asked about. */
  readonly keys?: readonly string[];
  applies(header: ObjectHeader): boolean;
  read(header: ObjectHeader, claim: MakeClaim): void;
}

/** The claims of a document, by node. */
export class Claims {
  readonly #claims = new Map<DocumentNode, Claim>();

  readonly make: MakeClaim = (node, claim) => {
    const earlier = this.#claims.get(node);
    if (earlier === undefined || weight(claim) > weight(earlier)) this.#claims.set(node, claim);
  };

  of(node: DocumentNode): Claim | undefined {
    return this.#claims.get(node);
  }
}

function weight(claim: Claim): number {
  if (claim.kind === 'safe') return 3;
  if (claim.kind === 'value' && claim.role === 'secret-value') return 2;
  return 1;
}
