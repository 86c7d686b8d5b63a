/** Names of git objects: 40 hex digits in SHA-1 repositories, 64 in SHA-256 ones. */

const FULL_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/** True for a full object id in lower case; only such text may be handed to git as an object. */
export function isObjectId(text: string): boolean {
  return FULL_ID.test(text);
}
