import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DEFAULT_POLICY } from '../../src/core/policy.ts';
import { builtinRuleSet } from '../../src/detect/builtin-rules.ts';
import { deltaText } from '../../src/sweep/delta-text.ts';
import { carriedOver, type PathFindings, scanText } from '../../src/sweep/scan-family.ts';
import { type Sieved, siftDelta, siftWhole } from '../../src/sweep/sift.ts';
import { AS_BASE, CLEAN, markOf } from '../../src/sweep/sift-pack.ts';
import { expand } from '../support/templates.ts';

const ruleSet = builtinRuleSet();
const rules = { ruleSet, limits: DEFAULT_POLICY.limits };
const LIMITS = { wholeBytes: 100_000 };
const token = expand('{{github:ghp_}}', 'sift').text;
const password = expand('{{password:18}}', 'sift').text;
const encoded = Buffer.from(`token ${token}`).toString('base64');

/** Lines whose meaning hangs on the lines around them. */
const LINES = [
  ...[
    '---',
    'kind: Secret',
    'kind: ConfigMap',
    'data:',
    'stringData:',
    '  password: |',
    `    ${password}`,
    'metadata:',
  ],
  ...[
    `password: ${password}`,
    'password:',
    `  value: ${password}`,
    '- name: DB_PASSWORD',
    '# comment',
    '',
    '{{ if .x }}',
  ],
  ...[
    `token = ${token}`,
    token.slice(0, 20),
    token.slice(20),
    `x: ${encoded}`,
    encoded.slice(0, 44),
    encoded.slice(44),
  ],
  ...['name: app', 'image: nginx:1.27', 'text', '  deeper: 1', `  key: ${Buffer.from(password).toString('base64')}`],
];

type Edit = { readonly at: number; readonly drop: number; readonly insert: readonly string[] };

const texts = fc.array(fc.constantFrom(...LINES), { minLength: 1, maxLength: 25 });
const edits = fc.array(
  fc.record({
    at: fc.nat(1000),
    drop: fc.nat(60),
    insert: fc.array(
      fc.oneof(
        fc.constantFrom(...LINES).map((line) => `${line}\n`),
        fc.constantFrom('\n', ' ', 'a'),
      ),
      {
        maxLength: 2,
      },
    ),
  }),
  { minLength: 1, maxLength: 3 },
);

/** A delta (git's pack format) that copies the base but for the edits, and the result. */
function change(base: Buffer, list: readonly Edit[]): Buffer {
  const instructions: Buffer[] = [];
  let from = 0;
  let size = 0;
  const copy = (end: number) => {
    for (; from < end; from += Math.min(0xff, end - from)) {
      const length = Math.min(0xff, end - from);
      instructions.push(Buffer.from([0x80 | 0x01 | 0x02 | 0x10, from & 0xff, from >> 8, length]));
      size += length;
    }
  };
  for (const { at, drop, insert } of [...list].sort((a, b) => a.at - b.at)) {
    copy(Math.max(from, Math.min(at, base.length)));
    from = Math.min(base.length, from + drop);
    const bytes = Buffer.from(insert.join(''));
    for (let start = 0; start < bytes.length; start += 0x7f) {
      const piece = bytes.subarray(start, start + 0x7f);
      instructions.push(Buffer.from([piece.length]), piece);
      size += piece.length;
    }
  }
  copy(base.length);
  return Buffer.concat([varint(base.length), varint(size), ...instructions]);
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 0x7f; rest >>= 7) bytes.push((rest & 0x7f) | 0x80);
  return Buffer.from([...bytes, rest]);
}

interface Version {
  readonly bytes: Buffer;
  readonly sieved: Sieved;
  readonly findings: PathFindings;
}

/** How often each answer was checked: a property that never meets one of them proves nothing about it. */
const seen = { clean: 0, asBase: 0, scanned: 0 };

/** Changes a text, and holds what the sieve says of the result against a scan of all of it. */
async function checked(base: Version, edit: readonly Edit[]): Promise<Version> {
  const text = deltaText(base.bytes, change(base.bytes, edit), 1e6);
  if (text === undefined) throw new Error('the delta does not fit');
  const sieved = siftDelta(text, base.sieved, ruleSet);
  const mark = markOf({ kind: 'delta', text, baseBytes: base.bytes }, sieved, LIMITS);
  const findings = await scanText(text.bytes, 'a.yaml', rules);
  if (mark === CLEAN) {
    seen.clean++;
    for (const path of ['a.yaml', 'a.md', 'a.conf', 'a.go']) {
      expect((await scanText(text.bytes, path, rules)).found).toEqual([]);
    }
  } else if (mark === AS_BASE) {
    seen.asBase++;
    const carried = carriedOver(base.findings, text, base.bytes.length);
    if (carried !== undefined) expect(sorted(carried.found)).toEqual(sorted(findings.found));
  } else seen.scanned++;
  return { bytes: text.bytes, sieved, findings };
}

describe('the sieve', () => {
  it('calls a changed text clean only if a scan finds nothing in it, and takes the findings of its base only if they are its own', async () => {
    await fc.assert(
      fc.asyncProperty(texts, fc.array(edits, { minLength: 1, maxLength: 3 }), async (lines, chain) => {
        const bytes = Buffer.from(`${lines.join('\n')}\n`);
        const findings = await scanText(bytes, 'a.yaml', rules);
        let version: Version = { bytes, sieved: siftWhole(bytes, ruleSet), findings };
        for (const edit of chain) version = await checked(version, edit);
      }),
      { numRuns: Number(process.env.UNSEALED_SIEVE ?? 600) },
    );
    expect(Math.min(seen.clean, seen.asBase, seen.scanned)).toBeGreaterThan(10);
  }, 600_000);
});

function sorted<Item extends { readonly start: number; readonly rule: string }>(found: readonly Item[]): Item[] {
  return [...found].sort((a, b) => a.start - b.start || (a.rule < b.rule ? -1 : 1));
}
