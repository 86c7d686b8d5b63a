import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  base62Crc32
} from "./chunk-BSZRS44C.mjs";
import "./chunk-NNKK245H.mjs";

// src/examples/checksummed-tokens.ts
import { crc32 } from "node:zlib";
function gitlabRoutableToken(prefix, random) {
  const payload = Buffer.concat([Buffer.from("o:1\nu:42"), random, Buffer.from([random.length])]).toString("base64url");
  const checked = `${prefix}${payload}.${payload.length.toString(36).padStart(2, "0")}`;
  return checked + crc32(checked).toString(36).padStart(7, "0");
}
var BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
function ageSecretKey(variant, bytes) {
  const prefix = `age-secret-key-${variant.toLowerCase()}`;
  const data = toFiveBits(bytes);
  const letters = [...prefix].map((letter) => letter.charCodeAt(0));
  const expanded = [...letters.map((code) => code >> 5), 0, ...letters.map((code) => code & 31)];
  const sum = checksum([...expanded, ...data, 0, 0, 0, 0, 0, 0]) ^ 1;
  const tail = [25, 20, 15, 10, 5, 0].map((shift) => sum >> shift & 31);
  return `${prefix}1${[...data, ...tail].map((value) => BECH32.charAt(value)).join("")}`.toUpperCase();
}
function toFiveBits(bytes) {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, "0")).join("");
  return (bits.match(/.{1,5}/g) ?? []).map((group) => Number.parseInt(group.padEnd(5, "0"), 2));
}
function checksum(values) {
  let sum = 1;
  for (const value of values) {
    const top = sum >> 25;
    sum = (sum & 33554431) << 5 ^ value;
    [996825010, 642813549, 513874426, 1027748829, 705979059].forEach((term, bit) => {
      if (top >> bit & 1) sum ^= term;
    });
  }
  return sum;
}

// src/examples/generated-keys.ts
import { generateKeyPairSync, randomBytes } from "node:crypto";
var BITS = 2048;
var kept = /* @__PURE__ */ new Map();
var KEY_FORMS = ["rsa", "ec", "pkcs8", "pkcs8-ed25519", "encrypted", "legacy-encrypted", "openssh"];
function generatedKey(form) {
  const known = kept.get(form);
  if (known !== void 0) return known;
  const made = MAKERS[form]().trim();
  kept.set(form, made);
  return made;
}
var MAKERS = {
  rsa: () => rsa().export({ type: "pkcs1", format: "pem" }).toString(),
  ec: () => generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey.export({ type: "sec1", format: "pem" }).toString(),
  pkcs8: () => rsa().export({ type: "pkcs8", format: "pem" }).toString(),
  "pkcs8-ed25519": () => generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
  encrypted: () => {
    const passphrase = randomBytes(12).toString("hex");
    return rsa().export({ type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase }).toString();
  },
  "legacy-encrypted": () => {
    const passphrase = randomBytes(12).toString("hex");
    return rsa().export({ type: "pkcs1", format: "pem", cipher: "aes-128-cbc", passphrase }).toString();
  },
  openssh
};
function rsa() {
  return generateKeyPairSync("rsa", { modulusLength: BITS }).privateKey;
}
function openssh() {
  const jwk = generateKeyPairSync("ed25519").privateKey.export({ format: "jwk" });
  const publicPart = Buffer.from(jwk.x ?? "", "base64url");
  const seed = Buffer.from(jwk.d ?? "", "base64url");
  const check = randomBytes(4);
  const publicKey = Buffer.concat([field("ssh-ed25519"), field(publicPart)]);
  const secret = Buffer.concat([check, check, publicKey, field(Buffer.concat([seed, publicPart])), field("test")]);
  const padding = Buffer.from([1, 2, 3, 4, 5, 6, 7].slice(0, (8 - secret.length % 8) % 8));
  const bytes = Buffer.concat([
    Buffer.from("openssh-key-v1\0", "latin1"),
    field("none"),
    field("none"),
    field(""),
    Buffer.from([0, 0, 0, 1]),
    field(publicKey),
    field(Buffer.concat([secret, padding]))
  ]);
  const lines = bytes.toString("base64").match(/.{1,70}/g) ?? [];
  const label = "OPENSSH PRIVATE KEY";
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`].join("\n");
}
function field(value) {
  const bytes = Buffer.from(value);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

// src/examples/random-text.ts
import { createHash } from "node:crypto";
var UNWANTED = /example|sample|test|fake|mock|dummy|todo|your|change|secret|redact|abcde|qwert|12345|(.)\1{3}/i;
var ATTEMPTS = 200;
var RandomText = class {
  #seed;
  #counter = 0;
  #pool = Buffer.alloc(0);
  constructor(seed) {
    this.#seed = seed;
  }
  /** The next `count` bytes. */
  bytes(count2) {
    while (this.#pool.length < count2) {
      const block = createHash("sha256").update(`${this.#seed}\0${this.#counter++}`).digest();
      this.#pool = Buffer.concat([this.#pool, block]);
    }
    const bytes = this.#pool.subarray(0, count2);
    this.#pool = this.#pool.subarray(count2);
    return bytes;
  }
  /** `length` characters out of `letters`, of every class (digit, lower, upper) that `letters` has and a text of eight can hold. */
  text(letters, length) {
    const classes = length < 8 ? [] : [/\d/, /[a-z]/, /[A-Z]/].filter((set) => set.test(letters));
    return this.likely(() => {
      const text = Array.from({ length }, () => letters.charAt(this.#below(letters.length))).join("");
      const isEdged = /^[-_.]|[-_.]$/.test(text);
      return !isEdged && classes.every((set) => set.test(text)) ? text : void 0;
    });
  }
  /** A password as generators make them: lower case, upper case, digits and one mark that needs no quoting anywhere. */
  password(length) {
    const text = this.text("abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789", length);
    const at = 2 + this.#below(length - 4);
    return `${text.slice(0, at)}_${text.slice(at + 1)}`;
  }
  /** The first result of `make` that looks random; `make` answers undefined to be asked again. */
  likely(make) {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const text = make();
      if (text !== void 0 && !UNWANTED.test(text)) return text;
    }
    throw new Error("no value of this form looks random");
  }
  /** A number from 0 up to and without `limit`, all equally likely. */
  #below(limit) {
    const fair = 256 - 256 % limit;
    for (; ; ) {
      const byte = this.bytes(1)[0];
      if (byte < fair) return byte % limit;
    }
  }
};

