import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ScanResult } from '../../src/core/scan-result.ts';
import { htmlReporter } from '../../src/report/html.ts';
import type { ReportOptions } from '../../src/report/reporter.ts';
import {
  everyShape,
  hostileResults,
  makeCommit,
  makeExposure,
  makeFinding,
  makeOpenExposure,
  makeOptions,
  makeResult,
  makeSkipped,
  makeValue,
} from '../support/findings.ts';

const page = (result: ScanResult, options: Partial<ReportOptions> = {}) =>
  [...htmlReporter(result, makeOptions(options))].join('');

/** What a reader of the page can see: the text between the tags, with character references read. */
function seen(html: string): string {
  return html
    .replace(/<(style|script)>.*?<\/\1>/gs, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    .replace(/\s+/g, ' ');
}

/** Every tag outside script and style, with its attributes. */
function tags(html: string): string[] {
  return html.replace(/<(style|script)>.*?<\/\1>/gs, '').match(/<[^>]*>/g) ?? [];
}

const INJECTIONS = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '</style><style>*{display:none}',
  '</script><script>alert(1)',
  '<!--',
  ']]>',
  '{{7*7}}',
  '&lt;b&gt;',
];

function infested(text: string): ScanResult {
  const commit = makeCommit({ author: text, subject: text });
  const exposure = makeExposure({ introduced: commit, lastHeld: commit, removed: commit, paths: [text, `${text}/b`] });
  const finding = makeFinding({
    path: text,
    before: `${text} `,
    after: text,
    keyPath: [text],
    resource: { kind: text, name: text, namespace: text },
    rule: { id: text, title: text, provider: text, rotate: text },
    evidence: { entropy: 1, reasons: [text] },
    commit,
    exposure,
  });
  const suppressed = makeFinding({ path: text, verdict: { kind: 'suppressed', by: 'inline', reason: text } });
  return makeResult([finding, suppressed], [makeSkipped('binary', text, { detail: text })], { scope: text });
}

