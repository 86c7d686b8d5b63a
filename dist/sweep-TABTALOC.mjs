import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  MOST_LINES_BELOW,
  ObjectReader,
  SOPS_FILE,
  UnsealedError,
  detect,
  expandBlob,
  findEncoded,
  isBinary,
  isCredentialPath,
  isDocumentPath,
  isDotenvPath,
  isEtcdSnapshot,
  isGzip,
  isObjectId,
  isSilentLine,
  isTar,
  newInflation,
  pathText,
  readLog,
  records,
  requireRepository,
  resolveRevision,
  rootFragment,
  run,
  scanBlob,
  shallowBoundary,
  startGit,
  stream,
  systemCode,
  tooLarge
} from "./chunk-6QR3DHGB.mjs";
import "./chunk-4DXGSSLM.mjs";
import "./chunk-BSZRS44C.mjs";
import "./chunk-NNKK245H.mjs";

// src/git/broken-log.ts
var LARGEST_COMMIT = 32 * 1024 * 1024;
var READ_AT_ONCE = 256;
var MOST_DEATHS = 100;
var NO_PARENT = "a parent of this commit is missing or damaged: what came before it is not known";
var NO_TREE = "a tree of this commit or of its parent is missing or damaged: what it changed is not known";
async function* brokenLog(repository, options) {
  const { dates, skipped } = await reachable(repository, options.tips);
  const newest = [...dates.keys()].sort((a, b) => (dates.get(b) ?? 0) - (dates.get(a) ?? 0)).slice(0, options.maxCommits);
  let open = newest.filter((id) => !options.isKnown(id));
  const hidden = [];
  for (let deaths = 0; open.length > 0; deaths++) {
    const sizes = deaths === 0 ? [open.length] : [1, 1, open.length];
    if (deaths === MOST_DEATHS) break;
    for (const size of sizes) {
      const part = open.slice(0, size);
      const shown2 = yield* listed(repository, part, options.filters);
      const isOver = shown2 === "all";
      if (!isOver && size === 1) hidden.push(...part);
      open = open.slice(isOver || size === 1 ? part.length : shown2);
      if (!isOver && size > 1) break;
    }
  }
  const unlisted = [...hidden, ...open];
  for (const commit of unlisted.slice(0, MOST_DEATHS))
    skipped.push({ path: ".", code: "missing-object", detail: NO_TREE, commit });
  if (unlisted.length > MOST_DEATHS) {
    const detail = `${unlisted.length - MOST_DEATHS} further commits: trees are missing or damaged, what they changed is not known`;
    skipped.push({ path: ".", code: "missing-object", detail });
  }
  const shown = yield* listed(repository, unlisted, options.filters, true);
  if (shown !== "all") skipped.push({ path: ".", code: "unreadable", detail: "git could not show all commits" });
  return skipped;
}
async function* listed(repository, ids, options, isWithoutChanges = false) {
  if (ids.length === 0) return "all";
  const last = new Map(ids.map((id, index) => [id, index + 1]));
  let shown = 0;
  try {
    const args = ["--no-walk=unsorted", "--stdin", ...options];
    const input = ids.map((id) => `${id}
`).join("");
    for await (const logged of readLog(repository, args, { input, isWithoutChanges })) {
      shown = last.get(logged.commit.id) ?? shown;
      yield logged;
    }
    return "all";
  } catch (error) {
    if (error instanceof UnsealedError && error.code === "GIT_FAILED") return shown;
    throw error;
  }
}
async function reachable(repository, tips) {
  const boundary = shallowBoundary(repository);
  const objects = new ObjectReader(repository, LARGEST_COMMIT);
  const dates = /* @__PURE__ */ new Map();
  const skipped = [];
  const met = new Set(tips);
  const open = [...met].map((id) => ({ id }));
  try {
    while (open.length > 0) {
      const batch = open.splice(-READ_AT_ONCE);
      const headers = await Promise.all(batch.map(({ id }) => headerOf(objects, id)));
      headers.forEach((header, index) => {
        const { id = "", child } = batch[index] ?? {};
        if (header === void 0) {
          if (child !== void 0)
            skipped.push({ path: ".", code: "missing-object", detail: NO_PARENT, commit: child });
          return;
        }
        if (header.committed !== void 0) dates.set(id, header.committed);
        for (const next of boundary.has(id) ? [] : header.next) {
          if (met.has(next)) continue;
          met.add(next);
          open.push({ id: next, child: id });
        }
      });
    }
  } finally {
    objects.close();
  }
  return { dates, skipped };
}
async function headerOf(objects, id) {
  const content2 = await objects.read(id).catch(() => void 0);
  if (content2?.kind !== "content") return void 0;
  const text = Buffer.from(content2.bytes).toString("latin1");
  const lines = text.slice(0, text.indexOf("\n\n") >>> 0).split("\n");
  const values = (name) => lines.flatMap((line) => line.startsWith(name) ? [line.slice(name.length)] : []);
  const [committer] = values("committer ");
  if (committer === void 0 || !text.startsWith("tree ")) return { next: values("object ").filter(isObjectId) };
  const seconds = Number(/> (\d{1,12}) /.exec(committer)?.[1] ?? 0);
  return { next: values("parent ").filter(isObjectId), committed: seconds };
}

