/**
 * What GitHub's runner does around an action, as far as it can be seen from inside: variables, input defaults, file
 * commands, and the grammar by which it reads commands out of the log (actions/runner, ActionCommand.cs).
 */

import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { runBundle } from './bundle.ts';
import { textOf } from './markdown.ts';
import { scratchDirectory } from './repository.ts';

export interface Step {
  readonly workspace: string;
  readonly event: string;
  readonly payload?: unknown;
  readonly inputs?: Readonly<Record<string, string>>;
}

export interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

export interface StepResult {
  readonly code: number | null;
  /** Everything on stdout and stderr. */
  readonly log: string;
  readonly commands: readonly Command[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

const ACTION = parse(textOf('action.yml')) as { inputs: Record<string, { default: string }> };

/** Runs the action of the bundle as one step. */
export function runStep({ workspace, event, payload = {}, inputs = {} }: Step): StepResult {
  const folder = mkdtempSync(join(scratchDirectory(), 'runner-'));
  const file = (name: string, text = '') => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const output = file('output');
  const summary = file('summary');
  const { code, stdout, stderr } = runBundle('action.mjs', [], workspace, {
    PATH: process.env.PATH ?? '',
    HOME: folder,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: workspace,
    GITHUB_EVENT_NAME: event,
    GITHUB_EVENT_PATH: file('event.json', JSON.stringify(payload)),
    GITHUB_OUTPUT: output,
    GITHUB_STEP_SUMMARY: summary,
    ...inputVariables(inputs),
  });
  return {
    code,
    log: stdout + stderr,
    commands: commandsIn(stdout + stderr),
    outputs: outputsIn(readFileSync(output, 'utf8')),
    summary: readFileSync(summary, 'utf8'),
  };
}

/** `INPUT_<NAME>` for every declared input; one that is not declared is a mistake in the test. */
function inputVariables(inputs: Readonly<Record<string, string>>): Record<string, string> {
  const unknown = Object.keys(inputs).filter((name) => !(name in ACTION.inputs));
  if (unknown.length > 0) throw new Error(`no such inputs: ${unknown.join(', ')}`);
  return Object.fromEntries(
    Object.entries(ACTION.inputs).map(([name, { default: value }]) => [
      `INPUT_${name.toUpperCase()}`,
      inputs[name] ?? value,
    ]),
  );
}

/** The commands of a log, in both notations, without those between stop-commands and its token. */
function commandsIn(log: string): Command[] {
  const commands: Command[] = [];
  let token: string | undefined;
  for (const line of log.split(/\r\n|\r|\n/)) {
    const command = doubleColon(line) ?? bracketed(line);
    if (command === undefined) continue;
    if (token !== undefined) {
      if (command.name === token) token = undefined;
    } else if (command.name === 'stop-commands') token = command.message;
    else commands.push(command);
  }
  if (token !== undefined) throw new Error('commands were stopped and never resumed');
  return commands;
}

function doubleColon(line: string): Command | undefined {
  const text = line.trimStart();
  const end = text.indexOf('::', 2);
  if (!text.startsWith('::') || end === -1) return undefined;
  return command(text.slice(2, end), ',', text.slice(end + 2));
}

/** The old notation, which counts wherever it stands in a line. */
function bracketed(line: string): Command | undefined {
  const [, head = '', message = ''] = /##\[([^\]]*)\](.*)/.exec(line) ?? [];
  return head === '' ? undefined : command(head, ';', message);
}

function command(head: string, separator: string, message: string): Command {
  const space = head.indexOf(' ');
  const name = space === -1 ? head : head.slice(0, space);
  const list = space === -1 ? [] : head.slice(space + 1).split(separator);
  const properties = list.map((pair) => {
    const equals = pair.indexOf('=');
    return [pair.slice(0, equals).trim(), unescaped(pair.slice(equals + 1))] as const;
  });
  return { name, properties: Object.fromEntries(properties), message: unescaped(message) };
}

function unescaped(text: string): string {
  const plain: Readonly<Record<string, string>> = { '0D': '\r', '0A': '\n', '3A': ':', '2C': ',', '25': '%' };
  return text.replace(/%(0D|0A|3A|2C|25)/g, (_, code: string) => plain[code] ?? '');
}

/** `name<<delimiter`, lines, `delimiter`. */
function outputsIn(text: string): Record<string, string> {
  const found = text.matchAll(/^([\w-]+)<<(\S+)\n([\s\S]*?)\n\2$/gm);
  return Object.fromEntries([...found].map(([, name = '', , value = '']) => [name, value]));
}
