/**
 * The automaton as bytes: a header of seven 32-bit words, the class map, the two lists of outputs, and the table, in cells
 * of two bytes or four (little endian).
 */

import type { Automaton } from './automaton.ts';

const MAGIC = 0x32534e55; // "UNS2"
const HEADER_WORDS = 7;
const CLASS_BYTES = 256;

/** The bytes that `loadAutomaton` reads back. */
export function storeAutomaton(automaton: Automaton): Uint8Array {
  const { table, outputStarts, outputs } = automaton;
  const header = Uint32Array.of(
    MAGIC,
    automaton.shift,
    automaton.firstAccepting,
    table.BYTES_PER_ELEMENT,
    table.length,
    outputStarts.length,
    outputs.length,
  );
  return Buffer.concat([header, automaton.classes, outputStarts, outputs, table].map(asBytes));
}

/** The automaton in `bytes`, or undefined when they are not one of this version (it is then rebuilt from the rules). */
export function loadAutomaton(bytes: Uint8Array): Automaton | undefined {
  const minimum = HEADER_WORDS * 4 + CLASS_BYTES;
  if (bytes.length < minimum) return undefined;
  // 32-bit views need an aligned start, which a slice of a pooled buffer may not have.
  const buffer = bytes.byteOffset % 4 === 0 ? bytes.buffer : Uint8Array.from(bytes).buffer;
  const at = bytes.byteOffset % 4 === 0 ? bytes.byteOffset : 0;
  const [magic, shift, firstAccepting, cellBytes, cells, starts, outputs] = new Uint32Array(buffer, at, HEADER_WORDS);
  if (magic !== MAGIC || shift === undefined || firstAccepting === undefined || outputs === undefined) return undefined;
  if (!cells || !starts || (cellBytes !== 2 && cellBytes !== 4)) return undefined;
  if (bytes.length !== minimum + 4 * (starts + outputs) + cellBytes * cells) return undefined;
  const startsAt = at + minimum;
  const outputsAt = startsAt + 4 * starts;
  const tableAt = outputsAt + 4 * outputs;
  return {
    shift,
    firstAccepting,
    classes: new Uint8Array(buffer, at + HEADER_WORDS * 4, CLASS_BYTES),
    outputStarts: new Uint32Array(buffer, startsAt, starts),
    outputs: new Uint32Array(buffer, outputsAt, outputs),
    table: cellBytes === 2 ? new Uint16Array(buffer, tableAt, cells) : new Uint32Array(buffer, tableAt, cells),
  };
}

function asBytes(view: Uint8Array | Uint16Array | Uint32Array): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}
