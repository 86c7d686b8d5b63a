import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  isIncomplete
} from "./chunk-YGDQWUYF.mjs";

// src/report/skip-words.ts
var WORDS = {
  unreadable: { meaning: "could not be read", remedy: "check permissions and run again" },
  "missing-object": { meaning: "not in the object database", remedy: "git fetch --refetch, then run again" },
  shallow: {
    meaning: "history is cut off (shallow clone)",
    remedy: "set fetch-depth: 0 in actions/checkout, or run git fetch --unshallow"
  },
  "too-large": { meaning: "over the size limit", remedy: "raise --max-file-size to read them" },
  "lfs-pointer": { meaning: "content is in Git LFS", remedy: "git lfs pull, then scan the working tree" },
  submodule: { meaning: "commits of other repositories", remedy: "scan the submodule in its own repository" },
  "decode-limit": {
    meaning: "encoded more deeply than is decoded",
    remedy: "raise limits: decode-depth in .unsealed.yaml"
  },
  "parse-degraded": { meaning: "read as plain text, without structure", remedy: "check the syntax of the document" },
  binary: { meaning: "no text in them" },
  "not-regular": { meaning: "sockets, devices and the like" }
};
function groupSkipped(skipped) {
  const groups = /* @__PURE__ */ new Map();
  for (const each of skipped) {
    const same = groups.get(each.code);
    if (same === void 0) groups.set(each.code, [each]);
    else same.push(each);
  }
  return Object.keys(WORDS).flatMap((code) => {
    const [first, ...rest] = groups.get(code) ?? [];
    if (first === void 0) return [];
    return [{ code, skipped: [first, ...rest], incomplete: isIncomplete(first), ...WORDS[code] }];
  });
}

export {
  groupSkipped
};