// src/git/commit-order.ts
function commitOrder(parents, committed) {
  const count = committed.length;
  const children = reversed(parents, count);
  const waiting = new Int32Array(count);
  for (const child of children.values) waiting[child] = waiting[child] + 1;
  const isEarlier = (a, b) => {
    const [first, second] = [committed[a], committed[b]];
    return first === second ? a > b : first < second;
  };
  const ready = new EarliestFirst(count, isEarlier);
  for (let position = 0; position < count; position++) if (waiting[position] === 0) ready.push(position);
  const order = new Int32Array(count);
  for (let place = 0; place < count; place++) {
    const position = ready.pop();
    order[place] = position;
    for (let at = children.starts[position]; at < children.starts[position + 1]; at++) {
      const child = children.values[at];
      waiting[child] = waiting[child] - 1;
      if (waiting[child] === 0) ready.push(child);
    }
  }
  return order;
}
function reversed({ starts, values }, count) {
  const ends = new Int32Array(count + 1);
  for (const value of values) if (value >= 0) ends[value + 1] = ends[value + 1] + 1;
  for (let value = 0; value < count; value++) ends[value + 1] = ends[value + 1] + ends[value];
  const next = ends.slice(0, count);
  const items = new Int32Array(ends[count]);
  for (let item = 0; item + 1 < starts.length; item++) {
    for (let at = starts[item]; at < starts[item + 1]; at++) {
      const value = values[at];
      if (value < 0) continue;
      items[next[value]] = item;
      next[value] = next[value] + 1;
    }
  }
  return { starts: ends, values: items };
}
var EarliestFirst = class {
  #items;
  #isEarlier;
  #size = 0;
  constructor(capacity, isEarlier) {
    this.#items = new Int32Array(capacity);
    this.#isEarlier = isEarlier;
  }
  push(item) {
    let at = this.#size++;
    while (at > 0) {
      const above = at - 1 >>> 1;
      const other = this.#items[above];
      if (!this.#isEarlier(item, other)) break;
      this.#items[at] = other;
      at = above;
    }
    this.#items[at] = item;
  }
  pop() {
    const first = this.#items[0];
    const last = this.#items[--this.#size];
    let at = 0;
    for (let below = 1; below < this.#size; below = 2 * at + 1) {
      const right = below + 1;
      const isRight = right < this.#size && this.#isEarlier(this.#items[right], this.#items[below]);
      const smaller = isRight ? right : below;
      if (!this.#isEarlier(this.#items[smaller], last)) break;
      this.#items[at] = this.#items[smaller];
      at = smaller;
    }
    this.#items[at] = last;
    return first;
  }
};

// src/git/history-index.ts
var HistoryIndex = class {
  #parts;
  /** Commits without content: blobs that a tag names directly, and the like. */
  #named = /* @__PURE__ */ new Map();
  constructor(parts) {
    this.#parts = parts;
  }
  /** Full ids of the commits at which a shallow clone is cut off: each lists its whole tree as if it had added it. */
  get boundary() {
    return this.#parts.boundary;
  }
  get commitCount() {
    return this.#parts.rankToNumber.length;
  }
  get entryCount() {
    return this.#parts.entryPaths.length;
  }
  /** Says of a blob that no commit holds where it stands. */
  addNamed(blobId, path) {
    this.#named.set(blobId, [...this.#named.get(blobId) ?? [], path]);
  }
  /** True when the history knows where this blob stood. */
  has(blobId) {
    return this.#parts.blobs.find(blobId) !== void 0 || this.#named.has(blobId);
  }
  /** Full ids of all blobs that the log names, each once. */
  *blobIds() {
    const { blobs } = this.#parts;
    for (let number = 0; number < blobs.size; number++) yield blobs.id(number);
    for (const id of this.#named.keys()) if (blobs.find(id) === void 0) yield id;
  }
  /** Every path at which the blob stood, as text, in the order in which it came there; empty for a blob that never did. */
  pathsOf(blobId) {
    const number = this.#parts.blobs.find(blobId);
    const named = this.#named.get(blobId) ?? [];
    if (number === void 0) return named;
    const { entryPaths } = this.#parts;
    const arrivals = this.arrivals(number);
    const entries = arrivals.length > 0 ? arrivals : this.departures(number);
    if (entries.length === 1 && named.length === 0) return [this.path(entryPaths[entries[0]])];
    const paths = /* @__PURE__ */ new Set();
    for (const entry of entries) paths.add(entryPaths[entry]);
    return [.../* @__PURE__ */ new Set([...[...paths].map((path) => this.path(path)), ...named])];
  }
  /** All distinct paths, as text. */
  *paths() {
    for (const path of this.#parts.paths) yield pathText(path);
    for (const paths of this.#named.values()) yield* paths;
  }
  /** The path with this number, as text. */
  path(number) {
    return pathText(this.bytePath(number));
  }
  bytePath(number) {
    return this.#parts.paths[number] ?? "";
  }
  /** The number of a blob; undefined for one that the log does not name. */
  blob(blobId) {
    return this.#parts.blobs.find(blobId);
  }
  /** The entries that put this blob where it stood, ascending. */
  arrivals(blob) {
    return listed2(this.#parts.arrivals, blob);
  }
  /** The entries that changed or deleted what had been this blob, ascending; one of a merge may stand here twice. */
  departures(blob) {
    return listed2(this.#parts.departures, blob);
  }
  /** Entries from the first to before the last number. */
  entriesOf(commit) {
    const { entryStarts } = this.#parts;
    return { first: entryStarts[commit], end: entryStarts[commit + 1] };
  }
  entryPath(entry) {
    return this.#parts.entryPaths[entry];
  }
  /** The blob that the entry leaves; -1 where it leaves none. */
  entryAfter(entry) {
    return this.#parts.entryAfters[entry];
  }
  /** The blobs that stood there in each parent; -1 where there was none. */
  entryBefores(entry) {
    return listed2(this.#parts.entryBefores, entry);
  }
  /** The commit of an entry. */
  entryCommit(entry) {
    const { entryStarts } = this.#parts;
    let low = 0;
    let high = entryStarts.length - 1;
    while (high - low > 1) {
      const middle = low + high >>> 1;
      if (entryStarts[middle] <= entry) low = middle;
      else high = middle;
    }
    return low;
  }
  /** The number of a commit; undefined for one that was not logged. */
  findCommit(id) {
    const number = this.#parts.ids.find(id);
    const rank = number === void 0 ? void 0 : this.#parts.numberToRank[number];
    return rank === void 0 || rank < 0 ? void 0 : rank;
  }
  commit(rank) {
    const { authors, dates, subjects } = this.#parts;
    return {
      id: this.commitId(rank),
      author: authors[rank] ?? "",
      date: dates[rank] ?? "",
      subject: subjects[rank] ?? ""
    };
  }
  commitId(rank) {
    return this.#parts.ids.id(this.#parts.rankToNumber[rank]);
  }
  /** When it was committed, in seconds since 1970. */
  committed(rank) {
    return this.#parts.committed[rank];
  }
  /** The parents' numbers, -1 for one that was not logged. */
  parents(rank) {
    return listed2(this.#parts.parents, rank);
  }
  /** The same of all commits, for those who walk them. */
  get parentLists() {
    return this.#parts.parents;
  }
  /** True when what came before this commit is not known, so that what it lists may be older than it. */
  isCutOff(rank) {
    return this.parents(rank).includes(-1) || this.boundary.size > 0 && this.boundary.has(this.commitId(rank));
  }
};
function listed2({ starts, values }, item) {
  return values.subarray(starts[item], starts[item + 1]);
}

// src/git/id-table.ts
var FIRST_CAPACITY = 1024;
var EMPTY = -1;
var IdTable = class {
  #idBytes = 20;
  #bytes = Buffer.alloc(0);
  #slots = new Int32Array(FIRST_CAPACITY * 2).fill(EMPTY);
  #count = 0;
  #key = Buffer.alloc(32);
  /** How many ids there are. */
  get size() {
    return this.#count;
  }
  /** The number of a full id, which gets one if it is new. All ids of a table have the same length. */
  add(id) {
    const found = this.#slotOf(id);
    if (found.number !== EMPTY) return found.number;
    const number = this.#count++;
    if (this.#bytes.length < this.#count * this.#idBytes) this.#growBytes();
    this.#key.copy(this.#bytes, number * this.#idBytes, 0, this.#idBytes);
    this.#slots[found.slot] = number;
    if (this.#count * 2 > this.#slots.length) this.#growSlots();
    return number;
  }
  /** The number of a full id; undefined for one that is not here. */
  find(id) {
    const { number } = this.#slotOf(id);
    return number === EMPTY || id.length !== this.#idBytes * 2 ? void 0 : number;
  }
  /** The full id with this number. */
  id(number) {
    return this.#bytes.toString("hex", number * this.#idBytes, (number + 1) * this.#idBytes);
  }
  #slotOf(id) {
    if (this.#count === 0) this.#idBytes = id.length >>> 1;
    this.#key.write(id, "hex");
    const mask = this.#slots.length - 1;
    for (let slot = this.#key.readUInt32LE(0) & mask; ; slot = slot + 1 & mask) {
      const number = this.#slots[slot];
      if (number === EMPTY || this.#isAt(number)) return { slot, number };
    }
  }
  #isAt(number) {
    const start = number * this.#idBytes;
    return this.#key.compare(this.#bytes, start, start + this.#idBytes, 0, this.#idBytes) === 0;
  }
  #growBytes() {
    const bytes = Buffer.alloc(Math.max(FIRST_CAPACITY, this.#count * 2) * this.#idBytes);
    this.#bytes.copy(bytes);
    this.#bytes = bytes;
  }
  #growSlots() {
    this.#slots = new Int32Array(this.#slots.length * 2).fill(EMPTY);
    const mask = this.#slots.length - 1;
    for (let number = 0; number < this.#count; number++) {
      let slot = this.#bytes.readUInt32LE(number * this.#idBytes) & mask;
      while (this.#slots[slot] !== EMPTY) slot = slot + 1 & mask;
      this.#slots[slot] = number;
    }
  }
};

// src/git/number-list.ts
var FIRST_CAPACITY2 = 1024;
var NumberList = class {
  #numbers = new Int32Array(FIRST_CAPACITY2);
  #length = 0;
  get length() {
    return this.#length;
  }
  push(value) {
    if (this.#length === this.#numbers.length) {
      const grown = new Int32Array(this.#length * 2);
      grown.set(this.#numbers);
      this.#numbers = grown;
    }
    this.#numbers[this.#length++] = value;
  }
  /** The numbers so far, without copying. */
  view() {
    return this.#numbers.subarray(0, this.#length);
  }
};

// src/git/history-builder.ts
var NONE = -1;
var GITLINK = "160000";
var LONGEST_SUBJECT = 1e3;
var HistoryBuilder = class {
  /** Commits and parents of commits. */
  #ids = new IdTable();
  /** Of each commit as it came: its number in `#ids`. */
  #logged = new NumberList();
  #parentStarts = new NumberList();
  #parents = new NumberList();
  #committed = [];
  #authors = [];
  #dates = [];
  #subjects = [];
  #spellings = /* @__PURE__ */ new Map();
  #seen = /* @__PURE__ */ new Set();
  #blobs = new IdTable();
  #paths = /* @__PURE__ */ new Map();
  #entryStarts = new NumberList();
  #entryPaths = new NumberList();
  #afters = new NumberList();
  #beforeStarts = new NumberList();
  #befores = new NumberList();
  /** True when this commit was added. */
  has(commitId) {
    const number = this.#ids.find(commitId);
    return number !== void 0 && this.#seen.has(number);
  }
  /** Adds a commit, once; `place` gives each path as people shall see it. */
  add(logged, place = (path) => path) {
    const number = this.#ids.add(logged.commit.id);
    if (this.#seen.has(number)) return;
    this.#seen.add(number);
    this.#logged.push(number);
    this.#parentStarts.push(this.#parents.length);
    for (const parent of logged.parents) this.#parents.push(this.#ids.add(parent));
    this.#committed.push(logged.committed);
    this.#authors.push(this.#spelled(logged.commit.author));
    this.#dates.push(logged.commit.date);
    this.#subjects.push(logged.commit.subject.slice(0, LONGEST_SUBJECT));
    this.#entryStarts.push(this.#afters.length);
    for (const { path, after, before } of logged.entries) {
      const sides = before.map((side) => this.#blob(side));
      const result = this.#blob(after);
      if (result === NONE && sides.every((side) => side === NONE)) continue;
      this.#entryPaths.push(this.#path(place(path)));
      this.#afters.push(result);
      this.#beforeStarts.push(this.#befores.length);
      for (const side of sides) this.#befores.push(side);
    }
  }
  /** The index of what was added. `boundary` holds the commits at which a shallow clone is cut off. */
  finish(boundary = /* @__PURE__ */ new Set()) {
    const parents = this.#parentPositions();
    const order = commitOrder(parents, this.#committed);
    const ranks = new Int32Array(order.length);
    order.forEach((position, rank) => {
      ranks[position] = rank;
    });
    const numberToRank = new Int32Array(this.#ids.size).fill(NONE);
    this.#logged.view().forEach((number, position) => {
      numberToRank[number] = ranks[position];
    });
    const entries = this.#entries(order);
    return new HistoryIndex({
      ids: this.#ids,
      numberToRank,
      rankToNumber: order.map((position) => this.#logged.view()[position]),
      parents: renumbered(parents, order, ranks),
      committed: Float64Array.from(order, (position) => this.#committed[position]),
      authors: Array.from(order, (position) => this.#authors[position]),
      dates: Array.from(order, (position) => this.#dates[position]),
      subjects: Array.from(order, (position) => this.#subjects[position]),
      blobs: this.#blobs,
      paths: [...this.#paths.keys()],
      ...entries,
      boundary: new Set([...boundary].filter((id) => this.has(id)))
    });
  }
  #spelled(author) {
    const known = this.#spellings.get(author);
    if (known === void 0) this.#spellings.set(author, author);
    return known ?? author;
  }
  #blob(side) {
    return side === void 0 || side.mode === GITLINK ? NONE : this.#blobs.add(side.id);
  }
  #path(path) {
    const known = this.#paths.get(path);
    if (known !== void 0) return known;
    const number = this.#paths.size;
    this.#paths.set(path, number);
    return number;
  }
  #parentPositions() {
    const positions = new Int32Array(this.#ids.size).fill(NONE);
    this.#logged.view().forEach((number, position) => {
      positions[number] = position;
    });
    const values = this.#parents.view().map((number) => positions[number]);
    return { starts: ended(this.#parentStarts, values.length), values };
  }
  /** The entries put into the order of the commits, and for each blob those that name it. */
  #entries(order) {
    const given = ended(this.#entryStarts, this.#afters.length);
    const givenBefores = ended(this.#beforeStarts, this.#befores.length);
    const [paths, afters, befores] = [this.#entryPaths.view(), this.#afters.view(), this.#befores.view()];
    const entryStarts = new Int32Array(order.length + 1);
    const entryPaths = new Int32Array(paths.length);
    const entryAfters = new Int32Array(paths.length);
    const entryBefores = { starts: new Int32Array(paths.length + 1), values: new Int32Array(befores.length) };
    let next = 0;
    let nextBefore = 0;
    order.forEach((position, rank) => {
      for (let from = given[position]; from < given[position + 1]; from++) {
        entryPaths[next] = paths[from];
        entryAfters[next] = afters[from];
        for (let at = givenBefores[from]; at < givenBefores[from + 1]; at++) {
          entryBefores.values[nextBefore++] = befores[at];
        }
        entryBefores.starts[++next] = nextBefore;
      }
      entryStarts[rank + 1] = next;
    });
    const { size } = this.#blobs;
    const one = { starts: Int32Array.from({ length: paths.length + 1 }, (_, entry) => entry), values: entryAfters };
    return {
      ...{ entryStarts, entryPaths, entryAfters, entryBefores },
      arrivals: reversed(one, size),
      departures: reversed(entryBefores, size)
    };
  }
};
function ended(starts, end) {
  const all = new Int32Array(starts.length + 1);
  all.set(starts.view());
  all[starts.length] = end;
  return all;
}
function renumbered({ starts, values }, order, ranks) {
  const lists = { starts: new Int32Array(starts.length), values: new Int32Array(values.length) };
  let next = 0;
  order.forEach((position, rank) => {
    for (let at = starts[position]; at < starts[position + 1]; at++) {
      const parent = values[at];
      lists.values[next++] = parent === NONE ? NONE : ranks[parent];
    }
    lists.starts[rank + 1] = next;
  });
  return lists;
}

// src/git/tree-files.ts
var LINE = /^\d{6} blob ([0-9a-f]+)\t(.+)$/s;
async function* treeFiles(workplace, id) {
  for await (const batch of records(stream(workplace, ["ls-tree", "-r", "-z", "--full-tree", id]))) {
    for (const record of batch) {
      const [, blob, path] = LINE.exec(record.toString("latin1")) ?? [];
      if (blob !== void 0 && path !== void 0) yield { path, id: blob };
    }
  }
}

// src/git/named-objects.ts
async function addNamedObjects(repository, index, { refs }, tags, skipped) {
  const targets = new Map(tags.map(({ id, target }) => [id, target]));
  for (const { name, id, type } of refs) {
    let object = { id, type };
    for (let depth = 0; depth < targets.size && object?.type === "tag"; depth++) object = targets.get(object.id);
    if (object?.type === "blob") index.addNamed(object.id, name);
    if (object?.type !== "tree") continue;
    try {
      for await (const file of treeFiles(repository, object.id))
        index.addNamed(file.id, `${name}/${pathText(file.path)}`);
    } catch (error) {
      if (!(error instanceof UnsealedError) || error.code !== "GIT_FAILED") throw error;
      skipped.push({ path: name, code: "missing-object", detail: "a tree below this ref is missing or damaged" });
    }
  }
}

// src/git/reflog.ts
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
var DEEPEST = 32;
function reflogIds({ gitDirectory, commonDirectory }) {
  const ids = /* @__PURE__ */ new Set();
  const worktrees = join(commonDirectory, "worktrees");
  const places = [commonDirectory, gitDirectory, ...names(worktrees).map((name) => join(worktrees, name))];
  for (const place of new Set(places)) for (const id of idsBelow(join(place, "logs"), 0)) ids.add(id);
  return [...ids];
}
function* idsBelow(path, depth) {
  const text = content(path);
  if (text === void 0) {
    if (depth < DEEPEST) for (const name of names(path)) yield* idsBelow(join(path, name), depth + 1);
    return;
  }
  for (const line of text.split("\n"))
    for (const id of line.split(" ", 2)) if (isObjectId(id) && !/^0+$/.test(id)) yield id;
}
function content(path) {
  try {
    return readFileSync(path, "latin1");
  } catch (error) {
    if (systemCode(error) !== void 0) return void 0;
    throw error;
  }
}
function names(directory) {
  try {
    return readdirSync(directory);
  } catch (error) {
    if (systemCode(error) !== void 0) return [];
    throw error;
  }
}

// src/git/refs.ts
var IGNORED = /ignoring (?:broken ref|ref with broken name|dangling symref) (\S+)/g;
async function listRefs(workplace) {
  const broken = [];
  const onWarnings = (said) => {
    for (const [, name] of said.matchAll(IGNORED)) broken.push(utf8(name ?? ""));
  };
  const listed3 = [];
  const format = "--format=%(objectname) %(refname)%00";
  for await (const batch of records(stream(workplace, ["for-each-ref", format], { onWarnings }))) {
    for (const record of batch) {
      const [id = "", name] = record.toString("utf8").trim().split(" ");
      if (isObjectId(id) && name !== void 0) listed3.push({ name, id });
    }
  }
  const types = await objectTypes(
    workplace,
    listed3.map(({ id }) => id)
  );
  const refs = [];
  for (const { name, id } of listed3) {
    const type = types.get(id);
    if (type === void 0) broken.push(name);
    else refs.push({ name, id, type });
  }
  return { refs, broken };
}
async function objectTypes(workplace, ids) {
  const types = /* @__PURE__ */ new Map();
  if (ids.length === 0) return types;
  const input = [...new Set(ids)].map((id) => `${id}
`).join("");
  const pieces = [];
  const args = ["cat-file", "--batch-check=%(objectname) %(objecttype)"];
  for await (const piece of stream(workplace, args, { input })) pieces.push(piece);
  for (const line of Buffer.concat(pieces).toString("latin1").split("\n")) {
    const [, id, type] = /^([0-9a-f]+) (commit|tag|tree|blob)$/.exec(line) ?? [];
    if (id !== void 0) types.set(id, type);
  }
  return types;
}
function utf8(latin1) {
  return Buffer.from(latin1, "latin1").toString("utf8");
}

// src/git/tag-messages.ts
var MOST_NESTED = 16;
var TAGGER = /^(.*?) ?<[^>]*> (-?\d{1,12}) ([+-])(\d\d)(\d\d)$/;
async function readTags(workplace, ids, limitBytes) {
  const objects = new ObjectReader(workplace, limitBytes);
  const tags = /* @__PURE__ */ new Map();
  const unread = [];
  try {
    let open = [...new Set(ids)];
    for (let depth = 0; depth < MOST_NESTED && open.length > 0; depth++) {
      const found = await Promise.all(open.map((id) => readTag(objects, id)));
      found.forEach((tag, index) => {
        if (tag === void 0) unread.push(open[index] ?? "");
        else tags.set(tag.id, tag);
      });
      const targets = found.flatMap((tag) => tag?.target.type === "tag" ? [tag.target.id] : []);
      open = [...new Set(targets)].filter((id) => !tags.has(id));
    }
  } finally {
    objects.close();
  }
  return { tags: [...tags.values()], unread };
}
async function readTag(objects, id) {
  const content2 = await objects.read(id).catch(() => void 0);
  return content2?.kind === "content" ? parseTag(id, Buffer.from(content2.bytes)) : void 0;
}
function parseTag(id, bytes) {
  const blank = bytes.indexOf("\n\n");
  const header = bytes.toString("utf8", 0, blank === -1 ? bytes.length : blank).split("\n");
  const field = (name) => header.find((line) => line.startsWith(`${name} `))?.slice(name.length + 1);
  const target = field("object");
  if (target === void 0 || !isObjectId(target)) return void 0;
  const [, tagger = field("tagger") ?? "", seconds, sign, hours, minutes] = TAGGER.exec(field("tagger") ?? "") ?? [];
  return {
    ...{ id, name: field("tag") ?? "", tagger },
    date: seconds === void 0 ? "" : isoDate(Number(seconds), `${sign}${hours}:${minutes}`),
    message: blank === -1 ? Buffer.alloc(0) : bytes.subarray(blank + 2),
    target: { id: target, type: field("type") ?? "" }
  };
}
function isoDate(seconds, zone) {
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4));
  const local = new Date((seconds + (zone.startsWith("-") ? -minutes : minutes) * 60) * 1e3);
  if (Number.isNaN(local.getTime())) return "";
  return `${local.toISOString().slice(0, 19)}${zone === "+00:00" ? "Z" : zone}`;
}

// src/git/history-log.ts
var NOTES = "refs/notes/";
var BROKEN_REF = "this ref names nothing that git can read: what only it reached is not known";
var UNREAD_TAG = "a tag that could not be read";
async function readHistory(repository, options) {
  const builder = new HistoryBuilder();
  const skipped = [];
  const take = async (logged, place) => {
    if (builder.has(logged.commit.id)) return;
    builder.add(logged, place);
    await options.onCommit?.(logged);
  };
  if (options.branch !== void 0) {
    const tips2 = [await resolveRevision(repository, options.branch)];
    await walk({ repository, options, builder, take, skipped }, async () => tips2, "tips");
    return { index: builder.finish(shallowBoundary(repository)), tags: [], skipped };
  }
  const refs = await listRefs(repository);
  for (const path of refs.broken) skipped.push({ path, code: "missing-object", detail: BROKEN_REF });
  await walkNotes(repository, refs, options, take);
  const tips = async () => [...refs.refs.map(({ id }) => id), ...reflogIds(repository), ...await headIds(repository)];
  await walk({ repository, options, builder, take, skipped }, tips, refs.broken.length > 0 ? "tips" : "everything");
  const tagIds = refs.refs.flatMap(({ id, type }) => type === "tag" ? [id] : []);
  const { tags, unread } = await readTags(repository, tagIds, options.limitBytes);
  for (const id of unread) skipped.push({ path: id, code: "unreadable", detail: UNREAD_TAG });
  const index = builder.finish(shallowBoundary(repository));
  await addNamedObjects(repository, index, refs, tags, skipped);
  return { index, tags, skipped };
}
async function walk({ repository, options, builder, take, skipped }, tips, from) {
  const known = from === "tips" ? await tips() : void 0;
  if (known?.length === 0) return;
  const filters = since(options);
  const count = options.maxCommits === void 0 ? [] : [`--max-count=${options.maxCommits}`];
  const start = from === "everything" ? ["--all", "--reflog"] : ["--stdin"];
  const reading = known === void 0 ? {} : { input: known.map((id) => `${id}
`).join("") };
  try {
    const args = ["--ignore-missing", ...filters, ...count, ...start];
    for await (const logged of readLog(repository, args, reading)) await take(logged);
  } catch (error) {
    if (!(error instanceof UnsealedError) || error.code !== "GIT_FAILED") throw error;
    const { maxCommits } = options;
    const isKnown = (id) => builder.has(id);
    const log = brokenLog(repository, {
      tips: known ?? await tips(),
      filters,
      isKnown,
      ...maxCommits === void 0 ? {} : { maxCommits }
    });
    for (; ; ) {
      const step = await log.next();
      if (step.done) {
        skipped.push(...step.value);
        return;
      }
      await take(step.value);
    }
  }
}
async function walkNotes(repository, { refs }, options, take) {
  const others = refs.filter(({ name }) => !name.startsWith(NOTES)).map(({ id }) => `^${id}
`);
  for (const { name, id } of refs) {
    if (!name.startsWith(NOTES)) continue;
    const place = (path) => `${name}/${/^[0-9a-f/]+$/.test(path) ? path.replaceAll("/", "") : path}`;
    try {
      const args = ["--ignore-missing", ...since(options), "--stdin"];
      const input = [`${id}
`, ...others].join("");
      for await (const logged of readLog(repository, args, { input })) await take(logged, place);
    } catch (error) {
      if (!(error instanceof UnsealedError) || error.code !== "GIT_FAILED") throw error;
    }
  }
}
function since(options) {
  return options.since === void 0 ? [] : [`--since=${options.since}`];
}
async function headIds(repository) {
  try {
    return [await resolveRevision(repository, "HEAD")];
  } catch (error) {
    if (error instanceof UnsealedError && error.code === "BAD_REVISION") return [];
    throw error;
  }
}

// src/git/path-lookup.ts
var PathLookup = class {
  #workplace;
  #answers = /* @__PURE__ */ new Map();
  #waiting = [];
  #child;
  #open = "";
  constructor(workplace) {
    this.#workplace = workplace;
  }
  /** The full id of what stands there; undefined when nothing does or git cannot say (a path with a line feed in it). */
  at(commitId, path) {
    const question = `${commitId}:${path}`;
    const known = this.#answers.get(question);
    if (known !== void 0) return known;
    const answer = path.includes("\n") ? Promise.resolve(void 0) : this.#ask(question);
    this.#answers.set(question, answer);
    return answer;
  }
  /** Ends the process; questions under way are answered. */
  close() {
    this.#child?.process.stdin?.end();
    this.#child = void 0;
  }
  #ask(question) {
    return new Promise((resolve2) => {
      this.#waiting.push(resolve2);
      this.#child ??= this.#start();
      this.#child.process.stdin?.write(`${question}
`, "latin1");
    });
  }
  #start() {
    const child = startGit(this.#workplace, ["cat-file", "--batch-check=%(objectname)"], "pipe");
    this.#open = "";
    child.process.stdout?.on("data", (bytes) => {
      const lines = (this.#open + bytes.toString("latin1")).split("\n");
      this.#open = lines.pop() ?? "";
      for (const line of lines) this.#waiting.shift()?.(isObjectId(line) ? line : void 0);
    });
    void child.ended.then(() => {
      if (this.#child === child) this.#child = void 0;
      for (const resolve2 of this.#waiting.splice(0)) resolve2(void 0);
    });
    return child;
  }
};

// src/sweep/path-sets.ts
var PathSets = class {
  #sets = [/* @__PURE__ */ new Set()];
  #numbers = /* @__PURE__ */ new Map([["", 0]]);
  /** The number of the set of these. */
  number(paths) {
    const sorted = [...paths].sort((a, b) => a - b);
    const key = sorted.join();
    const known = this.#numbers.get(key);
    if (known !== void 0) return known;
    this.#numbers.set(key, this.#sets.length);
    return this.#sets.push(new Set(sorted)) - 1;
  }
  /** The set with this number; empty for a number that was never given. */
  paths(number) {
    return this.#sets[number] ?? /* @__PURE__ */ new Set();
  }
};

// src/sweep/secret-life.ts
var NEVER = -1;
var GONE = 0;
async function secretLife(index, lookup, blobs, { lines, tips }) {
  const changes2 = changesOf(index, blobs);
  const first = Math.min(...changes2.keys());
  if (first === Number.POSITIVE_INFINITY) return {};
  const following = { index, lookup, blobs, sets: new PathSets() };
  const states = new Int32Array(index.commitCount).fill(NEVER);
  const { starts, values } = index.parentLists;
  const life = {};
  for (let commit = first; commit < index.commitCount; commit++) {
    if (lines[commit] !== 1) continue;
    const from = starts[commit];
    const to = starts[commit + 1];
    const entries = changes2.get(commit);
    const inherited2 = entries === void 0 ? stateOf(values, from, to, states) : void 0;
    if (inherited2 !== void 0) states[commit] = inherited2;
    else {
      const parents = [...values.subarray(from, to)].map((parent) => parent < 0 ? NEVER : states[parent]);
      states[commit] = await nextState(following, commit, parents, entries ?? []);
      if (states[commit] === GONE) noteLoss(life, index, commit, states, entries !== void 0);
    }
    if (states[commit] > GONE) life.lastHeld = commit;
  }
  const held = tips.filter((tip) => states[tip] > GONE);
  return held.length === 0 ? life : { ...life, heldTip: Math.max(...held) };
}
function noteLoss(life, index, commit, states, isChanged) {
  const parents = [...index.parents(commit)].filter((parent) => parent >= 0);
  const holding = parents.filter((parent) => states[parent] > GONE);
  if (parents.some((parent) => states[parent] === GONE) || holding.length === 0 && !isChanged) return;
  life.removed = commit;
  if (holding.length > 0) life.heldBefore = Math.max(...holding);
  else delete life.heldBefore;
}
function changesOf(index, blobs) {
  const changes2 = /* @__PURE__ */ new Map();
  for (const blob of blobs) {
    for (const entries of [index.arrivals(blob), index.departures(blob)]) {
      for (const entry of entries) {
        const commit = index.entryCommit(entry);
        const known = changes2.get(commit);
        if (known === void 0) changes2.set(commit, /* @__PURE__ */ new Set([entry]));
        else known.add(entry);
      }
    }
  }
  return changes2;
}
function stateOf(parents, from, to, states) {
  let state = NEVER;
  for (let at = from; at < to; at++) {
    const parent = parents[at];
    const own = parent < 0 ? NEVER : states[parent];
    if (at > from && own !== state) return void 0;
    state = own;
  }
  return state;
}
async function nextState({ index, lookup, blobs, sets }, commit, parents, entries) {
  const before = parents.map((state) => sets.paths(state));
  const changed = [...entries];
  const isListed = new Set(changed.map((entry) => index.entryPath(entry)));
  const kept = /* @__PURE__ */ new Set();
  for (const path of new Set(before.flatMap((set) => [...set]))) {
    if (isListed.has(path)) continue;
    if (before.every((set) => set.has(path))) kept.add(path);
    else {
      const blob = index.blob(await lookup.at(index.commitId(commit), index.bytePath(path)) ?? "");
      if (blob !== void 0 && blobs.has(blob)) kept.add(path);
    }
  }
  for (const entry of changed) if (blobs.has(index.entryAfter(entry))) kept.add(index.entryPath(entry));
  if (kept.size > 0) return sets.number(kept);
  return changed.length > 0 || parents.some((state) => state !== NEVER) ? GONE : NEVER;
}

// src/sweep/exposure.ts
var SECONDS_A_DAY = 86400;
var MOST_ENTRIES = 2e4;
var Exposures = class {
  #index;
  #head;
  #today;
  #lookup;
  #scopes;
  /** `today` is the day of the sweep. */
  constructor(repository, index, head, today) {
    this.#index = index;
    this.#head = head;
    this.#today = today.getTime() / 1e3;
    this.#lookup = new PathLookup(repository);
  }
  /** The exposure of the secret that the blobs with these full ids hold. */
  async of(blobIds) {
    const index = this.#index;
    const ids = [...blobIds];
    const blobs = new Set(ids.flatMap((id) => index.blob(id) ?? []));
    const isAtHead = ids.some((id) => this.#head.files.has(id));
    const entries = arrivalsOf(index, blobs);
    const introduced = introduction(index, blobs, entries);
    const life = isAtHead ? {} : await this.#life(blobs, entries);
    const removed = life.heldTip === void 0 ? life.removed : void 0;
    const lastHeld = isAtHead ? void 0 : life.heldTip ?? life.heldBefore ?? life.lastHeld;
    const end = removed === void 0 ? this.#today : index.committed(removed);
    const lastCommit = isAtHead ? this.#head.commit : lastHeld === void 0 ? void 0 : index.commit(lastHeld);
    return {
      ...introduced === void 0 ? {} : { introduced: index.commit(introduced) },
      ...introduced !== void 0 && index.isCutOff(introduced) ? { isCutOff: true } : {},
      ...lastCommit === void 0 ? {} : { lastHeld: lastCommit },
      ...removed === void 0 ? {} : { removed: index.commit(removed) },
      ...{ isAtHead, paths: pathsOf(index, ids, entries), versions: ids.length },
      ...introduced === void 0 ? {} : { days: wholeDays(index.committed(introduced), end) }
    };
  }
  /** Ends the process that was asked for trees. */
  close() {
    this.#lookup.close();
  }
  /** Along the line of HEAD and the branches; where it never was on any, along all that is left: pull requests, stashes, reflogs. */
  async #life(blobs, entries) {
    if (blobs.size === 0 || entries.length > MOST_ENTRIES) return {};
    this.#scopes ??= scopesOf(this.#index, this.#head);
    const { head, branches, all } = this.#scopes;
    const commits = changeCommits(this.#index, blobs);
    const isOn = ({ lines }) => commits.some((commit) => lines[commit] === 1);
    const follow = (scope) => secretLife(this.#index, this.#lookup, blobs, scope);
    if (!isOn(branches)) {
      const { lastHeld } = await follow(all);
      return lastHeld === void 0 ? {} : { lastHeld };
    }
    const onBranches = await follow(branches);
    if (onBranches.heldTip !== void 0 || !isOn(head)) return onBranches;
    const onHead = await follow(head);
    return onHead.removed === void 0 ? onBranches : onHead;
  }
};
function arrivalsOf(index, blobs) {
  const entries = [];
  for (const blob of blobs) for (const entry of index.arrivals(blob)) entries.push(entry);
  return entries.sort((a, b) => a - b);
}
function introduction(index, blobs, entries) {
  const [first] = entries;
  if (first === void 0) return void 0;
  const commit = index.entryCommit(first);
  const { end } = index.entriesOf(commit);
  for (const blob of blobs) {
    const [departure] = index.departures(blob);
    if (departure !== void 0 && departure < end) return void 0;
  }
  return commit;
}
function pathsOf(index, ids, entries) {
  const paths = /* @__PURE__ */ new Set();
  for (const entry of entries) paths.add(index.entryPath(entry));
  const texts = new Set([...paths].map((path) => index.path(path)));
  for (const id of ids) for (const path of index.pathsOf(id)) texts.add(path);
  return [...texts];
}
function wholeDays(from, to) {
  return Math.max(0, Math.floor((to - from) / SECONDS_A_DAY));
}
function changeCommits(index, blobs) {
  return [...blobs].flatMap(
    (blob) => [...index.arrivals(blob), ...index.departures(blob)].map((entry) => index.entryCommit(entry))
  );
}
function scopesOf(index, { commit, branchTips }) {
  const ranks = (ids) => ids.flatMap((id) => index.findCommit(id) ?? []);
  const headTips = commit === void 0 ? [] : ranks([commit.id]);
  const tips = [...headTips, ...ranks(branchTips)];
  return {
    head: { lines: ancestors(index, headTips), tips: headTips },
    branches: { lines: ancestors(index, tips), tips },
    all: { lines: new Uint8Array(index.commitCount).fill(1), tips: [] }
  };
}
function ancestors(index, tips) {
  const lines = new Uint8Array(index.commitCount);
  for (const tip of tips) lines[tip] = 1;
  for (let commit = index.commitCount - 1; commit >= 0; commit--) {
    if (lines[commit] !== 1) continue;
    for (const parent of index.parents(commit)) if (parent >= 0) lines[parent] = 1;
  }
  return lines;
}

// src/sweep/group.ts
function groupSecrets(findings, index, head) {
  const groups = /* @__PURE__ */ new Map();
  for (const { blobId, path, found } of findings) {
    if (found.length === 0) continue;
    const isAtHead = head.files.get(blobId)?.includes(path) ?? false;
    const entry = firstEntry(index, blobId, path);
    for (const { rule, secret, start, end } of found) {
      const ranked = { isAtHead, entry, place: { blobId, path, start, end } };
      const key = `${rule}\0${secret}`;
      const group = groups.get(key);
      if (group === void 0) groups.set(key, { rule, secret, blobIds: /* @__PURE__ */ new Set([blobId]), best: ranked });
      else {
        group.blobIds.add(blobId);
        if (isBetter(ranked, group.best)) group.best = ranked;
      }
    }
  }
  return [...groups.values()].map(({ rule, secret, blobIds, best }) => ({ rule, secret, blobIds, place: best.place }));
}
function isBetter(a, b) {
  if (a.isAtHead !== b.isAtHead) return a.isAtHead;
  if (a.entry !== b.entry) return a.entry < b.entry;
  return a.place.blobId === b.place.blobId && a.place.path === b.place.path && a.place.start < b.place.start;
}
function firstEntry(index, blobId, path) {
  const blob = index.blob(blobId);
  if (blob === void 0) return Number.POSITIVE_INFINITY;
  for (const entry of index.arrivals(blob)) if (index.path(index.entryPath(entry)) === path) return entry;
  return Number.POSITIVE_INFINITY;
}

// src/sweep/head-files.ts
var BRANCH = /^refs\/(?:heads|remotes)\//;
async function readHeadFiles(repository) {
  const { refs } = await listRefs(repository);
  const tips = refs.filter(({ name, type }) => type === "commit" && BRANCH.test(name)).map(({ id: id2 }) => id2);
  const files = /* @__PURE__ */ new Map();
  const skipped = [];
  const rest = { files, branchTips: [...new Set(tips)], skipped };
  const id = await headId(repository);
  if (id === void 0) return rest;
  try {
    for await (const file of treeFiles(repository, id)) {
      const paths = files.get(file.id);
      if (paths === void 0) files.set(file.id, [pathText(file.path)]);
      else paths.push(pathText(file.path));
    }
  } catch (error) {
    if (!(error instanceof UnsealedError) || error.code !== "GIT_FAILED") throw error;
    const detail = "the tree of HEAD is not whole: what still stands there is not fully known";
    skipped.push({ path: ".", code: "missing-object", detail, commit: id });
  }
  for await (const { commit } of readLog(repository, ["--no-walk", id], { isWithoutChanges: true }))
    return { ...rest, commit };
  return rest;
}
async function headId(repository) {
  try {
    return await resolveRevision(repository, "HEAD");
  } catch (error) {
    if (error instanceof UnsealedError && error.code === "BAD_REVISION") return void 0;
    throw error;
  }
}

// src/sweep/shown-findings.ts
async function shownFindings(repository, groups, engine) {
  const reader = new ObjectReader(repository, Number.MAX_SAFE_INTEGER);
  const findings = [];
  const skipped = [];
  try {
    for (const together of byText(groups)) {
      const [{ place }] = together;
      const content2 = await reader.read(place.blobId);
      if (content2.kind !== "content") {
        const detail = `object ${place.blobId} is gone since it was swept: sweep again`;
        skipped.push({ path: place.path, code: "missing-object", detail });
        continue;
      }
      for (const shown of await judged(content2.bytes, together, engine)) findings.push(shown);
    }
  } finally {
    reader.close();
  }
  return { findings, skipped };
}
function byText(groups) {
  const texts = /* @__PURE__ */ new Map();
  for (const group of groups) {
    const key = `${group.place.blobId}\0${group.place.path}`;
    const known = texts.get(key);
    if (known === void 0) texts.set(key, [group]);
    else known.push(group);
  }
  return texts.values();
}
async function judged(bytes, groups, engine) {
  const [{ place }] = groups;
  const blob = { id: place.blobId, origin: { kind: "commit", path: place.path }, read: async () => bytes };
  const open = new Map(groups.map((group) => [`${group.rule}\0${group.secret}`, group]));
  const shown = [];
  for (const part of expandBlob(blob, bytes, engine.policy.limits).parts) {
    const { text, matches } = await scanBlob(part.blob, part.bytes, engine.ruleSet, engine.policy.limits);
    const fresh = firstOfEach(matches).filter(({ match }) => open.has(secretKey(match.rule, match.secret)));
    for (const finding of fresh.length === 0 ? [] : await engine.judge(part.blob, text, fresh, matches)) {
      const key = secretKey(finding.rule, finding.secret);
      const group = open.get(key);
      if (group !== void 0) shown.push({ group, finding });
    }
    for (const { match } of fresh) open.delete(secretKey(match.rule, match.secret));
  }
  return shown;
}
function firstOfEach(matches, told2 = /* @__PURE__ */ new Set()) {
  return matches.filter(({ match }) => {
    const key = secretKey(match.rule, match.secret);
    const isFirst = !told2.has(key);
    told2.add(key);
    return isFirst;
  });
}
function secretKey(rule, secret) {
  return `${rule.id}\0${secret.reveal()}`;
}

// src/sweep/changed-regions.ts
var LINE_FEED = 10;
var LONGEST_LINE = 4096;
var WRAPPED = /^[ \t]*(?:[A-Za-z0-9+/_-]{20,}={0,2}|(?:(?:0|\\)x[0-9A-Fa-f]{1,2}[,;: \t]{0,4}){4,400})\r?$/;
var MOST_WRAPPED_LINES = 2e4;
function changedRegions(bytes, stretches, baseLength) {
  const changed = [];
  const context = [];
  let linesEnd = -1;
  for (const change of changes(bytes, stretches, baseLength)) {
    if (change.end < linesEnd) continue;
    const start = lineStart(bytes, change.start);
    linesEnd = nextLine(bytes, change.end);
    const region = leaning(bytes, { start, end: linesEnd });
    append(changed, region);
    append(context, { start: lineAbove(bytes, region.start), end: pastSpeakingLine(bytes, region.end) });
  }
  return { changed, context };
}
function append(spans, { start, end }) {
  let first = start;
  let last = end;
  for (let before = spans.at(-1); before !== void 0 && before.end >= first; before = spans.at(-1)) {
    first = Math.min(first, before.start);
    last = Math.max(last, before.end);
    spans.pop();
  }
  spans.push({ start: first, end: last });
}
function* changes(bytes, { count, targets, sources }, baseLength) {
  for (let index = 0; index < count; index++) {
    const start = targets[index];
    const end = index + 1 < count ? targets[index + 1] : bytes.length;
    if (sources[index] === -1) yield { start, end };
    else if (index > 0 || sources[index] !== 0) yield { start, end: start };
  }
  const last = count - 1;
  const lastSource = sources[last] ?? -1;
  const copiedTo = lastSource === -1 ? -1 : lastSource + bytes.length - targets[last];
  if (copiedTo !== baseLength) yield { start: bytes.length, end: bytes.length };
}
function leaning(bytes, lines) {
  let { start } = lines;
  let end = nextLine(bytes, lines.end);
  for (let count = 0; start > 0 && count <= MOST_LINES_BELOW; count++) {
    const below = start;
    start = lineStart(bytes, below - 1);
    if (!isSilentLine(textAt(bytes, start, below))) break;
  }
  for (let count = 0; start > 0 && count < MOST_WRAPPED_LINES; count++) {
    const above = lineStart(bytes, start - 1);
    if (!WRAPPED.test(textAt(bytes, above, start))) break;
    start = above;
  }
  for (let count = 0; end < bytes.length && count < MOST_WRAPPED_LINES; count++) {
    const below = nextLine(bytes, end);
    if (!WRAPPED.test(textAt(bytes, end, below))) break;
    end = below;
  }
  if (end < bytes.length) end = nextLine(bytes, end);
  return { start, end };
}
function lineAbove(bytes, start) {
  return start === 0 ? 0 : lineStart(bytes, start - 1);
}
function pastSpeakingLine(bytes, from) {
  let end = from;
  for (let count = 0; end < bytes.length && count <= MOST_LINES_BELOW; count++) {
    const line = end;
    end = nextLine(bytes, line);
    if (!isSilentLine(textAt(bytes, line, end))) break;
  }
  return end;
}
function lineStart(bytes, at) {
  return at === 0 ? 0 : bytes.lastIndexOf(LINE_FEED, at - 1) + 1;
}
function nextLine(bytes, at) {
  const feed = bytes.indexOf(LINE_FEED, at);
  return feed === -1 ? bytes.length : feed + 1;
}
function textAt(bytes, start, next) {
  const end = next > start && bytes[next - 1] === LINE_FEED ? next - 1 : next;
  return bytes.toString("latin1", start, Math.min(end, start + LONGEST_LINE));
}

// src/sweep/sift.ts
var NEUTRAL = { origin: { kind: "commit", path: "" }, read: async () => new Uint8Array() };
var MOSTLY = 0.6;
var MOST_SITES = 5e3;
var DEEPEST2 = 4;
function siftWhole(bytes, ruleSet) {
  const isMarked = hasMark(bytes);
  if (isMarked || isBinary(bytes)) {
    const sites2 = isMarked || isContainer(bytes) ? [0] : [];
    return { length: bytes.length, sites: sites2, isOpaque: true, isInherited: false };
  }
  const { sites, isFar } = sitesIn(bytes, { start: 0, end: bytes.length }, ruleSet);
  return { length: bytes.length, sites, isOpaque: isFar || sites.length > MOST_SITES, isInherited: false };
}
function siftDelta({ bytes, stretches }, base, ruleSet) {
  if (base.isOpaque || hasMark(bytes) || isBinary(bytes)) return siftWhole(bytes, ruleSet);
  const { changed, context } = changedRegions(bytes, stretches, base.length);
  const length = context.reduce((sum, { start, end }) => sum + end - start, 0);
  if (length > bytes.length * MOSTLY) return siftWhole(bytes, ruleSet);
  const sites = inherited(base.sites, stretches, bytes.length, changed);
  const known = new Set(sites);
  for (const region of context) {
    const found = sitesIn(bytes, region, ruleSet);
    if (found.isFar) return siftWhole(bytes, ruleSet);
    for (const site of found.sites) if (!known.has(site)) sites.push(site);
  }
  const isInherited = sites.length > 0 && sites.length === known.size;
  if (!isInherited) sites.sort((a, b) => a - b);
  return { length: bytes.length, sites, isOpaque: sites.length > MOST_SITES, isInherited };
}
function sitesIn(bytes, region, ruleSet) {
  const fragment = rootFragment(NEUTRAL, bytes.subarray(region.start, region.end));
  const { matches, marks, refuted, isFar } = detect(fragment, ruleSet);
  const sites = [...marks];
  for (const { span } of matches) sites.push(span.start);
  for (const { start } of refuted) sites.push(start);
  const inflation = newInflation();
  for (const run2 of findEncoded(fragment, inflation)) {
    if (speaks(run2, ruleSet, inflation)) sites.push(run2.toBlob({ start: 0, end: 1 }).start);
  }
  const isSpent = inflation.refused > 0;
  if (isSpent) sites.push(0);
  const found = [...new Set(sites)].sort((a, b) => a - b).map((site) => site + region.start);
  return { sites: found, isFar: isFar || isSpent };
}
function speaks(run2, ruleSet, inflation) {
  const { matches, marks, refuted } = detect(run2, ruleSet);
  if (matches.length + marks.length + refuted.length > 0 || run2.depth >= DEEPEST2) return true;
  for (const inner of findEncoded(run2, inflation)) if (speaks(inner, ruleSet, inflation)) return true;
  return false;
}
function inherited(sites, { count, targets, sources }, length, regions) {
  const found = [];
  if (sites.length === 0) return found;
  for (let index = 0; index < count; index++) {
    const source = sources[index];
    if (source === -1) continue;
    const target = targets[index];
    const end = index + 1 < count ? targets[index + 1] : length;
    for (let at = firstFrom(sites, source); at < sites.length; at++) {
      const site = sites[at] - source + target;
      if (site >= end) break;
      if (!regions.some((region) => region.start <= site && site < region.end)) found.push(site);
    }
  }
  return found;
}
function firstFrom(sites, source) {
  let low = 0;
  let high = sites.length;
  while (low < high) {
    const middle = low + high >>> 1;
    if (sites[middle] < source) low = middle + 1;
    else high = middle;
  }
  return low;
}
function hasMark(bytes) {
  const [a, b, c] = bytes;
  return a === 239 && b === 187 && c === 191 || a === 255 && b === 254 || a === 254 && b === 255;
}
function isContainer(bytes) {
  return isGzip(bytes) || isTar(bytes) || isEtcdSnapshot(bytes);
}

// src/sweep/messages.ts
var COMMIT_PATH = "COMMIT_EDITMSG";
var TAG_PATH = "TAG_EDITMSG";
var Messages = class {
  #ruleSet;
  #limits;
  #held = [];
  constructor(ruleSet, limits) {
    this.#ruleSet = ruleSet;
    this.#limits = limits;
  }
  async add({ commit, message, committed }) {
    await this.#add(message, COMMIT_PATH, commit, committed);
  }
  async addTag({ id, tagger, date, name, message }) {
    await this.#add(message, TAG_PATH, { id, author: tagger, date, subject: `tag ${name}` }, Date.parse(date) / 1e3);
  }
  /** One finding for each secret, in the first message that tells it. */
  async findings(engine) {
    const told2 = /* @__PURE__ */ new Set();
    const findings = [];
    for (const { blob, scan } of this.#held.sort((a, b) => a.committed - b.committed)) {
      const fresh = firstOfEach(scan.matches, told2);
      if (fresh.length > 0) findings.push(...await engine.judge(blob, scan.text, fresh, scan.matches));
    }
    return findings;
  }
  async #add(message, path, commit, committed) {
    if (message.length > this.#limits.fileBytes || siftWhole(message, this.#ruleSet).sites.length === 0) return;
    const bytes = Buffer.from(message);
    const blob = { origin: { kind: "commit-message", path, commit }, read: async () => bytes };
    const scan = await scanBlob(blob, bytes, this.#ruleSet, this.#limits);
    if (scan.matches.length > 0) this.#held.push({ blob, scan, committed: Number.isNaN(committed) ? 0 : committed });
  }
};

// src/sweep/names.ts
async function nameFindings(names2, engine) {
  const findings = [];
  const told2 = /* @__PURE__ */ new Set();
  for (const path of names2.paths()) {
    const bytes = Buffer.from(path);
    if (siftWhole(bytes, engine.ruleSet).sites.length === 0) continue;
    const blob = { origin: { kind: "commit", path }, read: async () => bytes };
    const { matches, text } = await scanBlob(blob, bytes, engine.ruleSet, engine.policy.limits);
    const tokens = matches.filter(({ match }) => match.rule.kind === "token" && match.fragment.trail.length === 0);
    const fresh = firstOfEach(tokens, told2);
    if (fresh.length > 0) findings.push(...await engine.judge(blob, text, fresh, matches));
  }
  return findings;
}

// src/git/pack/object-store.ts
import { readdirSync as readdirSync3 } from "node:fs";
import { join as join4 } from "node:path";

// src/git/pack/loose-object.ts
import { closeSync as closeSync2, fstatSync as fstatSync2, openSync as openSync2, readdirSync as readdirSync2 } from "node:fs";
import { join as join2 } from "node:path";
import { constants, inflateSync as inflateSync2 } from "node:zlib";

// src/git/pack/inflate.ts
import { inflateSync } from "node:zlib";
var BEST_RATIO = 1032;
var SMALLEST_OUTPUT = 64;
function inflateExactly(compressed, sizeBytes) {
  if (sizeBytes > compressed.length * BEST_RATIO) return "declared size is impossible";
  try {
    const bytes = inflateSync(compressed, {
      chunkSize: Math.max(SMALLEST_OUTPUT, sizeBytes + 1),
      maxOutputLength: Math.max(1, sizeBytes)
    });
    return bytes.length === sizeBytes ? bytes : "size differs from the declared one";
  } catch (error) {
    if (systemCode(error) === "ERR_BUFFER_TOO_LARGE") return "size differs from the declared one";
    return error instanceof RangeError ? "too large" : "bad zlib data";
  }
}

// src/git/pack/problem.ts
function problem(file, cause, id) {
  return id === void 0 ? { kind: "problem", file, cause } : { kind: "problem", file, cause, id };
}
function isProblem(value) {
  return "kind" in value && value.kind === "problem";
}

// src/git/pack/read-bytes.ts
import { closeSync, fstatSync, openSync, readSync } from "node:fs";
function readBytes(file) {
  let descriptor;
  try {
    descriptor = openSync(file, "r");
    const bytes = new Uint8Array(new SharedArrayBuffer(fstatSync(descriptor).size));
    const length = readRange(descriptor, bytes, bytes.length, 0);
    return bytes.subarray(0, length);
  } catch {
    return problem(file, "unreadable");
  } finally {
    if (descriptor !== void 0) closeSync(descriptor);
  }
}
function readRange(descriptor, into, length, position) {
  let done = 0;
  while (done < length) {
    const read = readSync(descriptor, into, done, length - done, position + done);
    if (read === 0) break;
    done += read;
  }
  return done;
}

// src/git/pack/loose-object.ts
var HEADER = /^(commit|tree|blob|tag) (0|[1-9]\d{0,15})\0/;
var LONGEST_HEADER = 32;
var HEAD_BYTES = 128;
function listLoose(directory, idBytes) {
  const found = [];
  const problems = [];
  const name = new RegExp(`^[0-9a-f]{${idBytes * 2 - 2}}$`);
  for (let first = 0; first < 256; first++) {
    const prefix = first.toString(16).padStart(2, "0");
    const place = join2(directory, prefix);
    const names2 = list(place);
    if (names2 === void 0) problems.push(problem(place, "unreadable"));
    for (const rest of names2 ?? []) {
      if (name.test(rest)) found.push({ id: prefix + rest, file: join2(place, rest) });
    }
  }
  return { found, problems };
}
function readLoose({ id, file }, limitBytes) {
  let descriptor;
  try {
    descriptor = openSync2(file, "r");
    const object = readFrom(descriptor, limitBytes);
    return typeof object === "string" ? problem(file, object, id) : object;
  } catch {
    return problem(file, "unreadable", id);
  } finally {
    if (descriptor !== void 0) closeSync2(descriptor);
  }
}
function list(place) {
  try {
    return readdirSync2(place).sort();
  } catch (error) {
    return systemCode(error) === "ENOENT" ? [] : void 0;
  }
}
function readFrom(descriptor, limitBytes) {
  const fileBytes = fstatSync2(descriptor).size;
  const head = Buffer.alloc(Math.min(HEAD_BYTES, fileBytes));
  readRange(descriptor, head, head.length, 0);
  const start = inflateStart(head);
  if (start === void 0) return "bad zlib data";
  const header = HEADER.exec(start.toString("latin1", 0, LONGEST_HEADER));
  if (header === null) return "bad loose object header";
  const [text, type, digits] = header;
  const sizeBytes = Number(digits);
  if (sizeBytes > limitBytes) return "too large";
  const compressed = Buffer.allocUnsafe(Math.min(fileBytes, 2 * sizeBytes + 1024));
  const length = readRange(descriptor, compressed, compressed.length, 0);
  const whole = inflateExactly(compressed.subarray(0, length), text.length + sizeBytes);
  if (typeof whole === "string") return whole;
  return { kind: "object", type, bytes: whole.subarray(text.length) };
}
function inflateStart(head) {
  try {
    return inflateSync2(head, { finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return void 0;
  }
}

// src/git/pack/pack-index.ts
var MAGIC = 4285812579;
var HEADER_BYTES = 8;
var FANOUT_BYTES = 1024;
var HIGH_BIT = 2147483648;
function readPackIndex(file, idBytes) {
  const bytes = readBytes(file);
  if (!(bytes instanceof Uint8Array)) return bytes;
  const index = parsePackIndex(file, bytes, idBytes);
  return typeof index === "string" ? problem(file, index) : index;
}
function idAt(index, position) {
  const { ids, idBytes } = index;
  return Buffer.from(ids.buffer, ids.byteOffset + position * idBytes, idBytes).toString("hex");
}
function findId(index, id) {
  const first = id[0] ?? 0;
  let low = first === 0 ? 0 : index.fanout[first - 1] ?? 0;
  let high = index.fanout[first] ?? 0;
  while (low < high) {
    const middle = low + high >>> 1;
    const order = compareId(index, middle, id);
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    else high = middle;
  }
  return -1;
}
function readFanout(view, at) {
  const fanout = new Uint32Array(new SharedArrayBuffer(FANOUT_BYTES));
  let previous = 0;
  for (let first = 0; first < 256; first++) {
    const count = view.getUint32(at + first * 4);
    if (count < previous) return void 0;
    fanout[first] = previous = count;
  }
  return fanout;
}
function sharedFloats(count) {
  return new Float64Array(new SharedArrayBuffer(count * 8));
}
function sharedIntegers(count) {
  return new Uint32Array(new SharedArrayBuffer(count * 4));
}
function compareId(index, position, id) {
  const { ids, idBytes } = index;
  const start = position * idBytes;
  for (let at = 0; at < idBytes; at++) {
    const difference = (ids[start + at] ?? 0) - (id[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
function parsePackIndex(file, bytes, idBytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const refused = headerProblem(view, idBytes);
  if (refused !== void 0) return refused;
  const fanout = readFanout(view, HEADER_BYTES);
  if (fanout === void 0) return "fanout is not monotonic";
  const count = fanout[255] ?? 0;
  const idsStart = HEADER_BYTES + FANOUT_BYTES;
  const checksumsStart = idsStart + count * idBytes;
  const offsetsStart = checksumsStart + count * 4;
  const largeStart = offsetsStart + count * 4;
  const trailerStart = bytes.length - 2 * idBytes;
  const large = (trailerStart - largeStart) / 8;
  if (large < 0 || large > count || !Number.isInteger(large)) return "size does not fit the object count";
  const offsets = readOffsets(view, { at: offsetsStart, count, largeStart, large });
  if (offsets === void 0) return "offset out of range";
  const checksums = sharedIntegers(count);
  for (let position = 0; position < count; position++)
    checksums[position] = view.getUint32(checksumsStart + position * 4);
  return {
    ...{ file, idBytes, count, fanout, offsets, checksums },
    ids: bytes.subarray(idsStart, checksumsStart),
    packChecksum: Buffer.from(bytes.subarray(trailerStart, trailerStart + idBytes)).toString("hex")
  };
}
function headerProblem(view, idBytes) {
  if (view.byteLength < HEADER_BYTES) return "truncated";
  if (view.getUint32(0) !== MAGIC) return "wrong magic";
  if (view.getUint32(4) !== 2) return "unsupported version";
  if (view.byteLength < HEADER_BYTES + FANOUT_BYTES + 2 * idBytes) return "truncated";
  return void 0;
}
function readOffsets(view, table) {
  const offsets = sharedFloats(table.count);
  for (let position = 0; position < table.count; position++) {
    const small = view.getUint32(table.at + position * 4);
    const offset = small < HIGH_BIT ? small : largeOffset(view, table.largeStart, table.large, small - HIGH_BIT);
    if (offset === void 0) return void 0;
    offsets[position] = offset;
  }
  return offsets;
}
function largeOffset(view, start, rows, row) {
  if (row >= rows) return void 0;
  const at = start + row * 8;
  const offset = view.getUint32(at) * 2 ** 32 + view.getUint32(at + 4);
  return Number.isSafeInteger(offset) ? offset : void 0;
}

// src/git/pack/multi-pack-index.ts
var MAGIC2 = 1296647256;
var HEADER_BYTES2 = 12;
var CHUNK_ROW_BYTES = 12;
var HIGH_BIT2 = 2147483648;
function readMultiPackIndex(file, idBytes) {
  const bytes = readBytes(file);
  if (!(bytes instanceof Uint8Array)) return bytes;
  const index = parse(file, bytes, idBytes);
  return typeof index === "string" ? problem(file, index) : index;
}
function indexOfPack(multi, name) {
  const pack = multi.packNames.indexOf(name);
  if (pack === -1) return void 0;
  const { file, idBytes } = multi;
  const count = multi.packs.reduce((sum, of) => sum + (of === pack ? 1 : 0), 0);
  const ids = new Uint8Array(new SharedArrayBuffer(count * idBytes));
  const offsets = sharedFloats(count);
  const fanout = sharedIntegers(256);
  let position = 0;
  for (let at = 0; at < multi.count; at++) {
    if (multi.packs[at] !== pack) continue;
    const id = multi.ids.subarray(at * idBytes, (at + 1) * idBytes);
    ids.set(id, position * idBytes);
    offsets[position] = multi.offsets[at] ?? 0;
    position += 1;
    fanout[id[0] ?? 0] = position;
  }
  for (let first = 1; first < 256; first++) fanout[first] ||= fanout[first - 1] ?? 0;
  return { file, idBytes, count, fanout, ids, offsets, checksums: void 0, packChecksum: void 0 };
}
function parse(file, bytes, idBytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const refused = headerProblem2(view, idBytes);
  if (refused !== void 0) return refused;
  const chunks = readChunks(view, idBytes);
  if (typeof chunks === "string") return chunks;
  const { names: names2, fanout, list: list2, places } = chunks;
  if (fanout.length < 1024) return "truncated";
  const counts = readFanout(view, fanout.start);
  if (counts === void 0) return "fanout is not monotonic";
  const count = counts[255] ?? 0;
  if (list2.length < count * idBytes || places.length < count * 8) return "size does not fit the object count";
  const packNames = Buffer.from(bytes.subarray(names2.start, names2.start + names2.length)).toString("utf8").split("\0");
  const table = readPlaces(view, places, chunks.large, count, view.getUint32(8));
  if (table === void 0) return "offset out of range";
  const ids = bytes.subarray(list2.start, list2.start + count * idBytes);
  return { file, idBytes, count, packNames: packNames.slice(0, view.getUint32(8)), ids, ...table };
}
function headerProblem2(view, idBytes) {
  if (view.byteLength < HEADER_BYTES2) return "truncated";
  if (view.getUint32(0) !== MAGIC2) return "wrong magic";
  if (view.getUint8(4) !== 1) return "unsupported version";
  if (view.getUint8(5) !== (idBytes === 20 ? 1 : 2)) return "wrong object format";
  if (view.byteLength < HEADER_BYTES2 + (view.getUint8(6) + 1) * CHUNK_ROW_BYTES + idBytes) return "truncated";
  return void 0;
}
function readChunks(view, idBytes) {
  const found = /* @__PURE__ */ new Map();
  for (let row = 0; row < view.getUint8(6); row++) {
    const at = HEADER_BYTES2 + row * CHUNK_ROW_BYTES;
    const start = largeOffset(view, at + 4, 1, 0) ?? Number.POSITIVE_INFINITY;
    const end = largeOffset(view, at + 4 + CHUNK_ROW_BYTES, 1, 0) ?? Number.POSITIVE_INFINITY;
    if (start > end || end > view.byteLength - idBytes) return "truncated";
    const name = String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(at + index)));
    found.set(name, { start, length: end - start });
  }
  const [names2, fanout, list2, places] = ["PNAM", "OIDF", "OIDL", "OOFF"].map((name) => found.get(name));
  if (!names2 || !fanout || !list2 || !places) return "chunk missing";
  return { names: names2, fanout, list: list2, places, large: found.get("LOFF") };
}
function readPlaces(view, places, large, count, packCount) {
  const packs = sharedIntegers(count);
  const offsets = sharedFloats(count);
  for (let position = 0; position < count; position++) {
    const at = places.start + position * 8;
    const pack = view.getUint32(at);
    const small = view.getUint32(at + 4);
    const isSmall = large === void 0 || small < HIGH_BIT2;
    const offset = isSmall ? small : largeOffset(view, large.start, Math.floor(large.length / 8), small - HIGH_BIT2);
    if (offset === void 0 || pack >= packCount) return void 0;
    packs[position] = pack;
    offsets[position] = offset;
  }
  return { packs, offsets };
}

// src/git/pack/object-directories.ts
import { readFileSync as readFileSync2, realpathSync, statSync } from "node:fs";
import { delimiter, join as join3, resolve } from "node:path";
var DEEPEST3 = 5;
function objectDirectories(repository) {
  const { GIT_OBJECT_DIRECTORY: named, GIT_ALTERNATE_OBJECT_DIRECTORIES: further = "" } = repository.environment;
  const own = named ? resolve(repository.root, named) : join3(repository.commonDirectory, "objects");
  const directories = /* @__PURE__ */ new Set();
  const problems = [];
  const follow = (path, depth) => {
    const directory = realDirectory(path);
    if (directory === void 0) problems.push(problem(path, "unreadable"));
    if (directory === void 0 || directories.has(directory)) return;
    if (depth > DEEPEST3) {
      problems.push(problem(directory, "alternates nested too deep"));
      return;
    }
    directories.add(directory);
    for (const borrowed of alternates(directory, problems)) follow(borrowed, depth + 1);
  };
  follow(own, 0);
  for (const path of splitList(further)) follow(resolve(repository.root, path), 1);
  return { directories: [...directories], problems };
}
function alternates(directory, problems) {
  const file = join3(directory, "info", "alternates");
  try {
    const lines = readFileSync2(file, "utf8").split("\n");
    return lines.filter((line) => line !== "" && !line.startsWith("#")).map((line) => resolve(directory, unquote(line)));
  } catch (error) {
    if (systemCode(error) !== "ENOENT") problems.push(problem(file, "unreadable"));
    return [];
  }
}
function splitList(text) {
  const pattern = delimiter === ";" ? /"(?:[^"\\]|\\.)*"|[^;]+/g : /"(?:[^"\\]|\\.)*"|[^:]+/g;
  return [...text.matchAll(pattern)].map(([part]) => unquote(part));
}
function unquote(text) {
  return /^".*"$/s.test(text) ? text.slice(1, -1).replace(/\\(.)/gs, "$1") : text;
}
function realDirectory(path) {
  try {
    const real = realpathSync(path);
    return statSync(real).isDirectory() ? real : void 0;
  } catch {
    return void 0;
  }
}

// src/git/pack/object-store.ts
async function openObjectStore(repository) {
  const format = (await run(repository, ["rev-parse", "--show-object-format"])).trim();
  const objectFormat = format === "sha256" ? "sha256" : "sha1";
  const idBytes = objectFormat === "sha256" ? 32 : 20;
  const { directories, problems: unreachable } = objectDirectories(repository);
  const packs = [];
  const loose = [];
  const problems = [...unreachable];
  for (const directory of directories) {
    packs.push(...listPacks(join4(directory, "pack"), idBytes, problems));
    const listed3 = listLoose(directory, idBytes);
    for (const object of listed3.found) loose.push(object);
    problems.push(...listed3.problems);
  }
  return {
    ...{ objectFormat, idBytes, directories, packs, loose, problems },
    isShallow: shallowBoundary(repository).size > 0
  };
}
function listPacks(directory, idBytes, problems) {
  const names2 = new Set(fileNames(directory, problems));
  const multi = multiPackIndex(directory, names2, idBytes);
  const packs = [];
  for (const name of names2) {
    const [, stem, kind] = /^(pack-.+)\.(pack|idx)$/.exec(name) ?? [];
    if (stem === void 0) continue;
    const file = join4(directory, `${stem}.pack`);
    if (kind === "idx") {
      if (!names2.has(`${stem}.pack`)) problems.push(problem(join4(directory, name), "index without pack"));
      continue;
    }
    const index = names2.has(`${stem}.idx`) ? readPackIndex(join4(directory, `${stem}.idx`), idBytes) : problem(file, "pack without index");
    if (isProblem(index)) problems.push(index);
    const usable = isProblem(index) ? multi(`${stem}.idx`, problems) : index;
    if (usable === void 0) continue;
    packs.push({
      ...{ file, index: usable },
      isCruft: names2.has(`${stem}.mtimes`),
      isPromisor: names2.has(`${stem}.promisor`)
    });
  }
  return packs;
}
function fileNames(directory, problems) {
  try {
    return readdirSync3(directory).sort();
  } catch (error) {
    if (systemCode(error) !== "ENOENT") problems.push(problem(directory, "unreadable"));
    return [];
  }
}
function multiPackIndex(directory, names2, idBytes) {
  let multi;
  return (name, problems) => {
    if (!names2.has("multi-pack-index")) return void 0;
    if (multi === void 0) {
      multi = readMultiPackIndex(join4(directory, "multi-pack-index"), idBytes);
      if (isProblem(multi)) problems.push(multi);
    }
    return isProblem(multi) ? void 0 : indexOfPack(multi, name);
  };
}

// src/sweep/crew.ts
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";

// src/git/pack/byte-cache.ts
var ByteCache = class {
  #limitBytes;
  /** In the order of their last use. */
  #values = /* @__PURE__ */ new Map();
  #bytes = 0;
  constructor(limitBytes) {
    this.#limitBytes = limitBytes;
  }
  /** What is kept under this key. */
  get(key) {
    const value = this.#values.get(key);
    if (value === void 0) return void 0;
    this.#values.delete(key);
    this.#values.set(key, value);
    return value;
  }
  /** Keeps the value, unless it alone would drive out a quarter of the others; lets go what was not used for longest. */
  set(key, value) {
    if (value.bytes.length > this.#limitBytes / 4 || this.#values.has(key)) return;
    this.#values.set(key, value);
    this.#bytes += value.bytes.length;
    for (const [oldest, { bytes }] of this.#values) {
      if (this.#bytes <= this.#limitBytes) break;
      this.#values.delete(oldest);
      this.#bytes -= bytes.length;
    }
  }
};

// src/git/pack/delta.ts
import { constants as constants2 } from "node:buffer";
var DEFAULT_COPY = 65536;
var DeltaWalk = class {
  baseSize = 0;
  resultSize = 0;
  /** Of a copy, where it begins in the base; of an insert, where its bytes begin in the delta. */
  source = 0;
  length = 0;
  /** Where in the result it goes. */
  target = 0;
  #delta = new Uint8Array(0);
  #at = 0;
  #written = 0;
  /** Begins with this delta; false when it has no sizes, and the walk is `corrupt`. */
  open(delta) {
    this.#delta = delta;
    this.#at = this.#written = this.length = 0;
    this.baseSize = this.#size();
    this.resultSize = this.baseSize < 0 ? -1 : this.#size();
    return this.resultSize >= 0;
  }
  /** The next instruction, or how the delta ended. */
  next() {
    this.target = this.#written;
    if (this.#at >= this.#delta.length) return this.#written === this.resultSize ? "end" : "corrupt";
    const code = this.#delta[this.#at++] ?? 0;
    const isRead = code >= 128 ? this.#readCopy(code) : this.#readInsert(code);
    if (!isRead) return this.#corrupt();
    this.#written += this.length;
    if (this.#written > this.resultSize) return this.#corrupt();
    return code >= 128 ? "copy" : "insert";
  }
  /** Seven bits a byte, lowest first; -1 when there is no end to it. */
  #size() {
    let size = 0;
    for (let weight = 1; weight <= 2 ** 49; weight *= 128) {
      if (this.#at >= this.#delta.length) return -1;
      const byte = this.#delta[this.#at++] ?? 0;
      size += (byte & 127) * weight;
      if (byte < 128) return Number.isSafeInteger(size) ? size : -1;
    }
    return -1;
  }
  /** Each of the low seven bits says that one byte of offset or length follows. */
  #readCopy(code) {
    const delta = this.#delta;
    let at = this.#at;
    let source = 0;
    let length = 0;
    if (code & 1) source = delta[at++] ?? 0;
    if (code & 2) source += (delta[at++] ?? 0) * 256;
    if (code & 4) source += (delta[at++] ?? 0) * 65536;
    if (code & 8) source += (delta[at++] ?? 0) * 16777216;
    if (code & 16) length = delta[at++] ?? 0;
    if (code & 32) length += (delta[at++] ?? 0) * 256;
    if (code & 64) length += (delta[at++] ?? 0) * 65536;
    this.#at = at;
    this.source = source;
    this.length = length || DEFAULT_COPY;
    return at <= delta.length && source + this.length <= this.baseSize;
  }
  /** The code is the length itself; 0 is reserved. */
  #readInsert(code) {
    this.source = this.#at;
    this.length = code;
    this.#at += code;
    return code !== 0 && this.#at <= this.#delta.length;
  }
  #corrupt() {
    this.#at = this.#delta.length;
    this.#written = -1;
    this.length = 0;
    return "corrupt";
  }
};
function applyDelta(base, delta, limitBytes) {
  const walk2 = new DeltaWalk();
  if (!walk2.open(delta) || walk2.baseSize !== base.length) return "bad delta";
  if (walk2.resultSize > Math.min(limitBytes, constants2.MAX_LENGTH)) return "too large";
  if (!endsWell(walk2)) return "bad delta";
  walk2.open(delta);
  const result = Buffer.allocUnsafe(walk2.resultSize);
  for (let step = walk2.next(); step === "copy" || step === "insert"; step = walk2.next()) {
    const from = step === "copy" ? base : delta;
    copyBytes(from, result, walk2);
  }
  return result;
}
function endsWell(walk2) {
  for (; ; ) {
    const step = walk2.next();
    if (step === "end" || step === "corrupt") return step === "end";
  }
}
function copyBytes(from, into, { source, length, target }) {
  if (length > 48) into.set(from.subarray(source, source + length), target);
  else for (let at = 0; at < length; at++) into[target + at] = from[source + at] ?? 0;
}

// src/git/pack/entry-order.ts
var DIGIT = 65536;
function entryOrder(index) {
  const { count } = index;
  let order = { offsets: index.offsets, positions: sharedIntegers(count) };
  for (let position = 0; position < count; position++) order.positions[position] = position;
  const largest = index.offsets.reduce((found, offset) => Math.max(found, offset), 0);
  for (let unit = 1; unit <= largest || unit === 1; unit *= DIGIT) {
    const next = { offsets: sharedFloats(count), positions: sharedIntegers(count) };
    sortByDigit(order, next, unit);
    order = next;
  }
  return { count, ...order };
}
function findEntry(order, offset) {
  let low = 0;
  let high = order.count;
  while (low < high) {
    const middle = low + high >>> 1;
    if ((order.offsets[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return order.offsets[low] === offset ? low : -1;
}
function entryEnd(order, entry, dataEnd) {
  return entry + 1 < order.count ? order.offsets[entry + 1] ?? dataEnd : dataEnd;
}
function sortByDigit(from, to, unit) {
  const { offsets, positions } = from;
  const starts = new Uint32Array(DIGIT + 1);
  for (let at = 0; at < offsets.length; at++) {
    const digit = Math.floor((offsets[at] ?? 0) / unit) % DIGIT;
    starts[digit + 1] = (starts[digit + 1] ?? 0) + 1;
  }
  for (let digit = 1; digit <= DIGIT; digit++) starts[digit] = (starts[digit] ?? 0) + (starts[digit - 1] ?? 0);
  for (let at = 0; at < offsets.length; at++) {
    const offset = offsets[at] ?? 0;
    const digit = Math.floor(offset / unit) % DIGIT;
    const place = starts[digit] ?? 0;
    starts[digit] = place + 1;
    to.offsets[place] = offset;
    to.positions[place] = positions[at] ?? 0;
  }
}

// src/git/pack/pack-file.ts
import { closeSync as closeSync3, fstatSync as fstatSync3, openSync as openSync3 } from "node:fs";

// src/git/pack/entry-header.ts
var ENTRY_KINDS = [
  void 0,
  "commit",
  "tree",
  "blob",
  "tag",
  void 0,
  "ofs-delta",
  "ref-delta"
];
var LONGEST_HEADER2 = 48;
function parseEntryHeader(bytes, at, end, idBytes) {
  let next = at;
  let byte = next < end ? bytes[next++] ?? 0 : 0;
  const kind = ENTRY_KINDS[byte >> 4 & 7];
  let sizeBytes = byte & 15;
  for (let weight = 16; byte >= 128; weight *= 128) {
    if (next >= end) return void 0;
    byte = bytes[next++] ?? 0;
    sizeBytes += (byte & 127) * weight;
    if (sizeBytes > Number.MAX_SAFE_INTEGER) return void 0;
  }
  if (kind === void 0) return void 0;
  if (kind === "ofs-delta") return withDistance(bytes, next, end, at, sizeBytes);
  if (kind !== "ref-delta") return { kind, sizeBytes, length: next - at, baseDistance: 0, baseId: void 0 };
  if (next + idBytes > end) return void 0;
  const baseId = bytes.slice(next, next + idBytes);
  return { kind, sizeBytes, length: next + idBytes - at, baseDistance: 0, baseId };
}
function withDistance(bytes, start, end, at, sizeBytes) {
  let next = start;
  let baseDistance = -1;
  for (let more = true; more; ) {
    if (next >= end) return void 0;
    const byte = bytes[next++] ?? 0;
    baseDistance = (baseDistance + 1) * 128 + (byte & 127);
    if (baseDistance > Number.MAX_SAFE_INTEGER) return void 0;
    more = byte >= 128;
  }
  return { kind: "ofs-delta", sizeBytes, length: next - at, baseDistance, baseId: void 0 };
}

// src/git/pack/pack-file.ts
var MAGIC3 = 1346454347;
var HEADER_BYTES3 = 12;
var SHORTEST_READ = 16 * 1024;
var LONGEST_READ = 8 * 1024 * 1024;
function openPack(file, idBytes) {
  let descriptor;
  try {
    descriptor = openSync3(file, "r");
    const sizeBytes = fstatSync3(descriptor).size;
    const header = Buffer.alloc(HEADER_BYTES3);
    const refused = headerProblem3(header, readRange(descriptor, header, HEADER_BYTES3, 0));
    if (refused !== void 0) {
      closeSync3(descriptor);
      return problem(file, refused);
    }
    return new PackFile({ file, descriptor, idBytes, sizeBytes, count: header.readUInt32BE(8) });
  } catch {
    if (descriptor !== void 0) closeSync3(descriptor);
    return problem(file, "unreadable");
  }
}
function disagreements(pack, index) {
  if (index.packChecksum === void 0) return [];
  const found = [];
  if (pack.count !== index.count) found.push(problem(pack.file, "object count differs from the index"));
  const checksum = pack.checksum();
  if (isProblem(checksum)) found.push(checksum);
  else if (checksum.hex !== index.packChecksum) found.push(problem(pack.file, "checksum differs from the index"));
  return found;
}
function headerProblem3(header, length) {
  if (length < HEADER_BYTES3) return "truncated";
  if (header.readUInt32BE(0) !== MAGIC3) return "wrong magic";
  const version = header.readUInt32BE(4);
  return version === 2 || version === 3 ? void 0 : "unsupported version";
}
var PackFile = class {
  file;
  /** How many objects the pack says it holds. */
  count;
  /** Where entries end and the pack's own checksum begins. */
  dataEnd;
  #descriptor;
  #idBytes;
  #buffer = Buffer.alloc(0);
  /** The part of the file that the buffer holds. */
  #start = 0;
  #end = 0;
  #readBytes = SHORTEST_READ;
  constructor(open) {
    this.file = open.file;
    this.count = open.count;
    this.dataEnd = Math.max(HEADER_BYTES3, open.sizeBytes - open.idBytes);
    this.#descriptor = open.descriptor;
    this.#idBytes = open.idBytes;
  }
  /** The pack's trailing checksum in hex. */
  checksum() {
    const at = this.#load(this.dataEnd, this.#idBytes);
    if (typeof at === "string") return problem(this.file, at);
    return { hex: this.#buffer.toString("hex", at, at + this.#idBytes) };
  }
  /** The entry that begins at `offset` and ends before `end`. */
  entry(offset, end) {
    const length = Math.min(LONGEST_HEADER2, end - offset);
    if (offset < HEADER_BYTES3 || end > this.dataEnd || !(length > 0)) return problem(this.file, "offset out of range");
    const at = this.#load(offset, length);
    if (typeof at === "string") return problem(this.file, at);
    const header = parseEntryHeader(this.#buffer, at, at + length, this.#idBytes);
    if (header === void 0) return problem(this.file, "bad entry header");
    const { kind, sizeBytes, baseDistance, baseId } = header;
    const baseOffset = kind === "ofs-delta" ? offset - baseDistance : -1;
    if (kind === "ofs-delta" && (baseOffset < HEADER_BYTES3 || baseOffset === offset)) {
      return problem(this.file, "delta base missing");
    }
    return { kind, sizeBytes, dataStart: offset + header.length, end, baseOffset, baseId };
  }
  /** The inflated data of an entry, in memory of its own; a problem when it is damaged or over `limitBytes`. */
  inflate(entry, limitBytes) {
    if (entry.sizeBytes > limitBytes) return problem(this.file, "too large");
    const length = Math.min(entry.end - entry.dataStart, 2 * entry.sizeBytes + SHORTEST_READ);
    const at = this.#load(entry.dataStart, length);
    if (typeof at === "string") return problem(this.file, at);
    const bytes = inflateExactly(this.#buffer.subarray(at, at + length), entry.sizeBytes);
    return typeof bytes === "string" ? problem(this.file, bytes) : bytes;
  }
  /** Gives the file back to the system; nothing may be read afterwards. */
  close() {
    closeSync3(this.#descriptor);
    this.#buffer = Buffer.alloc(0);
    this.#start = this.#end = 0;
  }
  /** Brings these bytes of the file into the buffer; gives where in it they begin. */
  #load(start, length) {
    if (start >= this.#start && start + length <= this.#end) return start - this.#start;
    const isNext = start >= this.#start && start <= this.#end + this.#readBytes;
    this.#readBytes = isNext ? Math.min(LONGEST_READ, this.#readBytes * 2) : SHORTEST_READ;
    const wanted = Math.max(length, this.#readBytes);
    this.#start = this.#end = start;
    try {
      this.#makeRoom(wanted);
      this.#end += readRange(this.#descriptor, this.#buffer, wanted, start);
    } catch {
      return "unreadable";
    }
    return start + length <= this.#end ? 0 : "truncated";
  }
  /** The buffer grows with the reads; one that a huge entry needed is let go after it. */
  #makeRoom(wanted) {
    const isOutgrown = this.#buffer.length > LONGEST_READ && wanted <= LONGEST_READ;
    if (this.#buffer.length < wanted || isOutgrown) this.#buffer = Buffer.allocUnsafeSlow(wanted);
  }
};

// src/git/pack/stored-objects.ts
var MISSING = { kind: "missing" };
var MOST_OPEN = 32;
var MOST_PLACES = 64;
var StoredObjects = class {
  #store;
  #limits;
  #bases;
  #orders = /* @__PURE__ */ new Map();
  /** In the order of their last use. */
  #open = /* @__PURE__ */ new Map();
  #loose;
  constructor(store, limits) {
    this.#store = store;
    this.#limits = limits;
    this.#bases = new ByteCache(limits.cache);
  }
  /** The object with this full id. The bytes are shared with later answers: they must not be written to. */
  read(id) {
    this.#closeIdle();
    return this.#read(id, 0);
  }
  /** Closes the packs; a later read opens them again. */
  close() {
    for (const { file } of this.#open.values()) file.close();
    this.#open.clear();
  }
  #read(id, places) {
    let failed;
    for (const object of this.#copies(id, places)) {
      if (object.kind === "object") return object;
      failed ??= object;
    }
    if (failed === void 0) return MISSING;
    return problem(failed.file, failed.cause, id);
  }
  *#copies(id, places) {
    const idBytes = Buffer.from(id, "hex");
    if (idBytes.length !== this.#store.idBytes) return;
    for (const [number, stored] of this.#store.packs.entries()) {
      const position = findId(stored.index, idBytes);
      if (position !== -1) yield this.#readPacked(number, stored, stored.index.offsets[position] ?? 0, places);
    }
    this.#loose ??= looseById(this.#store);
    for (const object of this.#loose.get(id) ?? []) yield readLoose(object, this.#limits.object);
  }
  #readPacked(number, stored, offset, places) {
    const pack = this.#openPack(stored);
    if (isProblem(pack)) return pack;
    const chain = this.#chain(number, pack, offset, places);
    if (isProblem(chain)) return chain;
    let object = chain.base;
    for (const { entry, key } of chain.deltas.reverse()) {
      const result = this.#apply(pack.file, entry, object);
      if (isProblem(result)) return result;
      object = result;
      this.#bases.set(key, object);
    }
    return object;
  }
  #apply(file, entry, base) {
    const delta = file.inflate(entry, this.#limits.object);
    if (isProblem(delta)) return delta;
    const bytes = applyDelta(base.bytes, delta, this.#limits.object);
    return typeof bytes === "string" ? problem(file.file, bytes) : { kind: "object", type: base.type, bytes };
  }
  /** Goes from the object to the nearest whole one. The deltas are only located: each is inflated when it is applied. */
  #chain(number, pack, start, places) {
    const { file, order } = pack;
    const deltas = [];
    for (let offset = start; deltas.length <= order.count; ) {
      const key = `${number}:${offset}`;
      const known = this.#bases.get(key);
      if (known !== void 0) return { base: known, deltas };
      const rank = findEntry(order, offset);
      if (rank === -1) return problem(file.file, "delta base missing");
      const entry = file.entry(offset, entryEnd(order, rank, file.dataEnd));
      if (isProblem(entry)) return entry;
      if (entry.kind !== "ofs-delta" && entry.kind !== "ref-delta") {
        const base2 = this.#whole(file, entry, entry.kind, key);
        return isProblem(base2) ? base2 : { base: base2, deltas };
      }
      deltas.push({ entry, key });
      const base = this.#baseOf(pack, entry, places);
      if (typeof base === "object") return isProblem(base) ? base : { base, deltas };
      offset = base;
    }
    return problem(file.file, "delta cycle");
  }
  #whole(file, entry, type, key) {
    const bytes = file.inflate(entry, this.#limits.object);
    if (isProblem(bytes)) return bytes;
    const object = { kind: "object", type, bytes };
    this.#bases.set(key, object);
    return object;
  }
  /** Where in this pack the base of a delta begins, or the base itself when it is elsewhere. */
  #baseOf({ stored, file }, entry, places) {
    if (entry.baseId === void 0) return entry.baseOffset;
    const position = findId(stored.index, entry.baseId);
    if (position !== -1) return stored.index.offsets[position] ?? 0;
    return this.#externalBase(entry.baseId, file.file, places);
  }
  #externalBase(id, file, places) {
    if (places === MOST_PLACES) return problem(file, "delta chain too long");
    const base = this.#read(Buffer.from(id).toString("hex"), places + 1);
    return base.kind === "missing" ? problem(file, "delta base missing") : base;
  }
  #openPack(stored) {
    const known = this.#open.get(stored);
    if (known !== void 0) {
      this.#open.delete(stored);
      this.#open.set(stored, known);
      return known;
    }
    const file = openPack(stored.file, this.#store.idBytes);
    if (isProblem(file)) return file;
    const order = this.#orders.get(stored) ?? entryOrder(stored.index);
    this.#orders.set(stored, order);
    const opened = { stored, file, order };
    this.#open.set(stored, opened);
    return opened;
  }
  /** Only between reads, for a read under way may need every pack that it has opened. */
  #closeIdle() {
    for (const [stored, { file }] of this.#open) {
      if (this.#open.size <= MOST_OPEN) return;
      file.close();
      this.#open.delete(stored);
    }
  }
};
function looseById(store) {
  const found = /* @__PURE__ */ new Map();
  for (const object of store.loose) {
    const copies = found.get(object.id);
    if (copies === void 0) found.set(object.id, [object]);
    else copies.push(object);
  }
  return found;
}

// src/git/pack/pack-families.ts
var NO_BASE = 4294967295;
function packFamilies(pack, index, order) {
  const { count } = order;
  const kinds = new Uint8Array(new SharedArrayBuffer(count));
  const bases = sharedIntegers(count).fill(NO_BASE);
  const externalBases = /* @__PURE__ */ new Map();
  const broken = /* @__PURE__ */ new Map();
  const entryOfId = lookupById(index, order);
  for (let entry = 0; entry < count; entry++) {
    const offset = order.offsets[entry] ?? 0;
    const header = pack.entry(offset, entryEnd(order, entry, pack.dataEnd));
    if (isProblem(header)) {
      broken.set(entry, header.cause);
      continue;
    }
    kinds[entry] = ENTRY_KINDS.indexOf(header.kind);
    if (header.baseOffset >= 0) {
      const base = findEntry(order, header.baseOffset);
      if (base === -1) broken.set(entry, "delta base missing");
      else bases[entry] = base;
    } else if (header.baseId !== void 0) {
      const base = entryOfId(header.baseId);
      if (base === -1) externalBases.set(entry, Buffer.from(header.baseId).toString("hex"));
      else bases[entry] = base;
    }
  }
  const tree = childrenOf(bases);
  const roots = findRoots(bases, broken);
  findUnreached({ bases, roots, ...tree }, broken);
  return { count, kinds, bases, roots, ...tree, externalBases, broken };
}
function kindOf(families, entry) {
  return ENTRY_KINDS[families.kinds[entry] ?? 0];
}
function* familyProblems(families, index, order, file) {
  for (const [entry, cause] of families.broken) {
    yield problem(file, cause, idAt(index, order.positions[entry] ?? 0));
  }
}
function lookupById(index, order) {
  let entries;
  return (id) => {
    const position = findId(index, id);
    if (position === -1) return -1;
    if (entries === void 0) {
      entries = new Uint32Array(order.count);
      for (let entry = 0; entry < order.count; entry++) entries[order.positions[entry] ?? 0] = entry;
    }
    return entries[position] ?? -1;
  };
}
function childrenOf(bases) {
  const childStarts = sharedIntegers(bases.length + 1);
  let total = 0;
  for (const base of bases) {
    if (base === NO_BASE) continue;
    childStarts[base + 1] = (childStarts[base + 1] ?? 0) + 1;
    total += 1;
  }
  for (let at = 1; at < childStarts.length; at++) childStarts[at] = (childStarts[at] ?? 0) + (childStarts[at - 1] ?? 0);
  const children = sharedIntegers(total);
  const next = childStarts.slice();
  for (let entry = 0; entry < bases.length; entry++) {
    const base = bases[entry] ?? NO_BASE;
    if (base === NO_BASE) continue;
    const place = next[base] ?? 0;
    next[base] = place + 1;
    children[place] = entry;
  }
  return { childStarts, children };
}
function findRoots(bases, broken) {
  const isRoot = (base, entry) => base === NO_BASE && !broken.has(entry);
  const roots = sharedIntegers(bases.reduce((sum, base, entry) => sum + (isRoot(base, entry) ? 1 : 0), 0));
  let at = 0;
  for (let entry = 0; entry < bases.length; entry++) {
    if (isRoot(bases[entry] ?? NO_BASE, entry)) roots[at++] = entry;
  }
  return roots;
}
function findUnreached(tree, broken) {
  const { bases, roots, childStarts, children } = tree;
  const isReached = new Uint8Array(bases.length);
  const spread = (seeds, onReach) => {
    const waiting = [...seeds];
    for (let entry = waiting.pop(); entry !== void 0; entry = waiting.pop()) {
      isReached[entry] = 1;
      onReach(entry);
      for (let at = childStarts[entry] ?? 0; at < (childStarts[entry + 1] ?? 0); at++) waiting.push(children[at] ?? 0);
    }
  };
  spread(roots, () => {
  });
  spread(broken.keys(), (entry) => {
    if (!broken.has(entry)) broken.set(entry, "delta base missing");
  });
  for (let entry = 0; entry < bases.length; entry++) {
    if (isReached[entry] === 0) broken.set(entry, "delta cycle");
  }
}

// src/sweep/delta-text.ts
var INSERTED = -1;
var SHORT = 48;
function deltaText(base, delta, limitBytes) {
  const walk2 = new DeltaWalk();
  if (!walk2.open(delta) || walk2.baseSize !== base.length || walk2.resultSize > limitBytes) return void 0;
  const bytes = Buffer.allocUnsafe(walk2.resultSize);
  const targets = [];
  const sources = [];
  let next = INSERTED;
  for (; ; ) {
    const step = walk2.next();
    if (step === "end") return { bytes, stretches: { count: targets.length, targets, sources } };
    if (step === "corrupt") return void 0;
    const { source, length, target } = walk2;
    const from = step === "copy" ? base : delta;
    if (length > SHORT) bytes.set(from.subarray(source, source + length), target);
    else for (let at = 0; at < length; at++) bytes[target + at] = from[source + at];
    const origin = step === "copy" ? source : INSERTED;
    const isContinued = targets.length > 0 && (step === "copy" ? next === source : next === INSERTED);
    if (!isContinued) {
      targets.push(target);
      sources.push(origin);
    }
    next = step === "copy" ? source + length : INSERTED;
  }
}
function stretchAt({ count, targets }, at) {
  let low = 0;
  let high = count;
  while (high - low > 1) {
    const middle = low + high >>> 1;
    if (targets[middle] <= at) low = middle;
    else high = middle;
  }
  return low;
}

// src/sweep/family-texts.ts
var MOST_HELD_BYTES = 128 * 1024 * 1024;
function* familyTexts(pack, root, limitBytes, externalBase, isWanted = () => true) {
  const { children, childStarts } = pack.families;
  const chain = [];
  let held = 0;
  const bytesAt = (depth) => {
    const step = chain[depth];
    if (step === void 0) return externalBase;
    if (step.bytes === void 0) {
      const text = make(pack, step.entry, () => bytesAt(depth - 1), limitBytes);
      step.bytes = text === void 0 || text.kind === "whole" ? text?.bytes : text.text.bytes;
      held += step.bytes?.length ?? 0;
    }
    return step.bytes;
  };
  for (let entry = root; entry !== void 0; ) {
    const depth = chain.length;
    const step = { entry, next: childStarts[entry] ?? 0, bytes: void 0 };
    if (isWanted(entry)) {
      const text = make(pack, entry, () => bytesAt(depth - 1), limitBytes);
      step.bytes = text === void 0 || text.kind === "whole" ? text?.bytes : text.text.bytes;
      held += step.bytes?.length ?? 0;
      yield { entry, depth, text };
    }
    chain.push(step);
    for (let at = 0; held > MOST_HELD_BYTES && at < depth; at++) held -= forget(chain[at]);
    entry = void 0;
    while (entry === void 0 && chain.length > 0) {
      const last = chain.at(-1);
      if (last.next < (childStarts[last.entry + 1] ?? 0)) entry = children[last.next++];
      else held -= forget(chain.pop());
    }
  }
}
function forget(step) {
  const length = step?.bytes?.length ?? 0;
  if (step !== void 0) step.bytes = void 0;
  return length;
}
function make({ file, order }, entry, baseBytes, limitBytes) {
  const offset = order.offsets[entry] ?? 0;
  const header = file.entry(offset, entryEnd(order, entry, file.dataEnd));
  if (isProblem(header)) return void 0;
  const data = file.inflate(header, limitBytes);
  if (isProblem(data)) return void 0;
  if (header.kind !== "ofs-delta" && header.kind !== "ref-delta") return { kind: "whole", bytes: data };
  const base = baseBytes();
  if (base === void 0) return void 0;
  const text = deltaText(base, data, limitBytes);
  return text && { kind: "delta", text, baseBytes: base };
}

// src/sweep/sections.ts
var MARKER = Buffer.from("\n---");
var AFTER_MARKER = /* @__PURE__ */ new Set([void 0, 32, 9, 10, 13]);
function sectionAt(bytes, at) {
  let start = at;
  do {
    start = start === 0 ? -1 : bytes.lastIndexOf(MARKER, start - 1);
  } while (start !== -1 && (start + MARKER.length > at + MARKER.length || !isMarker(bytes, start)));
  let end = bytes.indexOf(MARKER, at);
  while (end !== -1 && !isMarker(bytes, end)) end = bytes.indexOf(MARKER, end + 1);
  return { start: start + 1, end: end === -1 ? bytes.length : end + 1 };
}
function sectionShift({ bytes, stretches }, baseLength, section) {
  const index = stretchAt(stretches, Math.max(0, section.start - 1));
  const source = stretches.sources[index];
  if (source === -1) return void 0;
  const target = stretches.targets[index];
  const stretchEnd = index + 1 < stretches.count ? stretches.targets[index + 1] : bytes.length;
  const shift = target - source;
  const needed = section.end === bytes.length ? bytes.length : section.end + MARKER.length;
  if (needed > stretchEnd) return void 0;
  if (section.end === bytes.length && bytes.length - shift !== baseLength) return void 0;
  if (section.start === 0 && shift !== 0) return void 0;
  return shift;
}
function isMarker(bytes, feed) {
  return AFTER_MARKER.has(bytes[feed + MARKER.length]);
}

// src/sweep/sift-pack.ts
var CLEAN = 0;
var TO_SCAN = 1;
var AS_BASE = 2;
var UNREAD = 3;
var TOO_LARGE = 4;
var LARGEST_BASE = 512 * 1024 * 1024;
function siftFamily(pack, root, externalBase, ruleSet, limits, marks) {
  const counts = { blobs: 0, bytes: 0 };
  const kind = kindOf(pack.families, root);
  if (kind === "commit" || kind === "tree" || kind === "tag") return counts;
  const above = [];
  for (const { entry, depth, text } of familyTexts(pack, root, LARGEST_BASE, externalBase)) {
    above.length = depth;
    if (text === void 0) {
      marks[entry] = UNREAD;
      continue;
    }
    const sieved = sift(text, above[depth - 1], ruleSet);
    above[depth] = sieved;
    counts.blobs++;
    counts.bytes += sieved.length;
    marks[entry] = sieved.length > limits.fileBytes ? TOO_LARGE : markOf(text, sieved, limits);
  }
  return counts;
}
function sift(text, base, ruleSet) {
  if (text.kind === "whole") return siftWhole(text.bytes, ruleSet);
  return base === void 0 ? siftWhole(text.text.bytes, ruleSet) : siftDelta(text.text, base, ruleSet);
}
function markOf(text, { sites, isOpaque, isInherited, length }, limits) {
  if (sites.length === 0) return CLEAN;
  if (text.kind === "whole" || isOpaque || !isInherited || length > limits.wholeBytes) return TO_SCAN;
  const { bytes } = text.text;
  let known = -1;
  for (const site of sites) {
    if (site < known) continue;
    const section = sectionAt(bytes, site);
    if (sectionShift(text.text, text.baseBytes.length, section) === void 0) return TO_SCAN;
    known = section.end;
  }
  return AS_BASE;
}

// src/sweep/opened-packs.ts
function planPacks(packs, idBytes) {
  const plans = [];
  const problems = [];
  for (const stored of packs) {
    const file = openPack(stored.file, idBytes);
    if (isProblem(file)) {
      problems.push(file);
      continue;
    }
    problems.push(...disagreements(file, stored.index));
    const order = entryOrder(stored.index);
    const families = packFamilies(file, stored.index, order);
    file.close();
    problems.push(...familyProblems(families, stored.index, order, stored.file));
    const marks = new Uint8Array(new SharedArrayBuffer(order.count));
    for (const entry of families.broken.keys()) marks[entry] = UNREAD;
    plans.push({ stored, order, families, marks });
  }
  return { plans, problems };
}
function openPlan({ stored, order, families }, idBytes) {
  const file = openPack(stored.file, idBytes);
  return isProblem(file) ? file : { file, order, families };
}

// src/sweep/path-reading.ts
function isReadWhole(path) {
  return isDotenvPath(path) || isCredentialPath(path) || SOPS_FILE.test(path);
}
function isReadInSections(path) {
  return isDocumentPath(path) && !isReadWhole(path);
}

// src/sweep/scan-family.ts
async function scanText(bytes, path, { ruleSet, limits }) {
  const blob = { origin: { kind: "commit", path }, read: async () => bytes };
  const expansion = expandBlob(blob, bytes, limits);
  const found = [];
  const skipped = [...expansion.skipped];
  for (const part of expansion.parts) {
    const scan = await scanBlob(part.blob, part.bytes, ruleSet, limits);
    const member = part.blob === blob ? {} : { member: part.blob.origin.path };
    for (const { match, span } of scan.matches) {
      found.push({ rule: match.rule.id, secret: match.secret.reveal(), start: span.start, end: span.end, ...member });
    }
    skipped.push(...scan.skipped);
  }
  return { path, found, skipped };
}
async function* scanFamily(pack, root, externalBase, rules, marks, pathsOf2) {
  const known = /* @__PURE__ */ new Map();
  const limit = Number.MAX_SAFE_INTEGER;
  for (const { entry, text } of familyTexts(pack, root, limit, externalBase, (one) => pathsOf2(one).length > 0)) {
    if (text === void 0) continue;
    const base = marks[entry] === AS_BASE ? known.get(pack.families.bases[entry]) : void 0;
    const findings = [];
    for (const path of pathsOf2(entry)) findings.push(await findingsOf(text, path, base, rules));
    known.set(entry, findings);
    yield { entry, findings };
  }
}
async function findingsOf(text, path, base, rules) {
  const sameInBase = base?.find((findings) => findings.path === path);
  if (text.kind === "delta" && sameInBase !== void 0 && isReadInSections(path)) {
    const carried = carriedOver(sameInBase, text.text, text.baseBytes.length);
    if (carried !== void 0) return carried;
  }
  return scanText(text.kind === "whole" ? text.bytes : text.text.bytes, path, rules);
}
function carriedOver(findings, text, baseLength) {
  if (findings.skipped.length > 0) return void 0;
  const found = [];
  const { count, targets, sources } = text.stretches;
  for (let index = 0; index < count; index++) {
    const source = sources[index];
    if (source === -1) continue;
    const target = targets[index];
    const length = (index + 1 < count ? targets[index + 1] : text.bytes.length) - target;
    for (const secret of findings.found) {
      if (secret.start < source || secret.end > source + length) continue;
      const start = secret.start - source + target;
      if (sectionShift(text, baseLength, sectionAt(text.bytes, start)) === void 0) continue;
      found.push({ ...secret, start, end: secret.end - source + target });
    }
  }
  found.sort((a, b) => a.start - b.start);
  return { path: findings.path, found, skipped: [] };
}

// src/sweep/sweeper.ts
var CACHE_BYTES = 64 * 1024 * 1024;
var LARGEST_OBJECT = 512 * 1024 * 1024;
var Sweeper = class {
  #plan;
  #ruleSet;
  #opened = [];
  #objects;
  constructor(plan, ruleSet) {
    this.#plan = plan;
    this.#ruleSet = ruleSet;
    this.#objects = new StoredObjects(plan.store, { object: LARGEST_OBJECT, cache: CACHE_BYTES });
  }
  /** The first pass over a share. */
  sift({ pack, from, to }) {
    if (pack === -1) return this.#siftLoose(from, to);
    const total = { blobs: 0, bytes: 0 };
    const plan = this.#plan.packs[pack];
    const opened = this.#open(pack);
    const { fileBytes, documentBytes } = this.#plan.policy.limits;
    for (let at = from; at < to; at++) {
      const root = plan.families.roots[at];
      if (opened === void 0) {
        plan.marks[root] = UNREAD;
        continue;
      }
      const base = this.#externalBase(opened, root);
      const counts = siftFamily(
        opened,
        root,
        base,
        this.#ruleSet,
        { fileBytes, wholeBytes: documentBytes },
        plan.marks
      );
      total.blobs += counts.blobs;
      total.bytes += counts.bytes;
    }
    return total;
  }
  /** The second pass over one family, or over loose objects. */
  async *scan({ pack, root, entries }) {
    const rules = { ruleSet: this.#ruleSet, limits: this.#plan.policy.limits };
    if (pack === -1) {
      for (const [entry, paths2] of entries) {
        const bytes = this.#loose(entry);
        if (bytes === void 0) continue;
        const findings = [];
        for (const path of paths2) findings.push(await scanText(bytes, path, rules));
        yield { entry, findings };
      }
      return;
    }
    const opened = this.#open(pack);
    if (opened === void 0) return;
    const paths = new Map(entries);
    const { marks } = this.#plan.packs[pack];
    const pathsOf2 = (entry) => paths.get(entry) ?? [];
    yield* scanFamily(opened, root, this.#externalBase(opened, root), rules, marks, pathsOf2);
  }
  /** Closes the files. */
  close() {
    for (const opened of this.#opened) opened?.file.close();
    this.#objects.close();
  }
  #open(pack) {
    if (!(pack in this.#opened)) {
      const opened = openPlan(this.#plan.packs[pack], this.#plan.store.idBytes);
      this.#opened[pack] = isProblem(opened) ? void 0 : opened;
    }
    return this.#opened[pack];
  }
  #externalBase({ families }, root) {
    const id = families.externalBases.get(root);
    const base = id === void 0 ? void 0 : this.#objects.read(id);
    return base?.kind === "object" ? asBuffer(base.bytes) : void 0;
  }
  #siftLoose(from, to) {
    const counts = { blobs: 0, bytes: 0 };
    const { looseMarks, policy } = this.#plan;
    for (let at = from; at < to; at++) {
      const object = readLoose(this.#plan.store.loose[at], LARGEST_OBJECT);
      if (object.kind === "problem") looseMarks[at] = UNREAD;
      else if (object.type === "blob") {
        const { length } = object.bytes;
        counts.blobs++;
        counts.bytes += length;
        const isFound = siftWhole(asBuffer(object.bytes), this.#ruleSet).sites.length > 0;
        looseMarks[at] = length > policy.limits.fileBytes ? TOO_LARGE : isFound ? TO_SCAN : CLEAN;
      }
    }
    return counts;
  }
  #loose(at) {
    const object = readLoose(this.#plan.store.loose[at], LARGEST_OBJECT);
    return object.kind === "object" ? object.bytes : void 0;
  }
};
function asBuffer(bytes) {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

// src/sweep/crew.ts
var ENOUGH_FOR_THREADS = 2e4;
var MOST_THREADS = 8;
function startCrew(plan, ruleSet, events, threads) {
  const objects = plan.packs.reduce((sum, { order }) => sum + order.count, plan.store.loose.length);
  const isBundled = import.meta.url.endsWith(".mjs");
  const count = threads ?? (objects < ENOUGH_FOR_THREADS ? 1 : Math.min(MOST_THREADS, availableParallelism()));
  return isBundled && count > 1 ? threadCrew(plan, events, count) : localCrew(plan, ruleSet(), events);
}
function localCrew(plan, ruleSet, events) {
  const sweeper = new Sweeper(plan, ruleSet);
  return {
    async sift(shares) {
      for (const share of shares) {
        events.onSifted(sweeper.sift(share));
        await new Promise((resolve2) => setImmediate(resolve2));
      }
    },
    async scan(wanted) {
      for (const one of wanted) {
        for await (const findings of sweeper.scan(one)) events.onScanned(one.pack, 1, [findings]);
      }
    },
    async close() {
      sweeper.close();
    }
  };
}
function threadCrew(plan, events, count) {
  const file = new URL("./sweep-thread.mjs", import.meta.url);
  const workers = Array.from({ length: count }, () => new Worker(file, { workerData: plan }));
  const order = (message) => {
    const next = new Int32Array(new SharedArrayBuffer(4));
    return Promise.all(workers.map((worker) => ordered(worker, { ...message, next }, events)));
  };
  return {
    async sift(shares) {
      await order({ kind: "sift", shares });
    },
    async scan(wanted) {
      if (wanted.length > 0) await order({ kind: "scan", wanted });
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    }
  };
}
function ordered(worker, message, events) {
  return new Promise((resolve2, reject) => {
    const finish = (settle) => {
      worker.off("message", hear).off("error", fail).off("exit", die);
      settle();
    };
    const hear = (said) => {
      if (said.kind === "sifted") events.onSifted(said);
      else if (said.kind === "scanned") events.onScanned(said.pack, said.texts, said.findings);
      else finish(resolve2);
    };
    const fail = (error) => finish(() => reject(error));
    const die = (code) => finish(() => reject(new Error(`a thread of the sweep ended with code ${code}`)));
    worker.on("message", hear).on("error", fail).on("exit", die);
    worker.postMessage(message);
  });
}

// src/sweep/shares.ts
var SHARES_A_PACK = 64;
var LEAST_ROOTS = 50;
var LOOSE_A_SHARE = 500;
function siftShares({ packs, store }) {
  const shares = [];
  for (const [pack, { families }] of packs.entries()) {
    const { length } = families.roots;
    const step = Math.max(LEAST_ROOTS, Math.ceil(length / SHARES_A_PACK));
    for (let from = firstBlob(families); from < length; from += step) {
      shares.push({ pack, from, to: Math.min(length, from + step) });
    }
  }
  for (let from = 0; from < store.loose.length; from += LOOSE_A_SHARE) {
    shares.push({ pack: -1, from, to: Math.min(store.loose.length, from + LOOSE_A_SHARE) });
  }
  return shares;
}
function scanShares(plan, wanted) {
  const families = /* @__PURE__ */ new Map();
  for (const [{ pack, entry }, paths] of wanted) {
    const root = pack === -1 ? -1 - Math.floor(entry / LOOSE_A_SHARE) : rootOf(plan, pack, entry);
    const key = `${pack}:${root}`;
    const family = families.get(key) ?? { pack, root, entries: [] };
    families.set(key, family);
    family.entries.push([entry, paths]);
  }
  return [...families.values()].sort((a, b) => b.entries.length - a.entries.length);
}
function rootOf({ packs }, pack, entry) {
  const bases = packs[pack]?.families.bases ?? new Uint32Array();
  let root = entry;
  for (let base = bases[root]; base !== void 0 && base !== NO_BASE; base = bases[root]) root = base;
  return root;
}
function firstBlob(families) {
  const at = families.roots.findIndex((root) => {
    const kind = kindOf(families, root);
    return kind !== "commit" && kind !== "tree" && kind !== "tag";
  });
  return at === -1 ? families.roots.length : at;
}

// src/sweep/stored-places.ts
var StoredPlaces = class {
  #plan;
  /** Of each pack: the entry of each position in its index. */
  #entries;
  #loose = /* @__PURE__ */ new Map();
  constructor(plan) {
    this.#plan = plan;
    this.#entries = plan.packs.map(({ order }) => {
      const entries = new Uint32Array(order.count);
      order.positions.forEach((position, entry) => {
        entries[position] = entry;
      });
      return entries;
    });
    for (const [at, { id }] of plan.store.loose.entries()) this.#loose.set(id, at);
  }
  /** Undefined for an object that is stored nowhere. */
  find(id) {
    const bytes = Buffer.from(id, "hex");
    let unread;
    for (const [pack, { stored, marks }] of this.#plan.packs.entries()) {
      const position = findId(stored.index, bytes);
      if (position === -1) continue;
      const entry2 = this.#entries[pack][position];
      const place = { pack, entry: entry2, mark: marks[entry2] };
      if (place.mark !== UNREAD) return place;
      unread ??= place;
    }
    const entry = this.#loose.get(id);
    if (entry === void 0) return unread;
    const mark = this.#plan.looseMarks[entry];
    return mark === UNREAD && unread !== void 0 ? unread : { pack: -1, entry, mark };
  }
  /** All objects that the first pass has marked, whether anything reaches them or not. */
  *marked() {
    for (const [pack, { stored, order, marks }] of this.#plan.packs.entries()) {
      for (let entry = 0; entry < marks.length; entry++) {
        const mark = marks[entry];
        if (mark !== CLEAN) yield [idAt(stored.index, order.positions[entry]), { pack, entry, mark }];
      }
    }
    for (const [entry, { id }] of this.#plan.store.loose.entries()) {
      const mark = this.#plan.looseMarks[entry];
      if (mark !== CLEAN) yield [id, { pack: -1, entry, mark }];
    }
  }
  /** True when the text at this place is to be scanned by the workers. */
  static isReadable({ mark }) {
    return mark !== UNREAD && mark !== TOO_LARGE;
  }
};

// src/sweep/sweep-objects.ts
async function sweepObjects(repository, named, options) {
  const store = await openObjectStore(repository);
  const { plans, problems } = planPacks(store.packs, store.idBytes);
  const plan = {
    store,
    packs: plans,
    looseMarks: new Uint8Array(new SharedArrayBuffer(store.loose.length)),
    policy: options.policy
  };
  const found = /* @__PURE__ */ new Map();
  const skipped = [];
  const counts = { blobs: 0, bytes: 0, findings: 0, sifted: 0, toSift: 0, scanned: 0 };
  let toScan;
  const add = (id, findings) => {
    for (const one of findings) for (const skip of one.skipped) skipped.push(skip);
    const holding = findings.filter((one) => one.found.length > 0);
    if (holding.length === 0) return;
    counts.findings += holding.reduce((sum, one) => sum + one.found.length, 0);
    found.set(id, [...found.get(id) ?? [], ...holding]);
  };
  const tell = () => options.onProgress?.({ ...counts, ...toScan !== void 0 && { toScan } });
  const idOf = (pack, entry) => {
    const one = plans[pack];
    if (one === void 0) return store.loose[entry]?.id ?? "";
    return idAt(one.stored.index, one.order.positions[entry] ?? 0);
  };
  const crew = startCrew(
    plan,
    options.ruleSet,
    {
      onSifted({ blobs, bytes }) {
        counts.blobs += blobs;
        counts.bytes += bytes;
        counts.sifted++;
        tell();
      },
      onScanned(pack, texts, findings) {
        for (const { entry, findings: one } of findings) add(idOf(pack, entry), one);
        counts.scanned += texts;
        tell();
      }
    },
    options.threads
  );
  try {
    const shares = siftShares(plan);
    counts.toSift = shares.length;
    await crew.sift(shares);
    const work = sortOut(plan, await named, options);
    toScan = work.readable.length;
    await crew.scan(scanShares(plan, work.readable));
    for await (const [id, findings] of throughGit(repository, work.unreadable, options, skipped)) add(id, findings);
  } finally {
    await crew.close();
  }
  return { found, skipped, problems: [...store.problems, ...problems], blobs: counts.blobs, bytes: counts.bytes };
}
function sortOut(plan, named, options) {
  const places = new StoredPlaces(plan);
  const readable = [];
  const unreadable = [];
  const sort = (id, place, paths) => {
    const isLeft = place === void 0 || place.mark === UNREAD || place.mark === TOO_LARGE;
    if (isLeft) unreadable.push([id, paths]);
    else readable.push([place, paths]);
  };
  for (const id of named.blobIds()) {
    const place = places.find(id);
    if (place?.mark !== CLEAN) {
      sort(id, place, named.pathsOf(id));
      continue;
    }
    const whole = named.pathsOf(id).filter(isReadWhole);
    if (whole.length > 0) sort(id, place, whole);
  }
  if (options.unreachable) {
    const seen = /* @__PURE__ */ new Set();
    for (const [id, place] of places.marked()) {
      if (named.has(id) || seen.has(id)) continue;
      seen.add(id);
      sort(id, place, [`objects/${id}`]);
    }
  }
  return { readable, unreadable };
}
async function* throughGit(repository, unreadable, { policy, ruleSet }, skipped) {
  if (unreadable.length === 0) return;
  const reader = new ObjectReader(repository, policy.limits.fileBytes);
  const rules = { ruleSet: ruleSet(), limits: policy.limits };
  try {
    for (const [id, paths] of unreadable) {
      const content2 = await contentOf(reader, id);
      const findings = [];
      for (const path of paths) {
        if (content2.kind === "content") findings.push(await scanText(content2.bytes, path, rules));
        else
          skipped.push(
            content2.kind === "too-large" ? tooLarge(path, content2.sizeBytes, policy.limits) : { ...content2.why, path }
          );
      }
      yield [id, findings];
    }
  } finally {
    reader.close();
  }
}
async function contentOf(reader, id) {
  try {
    const content2 = await reader.read(id);
    if (content2.kind !== "missing") return content2;
    const detail = `the repository does not hold object ${id}: fetch it, as git fetch --refetch does`;
    return { kind: "unread", why: { code: "missing-object", detail } };
  } catch (error) {
    if (!(error instanceof UnsealedError) || error.code !== "GIT_FAILED") throw error;
    return { kind: "unread", why: { code: "unreadable", detail: `object ${id}: ${error.message}` } };
  }
}

// src/sweep.ts
async function sweepHistory(project, options = {}) {
  const started = performance.now();
  const repository = await requireRepository(project);
  const engine = await project.engine();
  const { limits } = project.policy;
  const messages = new Messages(engine.ruleSet, limits);
  const { branch, since: since2, maxCommits } = options;
  const history = readHistory(repository, {
    ...branch === void 0 ? {} : { branch },
    ...since2 === void 0 ? {} : { since: since2 },
    ...maxCommits === void 0 ? {} : { maxCommits },
    limitBytes: limits.fileBytes,
    onCommit: (logged) => messages.add(logged)
  });
  const named = history.then(({ index: index2 }) => index2);
  history.catch(() => void 0);
  const [sweep, head] = await Promise.all([
    sweepObjects(repository, named, {
      policy: project.policy,
      ruleSet: () => engine.ruleSet,
      unreachable: options.unreachable === true,
      ...options.threads === void 0 ? {} : { threads: options.threads },
      ...options.onProgress === void 0 ? {} : { onProgress: options.onProgress }
    }),
    readHeadFiles(repository)
  ]);
  const { index, tags, skipped } = await history;
  for (const tag of tags) await messages.addTag(tag);
  const holding = [...sweep.found].flatMap(([blobId, all]) => all.map((one) => ({ blobId, ...one })));
  const groups = groupSecrets(holding, index, head);
  const exposures = new Exposures(repository, index, head, /* @__PURE__ */ new Date());
  const findings = [];
  try {
    const shown = await shownFindings(repository, groups, engine);
    for (const { finding, group } of shown.findings) {
      const exposure = await exposures.of(group.blobIds);
      findings.push({ ...finding, exposure, ...exposure.introduced && { commit: exposure.introduced } });
    }
    findings.push(...await messages.findings(engine), ...await nameFindings(index, engine));
    return {
      findings: findings.sort(byPlace),
      skipped: [
        ...skipped,
        ...head.skipped,
        ...cutOff(index),
        ...sweep.skipped,
        ...told(sweep.problems),
        ...shown.skipped
      ],
      advice: [],
      stats: {
        scope: scopeOf(options),
        blobs: sweep.blobs,
        bytes: sweep.bytes,
        commits: index.commitCount,
        elapsedMilliseconds: Math.round(performance.now() - started)
      }
    };
  } finally {
    exposures.close();
  }
}
function scopeOf({ branch, unreachable }) {
  if (branch !== void 0) return `history of ${branch}`;
  return unreachable === true ? "whole history, unreachable objects included" : "whole history";
}
function cutOff({ boundary }) {
  const detail = "history is cut off here, and what came before was not seen: run git fetch --unshallow";
  return [...boundary].map((commit) => ({ path: ".", code: "shallow", detail, commit }));
}
function told(problems) {
  return problems.map(({ file, cause, id }) => ({
    path: file.slice(file.lastIndexOf("/objects/") + 1),
    code: "unreadable",
    detail: id === void 0 ? cause : `object ${id}: ${cause}`
  }));
}
function byPlace(a, b) {
  const byPath = a.location.path < b.location.path ? -1 : a.location.path > b.location.path ? 1 : 0;
  return byPath || a.location.start.line - b.location.start.line || a.location.start.column - b.location.start.column;
}
export {
  sweepHistory
};
