import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { neutralise } from '../../src/kubernetes/template.ts';
import { readText } from './read-text.ts';

const WORD = 'hunter-of-seals';

const CHART = `{{- if .Values.enabled }}
apiVersion: v1
kind: Secret
metadata:
  name: {{ include "app.fullname" . }}
  labels: {{- include "app.labels" . | nindent 4 }}
    extra: "yes-it-is"
type: Opaque
data:
  {{- if .Values.auth.password }}
  password: {{ .Values.auth.password | b64enc | quote }}
  {{- else }}
  password: {{ "${WORD}" | b64enc }}
  {{- end }}
  token: {{ default "${WORD}-two" .Values.token | b64enc }}
  encoded: {{ default "${Buffer.from(WORD).toString('base64')}" .Values.encoded }}
  literal: ${Buffer.from(WORD).toString('base64')}
  {{- range $key, $value := .Values.more }}
  {{ $key }}: {{ $value | b64enc }}
  {{- end }}
stringData:
  url: postgres://app:{{ .Values.pw }}@db/app
{{- end }}
`;

describe('a template', () => {
  it('keeps length and line breaks when its actions are overwritten', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '{{',
            '}}',
            '{%',
            '%}',
            '"',
            "'",
            '`',
            '\n',
            '\\',
            ' x ',
            'a: ',
            '/*',
            '*/',
            'é🔑',
            'nindent',
          ),
          { maxLength: 40 },
        ),
        (parts) => {
          const text = parts.join('');
          const neutral = neutralise(text).text;
          expect(neutral).toHaveLength(text.length);
          expect(neutral.split('\n').map((line) => line.length)).toEqual(text.split('\n').map((line) => line.length));
          expect(neutralise(text, 'empty').text).toHaveLength(text.length);
        },
      ),
    );
  });

  it('may begin a block of text with a line of actions, indented deeper than the text', async () => {
    const text = `note: |\n      {{- with secret "a/b" -}}\n  password=${WORD}\n      {{- end }}\n`;
    const { reading, values } = await readText(text);
    expect(reading.skipped).toEqual([]);
    expect(values.note?.trim()).toBe(`password=${WORD}`);
  });

  it('is read without a word about what is missing', async () => {
    expect((await readText(CHART, 'templates/secret.yaml')).reading.skipped).toEqual([]);
  });

  it('gives the literals that feed its secret values, plain where the template encodes them', async () => {
    const { reading } = await readText(CHART, 'templates/secret.yaml');
    const found = reading.values
      .filter(({ role }) => role === 'secret-value')
      .map(({ keyPath, bytes, encoding }) => [keyPath?.at(-1), Buffer.from(bytes).toString(), encoding]);
    const base64 = Buffer.from(WORD).toString('base64');
    expect(found).toEqual([
      ['password', WORD, undefined],
      ['token', `${WORD}-two`, undefined],
      ['encoded', base64, 'base64'],
      ['literal', base64, 'base64'],
    ]);
  });

  it.each(['{{ b64enc (include "app.password" .) }}', '{{ (include "app.password" .) | b64enc }}'])(
    'does not take the name of a template for a literal: %s',
    async (action) => {
      const { reading } = await readText(`kind: Secret\ndata:\n  password: ${action}\n`);
      expect(reading.values.filter(({ role }) => role === 'secret-value')).toEqual([]);
    },
  );

  it.each(['{{ b64enc (print "hunter-of-seals") }}', "{{ db_password | default('hunter-of-seals') }}"])(
    'gives the literal in brackets: %s',
    async (action) => {
      const { reading } = await readText(`kind: Secret\ndata:\n  password: ${action}\n`);
      expect(reading.values.filter(({ role }) => role === 'secret-value')).toHaveLength(1);
    },
  );

  it('points at the literal', async () => {
    const { reading } = await readText(CHART, 'templates/secret.yaml');
    const token = reading.values.find(({ keyPath }) => keyPath?.at(-1) === 'token');
    const start = CHART.indexOf(`${WORD}-two`);
    expect(token?.toBlob({ start: 0, end: 3 })).toEqual({ start, end: start + 3 });
  });

  it('lets what an action indents stand below its key', async () => {
    const { values } = await readText(CHART, 'templates/secret.yaml');
    expect(values['metadata.labels.extra']).toBe('yes-it-is');
  });

  it('gives no resource name where the name is an expression', async () => {
    const { reading } = await readText(CHART, 'templates/secret.yaml');
    expect(reading.values.find(({ role }) => role === 'secret-value')?.resource).toEqual({
      apiVersion: 'v1',
      kind: 'Secret',
    });
  });

  it.each([
    ['an expression', 'password: {{ .Values.x }}'],
    ['a quoted expression', 'password: "{{ .Values.x }}"'],
    ['an expression with a pipe and a name', 'password: {{ include "common.secret" . | quote }}'],
    ['a lookup', 'password: {{ index (lookup "v1" "Secret" .ns "name-of-it") "data" }}'],
    ['a random password', 'password: {{ randAlphaNum 20 | b64enc }}'],
    ['a mixed value', 'password: pre-{{ .Values.x }}-post'],
    ['a GitHub expression', `password: ${'$'}{{ secrets.DEPLOY_WORD }}`],
    ['a comment', 'password: {{/* not "here" }} */}}'],
    ['a comparison', 'password: {{ eq .x "some-words" }}'],
  ])('gives no value for %s', async (_what, line) => {
    const { values } = await readText(`auth:\n  ${line}\n`, 'templates/x.yaml');
    expect(values).toEqual({});
  });

  it.each([
    ['default', '{{ default "some-words" .x }}'],
    ['default in parentheses', '{{ (default "some-words" .x) | b64enc }}'],
    ['an encoder before it', '{{ b64enc (default "some-words" .x) }}'],
    ['print', '{{ print `some-words` }}'],
    ['quote', '"{{ quote "some-words" }}"'],
    ['ternary', '{{ ternary "some-words" "" .x }}'],
    ['Jinja', "{{ x | default('some-words') }}"],
  ])('gives the literal of %s', async (_what, action) => {
    const { values } = await readText(`auth:\n  password: ${action}\n`, 'templates/x.yaml');
    expect(values).toEqual({ 'auth.password': 'some-words' });
  });

  it('judges both branches that stand on one line', async () => {
    const { reading } = await readText(
      'auth:\n  password: {{ if .x }}one-word{{ else }}two-words{{ end }}\n',
      'a.yaml',
    );
    expect(reading.values.map(({ bytes }) => Buffer.from(bytes).toString())).toEqual(['one-word', 'two-words']);
  });

  it('reads a line that holds nothing but actions as an empty one', async () => {
    const { values, reading } = await readText('auth:\n  {{ .Values.extra }}\n  password: one\n', 'a.yaml');
    expect(values).toEqual({ 'auth.password': 'one' });
    expect(reading.skipped).toEqual([]);
  });

  it('reads Jinja statements and comments as blanks', async () => {
    const { values } = await readText('{% if x %}\nauth:\n  password: {# old #}one\n{% endif %}\n', 'a.yaml.j2');
    expect(values['auth.password']).toBe('one');
  });

  it('reads what stands before an action that never ends', async () => {
    const { values, reading } = await readText('a: one\nb: "{{ never"\n', 'a.yaml');
    expect(values).toMatchObject({ a: 'one' });
    expect(reading.skipped).toEqual([]);
  });

  it('takes nested braces of minified JSON for what they are', async () => {
    const { values } = await readText('{"a":{"b":{"c":"one"}},"d":"{{ x }}"}', 'a.json');
    expect(values).toEqual({ 'a.b.c': 'one' });
  });

  it('takes time linear in hostile openings', async () => {
    const started = performance.now();
    neutralise('{{ "'.repeat(200_000));
    neutralise("{{ ' }}\n".repeat(100_000));
    neutralise('{{'.repeat(300_000));
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
