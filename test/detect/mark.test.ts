import { describe, expect, it } from '@jest/globals';
import { builtinRuleSet } from '../../src/detect/builtin-rules.ts';
import { isTelling } from '../../src/detect/mark.ts';
import type { CompiledRule } from '../../src/detect/rule-set.ts';

const password = builtinRuleSet().rules.find(({ rule }) => rule.id === 'generic-password') as CompiledRule;
const telling = (line: string, next = '') => isTelling(password, line, line.toLowerCase().indexOf('pass'), () => next);

describe('a key name is a reason to read the structure', () => {
  it.each([
    ['where its value goes on below', 'password: |', '  word'],
    ['where its value goes on below, folded', '  "password": >-', '    word'],
    ['where its value stands on the next line', 'password:', '  word'],
    ['behind an anchor', 'password: &main word', ''],
    ['behind a tag', 'password: !!binary d29yZA==', ''],
    ['in value position, with its value on the next line', '- name: DB_PASSWORD', '  value: word'],
    ['in value position, with its value on the same line', '- {name: DB_PASSWORD, value: word}', ''],
    ['with a weak word that the text rules pass over', 'password: admin', ''],
  ])('%s', (_, line, next) => {
    expect(telling(line, next)).toBe(true);
  });

  it.each([
    ['in a comment', '  # password: word', ''],
    ['with an empty value', 'password: ""', ''],
    ['with no value, before another key', 'password:', 'username: x'],
    ['above a map', 'password:', '  existingSecret: x'],
    ['with a switch', 'password: true', ''],
    ['with a number', 'password: 3600s', ''],
    ['with a template expression', 'password: {{ .Values.password }}', ''],
    ['with a quoted variable', 'password: "$' + '{PASSWORD}"', ''],
    ['that speaks of something else', 'passwordPolicy: strict', ''],
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