// src/examples/expand.ts
function expand(template, seed) {
  const random = new RandomText(seed);
  const secrets = [];
  let text = "";
  let open;
  for (const part of split(template)) {
    if (part === "\xAB") {
      if (open !== void 0) throw new Error("a mark inside a mark");
      open = text.length;
    } else if (part === "\xBB") {
      if (open === void 0) throw new Error("a closing mark without an opening one");
      secrets.push({ start: open, end: text.length });
      open = void 0;
    } else text += isDirective(part) ? evaluate(part, random) : part;
  }
  if (open !== void 0) throw new Error("a mark that is not closed");
  return { text, secrets };
}
var DIRECTIVE = /^\{\{[A-Za-z]/;
function isDirective(part) {
  return DIRECTIVE.test(part);
}
function* split(template) {
  let start = 0;
  for (let at = 0; at < template.length; at++) {
    const isMark = template[at] === "\xAB" || template[at] === "\xBB";
    if (!isMark && !isDirective(template.slice(at, at + 3))) continue;
    if (at > start) yield template.slice(start, at);
    start = isMark ? at + 1 : directiveEnd(template, at);
    yield template.slice(at, start);
    at = start - 1;
  }
  if (start < template.length) yield template.slice(start);
}
function directiveEnd(template, start) {
  let depth = 0;
  for (let at = start; at < template.length; at++) {
    if (template[at] === "{") depth++;
    else if (template[at] === "}" && --depth === 0) return at + 1;
  }
  throw new Error(`not closed: ${template.slice(start, start + 20)}`);
}
function evaluate(directive, random) {
  const inner2 = directive.slice(2, -2);
  const colon = inner2.indexOf(":");
  const kind = colon === -1 ? inner2 : inner2.slice(0, colon);
  const maker = MAKERS2.get(kind);
  if (maker === void 0) throw new Error(`unknown template kind ${kind}`);
  return maker(colon === -1 ? "" : inner2.slice(colon + 1), random);
}
var LOWER = "abcdefghijklmnopqrstuvwxyz";
var UPPER = LOWER.toUpperCase();
var DIGITS = "0123456789";
var HEX = `${DIGITS}abcdef`;
var ALNUM = DIGITS + UPPER + LOWER;
var CHARSETS = {
  alnum: ALNUM,
  alnum_: `${ALNUM}_`,
  base64url: `${ALNUM}-_`,
  hex: HEX,
  HEX: `${DIGITS}ABCDEF`,
  digits: DIGITS,
  lower: LOWER,
  upper: UPPER,
  letters: LOWER + UPPER,
  base36: DIGITS + LOWER,
  BASE36: DIGITS + UPPER,
  base32: `${UPPER}234567`,
  base58: "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
};
var MAKERS2 = new Map([
  ...Object.entries(CHARSETS).map(([kind, letters]) => [
    kind,
    (length, random) => random.text(letters, count(length))
  ]),
  ["base64", (length, random) => base64OfLength(count(length), random)],
  ["uuid", (_, random) => uuid(random)],
  ["password", (length, random) => random.password(count(length))],
  ["strong", (length, random) => random.password(count(length))],
  ["github", (prefix, random) => github(prefix, random)],
  ["gitlab", (prefix, random) => gitlabRoutableToken(prefix, random.bytes(16))],
  ["age", (variant, random) => ageSecretKey(variant, random.bytes(32))],
  ["jwt", (_, random) => jwt(random)],
  ["sealed", (_, random) => Buffer.concat([Buffer.from([2, 0]), random.bytes(560)]).toString("base64")],
  ["pem", (form) => generatedKey(keyForm(form))],
  ["openssh", () => generatedKey("openssh")],
  ["pgp", (_, random) => pgp(random)],
  ["b64", (template, random) => Buffer.from(inner(template, random)).toString("base64")],
  ["b64url", (template, random) => Buffer.from(inner(template, random)).toString("base64url")],
  ["escaped", (template, random) => inner(template, random).replaceAll("\n", "\\n")],
  ["indent", (argument, random) => indent(argument, random)]
]);
function count(length) {
  if (!/^[1-9]\d{0,4}$/.test(length)) throw new Error(`not a length: ${length}`);
  return Number(length);
}
function inner(template, random) {
  return Array.from(split(template), (part) => {
    if (part === "\xAB" || part === "\xBB") throw new Error("a mark inside a wrapper");
    return isDirective(part) ? evaluate(part, random) : part;
  }).join("");
}
function indent(argument, random) {
  const colon = argument.indexOf(":");
  const spaces = " ".repeat(count(argument.slice(0, colon)));
  return inner(argument.slice(colon + 1), random).replaceAll("\n", `
${spaces}`);
}
function base64OfLength(length, random) {
  if (length % 4 !== 0) return random.text(`${ALNUM}+/`, length);
  const most = length / 4 * 3;
  const size = most % 8 <= 2 ? most - most % 8 : most;
  return random.likely(() => random.bytes(size).toString("base64"));
}
function uuid(random) {
  const hex = random.text(HEX, 32);
  const variant = random.text("89ab", 1);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}
function github(prefix, random) {
  const body = random.text(ALNUM, prefix === "ghr_" ? 70 : 30);
  return `${prefix}${body}${base62Crc32(body)}`;
}
function jwt(random) {
  const part = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const subject = `user-${random.text(DIGITS, 6)}`;
  const header = { alg: "RS256", kid: random.text(ALNUM, 12) };
  const payload = { iss: "https://issuer.internal", sub: subject, iat: 17e8, jti: uuid(random) };
  return `${part(header)}.${part(payload)}.${random.bytes(256).toString("base64url")}`;
}
function keyForm(form) {
  const found = KEY_FORMS.find((known) => known === form);
  if (found === void 0) throw new Error(`unknown form of key: ${form}`);
  return found;
}
function pgp(random) {
  const label = "PGP PRIVATE KEY BLOCK";
  const lines = random.bytes(300).toString("base64").match(/.{1,64}/g) ?? [];
  const checksum2 = `=${random.bytes(3).toString("base64")}`;
  return [`-----BEGIN ${label}-----`, "", ...lines, checksum2, `-----END ${label}-----`].join("\n");
}
export {
  expand
};
