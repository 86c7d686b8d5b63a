import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Exposure } from '../../src/core/exposure.ts';
import type { ScanResult } from '../../src/core/scan-result.ts';
import { htmlReporter } from '../../src/report/html.ts';
import { Browser, findBrowser } from '../support/browser.ts';
import {
  everyShape,
  makeAdvice,
  makeCommit,
  makeExposure,
  makeFinding,
  makeOpenExposure,
  makeOptions,
  makeResult,
  makeSkipped,
} from '../support/findings.ts';
import { run } from '../support/process.ts';
import { scratchDirectory } from '../support/repository.ts';

const by = (author: string, exposure: Exposure): Exposure => ({ ...exposure, introduced: makeCommit({ author }) });

/** Four findings that each filter tells apart. */
const SWEPT: ScanResult = makeResult(
  [
    makeFinding({
      path: 'charts/shop/values.yaml',
      severity: 'critical',
      rule: { id: 'acme-root-key', title: 'Acme root key' },
      exposure: by('Ana', makeOpenExposure({ paths: ['charts/shop/values.yaml', 'old/values.yaml'] })),
    }),
    makeFinding({
      path: '.env',
      severity: 'high',
      exposure: by('Bo', makeOpenExposure({ paths: ['.env'], days: 30 })),
    }),
    makeFinding({
      path: 'old/values.yaml',
      severity: 'high',
      exposure: by('Ana', makeExposure({ paths: ['old/values.yaml'] })),
    }),
    makeFinding({
      path: 'ci/deploy.sh',
      severity: 'low',
      keyPath: ['steps', 3],
      exposure: by('Bo', makeExposure({ paths: ['ci/deploy.sh'] })),
    }),
    makeFinding({ path: 'test/a.env', verdict: { kind: 'suppressed', by: 'inline', reason: 'a test value' } }),
  ],
  [makeSkipped('shallow', '.'), makeSkipped('binary', 'logo.png')],
  { scope: 'history of all branches', commits: 31_690 },
  [makeAdvice()],
);
const [ROOT_KEY, ENV, OLD, SCRIPT] = ['charts/shop/values.yaml', '.env', 'old/values.yaml', 'ci/deploy.sh'];

const folder = scratchDirectory();
let browser: Browser;
let complaints: string[] = [];
let requests: string[] = [];
/** Why requests were not sent after all. */
let blocked: unknown[] = [];

/** The address of the report on a result. */
function reportOn(result: ScanResult, name: string): string {
  const file = join(folder, `${name}.html`);
  writeFileSync(file, [...htmlReporter(result, makeOptions())].join(''));
  return pathToFileURL(file).href;
}

const REPORTS = {
  swept: reportOn(SWEPT, 'swept'),
  shapes: reportOn(everyShape(), 'shapes'),
  nothing: reportOn(makeResult(), 'nothing'),
};

beforeAll(async () => {
  browser = await Browser.start();
  browser.on((method, params) => {
    if (/^(?:Runtime\.exceptionThrown|Runtime\.consoleAPICalled|Log\.entryAdded)$/.test(method)) {
      complaints.push(JSON.stringify(params));
    }
    if (method === 'Network.loadingFailed') blocked.push(params.blockedReason);
    if (method === 'Network.requestWillBeSent') requests.push((params.request as { url: string }).url);
  });
});

afterAll(() => browser?.close());

beforeEach(async () => {
  complaints = [];
  requests = [];
  blocked = [];
  await browser.show(1280, 900);
});

/** Waits until the page has drawn what it was told. */
const settled = () =>
  browser.evaluate('new Promise((done) => setTimeout(() => requestAnimationFrame(() => done()), 20))');

const SHOWN = (selector: string, place: string) =>
  `Array.from(document.querySelectorAll('${selector}')).filter((e) => e.getClientRects().length > 0).map((e) => e.querySelector('${place}').textContent.replace(/:.*/, ''))`;
const shownFindings = () => browser.evaluate<string[]>(SHOWN('[data-finding]', '.place bdi'));
const shownRows = () => browser.evaluate<string[]>(SHOWN('[data-of]', '.place'));

/** Sets a field of the filters, as a person would. */
async function filter(name: string, value: string | boolean): Promise<void> {
  await browser.evaluate(`(() => {
    const named = document.querySelector('#filter').elements.namedItem(${JSON.stringify(name)});
    const value = ${JSON.stringify(value)};
    if (typeof value === 'boolean') named.checked = value;
    else if (named.tagName === 'SELECT') named.value = Array.from(named.options).find((o) => o.text.startsWith(value)).value;
    else named.value = value;
    named.dispatchEvent(new Event('input', { bubbles: true }));
  })()`);
  await settled();
}

