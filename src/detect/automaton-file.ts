/** The automaton as bytes: a header of six 32-bit words, the class map, then the three tables (little endian). */

import type { Automaton } from './automaton.ts';

const MAGIC = 0x31534e55; // "UNS1"
const HEADER_WORDS = 6;
const CLASS_BYTES = 256;

/** The bytes that `loadAutomaton` reads back. */
export function storeAutomaton(automaton: Automaton): Uint8Array {
  const { table, outputStarts, outputs } = automaton;
  const header = Uint32Array.of(
    MAGIC,
    automaton.columns,
    automaton.firstAccepting,
    table.length,
    outputStarts.length,
    outputs.length,
  );
  return Buffer.concat([header, automaton.classes, table, outputStarts, outputs].map(asBytes));
}

/** The automaton in `bytes`, or undefined when they are not one of this version (it is then rebuilt from the rules). */
export function loadAutomaton(bytes: Uint8Array): Automaton | undefined {
  const minimum = HEADER_WORDS * 4 + CLASS_BYTES;
  if (bytes.length < minimum) return undefined;
  // 32-bit views need an aligned start, which a slice of a pooled buffer may not have.
  const buffer = bytes.byteOffset % 4 === 0 ? bytes.buffer : Uint8Array.from(bytes).buffer;
  const at = bytes.byteOffset % 4 === 0 ? bytes.byteOffset : 0;
  const [magic, columns, firstAccepting, tableLength, startsLength, outputsLength] = new Uint32Array(
    buffer,
    at,
    HEADER_WORDS,
  );
  if (magic !== MAGIC || !columns || firstAccepting === undefined) return undefined;
  if (!tableLength || !startsLength || outputsLength === undefined) return undefined;
  if (bytes.length !== minimum + 4 * (tableLength + startsLength + outputsLength)) return undefined;
  const startsAt = minimum + 4 * tableLength;
  return {
    columns,
    firstAccepting,
    classes: new Uint8Array(buffer, at + HEADER_WORDS * 4, CLASS_BYTES),
    table: new Uint32Array(buffer, at + minimum, tableLength),
    outputStarts: new Uint32Array(buffer, at + startsAt, startsLength),
    outputs: new Uint32Array(buffer, at + startsAt + 4 * startsLength, outputsLength),
  };
}

function asBytes(view: Uint8Array | Uint32Array): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}
