import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import type { Blob } from '../src/core/blob.ts';
import { expandBlob } from '../src/expand-blob.ts';
import { tarOf } from './support/archive.ts';

const LIMITS = { fileBytes: 50_000_000 };
const blobAt = (path: string, bytes: Uint8Array): Blob => ({
  origin: { kind: 'worktree', path },
  read: async () => bytes,
});
const expansionOf = (path: string, bytes: Uint8Array, limits = LIMITS) =>
  expandBlob(blobAt(path, bytes), bytes, limits);
const paths = (path: string, bytes: Uint8Array) => expansionOf(path, bytes).parts.map(({ blob }) => blob.origin.path);
const chart = (name: string, ...inner: { name: string; content: Uint8Array }[]) =>
  gzipSync(tarOf([{ name: `${name}/values.yaml`, content: 'a: 1\n' }, ...inner]));

describe('expandBlob', () => {
  it('gives a blob that packs nothing as it is', () => {
    const bytes = Buffer.from('a: 1\n');
    const blob = blobAt('values.yaml', bytes);
    expect(expandBlob(blob, bytes, LIMITS)).toEqual({ parts: [{ blob, bytes }], skipped: [] });
  });

  it('gives the members of a packaged chart, and not the archive', () => {
    expect(paths('charts/x-1.tgz', chart('x'))).toEqual(['charts/x-1.tgz!x/values.yaml']);
  });

  it('knows an archive by its bytes, not by its name', () => {
    expect(paths('chart', chart('x'))).toEqual(['chart!x/values.yaml']);
    expect(paths('x.tgz', Buffer.from('no archive'))).toEqual(['x.tgz']);
  });

  it('gives the members of a tar that is not compressed', () => {
    expect(paths('x.tar', tarOf([{ name: 'a', content: 'a' }]))).toEqual(['x.tar!a']);
  });

  it('gives what a single compressed file holds, by its name without the ending', () => {
    expect(paths('backup/dump.sql.gz', gzipSync('x'))).toEqual(['backup/dump.sql.gz!dump.sql']);
  });

  it('keeps where the blob came from, commit included', () => {
    const commit = { id: 'c0', author: 'Ada', date: '2026-01-01', subject: 's' };
    const blob: Blob = { ...blobAt('x.tgz', chart('x')), origin: { kind: 'commit', path: 'x.tgz', commit } };
    expect(expandBlob(blob, chart('x'), LIMITS).parts[0]?.blob.origin).toEqual({
      kind: 'commit',
      path: 'x.tgz!x/values.yaml',
      commit,
    });
  });

  it('gives the members of archives inside, down to the fourth', () => {
    let packed: Uint8Array = chart('d4');
    for (const name of ['d3', 'd2', 'd1']) packed = chart(name, { name: `${name}/charts/sub.tgz`, content: packed });
    expect(paths('x.tgz', packed)).toHaveLength(4);
    const { parts, skipped } = expansionOf('x.tgz', chart('d0', { name: 'sub.tgz', content: packed }));
    expect([parts.length, skipped.map(({ code }) => code)]).toEqual([4, ['decode-limit']]);
  });

  it('goes no deeper into archives that are not compressed', () => {
    let packed: Uint8Array = Buffer.from('a: 1\n');
    for (let depth = 0; depth < 60; depth++) packed = tarOf([{ name: 'a', content: packed }]);
    const { parts, skipped } = expansionOf('x.tar', packed);
    expect([parts, skipped.map(({ path, code }) => [path, code])]).toEqual([[], [['x.tar!a!a!a!a', 'decode-limit']]]);
  });

  it('refuses what grows more than two hundredfold, and says so', () => {
    const { parts, skipped } = expansionOf('bomb.tgz', gzipSync(Buffer.alloc(10_000_000)));
    expect(parts).toEqual([]);
    expect(skipped).toEqual([
      {
        path: 'bomb.tgz',
        code: 'decode-limit',
        detail: 'compressed data that grows beyond the limit; not decompressed',
      },
    ]);
  });

  it('unpacks no more than 64 MiB of one blob in all', () => {
    const noise = randomBytes(50_000).toString('hex');
    const large = gzipSync(noise.repeat(200));
    const entries = Array.from({ length: 4 }, (_, at) => ({ name: `${at}.gz`, content: large }));
    const { parts, skipped } = expansionOf('x.tar', tarOf(entries), { fileBytes: 100_000_000 });
    expect(parts.reduce((sum, { bytes }) => sum + bytes.length, 0)).toBeLessThanOrEqual(64 * 1024 * 1024);
    expect(skipped.map(({ code }) => code)).toEqual(['decode-limit']);
  });

  it('leaves out a member over the size limit, and says so', () => {
    const { parts, skipped } = expansionOf('x.tgz', chart('x'), { fileBytes: 3 });
    expect([parts, skipped.map(({ path, code }) => [path, code])]).toEqual([
      [],
      [['x.tgz!x/values.yaml', 'too-large']],
    ]);
  });

  it('scans what a damaged archive still gives, and says so', () => {
    const archive = gzipSync(tarOf([{ name: 'a', content: 'a'.repeat(600) }]).subarray(0, 800));
    const { parts, skipped } = expansionOf('x.tgz', archive);
    expect([parts.length, skipped]).toEqual([
      1,
      [
        {
          path: 'x.tgz',
          code: 'decode-limit',
          detail: 'an archive that was not read whole: it is cut off, read up to its end',
        },
      ],
    ]);
  });

  it('gives broken gzip as it is', () => {
    expect(paths('x.tgz', chart('x').subarray(0, 60))).toEqual(['x.tgz']);
  });
});