const status = () => browser.evaluate<string>("document.querySelector('#status').textContent");

describe('a browser for the tests', () => {
  it('that is not there makes them fail, and says what to install', () => {
    expect(() => findBrowser(folder)).toThrow(/no browser on PATH: install Chromium \(apt-get install chromium\)/);
  });
});

describe('the HTML report in a browser', () => {
  it.each(Object.entries(REPORTS))('opens without a complaint and asks nothing of anybody: %s', async (_, url) => {
    await browser.open(url);
    await settled();
    expect(complaints).toEqual([]);
    expect(requests).toEqual([url]);
  });

  it('is kept from what its policy does not allow, so that no complaint means something', async () => {
    await browser.open(REPORTS.swept);
    await browser.evaluate(`(() => {
      const script = document.createElement('script');
      script.textContent = 'window.foreign = true';
      document.body.append(script);
      document.body.append(Object.assign(document.createElement('img'), { src: 'http://a.invalid/x.png' }));
    })()`);
    await settled();
    expect(await browser.evaluate('window.foreign === undefined')).toBe(true);
    expect(complaints.join()).toContain('Content Security Policy');
    expect(blocked).toEqual(['csp']);
    expect(requests.at(-1)).toBe('http://a.invalid/x.png');
  });

  it('shows hostile texts as text', async () => {
    const text = '"><img src=x onerror="document.title=1"><script>document.title=2</script>';
    const commit = makeCommit({ author: text, subject: text });
    const exposure = makeExposure({ introduced: commit, removed: commit, paths: [text] });
    const finding = makeFinding({
      path: text,
      before: text,
      keyPath: [text],
      rule: { title: text, id: text },
      exposure,
    });
    await browser.open(reportOn(makeResult([finding]), 'hostile'));
    expect(await browser.evaluate('document.title')).toBe('1 finding – unsealed');
    expect(await browser.evaluate("document.querySelectorAll('img, body > * script, main script').length")).toBe(0);
    expect(await browser.evaluate("document.querySelector('h3').textContent")).toBe(text);
    expect(complaints).toEqual([]);
  });

  it('is what the command line writes', async () => {
    const directory = scratchDirectory();
    const value = ['hT7-pQ2x', 'vK9mLw4Rz8'].join('');
    writeFileSync(join(directory, 'a.conf'), `password = "${value}"\n`);
    expect((await run(['scan', '--output', 'html=report.html'], { directory })).code).toBe(1);
    const file = join(directory, 'report.html');
    expect(readFileSync(file, 'utf8')).not.toContain(value);
    await browser.open(pathToFileURL(file).href);
    expect(await shownFindings()).toEqual(['a.conf']);
    expect(complaints).toEqual([]);
  });
});