describe('the HTML report', () => {
  it('allows exactly its own style and script, by their hashes, and nothing from anywhere', () => {
    const html = page(everyShape());
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]?.replaceAll('&#39;', "'");
    const hashOf = (element: string) => {
      const contents = [...html.matchAll(new RegExp(`<${element}>(.*?)</${element}>`, 'gs'))];
      expect(contents).toHaveLength(1);
      return `'sha256-${createHash('sha256')
        .update(contents[0]?.[1] ?? '')
        .digest('base64')}'`;
    };
    expect(policy?.split('; ')).toEqual([
      "default-src 'none'",
      `style-src ${hashOf('style')}`,
      `script-src ${hashOf('script')}`,
      "base-uri 'none'",
      "form-action 'none'",
    ]);
  });

  it('names no other file: no source, import, inline style or handler', () => {
    const html = page(everyShape());
    expect(tags(html).filter((tag) => /\s(?:src|style|on\w+|action|srcset|data)\s*=/i.test(tag))).toEqual([]);
    expect(html).not.toMatch(/url\(|@import/);
    const targets = [...html.matchAll(/href="([^"]*)"/g)].map(([, target]) => target);
    expect(targets.filter((target) => !/^(?:#[\w-]+|https:\/\/acme\.invalid\/docs\/keys)$/.test(target ?? ''))).toEqual(
      [],
    );
  });

  it.each(INJECTIONS)('shows %s as the text that it is', (text) => {
    const html = page(infested(text));
    const plain = page(infested('plain'));
    const shape = (report: string) => tags(report).map((tag) => tag.replace(/"[^"]*"/g, '""'));
    expect(shape(html)).toEqual(shape(plain));
    expect(seen(html)).toContain(text.replace(/\s+/g, ' '));
  });

  it('holds no secret in what can be read of it, whatever the texts are', () => {
    fc.assert(
      fc.property(hostileResults, ({ value, result }) => {
        const html = page(result);
        expect(seen(html).includes(value)).toBe(false);
        expect(html.includes(Buffer.from(value).toString('base64').replace(/=+$/, ''))).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it('never shows the secret, even when secrets are to be shown', () => {
    const value = makeValue();
    expect(page(makeResult([makeFinding({ value })]), { showSecrets: true })).not.toContain(value);
  });

  it('is calm when nothing was found, and has nothing to filter', () => {
    const html = page(makeResult());
    expect(seen(html)).toContain('No secrets found');
    expect(html).not.toContain('<form');
  });

  it('is not calm when the scan is incomplete', () => {
    const text = seen(page(makeResult([], [makeSkipped('shallow', '.')])));
    expect(text).toContain('The scan is incomplete.');
    expect(text).toContain('git fetch --unshallow');
  });
});

describe('a finding in the HTML report', () => {
  const value = makeValue();
  const commit = makeCommit({ date: '2021-03-04T10:00:00Z' });
  const text = seen(
    page(
      makeResult([
        makeFinding({
          value,
          path: 'deploy/db.yaml',
          keyPath: ['data', 'password'],
          trail: ['base64'],
          resource: { kind: 'Secret', namespace: 'shop', name: 'db' },
          origin: 'commit',
          commit,
          exposure: makeExposure({ introduced: commit }),
        }),
      ]),
    ),
  );

  it.each([
    ['severity, title and rule', 'high Acme API key acme-api-key'],
    ['the place', 'deploy/db.yaml:7:11'],
    ['key path and decoding trail', 'data.password › base64'],
    ['the line, masked', '7 apiKey: ********'],
    ['the redacted secret', `Secret ${value.slice(0, 4)}**** (24 characters)`],
    ['the resource', 'Resource Secret shop/db'],
    ['its exposure', '(4015b57 by Ana Lopez) → removed 2022-01-02 (ddddddd), 304 days; 2 paths, 12 versions'],
    ['the commit that it came with', `Came with ${commit.id.slice(0, 12)} · Ana Lopez · 2021-03-04 · Add the database`],
    ['the last commit that holds it', `Last held by ${'c'.repeat(12)} ·`],
    ['the commit that removed it', `Removed by ${'d'.repeat(12)} · Ana Lopez · 2022-01-02 · Take the password out`],
    ['its paths', 'Paths deploy/db.yaml deploy/app.yaml charts/app/values.yaml'],
    [
      'what to do, step by step',
      'Revoke the key under https://acme.invalid/keys. Then make a new one and store it sealed.',
    ],
    ['how to silence it', `fingerprint ${createHash('sha256').update(value).digest('hex')} under allow:`],
  ])('shows %s', (_, expected) => {
    expect(text.replace(/ ([:·])/g, ' $1')).toContain(expected);
  });

  it('has no timeline without a sweep of the history', () => {
    const html = page(makeResult([makeFinding()]));
    expect(html).not.toContain('id="timeline"');
    expect(html).not.toContain('name="head"');
  });

  it.each(['javascript:alert(1)', 'http://a.invalid', 'https://a.invalid/"onclick="x', "https://a.invalid/' x", ''])(
    'does not link to %j, which is no plain address of a provider',
    (docs) => {
      expect(page(makeResult([makeFinding({ rule: { docs } })]))).not.toContain('What Acme says');
    },
  );
});

describe('the timeline of the HTML report', () => {
  const rows = (result: ScanResult) => [...page(result).matchAll(/<li data-of="\d+">.*<\/li>/g)].map(([row]) => row);
  const at = (date: string) => makeCommit({ date });
  const since = (date: string, days: number) => makeOpenExposure({ introduced: at(date), days });

  it('begins with what still stands, the longest first', () => {
    const result = makeResult([
      makeFinding({ path: 'gone', exposure: makeExposure({ days: 3000 }) }),
      makeFinding({ path: 'young', exposure: since('2026-01-01T00:00:00Z', 31) }),
      makeFinding({ path: 'old', exposure: since('2025-01-01T00:00:00Z', 396) }),
    ]);
    expect(rows(result).map((row) => /class="place">(\w+)/.exec(row)?.[1])).toEqual(['old', 'young', 'gone']);
  });

  it('draws each life to scale: to the right edge while it stands, to its removal otherwise', () => {
    const removed = makeExposure({
      introduced: at('2020-01-01T00:00:00Z'),
      removed: at('2020-07-09T00:00:00Z'),
      days: 190,
    });
    const lives = rows(
      makeResult([
        makeFinding({ exposure: since('2020-01-01T00:00:00Z', 1000) }),
        makeFinding({ exposure: since('2021-05-15T00:00:00Z', 500) }),
        makeFinding({ exposure: removed }),
      ]),
    ).map((row) => /class="life" x="([\d.]+)%" width="([\d.]+)%"/.exec(row)?.slice(1).map(Number));
    expect(lives).toEqual([
      [0, 100],
      [50, 50],
      [0, 19],
    ]);
  });

  it('is not squeezed by a clock that is decades wrong', () => {
    const result = makeResult([
      makeFinding({ exposure: since('2106-01-01T00:00:00Z', 0) }),
      makeFinding({ exposure: since('2025-01-01T00:00:00Z', 365) }),
      makeFinding({ exposure: since('2025-07-02T12:00:00Z', 182.5) }),
    ]);
    const starts = rows(result).map((row) => Number(/class="life" x="([\d.]+)%"/.exec(row)?.[1]));
    expect(starts).toEqual([0, 50, 100]);
  });

  it('still lists what has no date', () => {
    const [row] = rows(makeResult([makeFinding({ exposure: { isAtHead: false, paths: ['a'], versions: 1 } })]));
    expect(row).toContain('no commit reaches it any more');
    expect(row).not.toContain('<svg');
  });

  it.each(['not a date', '', '+292277026596-12-04T15:30:07Z', '0000-00-00T00:00:00Z', '1969-12-31T23:59:59Z'])(
    'is drawn when a commit says that it is of %j',
    (date) => {
      const html = page(
        makeResult([makeFinding({ exposure: since(date, 12) }), makeFinding({ exposure: makeExposure() })]),
      );
      expect(html).not.toMatch(/NaN|Infinity|="-\d/);
    },
  );
});

describe('the sums of the HTML report', () => {
  const sums = (html: string, name: string) =>
    [...html.matchAll(/data-set="(\w+):\d+"[^>]*><bdi>([^<]*)<\/bdi> <span class="sum">(\d+)/g)]
      .filter(([, facet]) => facet === name)
      .map(([, , label, number]) => `${label} ${number}`);
  const author = (name: string) => ({ commit: makeCommit({ author: name }) });
  const html = page(
    makeResult([
      makeFinding({ path: 'a.yaml', ...author('Ana') }),
      makeFinding({ path: 'b.yaml', ...author('Bo'), rule: { id: 'other' } }),
      makeFinding({
        path: 'b.yaml',
        ...author('Ana'),
        exposure: makeExposure({ introduced: makeCommit({ author: 'Cy' }), paths: ['b.yaml', 'c.yaml'] }),
      }),
      makeFinding({ path: 'd.yaml', verdict: { kind: 'suppressed', by: 'baseline' } }),
    ]),
  );

  it('count findings by rule, without the suppressed ones', () => {
    expect(sums(html, 'rule')).toEqual(['acme-api-key 2', 'other 1']);
  });

  it('count them by every path that they lived at', () => {
    expect(sums(html, 'path')).toEqual(['b.yaml 2', 'a.yaml 1', 'c.yaml 1']);
  });

  it('count them by who brought them in', () => {
    expect(sums(html, 'author')).toEqual(['Ana 1', 'Bo 1', 'Cy 1']);
  });
});

describe('the size of the HTML report', () => {
  it('stays under 3 MB for 1,000 findings with all that there is about each', () => {
    const commit = makeCommit();
    const findings = Array.from({ length: 1_000 }, (_, number) =>
      makeFinding({
        path: `charts/shop-${number}/templates/secret.yaml`,
        before: `${' '.repeat(900)}password: `,
        after: ` # ${'x'.repeat(900)}`,
        keyPath: ['data', 'password'],
        trail: ['base64'],
        resource: { kind: 'Secret', namespace: 'shop', name: 'db' },
        origin: 'commit',
        commit,
        exposure: makeExposure({ introduced: { ...commit, author: `Author ${number}`, subject: 'x'.repeat(10_000) } }),
      }),
    );
    const bytes = Buffer.byteLength(page(makeResult(findings)));
    expect(bytes).toBeGreaterThan(1_000_000);
    expect(bytes).toBeLessThan(3_000_000);
  });

  it('is bounded: of more than 5,000 findings the most severe are shown, and it says so', () => {
    const many = Array.from({ length: 5_001 }, () => makeFinding({ severity: 'low', value: 'one-value-4711' }));
    const html = page(makeResult([...many, makeFinding({ severity: 'critical', path: 'worst.yaml' })]));
    expect(html.match(/ data-finding="/g)).toHaveLength(5_000);
    expect(html).toMatch(/data-finding="0"[^>]*>\s*<summary>.*critical/);
    expect(seen(html)).toContain('The 5,000 most severe');
  });
});
