import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/core/key-path.ts
var PLAIN_KEY = /^[A-Za-z_][\w-]*$/;
function formatKeyPath(keyPath) {
  let text = "";
  for (const step of keyPath) {
    if (typeof step === "number") text += `[${step}]`;
    else if (PLAIN_KEY.test(step)) text += text === "" ? step : `.${step}`;
    else text += `[${JSON.stringify(step)}]`;
  }
  return text;
}

// src/core/scan-result.ts
function reported(result) {
  return result.findings.filter((finding) => finding.verdict.kind === "report");
}

// src/report/spellings.ts
var SHORTEST_SPELLING = 4;
var SHORTEST_LINE = 16;
var LONGEST_ENCODED = 1e4;
var known = /* @__PURE__ */ new WeakMap();
function spellings(secret) {
  let found = known.get(secret);
  if (found === void 0) {
    found = spell(secret.reveal());
    known.set(secret, found);
  }
  return found;
}
function spell(value) {
  if (value.length < SHORTEST_SPELLING) return { plain: [], encoded: [] };
  const wellFormed = value.replace(new RegExp("\\p{Cs}", "gu"), "\uFFFD");
  const lines = value.includes("\n") ? value.split(/\r?\n/).filter(isTelling) : [];
  const plain = [value, ...lines, encodeURIComponent(wellFormed), JSON.stringify(value).slice(1, -1)];
  const encoded = value.length > LONGEST_ENCODED ? [] : encodings(Buffer.from(wellFormed, "utf8"));
  return { plain: distinct(plain), encoded: distinct(encoded) };
}
function isTelling(line) {
  return line.length >= SHORTEST_LINE && !line.startsWith("-----");
}
function encodings(bytes) {
  const hex = bytes.toString("hex");
  const texts = [hex, hex.toUpperCase(), bytes.toString("base64").replace(/=+$/, ""), bytes.toString("base64url")];
  for (const lead of [0, 1, 2]) {
    const encoded = inBase64(bytes, lead);
    texts.push(encoded, encoded.replaceAll("+", "-").replaceAll("/", "_"));
  }
  return texts;
}
function inBase64(bytes, lead) {
  const encoded = Buffer.concat([Buffer.alloc(lead), bytes]).toString("base64").replace(/=+$/, "");
  const end = (lead + bytes.length) % 3 === 0 ? encoded.length : encoded.length - 1;
  return encoded.slice(lead === 0 ? 0 : lead + 1, end);
}
function distinct(texts) {
  return [...new Set(texts)].filter((text) => text.length >= SHORTEST_SPELLING);
}

// src/report/mask.ts
var MASK = "********";
function createFinder(secrets, plainly) {
  const byHead = /* @__PURE__ */ new Map();
  for (const secret of new Set(secrets)) {
    const { plain, encoded } = spellings(secret);
    for (const text of plainly(secret) ? [...plain, ...encoded] : encoded) {
      const head = text.slice(0, SHORTEST_SPELLING);
      const sameHead = byHead.get(head);
      if (sameHead === void 0) byHead.set(head, /* @__PURE__ */ new Set([text]));
      else sameHead.add(text);
    }
  }
  return (text) => byHead.size === 0 ? [] : findRanges(text, byHead);
}
function mergeRanges(ranges) {
  const merged = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last !== void 0 && range.start <= last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    } else merged.push(range);
  }
  return merged;
}
function maskRanges(text, ranges) {
  let masked = "";
  let from = 0;
  for (const { start, end } of ranges) {
    masked += text.slice(from, start) + MASK;
    from = end;
  }
  return masked + text.slice(from);
}
function findRanges(text, byHead) {
  const found = [];
  for (let at = 0; at + SHORTEST_SPELLING <= text.length; at++) {
    let end = at;
    for (const spelling of byHead.get(text.slice(at, at + SHORTEST_SPELLING)) ?? []) {
      if (at + spelling.length > end && text.startsWith(spelling, at)) end = at + spelling.length;
    }
    if (end > at) found.push({ start: at, end });
  }
  return mergeRanges(found);
}

export {
  formatKeyPath,
  reported,
  MASK,
  createFinder,
  mergeRanges,
  maskRanges
};
