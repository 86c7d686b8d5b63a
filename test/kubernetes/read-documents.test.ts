import { describe, expect, it } from '@jest/globals';
import { readDocuments } from '../../src/kubernetes/read-documents.ts';
import { fileFragment, readFragment, readText } from './read-text.ts';

const WORD = 'hunter-of-seals';
const ENCODED = btoa(WORD);

describe('reading documents', () => {
  it('parses only the documents that hold a mark', async () => {
    const text = 'a:\n  password: one\n---\nb:\n  password: two\n';
    const { values } = await readText(text, 'file.yaml', [text.indexOf('two')]);
    expect(values).toEqual({ 'b.password': 'two' });
  });

  it('gives an empty reading without marks', async () => {
    const { reading } = await readText('password: one\n', 'file.yaml', []);
    expect(reading).toEqual({ values: [], covered: [], aliases: [], objects: [], safe: [], skipped: [] });
  });

  it.each([
    'values.yaml',
    'a.yml',
    'b.json',
    'values.yaml.gotmpl',
    'x.yaml.j2',
    'deploy.yaml.bak',
    'templates/_helpers.tpl',
    'kube/config',
    'secrets.sops.yaml',
    'kubeconfig',
  ])('takes %s for a document', async (path) => {
    const { values } = await readText('auth:\n  password: one\n', path);
    expect(values).toEqual({ 'auth.password': 'one' });
  });

  it.each(['main.go', 'README.md', 'app.py', 'values.yaml.go', 'package-lock.json', 'pnpm-lock.yaml'])(
    'leaves %s to the text rules',
    async (path) => {
      const { reading } = await readText('auth:\n  password: one\n', path);
      expect(reading.values).toEqual([]);
    },
  );

  it('reads the siblings of a broken document, and says which one was broken', async () => {
    const text = `one:\n  password: first\n---\ntwo: [\n  "unclosed\n---\nthree:\n  password: third\n`;
    const { values, reading } = await readText(text);
    expect(values).toEqual({ 'one.password': 'first', 'three.password': 'third' });
    expect(reading.skipped).toHaveLength(1);
    expect(reading.skipped[0]).toMatchObject({ path: 'file.yaml', code: 'parse-degraded' });
    expect(reading.skipped[0]?.detail).toMatch(/^document 2, line [4-6]: not valid YAML/);
  });

  it('still gives what a broken Secret holds before the break, and covers nothing of it', async () => {
    const { roles, covered } = await readText(`kind: Secret\nstringData:\n  pin: ${WORD}\n  bad: [\n  more: ${WORD}\n`);
    expect(roles).toMatchObject({ 'stringData.pin': 'secret-value' });
    expect(covered).toEqual([]);
  });

  it('says when a tab-indented document had to stay plain text', async () => {
    const { reading } = await readText(`kind: Secret\nstringData:\n\tpin: ${WORD}\n`);
    expect(reading.skipped.map(({ code }) => code)).toEqual(['parse-degraded']);
  });

  it('never puts file content into the word about what was skipped', async () => {
    const { reading } = await readText(`a: "${WORD}\n${WORD}: [${WORD}\n`);
    expect(reading.skipped).toHaveLength(1);
    expect(JSON.stringify(reading.skipped)).not.toContain(WORD);
  });

  it.each([
    ['[', ''],
    ['- ', 'x'],
    ['{a: ', ''],
    ['[{a: ', ''],
    ['a:\n ', 'x'],
    ['"', ''],
    ['? ', 'x'],
    ['!!x ', 'y'],
    ['*a ', ''],
    ['&a ', 'y'],
  ])('survives ten thousand times %j', async (opening, core) => {
    const { reading } = await readText(`password: x\nb:\n  ${opening.repeat(10_000)}${core}\n`);
    expect(reading.skipped.length).toBeLessThanOrEqual(1);
  });

  it('survives ten thousand indentation levels', async () => {
    const deep = Array.from({ length: 1000 }, (_, level) => `${' '.repeat(level)}a:`).join('\n');
    const { reading } = await readText(`${deep} x\n`);
    expect(reading.skipped[0]?.detail).toContain('nested deeper than 100 levels');
  });

  it('survives deep nesting in JSON and falls back to plain text', async () => {
    const { reading } = await readText(`${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`, 'deep.json');
    expect(reading.skipped[0]?.code).toBe('parse-degraded');
  });

  it('is not multiplied by aliases of aliases', async () => {
    const lines = ['a0: &a0 {password: one}'];
    for (let level = 1; level < 40; level++)
      lines.push(`a${level}: &a${level} [${`*a${level - 1}, `.repeat(9)}*a${level - 1}]`);
    const { reading } = await readText(`${lines.join('\n')}\n`);
    expect(reading.values).toHaveLength(1);
  });

  it('is not multiplied by merges of merges in a Secret', async () => {
    const lines = ['kind: Secret', 'x:', '- &a0 {k: one}'];
    for (let level = 1; level < 40; level++) {
      lines.push(`- &a${level} {<<: [*a${level - 1}, *a${level - 1}], k${level}: two, <<: *a${level - 1}}`);
    }
    const { reading } = await readText(`${lines.join('\n')}\ndata: *a39\n`);
    expect(reading.values.length).toBeLessThan(60);
  });

  it('survives an alias to the map that holds it', async () => {
    const { roles } = await readText(`kind: Secret\nstringData: &me\n  pin: ${WORD}\n  <<: *me\n`);
    expect(roles).toMatchObject({ 'stringData.pin': 'secret-value' });
  });

  it('does not parse a document over the limit, and says so', async () => {
    const fragment = fileFragment(`password: x\nb: ${'y'.repeat(500)}\n`);
    const reading = await readDocuments(fragment, [0], { documentBytes: 100 });
    expect(reading.values).toEqual([]);
    expect(reading.skipped[0]?.detail).toBe('document 1, line 1: too large to be parsed; read as plain text');
  });

  it('reads a megabyte of JSON in one line', async () => {
    const items = Array.from({ length: 17_000 }, (_, index) => ({
      id: index,
      note: `entry number ${index} of many`,
      last: null,
    }));
    const text = JSON.stringify({ items, auth: { password: WORD } });
    expect(text.length).toBeGreaterThan(900_000);
    const { written } = await readText(text, 'big.json');
    expect(written['auth.password']).toBe(WORD);
  });

  it('does not parse custom resource definitions, which hold schemas', async () => {
    const { reading } = await readText('kind: CustomResourceDefinition\nspec:\n  password: x\n');
    expect(reading.values).toEqual([]);
  });

  it('covers one-line values and leaves blocks to the text rules', async () => {
    const { covered } = await readText('a: one\nb: "two"\nc: |\n  three\nd: true\n');
    expect(covered).toEqual(['one', '"two"']);
  });

  it('leaves a scalar without any key to the text rules', async () => {
    const { reading } = await readText('just some words\n');
    expect(reading.values).toEqual([]);
    expect((await readText('- one\n- two\n')).reading.values).toEqual([]);
  });

  it('keeps the document encoding that !!binary names', async () => {
    const { roles } = await readText('a:\n  blob: !!binary aGVsbG8=\n');
    expect(roles['a.blob']).toBe('value:base64');
  });

  it.each(['!vault |\n  text', '!Ref x', '!!set {a}'])('reads on past the tag %j', async (tagged) => {
    const { values, reading } = await readText(`a: ${tagged}\nb: two\n`);
    expect(values).toMatchObject({ b: 'two' });
    expect(reading.skipped).toEqual([]);
  });

  describe('inside another text', () => {
    const outer = fileFragment('0123456789', 'file.txt');
    const inner = (text: string) => ({
      ...outer,
      bytes: Buffer.from(text),
      keyPath: ['data', 'config'],
      trail: ['base64'],
      depth: 1,
      toBlob: () => ({ start: 3, end: 7 }),
    });

    it('knows documents by their looks, and extends key path, trail and depth', async () => {
      const { reading } = await readFragment(inner('{"auth": {"password": "one"}}'));
      expect(reading.values).toHaveLength(1);
      expect(reading.values[0]).toMatchObject({
        keyPath: ['data', 'config', 'auth', 'password'],
        trail: ['base64', 'json'],
        depth: 2,
      });
    });

    it('leads all spans through the outer fragment to the blob', async () => {
      const { reading } = await readFragment(inner('auth:\n  password: one\n'));
      expect(reading.values[0]?.toBlob({ start: 0, end: 1 })).toEqual({ start: 3, end: 7 });
    });

    it('gives covered spans in its own bytes', async () => {
      const { covered } = await readFragment(inner('auth:\n  password: one\n'));
      expect(covered).toEqual(['one']);
    });

    it.each(['just a password', 'postgres://user:word@host', '{not json', ''])(
      'does not take %j for a document',
      async (text) => {
        const { reading } = await readFragment(inner(text));
        expect(reading).toEqual({ values: [], covered: [], aliases: [], objects: [], safe: [], skipped: [] });
      },
    );

    it('stops after eight levels', async () => {
      const { reading } = await readFragment({ ...inner('auth:\n  password: one\n'), depth: 9 });
      expect(reading.values).toEqual([]);
    });
  });
});

