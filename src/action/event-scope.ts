/**
 * What a workflow event asks to be scanned. Payload fields as GitHub documents them under "Webhook events and
 * payloads"; an event that names no range means the working tree.
 */

export type Scope =
  | { readonly kind: 'range'; readonly base: string; readonly head: string }
  | { readonly kind: 'tree' }
  | { readonly kind: 'nothing'; readonly reason: string };

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
  const after = at(event, 'after');
  if (at(event, 'deleted') === true || (typeof after === 'string' && NO_COMMIT.test(after))) {
    return { kind: 'nothing', reason: 'the push deleted a branch' };
  }
  const before = at(event, 'before');
  // A new branch has no "before": everything that is there now is looked at instead.
  if (typeof before === 'string' && NO_COMMIT.test(before)) return { kind: 'tree' };
  return range(before, after);
}

function range(base: unknown, head: unknown): Scope {
  if (!isCommitId(base) || !isCommitId(head)) return { kind: 'tree' };
  return base === head
    ? { kind: 'nothing', reason: 'base and head are the same commit' }
    : { kind: 'range', base, head };
}

function isCommitId(value: unknown): value is string {
  return typeof value === 'string' && COMMIT_ID.test(value);
}

function at(value: unknown, ...path: readonly string[]): unknown {
  let current = value;
  for (const key of path) {
    if (typeof current !== 'object' || current === null) return undefined;
    current = (current as Record<string, unknown>)[key];
  }
  return current;
}
