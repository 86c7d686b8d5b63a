/** What tests read out of the project's own Markdown: fenced blocks, tables, headings and links. */

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const PROJECT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Paths of all files of the project that git does not ignore, relative to it. */
export function projectFiles(): string[] {
  const list = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate'];
  return execFileSync('git', list, { cwd: PROJECT, encoding: 'utf8' }).split('\0').filter(Boolean);
}

/** Paths of the Markdown files for readers. */
export const PAGES = projectFiles().filter((path) => /^(?:docs\/)?[^/]+\.md$/.test(path));

/** The text of a file of the project. */
export function textOf(path: string): string {
  return readFileSync(join(PROJECT, path), 'utf8');
}

export interface Fence {
  readonly page: string;
  readonly language: string;
  readonly text: string;
}

/** All fenced blocks of the pages. */
export function fences(language: string, pages: readonly string[] = PAGES): Fence[] {
  return pages.flatMap((page) =>
    [...textOf(page).matchAll(/^```(\S*)\n([\s\S]*?)^```$/gm)]
      .map(([, found = '', text = '']) => ({ page, language: found, text }))
      .filter((fence) => fence.language === language),
  );
}

/** The page without its fenced blocks. */
export function prose(page: string): string {
  return textOf(page).replace(/^```[\s\S]*?^```$/gm, '');
}

/** The part of a page under the heading, up to the next one of any level. */
export function section(page: string, heading: string, level = '##'): string {
  const parts = prose(page).split(/^(?=#{1,6} )/m);
  const found = parts.filter((part) => part.startsWith(`${level} ${heading}\n`));
  if (found.length !== 1) throw new Error(`${page} has ${found.length} sections called ${heading}`);
  return found[0] as string;
}

/** The rows of every table in the text, without heads, as trimmed cells. */
export function rows(text: string): string[][] {
  return text
    .split('\n')
    .filter((line, at, lines) => line.startsWith('|') && !isRule(line) && !isRule(lines[at + 1] ?? ''))
    .map((line) => line.split('|').slice(1, -1).map(plain));
}

function isRule(line: string): boolean {
  return /^\|[-|: ]+\|$/.test(line);
}

/** A cell that is nothing but code is taken as the code. */
function plain(cell: string): string {
  return cell.trim().replace(/^`([^`]*)`$/, '$1');
}

/** The anchors that GitHub makes from a page's headings. */
export function anchors(page: string): string[] {
  return [...prose(page).matchAll(/^#{1,6} (.*)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

export interface Link {
  readonly page: string;
  readonly path: string;
  readonly anchor: string;
}

/** Links and images of a page that lead into the project, with paths relative to the project. */
export function internalLinks(page: string): Link[] {
  return [...prose(page).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => {
      const [path = '', anchor = ''] = target.split('#');
      return { page, path: path === '' ? page : join(dirname(page), path), anchor };
    });
}
