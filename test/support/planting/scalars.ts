/** Ways to write one value in YAML, each with the mark where a finding of it stands. */

import type { Choice } from './choice.ts';
import { HERE } from './marked.ts';
import type { PlantedSecret } from './secrets.ts';

/** A value to write: a text, and where in it a finding starts. */
export interface Value {
  readonly text: string;
  readonly offset: number;
  /** The text rules see the secret in the text as written, wherever the scalar around it starts. */
  readonly isExact: boolean;
}

const PLAIN = /^[A-Za-z0-9][\w.+/=-]*$/;

/** The secret as it is. */
export function asWritten({ text, offset, hasForm }: PlantedSecret): Value {
  return { text, offset, isExact: hasForm };
}

/** The secret under layers of base64; only the whole can be pointed at. */
export function encoded({ text }: PlantedSecret, layers: number): Value {
  let written = text;
  for (let layer = 0; layer < layers; layer++) written = Buffer.from(written).toString('base64');
  return { text: written, offset: 0, isExact: false };
}

/** What stands behind `key:`, a blank included and the line's end not. `indent` is the key's own. */
export function yamlScalar(value: Value, indent: number, choice: Choice): string {
  if (value.text.includes('\n')) return literal(value, indent, choice);
  const inline = [singleQuoted, doubleQuoted, ...(PLAIN.test(value.text) ? [plain, plain] : [])];
  switch (choice.below(8)) {
    case 0:
      return literal(value, indent, choice);
    case 1:
      return folded(value, indent, choice);
    case 2:
      return ` &${choice.word()} ${choice.pick(inline)(value)}`;
    case 3:
      return ` !!str ${choice.pick(inline)(value)}`;
    case 4:
      return ` ${choice.pick(inline)(value)} # ${choice.word()} until the ${choice.word()} is done`;
    default:
      return ` ${choice.pick(inline)(value)}`;
  }
}

/** In one line, fit for a flow collection. */
export function flowScalar(value: Value, choice: Choice): string {
  return choice.pick([singleQuoted, doubleQuoted])(value);
}

/** In double quotes, as JSON has it. */
export function doubleQuoted({ text, offset }: Value): string {
  return `"${escaped(text.slice(0, offset))}${HERE}${escaped(text.slice(offset))}"`;
}

function escaped(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

function singleQuoted({ text, offset }: Value): string {
  const double = (part: string) => part.replaceAll("'", "''");
  return `'${double(text.slice(0, offset))}${HERE}${double(text.slice(offset))}'`;
}

function plain({ text, offset }: Value): string {
  return `${text.slice(0, offset)}${HERE}${text.slice(offset)}`;
}

function literal(value: Value, indent: number, choice: Choice): string {
  const pad = ' '.repeat(indent + choice.pick([2, 4]));
  return ` ${choice.pick(['|', '|-'])}\n${pad}${plain(value).replaceAll('\n', `\n${pad}`)}`;
}

/** Folding moves characters, so the place of a folded value is its header, unless the secret shows in the text itself. */
function folded(value: Value, indent: number, choice: Choice): string {
  const header = choice.pick(['>', '>-']);
  const pad = ' '.repeat(indent + 2);
  return value.isExact ? ` ${header}\n${pad}${plain(value)}` : ` ${HERE}${header}\n${pad}${value.text}`;
}
