/** A labelled text of the corpus. */

import type { Span } from '../../src/core/location.ts';
import { accepts, type Syntax } from './syntax.ts';
import { joinName } from './vocabulary.ts';

export interface Sample {
  readonly path: string;
  readonly text: string;
  /** Bytes of the text that are secret; none for a look-alike. */
  readonly secrets: readonly Span[];
  /** The rule that the secret was made for, or the class of look-alikes. */
  readonly label: string;
  /** The rule family (the rule file's name) of a positive; `look-alike` for a negative. */
  readonly family: string;
  readonly syntax: string;
}

/** A value under a name: what is secret in it, and what stands before and behind that. */
export interface NamedValue {
  readonly name: readonly string[];
  readonly before: string;
  readonly secret: string;
  readonly after: string;
}

/** The sample of a secret in a syntax, or undefined when the value cannot stand there. */
export function positive(
  value: NamedValue,
  syntax: Syntax,
  label: Pick<Sample, 'label' | 'family'>,
): Sample | undefined {
  const { name, before, secret, after } = value;
  const whole = before + secret + after;
  if (!accepts(syntax, whole)) return undefined;
  const [head, tail] = syntax.wrap(syntax.style === undefined ? '' : joinName(name, syntax.style));
  const spell = syntax.escape ?? ((text: string) => text);
  const written = spell(whole);
  const [writtenBefore, writtenSecret] = [spell(before), spell(secret)];
  // Base64 and the like encode the value as a whole: all of it is the place of the secret.
  const isPiecewise = written === writtenBefore + writtenSecret + spell(after);
  const start = Buffer.byteLength(head + (isPiecewise ? writtenBefore : ''));
  const end = start + Buffer.byteLength(isPiecewise ? writtenSecret : written);
  return { ...label, path: syntax.path, text: head + written + tail, secrets: [{ start, end }], syntax: syntax.name };
}

/** A look-alike: a text that holds no secret. */
export function negative(label: string, path: string, text: string): Sample {
  return { label, family: 'look-alike', path, text, secrets: [], syntax: path };
}
