/** Whole lines, as they are: where a secret is known by more than a key before it. */

import { json, type Syntax } from '../syntax.ts';

export const LINES: readonly Syntax[] = [
  { name: 'line: configuration', path: 'app.conf', wrap: () => ['# settings\n', '\n# end\n'] },
  { name: 'line: shell', path: 'run.sh', wrap: () => ['#!/bin/sh\nset -eu\n', '\nexit 0\n'] },
  { name: 'line: Markdown', path: 'NOTES.md', wrap: () => ['# Notes\n\n```\n', '\n```\n'] },
  { name: 'line: CRLF', path: 'notes.txt', wrap: () => ['first\r\n', '\r\nlast\r\n'] },
  { name: 'line: JSON string', path: 'history.json', wrap: () => ['{"lines": ["', '"]}\n'], escape: json },
  { name: 'line: log', path: 'build.log', wrap: () => ['2024-05-01 10:00:00 INFO ', '\n'] },
  { name: 'line: comment', path: 'main.py', wrap: () => ['# ', '\nrun()\n'] },
  {
    name: 'line: ConfigMap file',
    path: 'configmap.yaml',
    wrap: () => ['kind: ConfigMap\napiVersion: v1\nmetadata:\n  name: a\ndata:\n  run.conf: |\n    ', '\n'],
  },
];
