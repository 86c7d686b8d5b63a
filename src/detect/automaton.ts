/**
 * Aho–Corasick over bytes, flattened to a table with one row a state and one column a byte class. ASCII case is
 * folded. States that accept come last, so that the hot loop is two loads and one compare; the others stand in order of
 * their depth, since most text keeps to the first few, and in 16 bits where they fit, so that these stay in the cache.
 * The built-in rules' table is made at package build time and loaded as it is (`automaton-file.ts`).
 */

export interface Automaton {
  /** Byte to column. */
  readonly classes: Uint8Array;
  /** `table[(state << shift) + classes[byte]]` is the next state; states are row numbers. */
  readonly table: Uint16Array | Uint32Array;
  /** A row has `1 << shift` columns. */
  readonly shift: number;
  /** Every state from this row on accepts. */
  readonly firstAccepting: number;
  /** For accepting state number `n` (counted from the first): its keyword ids are `outputs[outputStarts[n] … [n+1])`. */
  readonly outputStarts: Uint32Array;
  readonly outputs: Uint32Array;
}

/** Called for each keyword that ends before byte offset `end`. */
export type KeywordVisitor = (keyword: number, end: number) => void;

/** Visits every occurrence of every keyword in `bytes`, in order of their ends. */
export function visitKeywords(automaton: Automaton, bytes: Uint8Array, visit: KeywordVisitor): void {
  const { classes, table, shift, firstAccepting, outputStarts, outputs } = automaton;
  let state = 0;
  for (let index = 0; index < bytes.length; index++) {
    state = table[(state << shift) + (classes[bytes[index] as number] as number)] as number;
    if (state < firstAccepting) continue;
    const accepting = state - firstAccepting;
    const stop = outputStarts[accepting + 1] as number;
    for (let output = outputStarts[accepting] as number; output < stop; output++) {
      visit(outputs[output] as number, index + 1);
    }
  }
}

/** Builds the automaton of the given keywords; keyword ids are their indexes. Keywords are matched as UTF-8, ASCII case folded. */
export function buildAutomaton(keywords: readonly string[]): Automaton {
  const encoded = keywords.map((keyword) => Buffer.from(keyword.toLowerCase(), 'utf8'));
  const { classes, columns } = classify(encoded);
  const trie = buildTrie(encoded, classes, columns);
  const { outputsOf, byDepth } = connect(trie, columns);
  return flatten(trie, byDepth, outputsOf, classes, columns);
}

/** Bytes that stand in no keyword share column 0; upper-case ASCII shares the column of its lower case. */
function classify(encoded: readonly Uint8Array[]): { classes: Uint8Array; columns: number } {
  const classes = new Uint8Array(256);
  let columns = 1;
  for (const keyword of encoded) {
    for (const byte of keyword) if (classes[byte] === 0) classes[byte] = columns++;
  }
  for (let upper = 0x41; upper <= 0x5a; upper++) classes[upper] = classes[upper + 0x20] as number;
  return { classes, columns };
}

interface Trie {
  /** `next[node * columns + class]`; 0 is the root and stands for "none" until `connect` fills it in. */
  readonly next: number[];
  readonly ends: number[][];
}

function buildTrie(encoded: readonly Uint8Array[], classes: Uint8Array, columns: number): Trie {
  const next: number[] = new Array(columns).fill(0);
  const ends: number[][] = [[]];
  encoded.forEach((keyword, id) => {
    let node = 0;
    for (const byte of keyword) {
      const slot = node * columns + (classes[byte] as number);
      if (next[slot] === 0) {
        next[slot] = ends.length;
        ends.push([]);
        for (let column = 0; column < columns; column++) next.push(0);
      }
      node = next[slot] as number;
    }
    ends[node]?.push(id);
  });
  return { next, ends };
}

/** What `connect` finds out: each node's keywords, and all nodes in order of their depth, the root first. */
interface Connection {
  readonly outputsOf: readonly number[][];
  readonly byDepth: readonly number[];
}

/** Fills in failure transitions breadth first, and gives each node the keywords of its suffixes too. */
function connect({ next, ends }: Trie, columns: number): Connection {
  const failure = new Array<number>(ends.length).fill(0);
  const outputsOf = ends.map((own) => [...own]);
  const queue: number[] = next.slice(0, columns).filter((node) => node !== 0);
  for (let head = 0; head < queue.length; head++) {
    const node = queue[head] as number;
    const fallback = failure[node] as number;
    outputsOf[node]?.push(...(outputsOf[fallback] as number[]));
    for (let column = 0; column < columns; column++) {
      const slot = node * columns + column;
      const child = next[slot] as number;
      const onFailure = next[fallback * columns + column] as number;
      if (child === 0) next[slot] = onFailure;
      else {
        failure[child] = onFailure;
        queue.push(child);
      }
    }
  }
  return { outputsOf, byDepth: [0, ...queue] };
}

/** States that fit into 16 bits. */
const SMALL = 1 << 16;

function flatten(
  { next }: Trie,
  byDepth: readonly number[],
  outputsOf: readonly number[][],
  classes: Uint8Array,
  columns: number,
): Automaton {
  const accepts = (node: number) => (outputsOf[node] as number[]).length > 0;
  const accepting = byDepth.filter(accepts);
  const order = [...byDepth.filter((node) => !accepts(node)), ...accepting];
  const rowOf = new Uint32Array(order.length);
  order.forEach((node, row) => {
    rowOf[node] = row;
  });
  const shift = Math.ceil(Math.log2(columns));
  const size = order.length << shift;
  const table = order.length <= SMALL ? new Uint16Array(size) : new Uint32Array(size);
  for (const node of order) {
    const row = (rowOf[node] as number) << shift;
    for (let column = 0; column < columns; column++) {
      table[row + column] = rowOf[next[node * columns + column] as number] as number;
    }
  }
  const outputStarts = new Uint32Array(accepting.length + 1);
  const outputs: number[] = [];
  accepting.forEach((node, index) => {
    outputs.push(...(outputsOf[node] as number[]));
    outputStarts[index + 1] = outputs.length;
  });
  const firstAccepting = order.length - accepting.length;
  return { classes, table, shift, firstAccepting, outputStarts, outputs: Uint32Array.from(outputs) };
}
