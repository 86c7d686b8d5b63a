import { describe, expect, it } from '@jest/globals';
import { textDocuments } from '../../src/kubernetes/text-documents.ts';

function documentsIn(text: string): string[] {
  const bytes = Buffer.from(text);
  const marks = [...text.matchAll(/kind:|stringData:|password/g)].map((found) =>
    Buffer.byteLength(text.slice(0, found.index)),
  );
  return textDocuments(bytes, marks).map(({ start, end }) => bytes.subarray(start, end).toString());
}

const SECRET = 'apiVersion: v1\nkind: Secret\ndata:\n  a: b';

describe('a document inside a text', () => {
  it.each([
    ['a fence', `# Title\n\n\`\`\`yaml\n${SECRET}\n\`\`\`\ntext\n`],
    ['a heredoc', `kubectl apply -f - <<EOF\n${SECRET}\nEOF\necho\n`],
    ['a string of a program', `const x = \`\n${SECRET}\`\nfunc f() {}\n`],
  ])('is found in %s', (_where, text) => {
    expect(documentsIn(text).map((found) => found.trim())).toEqual([SECRET]);
  });

  it('begins at the quote where that stands on the line of the kind', () => {
    expect(documentsIn('x(`kind: Secret\ndata:\n  a: b`);\n')).toEqual(['kind: Secret\ndata:\n  a: b']);
  });

  it('keeps to its indentation', () => {
    expect(
      documentsIn('1. Write:\n\n   kind: Secret\n   data:\n     a: b\n2. Go:\n').map((found) => found.trim()),
    ).toEqual(['kind: Secret\n   data:\n     a: b']);
  });

  it('is told once, and apart from the next', () => {
    expect(documentsIn(`${SECRET}\nstringData:\n  c: d\n---\n${SECRET}\n`)).toHaveLength(2);
  });

  it.each([
    'It is of kind: Secret, mostly.\n',
    'kind: ConfigMap\ndata:\n  password: x\n',
    `${'x'.repeat(300)}kind: Secret\n`,
  ])('is not in %j', (text) => {
    expect(documentsIn(text)).toEqual([]);
  });
});
