import { describe, expect, it } from '@jest/globals';
import { eventScope } from '../../src/action/event-scope.ts';

const BASE = 'a'.repeat(40);
const HEAD = 'b'.repeat(40);
const NONE = '0'.repeat(40);

describe('the scope of an event', () => {
  it.each([
    ['pull_request', { pull_request: { base: { sha: BASE }, head: { sha: HEAD } } }],
    ['pull_request_target', { pull_request: { base: { sha: BASE }, head: { sha: HEAD } } }],
    ['merge_group', { merge_group: { base_sha: BASE, head_sha: HEAD } }],
    ['push', { before: BASE, after: HEAD }],
  ])('of %s is the range from base to head', (name, event) => {
    expect(eventScope(name, event)).toEqual({ kind: 'range', base: BASE, head: HEAD });
  });

  it.each([
    ['a new branch', { before: NONE, after: HEAD }],
    ['a forced push', { before: BASE, after: HEAD, forced: true }],
  ])('of %s is what the default branch does not have, or the tree', (_, push) => {
    const event = { ...push, ref: 'refs/heads/side', repository: { default_branch: 'main' } };
    const base = 'refs/remotes/origin/main';
    expect(eventScope('push', event)).toEqual({ kind: 'range', base, head: HEAD, orTree: true });
  });

  it('of a forced push to the default branch is the range, or the tree', () => {
    const event = { before: BASE, after: HEAD, forced: true };
    expect(eventScope('push', { ...event, ref: 'refs/heads/main', repository: { default_branch: 'main' } })).toEqual({
      kind: 'range',
      base: BASE,
      head: HEAD,
      orTree: true,
    });
  });

  it('of the first push to the default branch is the tree', () => {
    const event = { before: NONE, after: HEAD, ref: 'refs/heads/main', repository: { default_branch: 'main' } };
    expect(eventScope('push', event)).toEqual({ kind: 'tree' });
  });

  it.each([
    ['schedule', {}],
    ['workflow_dispatch', { inputs: null }],
    ['push', { before: NONE, after: HEAD }],
    ['pull_request', { pull_request: { base: { sha: '--upload-pack=x' }, head: { sha: HEAD } } }],
    ['pull_request', null],
  ])('of %s with %j is the whole tree', (name, event) => {
    expect(eventScope(name, event)).toEqual({ kind: 'tree' });
  });

  it.each([
    ['a deleted branch', 'push', { before: BASE, after: NONE, deleted: true }],
    ['equal base and head', 'pull_request', { pull_request: { base: { sha: BASE }, head: { sha: BASE } } }],
  ])('of %s is nothing', (_, name, event) => {
    expect(eventScope(name, event).kind).toBe('nothing');
  });
});
