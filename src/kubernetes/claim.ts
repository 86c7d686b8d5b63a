/**
 * What a kind file says about nodes of a document. Kinds only claim; the walk turns every scalar, claimed or not, into
 * a fragment, a covered span or a safe span. So a kind never counts offsets and cannot lose a value by forgetting it.
 */

import type { Resource, Role } from '../core/fragment.ts';
import type { DocumentNode, MapNode } from './node.ts';

export type Claim =
  /** The values at and below the node have this role. `resource` overrides the object that they stand in (merged maps). */
  | { readonly kind: 'value'; readonly role: Role; readonly encoding?: 'base64'; readonly resource?: Resource }
  /** The node names a secret that is kept elsewhere: no value, and key names there say nothing. */
  | { readonly kind: 'reference' }
  /** The node is sealed or encrypted, and was checked to be. */
  | { readonly kind: 'safe' };

/** A map that may be a typed object, wherever it stands in the document. */
export interface ObjectHeader {
  readonly map: MapNode;
  readonly kind?: string;
  readonly apiVersion?: string;
  /** Present when the map reads as a Kubernetes object. */
  readonly resource?: Resource;
  /** The map is the whole document. */
  readonly isRoot: boolean;
}

/** Says what a node is. Of several claims for one node the safest to act on stays: safe, then secret, then the first. */
export type MakeClaim = (node: DocumentNode, claim: Claim) => void;

/** One family of documents. A new family is one file and one line in `kinds.ts`. */
export interface KindReader {
  readonly name: string;
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
