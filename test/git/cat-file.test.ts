import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { BatchAnswers, type ObjectContent } from '../../src/git/batch-answers.ts';
import { ObjectReader } from '../../src/git/cat-file.ts';
import { openRepository } from '../../src/git/repository.ts';
import { ScratchRepository, scratchEnvironment } from '../support/repository.ts';

async function reader(scratch: ScratchRepository, limitBytes = 1_000_000, extra: Record<string, string> = {}) {
  return new ObjectReader(await openRepository(scratch.root, scratchEnvironment(extra)), limitBytes);
}

function text(content: ObjectContent): string {
  return content.kind === 'content' ? Buffer.from(content.bytes).toString() : content.kind;
}

describe('answers of cat-file', () => {
  const id = 'a'.repeat(40);
  const output = `${id} blob 5\nab\ncd\n${id} missing\n${id} blob 0\n\n${id} blob 9\n123456789\n${id} blob 1\nz\n`;

  it.each([1, 2, 3, 7, 50, 1000])('are the same in pieces of %d bytes', (size) => {
    const found: string[] = [];
    const answers = new BatchAnswers(6, (content) => found.push(text(content)));
    for (let at = 0; at < output.length; at += size) answers.push(Buffer.from(output.slice(at, at + size)));
    expect(found).toEqual(['ab\ncd', 'missing', '', 'too-large', 'z']);
  });
});

describe('an object reader', () => {
  it('answers many reads in the order in which they were asked', async () => {
    const scratch = ScratchRepository.create();
    const names = Array.from({ length: 3000 }, (_, index) => `f${index}`);
    scratch.commit('all', Object.fromEntries(names.map((name) => [name, `content of ${name}`])));
    const ids = scratch.git('ls-tree', '--format=%(objectname) %(path)', 'HEAD').split('\n');
    const objects = await reader(scratch);
    const contents = await Promise.all(ids.map((line) => objects.read(line.split(' ')[0] ?? '')));
    objects.close();
    expect(contents.map(text)).toEqual(ids.map((line) => `content of ${line.split(' ')[1]}`));
  });

  it('says that an object is missing and goes on', async () => {
    const scratch = ScratchRepository.create();
    scratch.commit('first', { a: 'here' });
    const objects = await reader(scratch);
    const contents = await Promise.all([objects.read('f'.repeat(40)), objects.read(scratch.id('HEAD:a'))]);
    objects.close();
    expect(contents.map(text)).toEqual(['missing', 'here']);
  });

  it('gives only the size of an object over the limit', async () => {
    const scratch = ScratchRepository.create();
    scratch.commit('first', { large: 'x'.repeat(300_000), small: 'y' });
    const objects = await reader(scratch, 299_999);
    const contents = await Promise.all([
      objects.read(scratch.id('HEAD:large')),
      objects.read(scratch.id('HEAD:small')),
    ]);
    objects.close();
    expect(contents).toEqual([
      { kind: 'too-large', sizeBytes: 300_000 },
      { kind: 'content', bytes: Buffer.from('y') },
    ]);
  });

  it.each(['', 'HEAD', 'abc', `${'a'.repeat(40)}\n`, 'A'.repeat(40), '--batch-all-objects'])(
    'refuses %j, which is no object id',
    async (id) => {
      const objects = await reader(ScratchRepository.create());
      await expect(objects.read(id)).rejects.toMatchObject({ code: 'BAD_REVISION' });
    },
  );

  it('loses only the corrupt object when git dies of it', async () => {
    const scratch = ScratchRepository.create();
    scratch.commit('first', { a: 'first', b: 'x'.repeat(5000), c: 'last' });
    const [a, b, c] = ['a', 'b', 'c'].map((name) => scratch.id(`HEAD:${name}`));
    const file = join(scratch.root, '.git/objects', b?.slice(0, 2) ?? '', b?.slice(2) ?? '');
    chmodSync(file, 0o644);
    writeFileSync(file, 'no zlib stream');
    const objects = await reader(scratch);
    const results = await Promise.allSettled([a, b, c].map((id) => objects.read(id ?? '')));
    objects.close();
    const [first, , last] = results.map((result) => result.status === 'fulfilled' && text(result.value));
    expect([first, last]).toEqual(['first', 'last']);
    expect(results[1]).not.toMatchObject({ value: { kind: 'content' } });
  });

  it('rejects every read with a typed error when there is no git', async () => {
    const objects = await reader(ScratchRepository.create(), 1000, { PATH: '/nowhere' });
    const results = await Promise.allSettled(['a', 'b'].map((digit) => objects.read(digit.repeat(40))));
    for (const result of results) expect(result).toMatchObject({ reason: { code: 'GIT_MISSING' } });
  });

  it('can be read from after it was closed', async () => {
    const scratch = ScratchRepository.create();
    scratch.commit('first', { a: 'here' });
    const objects = await reader(scratch);
    objects.close();
    await expect(objects.read(scratch.id('HEAD:a')).then(text)).resolves.toBe('here');
  });

  it('reads a SHA-256 repository', async () => {
    const scratch = ScratchRepository.create('--object-format=sha256');
    scratch.commit('first', { a: 'here' });
    const objects = await reader(scratch);
    await expect(objects.read(scratch.id('HEAD:a')).then(text)).resolves.toBe('here');
    objects.close();
  });
});

describe('an object reader in a partial clone', () => {
  it('says that what was not fetched is missing, and fetches nothing', async () => {
    const scratch = ScratchRepository.create();
    scratch.commit('first', { a: 'promised', b: 'promised too' });
    const clone = scratch.clone('--no-checkout', '--filter=blob:none');
    const [a, b, head] = ['HEAD:a', 'HEAD:b', 'HEAD'].map((name) => scratch.id(name));
    const objects = await reader(clone);
    const contents = await Promise.all([a, b, head].map((id) => objects.read(id ?? '')));
    objects.close();
    expect(contents.map((content) => content.kind)).toEqual(['missing', 'missing', 'content']);
    expect(clone.git('rev-list', '--objects', '--missing=print', 'HEAD')).toContain(`?${a}`);
  });
});
