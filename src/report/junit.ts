/**
 * JUnit XML, the report that nearly every build service shows: a test case a finding, and one that passes when there is
 * none, since some services take a report without cases for a mistake. What could not be scanned is an error. No line
 * begins with text from a file. Secrets are never shown, whatever the options say: build services keep reports.
 * https://github.com/testmoapp/junitxml
 */

import type { Finding } from '../core/finding.ts';
import { atLeast } from '../core/rule.ts';
import type { ScanResult } from '../core/scan-result.ts';
import { isIncomplete, type Skipped } from '../core/skipped.ts';
import { escapeXml } from './escape.ts';
import { bySeverity } from './ranking.ts';
import { createRedaction, type Redaction } from './redaction.ts';
import type { Reporter, ReportOptions } from './reporter.ts';
import { placeName, sentence, verificationWords } from './wording.ts';

/** Gives one chunk a test case. Suppressed findings and those below the threshold are skipped cases. */
export const junitReporter: Reporter = function* (result: ScanResult, { failOn }: ReportOptions) {
  const redaction = createRedaction(result, false);
  const cases = [
    ...result.skipped.filter(isIncomplete).map((skipped) => unscanned(skipped, redaction)),
    ...bySeverity(result.findings).map((finding) => caseOf(finding, failOn, redaction)),
  ];
  if (cases.length === 0) cases.push({ outcome: 'passed', classname: 'unsealed', name: 'no secrets found' });
  const number = (outcome: Case['outcome']) => String(cases.filter((each) => each.outcome === outcome).length);
  const counts = attributes({
    name: 'unsealed',
    tests: String(cases.length),
    failures: number('failure'),
    errors: number('error'),
    skipped: number('skipped'),
    time: seconds(result),
  });
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${counts}>\n  <testsuite${counts}>\n`;
  for (const each of cases) yield element(each);
  yield '  </testsuite>\n</testsuites>\n';
};

interface Case {
  readonly outcome: 'passed' | 'failure' | 'error' | 'skipped';
  /** Services group by it: the path. */
  readonly classname: string;
  readonly name: string;
  readonly file?: string;
  readonly line?: string;
  readonly message?: string;
  readonly type?: string;
  readonly lines?: readonly string[];
}

function unscanned({ path, code, detail, commit }: Skipped, redaction: Redaction): Case {
  const name = redaction.name(path);
  const at = commit === undefined ? '' : ` (commit ${commit})`;
  const message = `not scanned${at}: ${redaction.name(detail)}`;
  return { outcome: 'error', classname: name, name: `not scanned: ${code}${at}`, file: name, type: code, message };
}

function caseOf(finding: Finding, failOn: ReportOptions['failOn'], redaction: Redaction): Case {
  const { rule, severity, location, verdict } = finding;
  const path = redaction.name(location.path);
  const base = {
    classname: path,
    name: `${rule.id} at ${placeName(finding, redaction)}`,
    file: path,
    line: String(location.start.line),
  };
  if (verdict.kind === 'suppressed') {
    const reason = verdict.reason === undefined ? '' : `: ${redaction.prose(verdict.reason)}`;
    return { ...base, outcome: 'skipped', message: `suppressed by ${verdict.by}${reason}` };
  }
  const message = sentence(finding, redaction);
  if (!atLeast(severity, failOn)) {
    return { ...base, outcome: 'skipped', message: `${severity}, below ${failOn}: ${message}` };
  }
  const verified = verificationWords(finding);
  const lines = [
    `${severity}: ${message}`,
    `at ${placeName(finding, redaction)}`,
    ...(verified === undefined ? [] : [`Verified: ${verified}.`]),
    rule.rotate,
  ];
  return { ...base, outcome: 'failure', type: rule.id, message, lines };
}

function element({ outcome, message, type, lines = [], ...rest }: Case): string {
  const open = `    <testcase${attributes(rest)}`;
  if (outcome === 'passed') return `${open}/>\n`;
  const said = attributes({ ...(message === undefined ? {} : { message }), ...(type === undefined ? {} : { type }) });
  const text = lines.map(escapeXml).join('\n');
  const inner = text === '' ? `<${outcome}${said}/>` : `<${outcome}${said}>${text}</${outcome}>`;
  return `${open}>\n      ${inner}\n    </testcase>\n`;
}

function attributes(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
    .join('');
}

function seconds({ stats }: ScanResult): string {
  return (stats.elapsedMilliseconds / 1000).toFixed(3);
}
