/**
 * No built-in pattern runs away on the text of a window, however that text is made. The exponential shapes are refused when
 * rules are read (config/exponential.ts); what remains is polynomial, and is attacked here with texts made of the pattern
 * itself: each of its pieces repeated to fill a line or a block, behind each beginning that a match could have.
 */

import { describe, expect, it } from '@jest/globals';
import { builtinRules } from '../src/detect/builtin-rules.ts';
import { toRegExp } from '../src/detect/rule-set.ts';
import { attacksOn } from './support/pattern-attack.ts';

/** The longest windows (detect/window.ts), in characters. */
const LINE = 4_096;
const BLOCK = 16_384 + 128;
/** A bound that a busy machine does not break: the worst took 20 when this was written. */
const MOST_MILLISECONDS = 250;

const PATTERNS = builtinRules().flatMap(({ id, pattern, window }) =>
  pattern === undefined ? [] : [{ id, pattern, window }],
);

describe('a built-in pattern', () => {
  it('answers soon on a line and on a block made to cost it the most', () => {
    const slow: string[] = [];
    for (const { id, pattern, window } of PATTERNS) {
      const expression = toRegExp(pattern, 'g');
      for (const length of window === 'block' ? [LINE, BLOCK] : [LINE]) {
        for (const text of attacksOn(pattern, length)) {
          const spent = least(3, () => text.replace(expression, ''));
          if (spent > MOST_MILLISECONDS) slow.push(`${id}: ${Math.round(spent)} ms on ${length} characters`);
        }
      }
    }
    expect([...new Set(slow)]).toEqual([]);
  });

  it('would be caught if it were cubic', () => {
    const pattern = 'key[a-z]*[a-z]*[a-z]*=';
    const spent = attacksOn(pattern, LINE).map((text) =>
      least(1, () => text.slice(0, 500).search(toRegExp(pattern, ''))),
    );
    expect(Math.max(...spent)).toBeGreaterThan(5);
  });
});

/** Milliseconds of the quickest of so many runs; one is enough when it is quick. */
function least(runs: number, work: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs && best > MOST_MILLISECONDS / 2; run++) {
    const started = performance.now();
    work();
    best = Math.min(best, performance.now() - started);
  }
  return best;
}