describe('the filters of the HTML report', () => {
  beforeEach(() => browser.open(REPORTS.swept));

  it('begin with everything shown', async () => {
    expect(await shownFindings()).toEqual([ROOT_KEY, ENV, OLD, SCRIPT]);
    expect(await status()).toBe('All 4 shown');
  });

  it.each<[string, string, string | boolean, (string | undefined)[]]>([
    ['a rule', 'rule', 'acme-root-key', [ROOT_KEY]],
    ['a path that a secret lived at once', 'path', 'old/values.yaml', [ROOT_KEY, OLD]],
    ['an author', 'author', 'Bo', [ENV, SCRIPT]],
    ['what is still at HEAD', 'head', true, [ROOT_KEY, ENV]],
    ['a text, whatever its case', 'text', 'STEPS[3]', [SCRIPT]],
    ['several words', 'text', 'acme deploy', [SCRIPT]],
  ])('by %s show the findings that fit, in list and timeline', async (_, name, value, expected) => {
    await filter(name, value);
    expect(await shownFindings()).toEqual(expected);
    expect((await shownRows()).sort()).toEqual([...expected].sort());
    expect(await status()).toBe(`${expected.length} of 4 shown`);
  });

  it('by severity hide what is not ticked', async () => {
    await browser.evaluate(`document.querySelector('[name=severity][value=high]').click()`);
    await settled();
    expect(await shownFindings()).toEqual([ROOT_KEY, SCRIPT]);
  });

  it('narrow each other down', async () => {
    await filter('author', 'Ana');
    await filter('head', true);
    expect(await shownFindings()).toEqual([ROOT_KEY]);
  });

  it('say so when nothing fits, and can be reset from there', async () => {
    await filter('text', 'no such thing');
    expect(await shownFindings()).toEqual([]);
    expect(await browser.evaluate("document.querySelector('#none').innerText")).toContain('No finding fits');
    await browser.evaluate("document.querySelector('#clear').click()");
    await settled();
    expect(await shownFindings()).toHaveLength(4);
  });

  it('are set by the sums, and unset by them', async () => {
    const press = async () => {
      await browser.evaluate(`document.querySelector('[data-set^="author"]:nth-of-type(1)').click()`);
      await settled();
    };
    await press();
    expect(await browser.evaluate(`document.querySelector('[data-set="author:0"]').ariaPressed`)).toBe('true');
    expect(await shownFindings()).toEqual([ROOT_KEY, OLD]);
    await press();
    expect(await shownFindings()).toHaveLength(4);
  });

  it('take a blink for 1,000 findings', async () => {
    const many = Array.from({ length: 1_000 }, (_, number) =>
      makeFinding({ path: `a/${number}.yaml`, exposure: number % 2 === 0 ? makeExposure() : makeOpenExposure() }),
    );
    await browser.open(reportOn(makeResult(many), 'many'));
    expect(await shownRows()).toHaveLength(30);
    await filter('head', true);
    await filter('text', 'a/77');
    expect(await status()).toBe('6 of 1,000 shown');
    const milliseconds = await browser.evaluate<number>(`(async () => {
      const text = document.querySelector('[name=text]');
      const start = performance.now();
      for (const value of ['', 'a/1', 'a/12', '']) {
        text.value = value;
        text.dispatchEvent(new Event('input', { bubbles: true }));
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
        document.body.getBoundingClientRect();
      }
      return performance.now() - start;
    })()`);
    expect(milliseconds).toBeLessThan(4_000);
  });
});

describe('the HTML report without a mouse', () => {
  const focused = () =>
    browser.evaluate<string>(`(() => {
      const e = document.activeElement;
      const card = e.closest('[data-finding]');
      return e.name || e.dataset.set || (card ? 'finding ' + card.dataset.finding : e.className || e.hash || e.textContent);
    })()`);

  it('is walked in the order in which it is read, and shows where one is', async () => {
    await browser.open(REPORTS.swept);
    const order: string[] = [];
    for (;;) {
      await browser.press('Tab');
      if (await browser.evaluate('document.activeElement === document.body')) break;
      const name = await focused();
      if (name !== order.at(-1) || name === 'severity') order.push(name);
      const style = 'getComputedStyle(document.activeElement)';
      const outline = `${style}.outlineStyle !== 'none' && parseFloat(${style}.outlineWidth) >= 2`;
      expect({ name, outlined: await browser.evaluate(outline) }).toEqual({ name, outlined: true });
    }
    expect(order).toEqual([
      ...['skip', '#skipped', '#suppressed', '#skipped', '#hygiene', 'Filters and sums'],
      ...['text', 'severity', 'severity', 'severity', 'head', 'rule', 'path', 'author', 'Reset filters'],
      ...['rule:0', 'rule:1', 'path:0', 'path:1', 'path:2', 'path:3', 'author:0', 'author:1'],
      ...['#f0', '#f1', '#f2', '#f3', 'finding 0', 'finding 1', 'finding 2', 'finding 3', '1 place'],
    ]);
  });

  it('filters by keys alone', async () => {
    await browser.open(REPORTS.swept);
    await browser.evaluate("document.querySelector('[name=head]').focus()");
    await browser.press(' ', ' ');
    await settled();
    expect(await shownFindings()).toEqual([ROOT_KEY, ENV]);
  });

  it('leads from the timeline to the finding, opened', async () => {
    const many = Array.from({ length: 9 }, (_, at) => makeFinding({ path: `${at}.env`, exposure: makeOpenExposure() }));
    await browser.open(reportOn(makeResult(many), 'nine'));
    expect(await browser.evaluate("document.querySelector('#f7').open")).toBe(false);
    await browser.evaluate(`document.querySelector('[href="#f7"]').focus()`);
    await browser.press('Enter', '\r');
    await settled();
    expect(await browser.evaluate("document.querySelector('#f7').open")).toBe(true);
    expect(await browser.evaluate('document.activeElement.parentElement.id')).toBe('f7');
  });
});

