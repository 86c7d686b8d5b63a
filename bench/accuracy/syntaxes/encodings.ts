/** Texts inside texts, in encodings that must be undone before anything can be found in them. */

import { json, type Syntax } from '../syntax.ts';

const hex = (text: string) => Buffer.from(text).toString('hex');
const around = (value: string) => `the value ${value} is not sealed`;
const unicode = (value: string) =>
  value.replace(/[^A-Za-z0-9]|^./g, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`);

export const ENCODINGS: readonly Syntax[] = [
  {
    name: 'encoded: hex',
    path: 'seed.sql',
    wrap: () => ["INSERT INTO blobs VALUES (1, '", "');\n"],
    escape: (value) => hex(around(value)),
  },
  {
    name: 'encoded: hex literals',
    path: 'blob.go',
    wrap: () => ['package blob\n\nvar data = []byte{', '}\n'],
    escape: (value) => Array.from(Buffer.from(around(value)), (byte) => `0x${byte.toString(16)}`).join(', '),
  },
  {
    name: 'encoded: hex in base64',
    path: 'dump.txt',
    wrap: () => ['dump: ', '\n'],
    escape: (value) => Buffer.from(hex(around(value))).toString('base64'),
  },
  {
    name: 'encoded: percent, JSON',
    path: 'trace.log',
    wrap: () => ['POST /v1/items body=', ' 200\n'],
    escape: (value) => encodeURIComponent(JSON.stringify({ name: 'app', value })),
  },
  {
    name: 'encoded: percent, form',
    path: 'replay.sh',
    style: 'snake',
    wrap: (key) => [`#!/bin/sh\ncurl -sf -d 'user%3Dapp%26${key}%3D`, "%26keep%3D1' https://api.internal/login\n"],
    escape: encodeURIComponent,
  },
  {
    name: 'encoded: bytes',
    path: 'write.sh',
    wrap: () => ["#!/bin/sh\nprintf '", "'\n"],
    escape: (value) => Array.from(Buffer.from(value), (byte) => `\\x${byte.toString(16)}`).join(''),
  },
  {
    name: 'encoded: unicode escapes',
    path: 'messages.json',
    style: 'camel',
    wrap: (key) => [`{\n  "user": "app",\n  "${key}": "`, '"\n}\n'],
    escape: unicode,
  },
  {
    name: 'encoded: JSON in a string',
    path: 'fixture.go',
    style: 'camel',
    wrap: (key) => [`package fixture\n\nconst body = "{\\"user\\": \\"app\\", \\"${key}\\": \\"`, '\\"}"\n'],
    escape: (value) => json(json(value)),
  },
];
