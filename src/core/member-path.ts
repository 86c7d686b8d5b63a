/** How what an archive packs is called: `charts/x.tgz!x/values.yaml`. Such a place can be read about, but not opened or edited. */

/** The name of an archive's member, in reports and for path globs. */
export function memberPath(archive: string, name: string): string {
  return `${archive}!${name}`;
}

/** The outermost archive that the path leads into, where it leads into one. */
export function archiveOf(path: string): string | undefined {
  return /^(.*?\.(?:tgz|tar|gz))!/i.exec(path)?.[1];
}
