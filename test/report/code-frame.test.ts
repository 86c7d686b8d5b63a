import { describe, expect, it } from '@jest/globals';
import { codeFrame } from '../../src/report/code-frame.ts';
import { displayWidth } from '../../src/report/display-width.ts';
import { createRedaction } from '../../src/report/redaction.ts';
import { createStyle } from '../../src/report/style.ts';
import { type FindingOverrides, makeFinding, makeResult } from '../support/findings.ts';

function frameOf(overrides: FindingOverrides, columns = 80) {
  const finding = makeFinding(overrides);
  const redaction = createRedaction(makeResult([finding]), false);
  const [head = '', line = '', carets = ''] = codeFrame(finding, columns, redaction, createStyle(false));
  return { head, line, carets };
}

describe('the code frame', () => {
  it('shows the line with its number and carets under the mask', () => {
    const { head, line, carets } = frameOf({ line: 120, before: '  password: ' });
    expect(head).toBe('     |');
    expect(line).toBe(' 120 |   password: ********');
    expect(carets).toBe('     |             ^^^^^^^^');
  });

  it.each([
    ['tabs', '\t\tkey: '],
    ['wide characters', '密码: '],
    ['combining marks', 'cle\u0301: '],
    ['emoji', '🔑🔑: '],
    ['escape sequences', '\x1b[31m\u202e: '],
  ])('aligns the carets by display width behind %s', (_, before) => {
    const { line, carets } = frameOf({ before });
    expect(carets.indexOf('^')).toBe(displayWidth(line.slice(0, line.indexOf('********'))));
  });

  it.each([80, 100, 160])('cuts a minified line to %i columns without losing the carets', (columns) => {
    const { line, carets } = frameOf({ before: 'a密'.repeat(5_000), after: 'b'.repeat(50_000) }, columns);
    expect(displayWidth(line)).toBeLessThanOrEqual(columns);
    expect(displayWidth(line)).toBeGreaterThan(columns - 4);
    expect(line).toContain('********');
    expect(carets.indexOf('^')).toBe(displayWidth(line.slice(0, line.indexOf('********'))));
  });

  it('says by an ellipsis on which side it cut', () => {
    const { line } = frameOf({ before: 'key: ', after: 'b'.repeat(500) });
    expect(line.startsWith(' 7 | key: ********b')).toBe(true);
    expect(line.endsWith('…')).toBe(true);
  });
});
