/**
 * What a word under `extends` means: a file inside the root, relative to the one that names it, or a package whose policy
 * lies in node_modules. A package is data like any other file: YAML or JSON, found by name, and nothing of it runs.
 */

import { type Place, quoted, refuse } from './place.ts';
import { text } from './yaml-fields.ts';
import { readYaml, type YamlNode } from './yaml-tree.ts';

/** Names as npm has them (https://docs.npmjs.com/cli/configuring-npm/package-json#name), then a file in the package. */
const PACKAGE = /^((?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*)(?:\/(.+))?$/;
const DATA_FILE = /\.(?:ya?ml|json)$/;
/** Where a package keeps its policy unless its package.json names a file. */
const POLICY_FILES = ['unsealed.yaml', 'unsealed.yml', 'unsealed.json', '.unsealed.yaml', '.unsealed.yml'];

/** A file that may hold a package's policy, or the package.json that may name it. */
export interface PackageCandidate {
  readonly path: string;
  readonly isManifest: boolean;
}

/**
 * The files to look at, in order, when `reference` may name a package: a file of just that name, then each node_modules
 * from the innermost of `folders` up to the root. Undefined when it can only be a file: with a slash but no scope, with a
 * dot in front, or with the ending of one.
 */
export function packageCandidates(reference: string, folders: readonly string[]): PackageCandidate[] | undefined {
  const [, name, file] = PACKAGE.exec(reference) ?? [];
  const isScoped = reference.startsWith('@');
  if (name === undefined || (!isScoped && (file !== undefined || DATA_FILE.test(reference)))) return undefined;
  if (reference.split('/').includes('..')) return undefined;
  const beside = { path: [...folders, reference].join('/'), isManifest: false };
  const outwards = [...folders, ''].map((_, index) => folders.slice(0, folders.length - index));
  const installed = outwards.flatMap((above) => {
    const folder = [...above, 'node_modules', name].join('/');
    if (file !== undefined) return [{ path: `${folder}/${file}`, isManifest: false }];
    const files = POLICY_FILES.map((each) => ({ path: `${folder}/${each}`, isManifest: false }));
    return [{ path: `${folder}/package.json`, isManifest: true }, ...files];
  });
  return [beside, ...installed];
}

/** The policy file that a package.json names under `unsealed`; undefined when it names none. Throws as `refuse` does. */
export async function policyNamedBy(
  manifest: string,
  path: string,
  node: YamlNode,
  place: Place,
): Promise<string | undefined> {
  const own: Place = { path, code: 'CONFIG_INVALID' };
  const root = await readYaml(manifest, own, 'CONFIG_SYNTAX');
  const entry = root.kind === 'map' ? root.entries.find(({ key }) => key === 'unsealed') : undefined;
  if (entry === undefined) return undefined;
  const file = text(entry.value, 'unsealed', own);
  if (DATA_FILE.test(file) && !file.split('/').includes('..')) return resolveInside(file, entry.value, own);
  const cause = `the package behind ${quoted(path)} names a policy that is no YAML or JSON file of its own`;
  return refuse(place, node.at, cause, 'a policy is data: name a .yaml or .json file inside the package');
}

/** The folders between the root and the file of the place. */
export function foldersOf(place: Place): readonly string[] {
  const steps = place.path.split('/').slice(0, -1);
  return steps[0] === '' || /^[A-Za-z]:/.test(place.path) ? [] : steps;
}

/** The root-relative path that `reference` means in the file at `place.path`; refuses one that leads out of the root. */
export function resolveInside(reference: string, node: YamlNode, place: Place): string {
  const own = foldersOf(place);
  const outside = /^(?:\/|[A-Za-z]:)|[\\\0]/.test(reference);
  const resolved = [...own];
  for (const step of reference.split('/')) {
    if (step === '..' && resolved.pop() === undefined) return refuseOutside(node, place);
    if (step !== '..' && step !== '.' && step !== '') resolved.push(step);
  }
  return outside || resolved.length === 0 ? refuseOutside(node, place) : resolved.join('/');
}

function refuseOutside(node: YamlNode, place: Place): never {
  return refuse(place, node.at, 'a path leads outside the root', 'name a file inside it, relative to this one, with /');
}
