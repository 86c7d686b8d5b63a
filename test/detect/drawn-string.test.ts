import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { corpus, SLICE } from '../../bench/accuracy/corpus.ts';
import { Random } from '../../bench/accuracy/random.ts';
import { readRuleFiles, ruleSetOf } from '../../bench/accuracy/rule-files.ts';
import { alarmsIn } from '../../bench/accuracy/score.ts';
import { rootFragment } from '../../src/core/fragment.ts';
import { detectStrings } from '../../src/detect/drawn-string.ts';
import { expand } from '../../src/examples/expand.ts';

const ID = 'generic-high-entropy-string';
const files = await readRuleFiles(fileURLToPath(new URL('../../rules/', import.meta.url)));
const enabled = ruleSetOf(files, [ID]);
const off = ruleSetOf(files);
const [compiled] = enabled.ofKind.string;
const random = new Random('drawn strings');

function stringsIn(text: string, path = 'main.js'): string[] {
  if (compiled === undefined) throw new Error('the rule is not compiled');
  const bytes = Buffer.from(text);
  const fragment = rootFragment({ origin: { kind: 'worktree', path }, read: async () => bytes }, bytes);
  return detectStrings(fragment, compiled, []).map(({ span }) => bytes.toString('utf8', span.start, span.end));
}

const found = async (text: string, ruleSet: typeof enabled, path = 'main.js') =>
  (await alarmsIn(text, path, ruleSet)).filter(({ rule }) => rule === ID).length;

describe('strings that look drawn', () => {
  it('are nobody’s business unless the rule is enabled', async () => {
    const text = `open("${random.alnum(32)}")\n`;
    expect(off.ofKind.string).toEqual([]);
    expect(await found(text, off)).toBe(0);
    expect(await found(text, enabled)).toBe(1);
  });

  it.each([
    ['letters and digits', () => random.alnum(32)],
    ['hex', () => random.hex(48)],
    ['lower case and digits', () => random.text('abcdefghijklmnopqrstuvwxyz0123456789', 28)],
    ['base64', () => random.base64(32)],
    ['URL-safe base64', () => random.bytes(32).toString('base64url')],
  ])('are found nine times in ten where they are %s', (_what, make) => {
    const count = Array.from({ length: 200 }, () => stringsIn(`open("${make()}")`).length).filter(Boolean).length;
    expect(count).toBeGreaterThan(160);
  });

  const drawn = expand('{{alnum:32}}', 'drawn string').text;
  const base64 = expand('{{base64:44}}', 'drawn string').text;

  it.each([
    ['double quotes', `f("${drawn}")`],
    ['single quotes', `f('${drawn}')`],
    ['backticks', `f(\`${drawn}\`)`],
    ['an assignment', `x=${drawn}\n`],
    ['an assignment with blanks', `x = ${drawn};`],
    ['a mapping', `x: ${drawn}\n`],
  ])('are found in %s', (_where, text) => {
    expect(stringsIn(text)).toEqual([drawn]);
  });

  it('are found with their padding, at every offset', () => {
    expect(base64).toMatch(/=$/);
    for (let offset = 0; offset < 25; offset++) expect(stringsIn(`${' '.repeat(offset)}"${base64}"`)).toEqual([base64]);
  });

  it.each([
    ['a part of a longer text', `"see ${drawn} there"`],
    ['a part of a word', `"a:${drawn}:b"`],
    ['prose', `${drawn} alone`],
    ['a digest by its name', `sha256 = "${expand('{{hex:64}}', 'a').text}"`],
    ['a digest by the package before it', `"@scope/name": "${expand('{{hex:64}}', 'a').text}"`],
    ['a commit', `x = "${expand('{{hex:40}}', 'a').text}"`],
    ['a UUID', `x = "${expand('{{uuid}}', 'a').text}"`],
    ['an id', `userId: "${drawn}"`],
    ['a data URL', `src="data:font/woff;base64,${base64}"`],
    ['base64 of a text', `x = "${Buffer.from('the seal was never there, 1').toString('base64')}"`],
    ['an alphabet', `x = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"`],
    ['an identifier', 'x = "getElementsByTagNameNS2AndAttribute"'],
    ['a path', 'x = "src/components/Button42/index.module"'],
    ['a number', 'x = "DE89370400440532013000"'],
    ['a line that no person wrote', `${'f(1);'.repeat(300)}x="${drawn}";${'f(1);'.repeat(300)}`],
  ])('are not %s', (_what, text) => {
    expect(stringsIn(text)).toEqual([]);
  });

  it('are not looked for in lock files and minified code', () => {
    expect(stringsIn(`"${drawn}"`, 'yarn.lock')).toEqual([]);
    expect(stringsIn(`"${drawn}"`, 'app.min.js')).toEqual([]);
  });

  it('are hardly ever seen in what only looks like them', async () => {
    let alarms = 0;
    let samples = 0;
    for (const { text, path, secrets } of corpus([], 'drawn', SLICE)) {
      if (secrets.length > 0) continue;
      samples++;
      alarms += await found(text, enabled, path);
    }
    expect(samples).toBeGreaterThan(1000);
    expect(alarms).toBeLessThanOrEqual(samples / 100);
  });

  it('cost little where four megabytes are one run, or nothing but quotes', () => {
    const started = performance.now();
    for (const part of ['a7Xk', '"', '=', `"${drawn}`]) stringsIn(part.repeat(4_000_000 / part.length));
    // A second or two on an idle machine; what is not linear takes hours.
    expect(performance.now() - started).toBeLessThan(60_000);
  }, 90_000);
});
