/**
 * A project whose policy and baseline are those of the commit that a change is based on, so that the change cannot switch
 * off its own check. The change's own are read as well, to tell what they would have silenced, and are errors when broken.
 */

import { realpathSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { type BaselineFile, parseBaseline } from './config/baseline-file.ts';
import { parsePolicy } from './config/policy-file.ts';
import { bothThere, LARGEST_POLICY_BYTES, POLICY_NAMES, policyText, readInside } from './config/policy-files.ts';
import { UnsealedError } from './core/errors.ts';
import { DEFAULT_POLICY, type Policy, type PolicySide } from './core/policy.ts';
import { bytePath } from './git/byte-path.ts';
import { type Repository, resolveRevision } from './git/repository.ts';
import { type TreeFiles, treeFiles } from './git/tree-file.ts';
import { BASELINE_FILE, decidedBy, knownRules, type Project, requireRepository } from './project.ts';
import { type PushedRef, parsePrePush, parsePreReceive } from './sources/pushed-refs.ts';
import { resolveRange } from './sources/range.ts';

/** A change by full commit ids. */
interface ChangeEnds {
  readonly base: string;
  readonly head: string;
}

/**
 * The project for a scan of `range` (as `scanRange` takes it). `side` is what the user asks for; without it the base's
 * policy says whose policy decides, and if it does not, `usually` does. With `head` the project stays as it is.
 * Throws UnsealedError as opening a project does, and BAD_REVISION.
 */
export async function projectForRange(
  project: Project,
  range: string,
  side?: PolicySide,
  usually: PolicySide = 'base',
): Promise<Project> {
  if (side === 'head') return project;
  const { include, exclude } = await resolveRange(await requireRepository(project), range);
  const [base, head] = [exclude[0], include[0]];
  return base === undefined || head === undefined ? project : projectForChange(project, { base, head }, side, usually);
}

/**
 * The project for a push that a pre-push hook is told of in `lines`: the base is the remote's main branch as it was last
 * fetched, else what a ref pointed at before. Throws USAGE when the base is asked for and none is known.
 */
export async function projectForPrePush(
  project: Project,
  lines: string,
  remote: string,
  side?: PolicySide,
): Promise<Project> {
  return projectForPush(project, parsePrePush(lines), `refs/remotes/${remote}/HEAD`, side);
}

/** The same on the side that a push comes to, as a pre-receive hook is told of it: the base is what HEAD is there. */
export async function projectForPreReceive(project: Project, lines: string, side?: PolicySide): Promise<Project> {
  return projectForPush(project, parsePreReceive(lines), 'HEAD', side);
}

async function projectForPush(
  project: Project,
  refs: readonly PushedRef[],
  main: string,
  side: PolicySide | undefined,
): Promise<Project> {
  if (side === 'head' || refs.every(({ after }) => after === undefined)) return project;
  const repository = await requireRepository(project);
  const base = await firstCommit(repository, [main, ...refs.flatMap(({ before }) => before ?? [])]);
  const head = await firstCommit(
    repository,
    refs.flatMap(({ after }) => after ?? []),
  );
  if (base !== undefined && head !== undefined) return projectForChange(project, { base, head }, side, 'head');
  if (side === undefined) return project;
  const hint = 'fetch the remote and run git remote set-head origin --auto, or leave --policy out';
  throw new UnsealedError('USAGE', 'no base is known whose policy could decide over this push', hint);
}

async function firstCommit(repository: Repository, names: readonly string[]): Promise<string | undefined> {
  for (const name of names) {
    try {
      return await resolveRevision(repository, name);
    } catch (error) {
      if (!(error instanceof UnsealedError) || error.code !== 'BAD_REVISION') throw error;
    }
  }
  return undefined;
}

async function projectForChange(
  project: Project,
  ends: ChangeEnds,
  side: PolicySide | undefined,
  usually: PolicySide,
): Promise<Project> {
  const repository = await requireRepository(project);
  const trees = {
    base: treeFiles(repository, ends.base, LARGEST_POLICY_BYTES),
    head: treeFiles(repository, ends.head, LARGEST_POLICY_BYTES),
  };
  const base = await told(ends.base, readSide(project, trees.base, trees.head));
  if ((side ?? base.policy.side ?? usually) === 'head') return project;
  const head = await readSide(project, trees.head, trees.base);
  const texts = treeFiles(repository, ends.base, project.policy.limits.fileBytes);
  const known = new Map<string, Promise<string | undefined>>();
  const baseText = (path: string) => {
    const text = known.get(path) ?? textOf(texts, path);
    known.clear(); // findings come file by file
    known.set(path, text);
    return text;
  };
  return decidedBy(project, base, { ...head, baseText });
}

/** A text that git cannot give proves no comment: fail towards reporting. */
async function textOf(texts: TreeFiles, path: string): Promise<string | undefined> {
  try {
    const bytes = await texts.read(bytePath(path));
    return bytes && Buffer.from(bytes).toString('utf8');
  } catch (error) {
    if (error instanceof UnsealedError && error.code === 'GIT_FAILED') return undefined;
    throw error;
  }
}

/** The policy and baseline of one side, with the names of the files that hold them. */
interface SidePolicy {
  readonly policy: Policy;
  readonly policyPath: string;
  readonly baseline?: BaselineFile;
  readonly baselinePath: string;
}

async function readSide(project: Project, own: TreeFiles, other: TreeFiles): Promise<SidePolicy> {
  const { configPath, baselinePath } = project.options;
  const read = sideReader(project.root, own, other);
  const named = configPath === undefined ? undefined : insideRoot(project, configPath);
  const isOutside = configPath !== undefined && named === undefined;
  const baselineName = typeof baselinePath === 'string' ? insideRoot(project, baselinePath) : BASELINE_FILE;
  const policy = isOutside ? { policy: project.policy, path: configPath } : await readPolicy(read, named);
  const source = baselinePath === false || baselineName === undefined ? undefined : await read(baselineName);
  const outside = baselineName === undefined ? project.baseline : undefined;
  const baseline = source === undefined ? outside : parseBaseline(source, baselineName ?? BASELINE_FILE);
  return {
    policy: policy.policy,
    policyPath: policy.path,
    ...(baseline === undefined ? {} : { baseline }),
    baselinePath: baselineName ?? BASELINE_FILE,
  };
}

type Read = (path: string) => Promise<string | undefined>;

async function readPolicy(read: Read, named: string | undefined): Promise<{ policy: Policy; path: string }> {
  const names = named === undefined ? POLICY_NAMES : [named];
  const found: { path: string; source: string }[] = [];
  for (const path of names) {
    const source = await read(path);
    if (source !== undefined) found.push({ path, source });
  }
  const [file, second] = found;
  if (second !== undefined) throw bothThere();
  if (file === undefined) return { policy: DEFAULT_POLICY, path: names[0] };
  return { policy: await parsePolicy(file.source, file.path, read, knownRules()), path: file.path };
}

/**
 * Reads a file of one side. What neither commit has is no part of the change: it is taken from the disk, as installed
 * packages are. What only the other side has is not there; nor is it there by way of a link that leads to it.
 */
function sideReader(root: string, own: TreeFiles, other: TreeFiles): Read {
  const inTrees = async (path: string): Promise<string | undefined | 'in neither'> => {
    const bytes = await own.read(bytePath(path));
    if (bytes !== undefined) return policyText(bytes, path);
    const isTracked = (await own.has(bytePath(path))) || (await other.has(bytePath(path)));
    return isTracked ? undefined : 'in neither';
  };
  return async (path) => {
    const tracked = await inTrees(path);
    if (tracked !== 'in neither') return tracked;
    const real = realPath(root, path);
    if (real === undefined) return undefined;
    const behind = real === path ? tracked : await inTrees(real);
    return behind === 'in neither' ? readInside(root, path) : behind;
  };
}

/** Where the path really leads, relative to the root; the path itself where it leads out, which its reading refuses. */
function realPath(root: string, path: string): string | undefined {
  try {
    const below = relative(realpathSync(root), realpathSync(resolve(root, path)));
    return below.startsWith(`..${sep}`) ? path : below.split(sep).join('/');
  } catch {
    return undefined; // nothing there
  }
}

/** Relative to the root with `/`; undefined for a file outside it. */
function insideRoot({ root, directory }: Project, path: string): string | undefined {
  const below = relative(root, resolve(directory, path));
  return below === '..' || below.startsWith(`..${sep}`) || resolve(root, below) !== resolve(directory, path)
    ? undefined
    : below.split(sep).join('/');
}

/** An error in the base's files says that it stands there: looking at the checkout would not show it. */
async function told<T>(commit: string, reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if (!(error instanceof UnsealedError) || error.code === 'GIT_FAILED') throw error;
    const message = `${error.message} (in commit ${commit.slice(0, 7)}, whose policy decides)`;
    throw new UnsealedError(error.code, message, `${error.hint}; to let the change decide: --policy head`, {
      cause: error,
    });
  }
}