/** Text that stands on the page with less contrast to its ground than WCAG 2.2 AA asks for (1.4.3). */
const LOW_CONTRAST = `(() => {
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  const rgba = (color) => { canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = color; canvas.fillRect(0, 0, 1, 1); return [...canvas.getImageData(0, 0, 1, 1).data]; };
  const light = ([r, g, b]) => [r, g, b].map((v) => v / 255).map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)).reduce((s, v, i) => s + v * [0.2126, 0.7152, 0.0722][i], 0);
  const ground = (e) => { for (let at = e; at; at = at.parentElement) { const c = rgba(getComputedStyle(at).backgroundColor); if (c[3] === 255) return c; } return rgba('canvas'); };
  const low = [];
  let seen = 0;
  for (const e of document.querySelectorAll('body *')) {
    if (e.getClientRects().length === 0 || e.closest('script') || ![...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim() !== '')) continue;
    seen++;
    const style = getComputedStyle(e);
    const [a, b] = [light(rgba(e instanceof SVGElement ? style.fill : style.color)), light(ground(e))].sort((x, y) => y - x);
    const ratio = (a + 0.05) / (b + 0.05);
    if (ratio < 4.5) low.push(e.className + ' ' + e.textContent.slice(0, 20) + ' ' + ratio.toFixed(2));
  }
  return { low, seen };
})()`;

const OPEN_ALL = "document.querySelectorAll('details').forEach((each) => { each.open = true; })";

describe.each(['light', 'dark'] as const)('the HTML report in the %s scheme', (scheme) => {
  it('has the ground of that scheme, and enough contrast everywhere', async () => {
    await browser.show(1280, 900, scheme);
    for (const url of Object.values(REPORTS)) {
      await browser.open(url);
      await browser.evaluate(OPEN_ALL);
      await settled();
      const ground = await browser.evaluate<string>('getComputedStyle(document.body).backgroundColor');
      expect(ground).toBe(scheme === 'light' ? 'rgb(246, 246, 244)' : 'rgb(18, 19, 22)');
      const { low, seen } = await browser.evaluate<{ low: string[]; seen: number }>(LOW_CONTRAST);
      expect(seen).toBeGreaterThan(4);
      expect(low).toEqual([]);
    }
  });
});

describe('the HTML report on a phone', () => {
  beforeEach(() => browser.show(360, 740));

  it.each(Object.entries(REPORTS))('does not scroll sideways: %s', async (_, url) => {
    await browser.open(url);
    await browser.evaluate(OPEN_ALL);
    await settled();
    expect(await browser.evaluate('document.documentElement.scrollWidth')).toBe(360);
    const wide = `Array.from(document.querySelectorAll('body *')).filter((e) => !e.closest('svg') && !e.matches('.skip') && e.getBoundingClientRect().right > 360.5).map((e) => e.className || e.tagName)`;
    expect(await browser.evaluate(wide)).toEqual([]);
  });

  it('has targets of at least 44 pixels', async () => {
    await browser.open(REPORTS.swept);
    await browser.evaluate(OPEN_ALL);
    await settled();
    const small = `Array.from(document.querySelectorAll('button, select, input[type=search], summary, fieldset label, .rows a, .tiles a')).filter((e) => e.getClientRects().length > 0 && e.getBoundingClientRect().height < 43.9).map((e) => e.outerHTML.slice(0, 60))`;
    expect(await browser.evaluate(small)).toEqual([]);
  });

  it('begins with the filters folded away', async () => {
    await browser.open(REPORTS.swept);
    expect(await browser.evaluate("document.querySelector('#panel').open")).toBe(false);
  });
});

describe('the HTML report on paper', () => {
  it('is opened, light, and without what paper cannot do', async () => {
    await browser.show(800, 1000, 'dark', 'print');
    await browser.open(REPORTS.swept);
    expect(await browser.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
    expect(await browser.evaluate("document.querySelector('#panel').getClientRects().length")).toBe(0);
    await browser.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = false; })");
    await browser.evaluate("dispatchEvent(new Event('beforeprint'))");
    expect(await browser.evaluate("document.querySelectorAll('.finding:not([open])').length")).toBe(0);
    await browser.evaluate("dispatchEvent(new Event('afterprint'))");
    expect(await browser.evaluate("document.querySelectorAll('.finding[open]').length")).toBe(0);
  });
});
