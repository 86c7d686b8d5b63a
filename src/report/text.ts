/**
 * The report for people: per finding a block that is read in two seconds (what, where, the line, what to do), then a
 * summary. No line begins with text from the scanned files, so that none can be a command for a build log.
 */

import type { Finding } from '../core/finding.ts';
import { reported, type ScanResult } from '../core/scan-result.ts';
import { selfAllowedWords } from './change-allowances.ts';
import { codeFrame } from './code-frame.ts';
import { displayWidth } from './display-width.ts';
import { escapeTerminal } from './escape.ts';
import { exposureWords } from './exposure-words.ts';
import { byFile } from './ranking.ts';
import { createRedaction, type Redaction } from './redaction.ts';
import type { Reporter, ReportOptions } from './reporter.ts';
import { howToSilence } from './silence.ts';
import { createStyle, type Style } from './style.ts';
import { hygieneSection } from './text-hygiene.ts';
import { summary } from './text-summary.ts';
import {
  firstSentence,
  keyPathAndTrail,
  partWords,
  placeName,
  relatedWords,
  resourceName,
  shortId,
  verificationWords,
} from './wording.ts';

/** Gives one chunk a finding, then one a piece of advice, then the summary. */
export const textReporter: Reporter = function* (result: ScanResult, options: ReportOptions) {
  const view: View = {
    options,
    redaction: createRedaction(result, options.showSecrets),
    style: createStyle(options.color),
  };
  for (const finding of byFile(reported(result))) yield `${block(finding, view).join('\n')}\n\n`;
  yield* hygieneSection(result.advice, view.redaction, view.style);
  if (!options.quiet) yield `${summary(result, options, view.redaction, view.style).join('\n')}\n`;
};

interface View {
  readonly options: ReportOptions;
  readonly redaction: Redaction;
  readonly style: Style;
}

const LABEL_WIDTH = 'confidence'.length;

function block(finding: Finding, view: View): string[] {
  const { redaction, style, options } = view;
  const { rule, severity } = finding;
  const title = style.bold(escapeTerminal(rule.title));
  return [
    `${style.severity(severity, severity.toUpperCase())} ${title} ${style.dim(`[${escapeTerminal(rule.id)}]`)}`,
    `  ${style.frame('-->')} ${escapeTerminal(placeName(finding, redaction))}`,
    ...codeFrame(finding, options.columns, redaction, style),
    ...facts(finding, view).flatMap(([label, text, paint]) => factLines(label, text, view, paint)),
  ];
}

type Fact = readonly [label: string, text: string, paint?: (text: string) => string];

function facts(finding: Finding, { redaction, style }: View): Fact[] {
  const { confidence, evidence, rule, resource, location } = finding;
  const where = keyPathAndTrail(finding, redaction);
  const list: Fact[] = [['secret', redaction.secret(finding.secret)]];
  if (where !== '') list.push(['key', where]);
  for (const words of partWords(finding, redaction)) list.push(['with', words]);
  if (resource !== undefined) list.push(['resource', resourceName(resource, redaction)]);
  if (location.end.line > location.start.line) list.push(['lines', `${location.start.line}-${location.end.line}`]);
  const others = relatedWords(finding, redaction);
  if (others !== undefined) list.push(['related', others]);
  list.push(...historyFacts(finding, redaction));
  const selfAllowed = selfAllowedWords(finding, redaction);
  if (selfAllowed !== undefined) list.push(['allowed', selfAllowed]);
  const verified = verificationWords(finding);
  if (verified !== undefined) list.push(['verified', verified]);
  const reasons = [`entropy ${evidence.entropy.toFixed(1)}`, ...evidence.reasons.map(redaction.name)];
  list.push(['confidence', [confidence, ...reasons].join(' · '), style.dim]);
  list.push(['rotate', firstSentence(rule.rotate)]);
  list.push(['silence', howToSilence(finding), style.dim]);
  return list;
}

function historyFacts({ commit, origin, exposure }: Finding, redaction: Redaction): Fact[] {
  const swept: Fact[] = exposure === undefined ? [] : [['in history', exposureWords(exposure, redaction)]];
  if (commit === undefined) return swept;
  const { id, author, date, subject } = commit;
  const day = date.slice(0, 'YYYY-MM-DD'.length);
  const list: Fact[] = [['commit', [shortId(id), redaction.prose(author), day, redaction.prose(subject)].join(' · ')]];
  list.push(...swept);
  if (origin === 'commit' || origin === 'commit-message') {
    list.push(['history', 'already committed: taking it out does not unleak it, rotate it']);
  }
  return list;
}

/** A fact, wrapped under its own start. A secret is never broken: it is there to be copied. */
function factLines(label: string, text: string, { options, style }: View, paint = (line: string) => line): string[] {
  const lead = `  = ${label.padEnd(LABEL_WIDTH)} `;
  const escaped = escapeTerminal(text);
  const lines = label === 'secret' ? [escaped] : wrap(escaped, options.columns - lead.length);
  const next = '  |'.padEnd(lead.length);
  return lines.map((line, at) => `${style.frame(at === 0 ? lead : next)}${paint(line)}`);
}

/** Breaks at spaces; a word longer than the width stands alone on its line, uncut. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && displayWidth(line) + 1 + displayWidth(word) > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
