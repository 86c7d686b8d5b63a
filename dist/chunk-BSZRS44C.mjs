import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/detect/proofs/load-builtin.ts
import { createRequire } from "node:module";
var load = createRequire(import.meta.url);
function crypto() {
  return load("node:crypto");
}
function zlib() {
  return load("node:zlib");
}

// src/detect/proofs/base62-crc32.ts
var ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
var CHECKSUM_LENGTH = 6;
function base62Crc32(random) {
  let rest = zlib().crc32(random);
  let digits = "";
  while (rest > 0) {
    digits = ALPHABET.charAt(rest % ALPHABET.length) + digits;
    rest = Math.floor(rest / ALPHABET.length);
  }
  return digits.padStart(CHECKSUM_LENGTH, "0");
}

export {
  crypto,
  zlib,
  CHECKSUM_LENGTH,
  base62Crc32
};
