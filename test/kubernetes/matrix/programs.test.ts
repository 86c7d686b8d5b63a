/** Y18 of the matrix: manifests in the strings of programs, where they are written in every way but plainly. */

import { describe } from '@jest/globals';
import { ALNUM, base64, examine, lines, type Row, randomText } from './rows.ts';

const DATA = 'kubernetes-secret-data';
const drawn = () => `${randomText(ALNUM, 20)}aB7`;
const found = (what: string, path: string, trail: string, ...text: string[]): Row => ({
  id: 'Y18',
  what,
  path,
  text: lines(...text),
  finds: [{ rule: DATA, key: trail.includes('base64') ? 'data.pin' : 'stringData.pin', trail }],
});

const json = (pin: string) => `{"apiVersion":"v1","kind":"Secret","stringData":{"pin":"${pin}"}}`;
const escaped = (text: string) => text.replaceAll('"', '\\"');
const oneLine = (field: string, pin: string) =>
  `apiVersion: v1\\nkind: Secret\\nmetadata:\\n  name: 'db'\\n${field}:\\n  pin: ${pin}\\n`;

const rows: readonly Row[] = [
  found('escapes in a Go string', 'a.go', 'yaml', `const manifest = "${oneLine('stringData', `«${drawn()}»`)}"`),
  found('escapes in a Python string', 'a.py', 'yaml > base64', `M = "${oneLine('data', `«${base64(drawn())}»`)}"`),
  found(
    'a TypeScript string in single quotes',
    'a.ts',
    'yaml',
    `m('kind: Secret\\nstringData:\\n  pin: «${drawn()}»\\n')`,
  ),
  found(
    'letters beyond ASCII before it',
    'a.go',
    'yaml',
    `/* é 密 */ var m = "# é 密 \\u00e9\\nkind: Secret\\nstringData:\\n  pin: «${drawn()}»\\n"`,
  ),
  found(
    'a raw string that is indented with tabs',
    'a.go',
    'yaml',
    '\tm := dedent(`',
    '\t\tkind: Secret',
    '\t\tstringData:',
    `\t\t  pin: «${drawn()}»`,
    '\t`)',
  ),
  found(
    'a Python text in three quotes',
    'a.py',
    'yaml',
    'M = """',
    'kind: Secret',
    'stringData:',
    `  pin: «${drawn()}»`,
    '"""',
  ),
  found(
    'a template literal that is indented',
    'a.ts',
    'yaml',
    '  const m = `',
    '    kind: Secret',
    '    stringData:',
    `      pin: «${drawn()}»`,
    '      other: $'.concat('{other}'),
    '  `;',
  ),
  found('JSON in a raw string', 'a.go', 'json', `const m = \`${json(`«${drawn()}»`)}\``),
  found(
    'JSON over lines',
    'a.go',
    'json',
    'const m = `{',
    '  "kind": "Secret",',
    '  "stringData": {',
    `    "pin": "«${drawn()}»"`,
    '  }',
    '}`',
  ),
  found('JSON with escaped quotes', 'a.go', 'json', `const m = "${escaped(json(`«${drawn()}»`))}"`),
  found('JSON on a command line', 'a.sh', 'json', `echo '${json(`«${drawn()}»`)}' | kubectl apply -f -`),
  found(
    'JSON with escaped quotes on a command line',
    'a.sh',
    'json',
    `curl -d "${escaped(json(`«${drawn()}»`))}" https://api`,
  ),
  found('JSON in a fence', 'README.md', 'json', '```json', json(`«${drawn()}»`), '```'),
  {
    id: 'Y18',
    what: 'words, formats and expressions in their place',
    path: 'a.go',
    text: lines(
      `a := "${oneLine('stringData', 'changeme')}"`,
      `b := "${oneLine('stringData', '%s')}"`,
      `c := "${oneLine('stringData', 'hunter-of-seals')}"`,
      `d := "${escaped(json('%s'))}"`,
      `e := \`${json('{{ .Pin }}')}\``,
      'f := "kind: Secret\\nstringData:\\n  pin: " + Pin1Of(x)',
      'if object.Kind == "Secret" { pins["pin"] = Pin1Of(x) }',
    ),
  },
];

describe('strings of programs', () => examine(rows));
