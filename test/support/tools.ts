/** Programs of others that tests run against: fetched from their registries into scratch directories. */

import { execFileSync, type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DIST } from './bundle.ts';
import { PROJECT, projectFiles } from './markdown.ts';
import { ScratchRepository, scratchDirectory } from './repository.ts';

/** A command line's beginning and the variables it needs. */
export interface Tool {
  readonly command: readonly [string, ...string[]];
  readonly environment: Readonly<Record<string, string>>;
}

/** Installs a Python program; by a virtual environment, or into a directory where the system's Python cannot make one. */
export function pythonTool(distribution: string, module: string): Tool {
  const directory = scratchDirectory();
  const environment = join(directory, 'environment');
  const target = join(directory, 'target');
  const own = join(environment, process.platform === 'win32' ? 'Scripts/python' : 'bin/python');
  const tried: string[] = [];
  const works = (program: string, ...args: string[]): boolean => {
    const { status, stdout, stderr }: SpawnSyncReturns<string> = spawnSync(program, args, { encoding: 'utf8' });
    if (status !== 0) tried.push(`${program} ${args.join(' ')}: ${stdout}${stderr}`);
    return status === 0;
  };
  if (works('python3', '-m', 'venv', environment) && works(own, '-m', 'pip', 'install', '--quiet', distribution)) {
    return { command: [own, '-m', module], environment: {} };
  }
  if (works('python3', '-m', 'pip', 'install', '--quiet', '--target', target, distribution)) {
    return { command: ['python3', '-m', module], environment: { PYTHONPATH: target } };
  }
  throw new Error(`cannot install ${distribution}:\n${tried.join('\n')}`);
}

/** This project as a repository with one commit, the bundle that is tested included: what users of a release get. */
export function releasedRepository(): ScratchRepository {
  const repository = ScratchRepository.create();
  for (const path of projectFiles().filter((name) => !name.startsWith('dist/'))) {
    mkdirSync(dirname(join(repository.root, path)), { recursive: true });
    cpSync(join(PROJECT, path), join(repository.root, path));
  }
  cpSync(DIST, join(repository.root, 'dist'), { recursive: true });
  repository.git('add', '--all');
  repository.git('add', '--force', 'dist/cli.mjs');
  repository.git('commit', '--quiet', '--message', 'release');
  return repository;
}

/** The package as npm would publish it; gives the tarball's path. */
export function packedPackage(): string {
  const folder = scratchDirectory();
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  const [{ filename }] = JSON.parse(execFileSync('npm', args, { cwd: PROJECT, encoding: 'utf8', stdio: 'pipe' })) as [
    { filename: string },
  ];
  return join(folder, filename);
}
