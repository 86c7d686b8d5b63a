import { describe, expect, it } from '@jest/globals';
import { parseHcl } from '../../src/kubernetes/hcl-document.ts';
import { type DocumentNode, valueAt } from '../../src/kubernetes/node.ts';

/** The tree without places: maps as lists of entries, since names may stand twice. */
function shown(node: DocumentNode): unknown {
  if (node.type === 'map') return node.entries.map(({ key, value }) => [key, shown(value)]);
  if (node.type === 'sequence') return node.items.map(shown);
  return node.type === 'scalar' ? node.text : undefined;
}

const TEMPLATE = '$'.concat('{join("}", [var.a, "b"])}');

describe('HCL', () => {
  it.each<[string, string, unknown]>([
    [
      'attributes',
      'a = "x"\nb = 7\nc = true\n',
      [
        ['a', 'x'],
        ['b', '7'],
        ['c', 'true'],
      ],
    ],
    [
      'blocks under their type and labels',
      'resource "a" "b" {\n  c = "x"\n}\n',
      [['resource', [['a', [['b', [['c', 'x']]]]]]]],
    ],
    [
      'blocks of one name, each of its own',
      'set { v = "x" }\nset { v = "y" }\n',
      [
        ['set', [['v', 'x']]],
        ['set', [['v', 'y']]],
      ],
    ],
    [
      'objects with either sign',
      'a = { b = "x", "c.d" : "y" }\n',
      [
        [
          'a',
          [
            ['b', 'x'],
            ['c.d', 'y'],
          ],
        ],
      ],
    ],
    ['lists', 'a = ["x", "y",\n  "z"]\n', [['a', ['x', 'y', 'z']]]],
    ['escapes', 'a = "x\\n\\"\\u00e9\\\\"\n', [['a', 'x\n"é\\']]],
    ['templates as they are written', `a = "x ${TEMPLATE} y"\n`, [['a', `x ${TEMPLATE} y`]]],
    [
      'doubled signs as no templates',
      'a = "$$'.concat('{x"\nb = "y"\n'),
      [
        ['a', '$$'.concat('{x')],
        ['b', 'y'],
      ],
    ],
    [
      'heredocs',
      'a = <<EOT\n  x\n y\nEOT\nb = "z"\n',
      [
        ['a', '  x\n y\n'],
        ['b', 'z'],
      ],
    ],
    ['heredocs without their indentation', 'a = <<-EOT\n    x\n\n      y\n  EOT\n', [['a', 'x\n\n  y\n']]],
    [
      'comments',
      'a = "x" # "no"\n// b = "no"\n/* c = "no"\n*/ d = "y"\n',
      [
        ['a', 'x'],
        ['d', 'y'],
      ],
    ],
    [
      'calls that keep their argument',
      'a = jsonencode({ b = "x" })\nc = sensitive("y")\n',
      [
        ['a', [['b', 'x']]],
        ['c', 'y'],
      ],
    ],
    [
      'maps that are merged',
      'a = merge(var.m, { b = "x" }, { c = "y" })\n',
      [
        [
          'a',
          [
            ['b', 'x'],
            ['c', 'y'],
          ],
        ],
      ],
    ],
  ])('gives %s', (_name, text, expected) => {
    expect(shown(parseHcl(text))).toEqual(expected);
  });

  it.each([
    'a = var.b',
    'a = file("x.txt")',
    'a = var.b == "x" ? "y" : "z"',
    'a = "x" == var.b ? 1 : 2',
    'a = [for v in var.b : "x"]',
    'a = { for k, v in var.b : k => "x" }',
    'a = join(",", ["x", <<EOT\ny\nEOT\n])',
  ])('passes over what would have to be evaluated, and goes on behind it: %s', (line) => {
    expect(shown(parseHcl(`${line}\nlast = "here"\n`))).toEqual([['last', 'here']]);
  });

  it('knows where a value stands', () => {
    const text = 'a {\n  b = "é" # x\n  c = "word"\n}\n';
    const node = valueAt(parseHcl(text), 'a', 'c');
    expect(text.slice(node?.start, node?.end)).toBe('"word"');
  });

  it('keeps what stands before the place where a file is cut off', () => {
    expect(shown(parseHcl('a {\n  b = "x"\n  c = "$'.concat('{d("')))).toEqual([['a', [['b', 'x']]]]);
  });

  it.each(['a = {', 'a = [', 'a = f(', 'a = "$'.concat('{'), 'a = <<X\n', 'a "b" ', '/*', '{ for ', 'merge({', '}'])(
    'reads %j a hundred thousand times over within a second',
    (piece) => {
      const started = performance.now();
      parseHcl(piece.repeat(100_000));
      expect(performance.now() - started).toBeLessThan(1000);
    },
  );
});
