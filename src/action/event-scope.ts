/**
 * What a workflow event asks to be scanned. Payload fields as GitHub documents them under "Webhook events and
 * payloads"; an event that names no range means the working tree.
 */

export interface RangeScope {
  readonly kind: 'range';
  /** Scanned is what `head` has and `base` has not. */
  readonly base: string;
  readonly head: string;
  /** Whether the working tree will do when the clone does not hold the range. */
  readonly orTree?: true;
}

export type Scope = RangeScope | { readonly kind: 'tree' } | { readonly kind: 'nothing'; readonly reason: string };

const COMMIT_ID = /^[0-9a-f]{40}([0-9a-f]{24})?$/;
const NO_COMMIT = /^0+$/;

/** The scope of the event `name` with the JSON payload `event`. Never throws: what it cannot read becomes `tree`. */
export function eventScope(name: string, event: unknown): Scope {
  switch (name) {
    case 'pull_request':
    case 'pull_request_target':
      return range(at(event, 'pull_request', 'base', 'sha'), at(event, 'pull_request', 'head', 'sha'));
    case 'merge_group':
      return range(at(event, 'merge_group', 'base_sha'), at(event, 'merge_group', 'head_sha'));
    case 'push':
      return pushScope(event);
    default:
      return { kind: 'tree' };
  }
}

function pushScope(event: unknown): Scope {
  const before = at(event, 'before');
  const after = at(event, 'after');
  if (at(event, 'deleted') === true || isNoCommit(after)) {
    return { kind: 'nothing', reason: 'the push deleted a branch' };
  }
  if (!isNoCommit(before) && at(event, 'forced') !== true) return range(before, after);
  return withoutBefore(event, before, after);
}

/**
 * A new branch has no commit before it, and the one before a forced push is rarely in the clone: what counts then is
 * what the default branch does not have.
 */
function withoutBefore(event: unknown, before: unknown, after: unknown): Scope {
  const main = at(event, 'repository', 'default_branch');
  const isOther = typeof main === 'string' && main !== '' && at(event, 'ref') !== `refs/heads/${main}`;
  if (isOther && isCommitId(after)) {
    return { kind: 'range', base: `refs/remotes/origin/${main}`, head: after, orTree: true };
  }
  const scope = isNoCommit(before) ? undefined : range(before, after);
  return scope?.kind === 'range' ? { ...scope, orTree: true } : { kind: 'tree' };
}

function range(base: unknown, head: unknown): Scope {
  if (!isCommitId(base) || !isCommitId(head)) return { kind: 'tree' };
  return base === head
    ? { kind: 'nothing', reason: 'base and head are the same commit' }
    : { kind: 'range', base, head };
}

function isCommitId(value: unknown): value is string {
  return typeof value === 'string' && COMMIT_ID.test(value) && !NO_COMMIT.test(value);
}

function isNoCommit(value: unknown): boolean {
  return typeof value === 'string' && NO_COMMIT.test(value);
}

function at(value: unknown, ...path: readonly string[]): unknown {
  let current = value;
  for (const key of path) {
    if (typeof current !== 'object' || current === null) return undefined;
    current = (current as Record<string, unknown>)[key];
  }
  return current;
}
