/**
 * Containers' `args` and `command`, a compose file's `entrypoint` and `test`: a flag in one item, its secret in the next,
 * or behind a flag of one letter that only the program explains. (`--flag=secret` in one item, and whole lines for a shell,
 * are read as any other text.)
 */

import type { Span } from '../core/location.ts';
import type { KindReader, MakeClaim } from './claim.ts';
import { type DocumentNode, type ScalarNode, valueAt } from './node.ts';

const LISTS = ['args', 'command', 'entrypoint', 'test'] as const;
const SECRET_FLAG =
  /^--?[\w-]*(?:password|passwd|passphrase|token|secret|api-?key|access-?key|auth-?key|requirepass|masterauth)$/i;
const LEAST_RANDOM = 8;

export const commandLine: KindReader = {
  name: 'command-line',
  keys: LISTS,
  applies: ({ map }) => LISTS.some((key) => valueAt(map, key)?.type === 'sequence'),
  read: ({ map }, claim) => {
    const command = textsOf(valueAt(map, 'command'));
    for (const key of LISTS) {
      const items = textsOf(valueAt(map, key));
      claimNamedFlags(items, claim);
      // `args` go on where `command` ends.
      claimProgramFlags(key === 'args' ? [...command, ...items] : items, claim);
    }
  },
};

/** The scalars of a list. */
function textsOf(list: DocumentNode | undefined): ScalarNode[] {
  return list?.type === 'sequence' ? list.items.filter((item) => item.type === 'scalar') : [];
}

/** The value must look random, since flags take names of Secrets as often as their contents. */
function claimNamedFlags(items: readonly ScalarNode[], claim: MakeClaim): void {
  for (const [index, item] of items.entries()) {
    const flag = items[index - 1]?.text ?? '';
    if (!SECRET_FLAG.test(flag) || !looksRandom(item.text)) continue;
    claim(item, { kind: 'value', role: 'secret-value', label: flag.replace(/^-+/, '') });
  }
}

function looksRandom(text: string): boolean {
  if (text.startsWith('-')) return false;
  return text
    .split(/[-_./:@\s]+/)
    .some((part) => part.length >= LEAST_RANDOM && /\d/.test(part) && /[A-Za-z]/.test(part));
}

/** How one program is told a password: the flag, and which part of what follows it is secret. */
interface PasswordFlag {
  readonly programs: RegExp;
  readonly flag: RegExp;
  /** `mysql -p` takes its password from the same item or from nowhere. */
  readonly isAttached?: boolean;
  /** `curl -u name:password` */
  readonly hasUser?: boolean;
}

const PASSWORD_FLAGS: readonly PasswordFlag[] = [
  { programs: /^(?:mysql(?:dump|admin|import|check)?|mariadb(?:-dump|-admin)?)$/, flag: /^-p/, isAttached: true },
  { programs: /^sshpass$/, flag: /^-p/ },
  { programs: /^redis-cli$/, flag: /^(?:-a|--pass)$/ },
  { programs: /^(?:docker|podman|oras|skopeo|crane|helm)$/, flag: /^-p$/ },
  { programs: /^mongo(?:sh|dump|restore|export|import)?$/, flag: /^-p/ },
  { programs: /^curl$/, flag: /^(?:-[a-zA-Z]*u|--user|--proxy-user)$/, hasUser: true },
];
const SHORTEST = 5;
/** Words alone are shown in examples more often than they are used. */
const CHOSEN = /\d|[a-z][A-Z]|[A-Z][a-z]+[A-Z]/;

function claimProgramFlags(items: readonly ScalarNode[], claim: MakeClaim): void {
  const rules = PASSWORD_FLAGS.filter(({ programs }) => items.some(({ text }) => programs.test(programOf(text))));
  for (const rule of rules) {
    // `docker run -p 8080:80` publishes a port.
    if (rule.programs.test('docker') && !items.some(({ text }) => text === 'login')) continue;
    for (const [index, item] of items.entries()) {
      const part = passwordIn(item.text, items[index - 1]?.text ?? '', rule);
      if (part === undefined || part.end - part.start < SHORTEST || !CHOSEN.test(item.text.slice(part.start))) continue;
      claim(item, { kind: 'value', role: 'secret-value', label: 'password', part });
    }
  }
}

function programOf(text: string): string {
  return text.slice(text.lastIndexOf('/') + 1);
}

/** Where the password stands in an item that follows `before`. */
function passwordIn(text: string, before: string, { flag, isAttached, hasUser }: PasswordFlag): Span | undefined {
  const attached = flag.exec(text)?.[0].length;
  if (attached !== undefined && attached < text.length) return { start: attached, end: text.length };
  const isNext = isAttached !== true && flag.exec(before)?.[0] === before && before !== '' && !text.startsWith('-');
  if (!isNext) return undefined;
  const colon = hasUser === true ? text.indexOf(':') : -1;
  if (hasUser === true && colon === -1) return undefined;
  return { start: colon + 1, end: text.length };
}
