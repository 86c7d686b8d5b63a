import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readYaml } from '../../src/config/yaml-tree.ts';
import { UnsealedError } from '../../src/core/errors.ts';

const PLACE = { path: 'file.yaml', code: 'CONFIG_INVALID' } as const;

async function failure(text: string): Promise<UnsealedError> {
  const error: unknown = await readYaml(text, PLACE, 'CONFIG_SYNTAX').then(
    () => undefined,
    (thrown) => thrown,
  );
  if (error instanceof UnsealedError) return error;
  throw new Error('nothing was refused', { cause: error });
}

describe('a YAML file of ours', () => {
  it('gives every node its line and column', async () => {
    expect(await readYaml('a:\n  - 1\n  - "x"\n', PLACE)).toEqual({
      kind: 'map',
      at: { line: 1, column: 1 },
      entries: [
        {
          key: 'a',
          keyAt: { line: 1, column: 1 },
          value: {
            kind: 'list',
            at: { line: 2, column: 3 },
            items: [
              { kind: 'scalar', at: { line: 2, column: 5 }, value: 1 },
              { kind: 'scalar', at: { line: 3, column: 5 }, value: 'x' },
            ],
          },
        },
      ],
    });
  });

  it('reads YAML 1.2, where yes and dates are texts', async () => {
    const tree = await readYaml('[yes, 2026-01-31, true]', PLACE);
    expect(tree.kind === 'list' && tree.items.map((item) => item.kind === 'scalar' && item.value)).toEqual([
      'yes',
      '2026-01-31',
      true,
    ]);
  });

  it('resolves an alias', async () => {
    const tree = await readYaml('[&a x, *a]', PLACE);
    expect(tree.kind === 'list' && tree.items.map((item) => item.kind === 'scalar' && item.value)).toEqual(['x', 'x']);
  });

  it.each([
    ['a duplicate key', 'a: 1\nb: 2\na: 3\n', 'CONFIG_INVALID', 'file.yaml:3:1'],
    ['a tag', 'a: !!binary aGk=\n', 'CONFIG_INVALID', 'file.yaml:1:'],
    ['a tag of its own', 'a: !thing x\n', 'CONFIG_SYNTAX', 'file.yaml:1:4'],
    ['a second document', 'a: 1\n---\nb: 2\n', 'CONFIG_SYNTAX', 'file.yaml:2:1'],
    ['broken syntax', 'a: [1\n', 'CONFIG_SYNTAX', 'file.yaml:2:1'],
    ['an alias to nothing', 'a: *x\n', 'CONFIG_INVALID', 'file.yaml:1:4'],
    ['an alias to itself', '&a [*a]\n', 'CONFIG_INVALID', 'file.yaml:1:'],
    ['a key that is not a word', '? [a]\n: b\n', 'CONFIG_INVALID', 'file.yaml:1:3'],
    ['an unknown directive', '%FOO\n---\na: 1\n', 'CONFIG_SYNTAX', 'file.yaml:'],
    ['deep nesting', '['.repeat(100_000), 'CONFIG_INVALID', 'file.yaml:1:61'],
  ])('refuses %s', async (_, text, code, place) => {
    const error = await failure(text);
    expect([error.code, error.message.slice(0, place.length)]).toEqual([code, place]);
  });

  it('refuses aliases that multiply', async () => {
    const lines = Array.from(
      { length: 30 },
      (_, index) => `a${index + 1}: &a${index + 1} [${`*a${index}, `.repeat(9)}]`,
    );
    expect((await failure(`a0: &a0 [x]\n${lines.join('\n')}\n`)).message).toContain('aliases');
  });

  it('never puts a word of the text into a syntax error', async () => {
    const word = 'w'.repeat(8) + 'q'.repeat(8);
    const pieces = fc.constantFrom(
      word,
      `"${word}`,
      `'${word}'`,
      ': ',
      '- ',
      '\n',
      '  ',
      '[',
      '}',
      '%',
      '!',
      '&',
      '*',
      '|',
      '\t',
      '\\',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 12 }), async (parts) => {
        const error = await readYaml(parts.join(''), PLACE, 'CONFIG_SYNTAX').catch((thrown: unknown) => thrown);
        if (!(error instanceof UnsealedError)) return;
        if (error.code === 'CONFIG_SYNTAX') expect(error.message).not.toContain(word);
      }),
      { seed: 7, numRuns: 1_500 },
    );
  });
});
