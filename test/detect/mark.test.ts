import { describe, expect, it } from '@jest/globals';
import { builtinRuleSet } from '../../src/detect/builtin-rules.ts';
import { isTelling, isTellingPlace } from '../../src/detect/mark.ts';
import type { CompiledRule } from '../../src/detect/rule-set.ts';

const password = builtinRuleSet().rules.find(({ rule }) => rule.id === 'generic-password') as CompiledRule;
const telling = (line: string, below = '', above = '') =>
  isTelling(password, line, line.toLowerCase().indexOf('pass'), { below: () => below, above: () => above });
/** Counts as a password where the structure says that it is a value: letters and a sign, no digit. */
const WORD = ['moth', 'lantern'].join('_').concat('!');

describe('a key name is a reason to read the structure', () => {
  it.each([
    ['where its value goes on below', 'password: |', '  word'],
    ['where its value goes on below, folded', '  "password": >-', '    word'],
    ['where its value stands on the next line', 'password:', '  word'],
    ['behind an anchor', 'password: &main word', ''],
    ['behind a tag', 'password: !!binary d29yZA==', ''],
    ['above a list', 'password:', '  - word'],
    ['with a plain value that goes on below', 'password: word', '  word'],
    ['in value position, with its value on the next line', '- name: DB_PASSWORD', `  value: ${WORD}`],
    ['in value position, with its value in a block below', '- name: DB_PASSWORD', '  value: |'],
    ['in value position, with its value on the same line', `- {name: DB_PASSWORD, value: ${WORD}}`, ''],
    ['with a word that the text rules pass over for want of quotes', `password: ${WORD}`, ''],
    ['in a flow map, where nobody sees the end of a plain value', '{password: word, user: x}', ''],
    ['with a literal in its template action', `password: {{ .Values.password | default "${WORD}" }}`, ''],
    ['that begins as a number does', '- name: DB_PASSWORD', `  value: '4yc#${WORD}'`],
    ['that begins as an expression does', 'password: $(USER),and more', ''],
    ['with escapes', `password: "${'wo'}\\x72d"`, ''],
  ])('%s', (_, line, next) => {
    expect(telling(line, next)).toBe(true);
  });

  it('in value position, below its value', () => {
    expect(telling('  name: DB_PASSWORD', '', `- value: ${WORD}`)).toBe(true);
  });

  it('but not in the next entry, below the value of another name', () => {
    expect(telling('- name: DB_PASSWORD', '  valueFrom:', `  value: ${WORD}`)).toBe(false);
  });

  it.each([
    ['in a comment', '  # password: word', ''],
    ['with an empty value', 'password: ""', ''],
    ['with no value, before another key', 'password:', 'username: x'],
    ['above a map', 'password:', '  existingSecret: x'],
    ['with a switch', 'password: true', ''],
    ['with a switch in JSON', '{"password":true,"user":"x"}', ''],
    ['with a number', 'password: 3600s', ''],
    ['with a template expression', 'password: {{ .Values.password }}', ''],
    ['with a quoted variable', 'password: "$' + '{PASSWORD}"', ''],
    ['that speaks of something else', 'passwordPolicy: strict', ''],
    ['with a word that is too short for a secret', 'password: admin', ''],
    ['with a word that is a placeholder', 'password: "changeme"', ''],
    ['above a map in flow style', '"password": {', '  "type": "string"'],
    ['above a list of maps', '"password": [', '  {'],
    ['in a variable of a template', `{{- $password := index . "${WORD}" }}`, ''],
    ['in an address', 'host-pass:5432', ''],
    ['in prose, above a key called value', 'description: the password in plain text', 'value:'],
    ['in value position, when a reference follows', '- name: DB_PASSWORD', '  valueFrom:'],
    [
      'in value position, when its value is templated',
      '- name: DB_PASSWORD',
      '  value: {{ .Values.password | quote }}',
    ],
  ])('not %s', (_, line, next) => {
    expect(telling(line, next)).toBe(false);
  });
});

describe('a keyword of a place is a reason to read the structure', () => {
  const tellingPlace = (line: string, keyword: string) => isTellingPlace(line, line.indexOf(keyword));

  it.each([
    ['where it stands', 'kind: Secret', 'kind: Secret'],
    ['as a key', '  .dockerconfigjson: e30=', 'dockerconfigjson'],
  ])('%s', (_, line, keyword) => {
    expect(tellingPlace(line, keyword)).toBe(true);
  });

  it.each([
    ['in a comment', '  # kind: Secret', 'kind: Secret'],
    ['in the name of a type', 'type: kubernetes.io/dockerconfigjson', 'dockerconfigjson'],
  ])('not %s', (_, line, keyword) => {
    expect(tellingPlace(line, keyword)).toBe(false);
  });
});