describe('places in the file', () => {
  it.each([
    ['plain', 'auth: {password: hunter}\n', 'auth.password', 17, 23],
    ['quoted', 'password: "hunter"\n', 'password', 11, 17],
    ['after a byte order mark', '\ufeffpassword: hunter\n', 'password', 13, 19],
    ['after non-ASCII keys and values', 'grüße: "schön 🔑"\nclé: hunter\n', 'clé', 29, 35],
    ['with CRLF', 'a: b\r\npassword: hunter\r\n', 'password', 16, 22],
    ['in a second document', 'a: b\n---\npassword: hunter\n', 'password', 19, 25],
    ['before a comment', 'password: hunter # mine\n', 'password', 10, 16],
    ['tagged and anchored', 'password: !!str &p hunter\n', 'password', 19, 25],
    ['at the end without a newline', 'password: hunter', 'password', 10, 16],
  ])('are exact: %s', async (_name, text, key, start, end) => {
    const { reading } = await readText(text);
    const value = reading.values.find(({ keyPath }) => keyPath?.at(-1) === key.split('.').at(-1));
    expect(value?.toBlob({ start: 0, end: 6 })).toEqual({ start, end });
    expect(Buffer.from(value?.bytes ?? []).toString()).toBe('hunter');
  });

  it('are exact inside the lines of a literal block', async () => {
    const text = 'config: |\n  first=1\n  sécond=hunter\n';
    const { reading, values } = await readText(text);
    expect(values).toMatchObject({ config: 'first=1\nsécond=hunter\n' });
    const start = Buffer.from('first=1\nsécond=').length;
    const found = reading.values[0]?.toBlob({ start, end: start + 6 });
    expect(found).toEqual({
      start: Buffer.from('config: |\n  first=1\n  sécond=').length,
      end: Buffer.byteLength(text) - 1,
    });
  });

  it('are exact behind escapes', async () => {
    const text = 'a: "\\t\\u00e9 hunter"\n';
    const { reading } = await readText(text);
    // The value is a tab, é (two bytes), a blank, then the word.
    expect(reading.values[0]?.toBlob({ start: 4, end: 10 })).toEqual({ start: 13, end: 19 });
  });

  it('are those of the whole scalar in a folded block', async () => {
    const { written } = await readText('a: >\n  one\n  two\nb: c\n');
    expect(written).toMatchObject({ a: '>\n  one\n  two' });
  });

  it('hold in text that is not UTF-8', async () => {
    const bytes = Buffer.from('a: "\xe9\xe8"\npassword: hunter\n', 'latin1');
    const { reading } = await readText(bytes);
    const value = reading.values.find(({ keyPath }) => keyPath?.[0] === 'password');
    expect(value?.toBlob({ start: 0, end: 6 })).toEqual({ start: 18, end: 24 });
  });

  it.each([
    ['flow', `x: ${'['.repeat(200)}`, 5],
    ['block', Array.from({ length: 200 }, (_, at) => `${' '.repeat(at)}k:\n`).join(''), 104],
    ['compact', `x: 1\ny:\n  ${'- '.repeat(200)}z`, 7],
  ])('of which a part nests too deep keeps its Secret above that part: %s', async (_, deep, line) => {
    const { roles, reading } = await readText(`kind: Secret\ndata:\n  password: ${ENCODED}\n\n${deep}\n`);
    expect(roles).toMatchObject({ 'data.password': 'secret-value:base64' });
    expect(reading.skipped).toMatchObject([
      { code: 'parse-degraded', detail: expect.stringContaining(`line ${line}: nested`) },
    ]);
  });
});
