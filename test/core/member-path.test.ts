import { describe, expect, it } from '@jest/globals';
import { archiveOf, memberPath } from '../../src/core/member-path.ts';

describe('the path of what an archive packs', () => {
  it.each([
    ['charts/x-1.tgz', 'x/values.yaml'],
    ['backup.tar', 'a!b'],
    ['dump.SQL.GZ', 'dump.SQL'],
    ['a!b/x.tar.gz', 'y.tgz!z'],
  ])('leads back to the archive %s', (archive, name) => {
    expect(archiveOf(memberPath(archive, name))).toBe(archive);
  });

  it.each(['values.yaml', 'charts/x-1.tgz', 'important!.yaml', 'x.tgz/!y'])('is not %s', (path) => {
    expect(archiveOf(path)).toBeUndefined();
  });
});
