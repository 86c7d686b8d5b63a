import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { isTar, readTar } from '../../src/decode/tar.ts';
import { paxRecord, tarOf } from '../support/archive.ts';
import { scratchDirectory } from '../support/repository.ts';

const shown = (bytes: Uint8Array) =>
  readTar(bytes).members.map(({ name, bytes: content }) => [name, Buffer.from(content).toString()]);
const problem = (bytes: Uint8Array) => readTar(bytes).problem;
const file = { name: 'x/values.yaml', content: 'a: 1\n' };

describe('readTar', () => {
  it.each(['ustar', 'pax', 'gnu', 'v7'])('reads what tar --format=%s writes', (format) => {
    const directory = scratchDirectory();
    mkdirSync(join(directory, 'x'));
    writeFileSync(join(directory, 'x/values.yaml'), 'a: 1\n');
    symlinkSync('values.yaml', join(directory, 'x/link.yaml'));
    const archive = execFileSync('tar', [`--format=${format}`, '-cf', '-', '-C', directory, './x']);
    expect(shown(archive)).toEqual([['x/values.yaml', 'a: 1\n']]);
  });

  it.each(['ustar', 'pax', 'gnu'])('reads a long name as tar --format=%s writes it', (format) => {
    const directory = scratchDirectory();
    const folder = 'deeply/'.repeat(12);
    const name = `${folder}${'n'.repeat(90)}.yaml`;
    mkdirSync(join(directory, folder), { recursive: true });
    writeFileSync(join(directory, name), 'a: 1\n');
    const archive = execFileSync('tar', [`--format=${format}`, '-cf', '-', '-C', directory, name]);
    expect(shown(archive)).toEqual([[name, 'a: 1\n']]);
  });

  it('gives members in order, and both of a name that stands twice', () => {
    expect(shown(tarOf([file, { name: 'b', content: 'b' }, { ...file, content: 'a: 2\n' }]))).toEqual([
      ['x/values.yaml', 'a: 1\n'],
      ['b', 'b'],
      ['x/values.yaml', 'a: 2\n'],
    ]);
  });

  it.each(['1', '2', '3', '4', '5', '6'])(
    'takes nothing behind a link, device or directory (type %s), whatever size it claims',
    (type) => {
      const entry = { name: 'n', type, size: '00000001000\0', linkName: '/etc/passwd' };
      expect(shown(tarOf([entry, file]))).toEqual([['x/values.yaml', 'a: 1\n']]);
    },
  );

  it('reads names and sizes of pax headers in bytes', () => {
    const content = paxRecord('comment', 'é') + paxRecord('path', 'très/long.yaml') + paxRecord('size', '3');
    const entries = [
      { name: 'pax', type: 'x', content },
      { name: 'short', content: 'abc', size: '00000000000\0' },
    ];
    expect(shown(tarOf(entries))).toEqual([['très/long.yaml', 'abc']]);
  });

  it('forgets an extended header behind the member that it is for', () => {
    const entries = [{ name: 'pax', type: 'x', content: paxRecord('path', 'renamed') }, file, file];
    expect(shown(tarOf(entries)).map(([name]) => name)).toEqual(['renamed', 'x/values.yaml']);
  });

  it.each([['0 path=x\n'], ['99999 path=x\n'], ['path=x\n'], ['9 path=\n'], ['']])(
    'keeps the plain name where the pax record reads %j',
    (content) => {
      expect(shown(tarOf([{ name: 'pax', type: 'x', content }, file]))).toEqual([['x/values.yaml', 'a: 1\n']]);
    },
  );

  it.each([
    ['../../etc/passwd', '%2E%2E/%2E%2E/etc/passwd'],
    ['/etc/passwd', 'etc/passwd'],
    ['./x//y/.', 'x/y'],
    ['..\\x', '%2E%2E/x'],
    ['', 'unnamed'],
    ['..', '%2E%2E'],
  ])('shows the name %j as %j', (name, expected) => {
    expect(shown(tarOf([{ ...file, name }]))).toEqual([[expected, 'a: 1\n']]);
  });

  it('reads up to the end of an archive that is cut off, and says so', () => {
    const archive = tarOf([file, { name: 'long', content: 'x'.repeat(2000) }]).subarray(0, 512 * 3 + 700);
    expect(shown(archive)).toEqual(
      [file.name, 'long'].map((name, at) => [name, at === 0 ? file.content : 'x'.repeat(700)]),
    );
    expect(problem(archive)).toBe('it is cut off, read up to its end');
  });

  it('ends at a header with a wrong checksum, and says so', () => {
    const archive = tarOf([file, file]);
    archive[1024 + 3] = 0x21;
    expect([shown(archive).length, problem(archive)]).toEqual([1, 'a header has a wrong checksum, read up to there']);
  });

  it.each([
    ['no number', 'zz'],
    ['more than numbers can say', Buffer.from('ffffffffffffffffffffffff', 'hex')],
  ])('ends at a size that is %s', (_, size) => {
    expect(problem(tarOf([{ ...file, size }]))).toBe('a member has an impossible size, read up to there');
  });

  it('takes no more than what is there for a size beyond the end', () => {
    const size = Buffer.from('80000000000000ffffffffff', 'hex');
    expect(readTar(tarOf([{ ...file, size }])).members[0]?.bytes.length).toBe(1536);
  });

  it('ends after ten thousand members', () => {
    const { members, problem } = readTar(
      Buffer.concat(Array.from({ length: 10_001 }, () => tarOf([file]).subarray(0, 1024))),
    );
    expect([members.length, problem]).toEqual([10_000, 'it has more than 10000 members']);
  });

  it('never throws, wherever one byte of an archive is another', () => {
    const archive = tarOf([{ name: 'pax', type: 'x', content: paxRecord('path', 'renamed') }, file]);
    for (let at = 0; at < archive.length; at++) {
      const changed = Buffer.from(archive);
      changed[at] = (changed[at] as number) ^ 0xff;
      expect(readTar(changed).members.length).toBeLessThanOrEqual(2);
    }
  });
});

describe('isTar', () => {
  it.each([
    [true, 'an archive', tarOf([file])],
    [false, 'zeros', Buffer.alloc(1024)],
    [false, 'a text that has ustar at the right place', Buffer.from(`${' '.repeat(257)}ustar${' '.repeat(300)}`)],
    [false, 'less than a header', tarOf([file]).subarray(0, 511)],
  ])('is %s for %s', (expected, _, bytes) => {
    expect(isTar(bytes)).toBe(expected);
  });
});
