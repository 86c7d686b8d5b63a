/** Finds the repository whose work tree holds a path, asking for each directory once. */

import { dirname } from 'node:path';
import { UnsealedError } from '../core/errors.ts';
import { type BytePath, pathText } from '../git/byte-path.ts';
import type { AmbientEnvironment } from '../git/environment.ts';
import { openRepository, type Repository } from '../git/repository.ts';
import { relativeTo } from './path-selection.ts';

export class RepositoryFinder {
  readonly #ambient: AmbientEnvironment | undefined;
  readonly #byRoot = new Map<string, Repository>();

  constructor(ambient?: AmbientEnvironment) {
    this.#ambient = ambient;
  }

  /**
   * The repository of an absolute path; undefined outside any, in a bare one and inside a git directory. A file in a
   * repository already found belongs to it. Throws UnsealedError GIT_FAILED or GIT_MISSING.
   */
  async find(absolute: BytePath, kind: 'file' | 'directory'): Promise<Repository | undefined> {
    const known = kind === 'file' ? this.#holding(absolute) : undefined;
    if (known !== undefined) return known;
    const directory = kind === 'directory' ? absolute : absolute.slice(0, Math.max(1, absolute.lastIndexOf('/')));
    const found = await this.#open(pathText(directory));
    if (found === undefined || found.isBare || relativeTo(found.root, absolute) === undefined) return undefined;
    const repository = this.#byRoot.get(found.root) ?? found;
    this.#byRoot.set(repository.root, repository);
    return repository;
  }

  /** Not so inside its git directory, whose files are nobody's work. */
  #holding(absolute: BytePath): Repository | undefined {
    for (const repository of this.#byRoot.values()) {
      const inside = relativeTo(repository.root, absolute) !== undefined;
      if (inside && relativeTo(repository.gitDirectory, absolute) === undefined) return repository;
    }
    return undefined;
  }

  /** A directory that is not there or may not be entered lies in the repository of the one above it. */
  async #open(directory: string): Promise<Repository | undefined> {
    try {
      return await openRepository(directory, this.#ambient);
    } catch (error) {
      if (!(error instanceof UnsealedError)) throw error;
      if (error.code === 'NOT_A_REPOSITORY') return undefined;
      if (error.code !== 'PATH_NOT_FOUND') throw error;
      const above = dirname(directory);
      return above === directory ? undefined : this.#open(above);
    }
  }
}
