/**
 * Helm, Go and Jinja templates made parseable without rendering them: every action is overwritten by as many
 * characters, so lines, columns and offsets stay true. An action that gives a value becomes a run of sentinels; one that
 * steers becomes blanks, so both branches of an `if` stay. (Method and corpus figures: KUBERNETES.md 1c.)
 */

import { actionEnd, givesStructure, isSteering, readAction, type TemplateAction } from './template-action.ts';

/** A private-use character: no document writes it, and YAML takes it for an ordinary letter. */
const SENTINEL = '\ue0f1';
/** Stands for a steering action until it is known what else is on its line. */
const STEERING = '\ue0f2';

export interface NeutralText {
  /** Same length as the original. */
  readonly text: string;
  /** The actions in order of position. */
  readonly actions: readonly TemplateAction[];
}

/** How much of a value comes from template actions. */
export type Templating = 'literal' | 'mixed' | 'templated';

/** True when the text may hold template actions. */
export function isTemplate(text: string): boolean {
  return text.includes('{{') || text.includes('{%');
}

/** How lines of nothing but actions are read: as one line of blanks, or as so many empty lines. */
export type LoneActions = 'blank' | 'empty';

/**
 * The text with all template actions overwritten. Text after an action that never ends is left as it is. Blanks are read
 * faster; but a block scalar must not begin with a line of more blanks than its indentation (YAML 1.2.2 section 8.1.1.1).
 */
export function neutralise(text: string, loneActions: LoneActions = 'blank'): NeutralText {
  const pieces: string[] = [];
  const actions: TemplateAction[] = [];
  let done = 0;
  const opening = text.includes('{%') ? JINJA_OPENING : OPENING;
  for (let open = nextOpening(opening, text, 0); open !== -1; open = nextOpening(opening, text, done)) {
    const isValue = text.charAt(open + 1) === '{';
    const end = isValue ? actionEnd(text, open) : statementEnd(text, open);
    if (end === undefined) break;
    pieces.push(text.slice(done, open));
    const action = text.slice(open, end);
    const blank = !isValue || isSteering(action) || (givesStructure(action) && !isInsideValue(text, open, end));
    pieces.push(blank ? blanked(action) : sentinels(action));
    if (!blank) actions.push(readAction(text, open, end));
    done = end;
  }
  pieces.push(text.slice(done));
  return { text: withoutLoneActions(pieces.join(''), text, loneActions), actions };
}

/** How much of a scalar's text is sentinels; quotes and blanks around them count for nothing. */
export function templatingOf(scalarText: string): Templating {
  if (!scalarText.includes(SENTINEL)) return 'literal';
  return scalarText.replaceAll(SENTINEL, '').trim() === '' ? 'templated' : 'mixed';
}

const OPENING = /\{\{/g;
/** With comments, which only Jinja knows: `${#name}` is shell. */
const JINJA_OPENING = /\{[{%]|(?<!\$)\{#/g;

function nextOpening(opening: RegExp, text: string, from: number): number {
  opening.lastIndex = from;
  return opening.exec(text)?.index ?? -1;
}

/** End of a Jinja statement `{% … %}` or comment `{# … #}`. */
function statementEnd(text: string, open: number): number | undefined {
  const close = text.indexOf(`${text.charAt(open + 1)}}`, open + 2);
  return close === -1 ? undefined : close + 2;
}

/** True unless the action is all that stands after its key (or on its line): then what it gives stands below. */
function isInsideValue(text: string, start: number, end: number): boolean {
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const lineEnd = text.indexOf('\n', end);
  const after = text.slice(end, lineEnd === -1 ? text.length : lineEnd);
  return !/(?:^|:|-)\s*$/.test(before) || after.trim() !== '';
}

function blanked(action: string): string {
  return action.replace(/[^\r\n]/g, STEERING);
}

/** An action over several lines stays on its first: a value that went on at column 0 would end its block. */
function sentinels(action: string): string {
  const firstBreak = action.search(/[\r\n]/);
  if (firstBreak === -1) return SENTINEL.repeat(action.length);
  return SENTINEL.repeat(firstBreak) + blanked(action.slice(firstBreak));
}

const LONE_ACTIONS = new RegExp(`^[ \\t]*[${SENTINEL}${STEERING}][${SENTINEL}${STEERING} \\t]*\\r?$`, 'gm');
const STEERED = new RegExp(STEERING, 'g');

/** A line that holds nothing but actions gives nodes that we cannot know: it is read as if nothing stood there. */
function withoutLoneActions(neutral: string, original: string, loneActions: LoneActions): string {
  const filling = loneActions === 'blank' ? ' ' : '\n';
  const emptied = (line: string) => line.replace(/[^\r]/g, filling);
  const text = isTemplate(original) ? neutral.replace(LONE_ACTIONS, emptied) : neutral;
  return text.replace(STEERED, ' ');
}
