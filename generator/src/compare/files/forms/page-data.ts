import { gzipSync } from 'node:zlib';
import {
  NOISE_KINDS,
  titleOf,
  type DiffLine,
  type FileDiff,
  type NoiseKind,
  type PackageDiff,
} from '../model/package-diff.ts';

const kinds = Object.keys(NOISE_KINDS) as NoiseKind[];
/** Of a longer line the page keeps the start; the patch has all of it. */
const longestLine = 20_000;
/** Characters of lines that are packed together: the page is answering between two of these. */
const blockSize = 4 * 1024 * 1024;

/**
 * The comparison as blocks of base64, each a gzipped JSON text. The first holds everything but the lines, the others
 * the lines of the files in order. Base64 holds no character that means something in HTML.
 */
export function pageData(diff: PackageDiff): readonly string[] {
  const head = {
    title: titleOf(diff),
    name: diff.to.name ?? '',
    from: diff.from.version ?? diff.from.label,
    to: diff.to.version ?? diff.to.label,
    kinds: kinds.map((kind) => NOISE_KINDS[kind]),
    totals: diff.totals,
    files: diff.files.map(fileHead),
  };
  return [head, ...blocksOf(diff.files)].map(pack);
}

function fileHead(file: FileDiff): Readonly<Record<string, unknown>> {
  return {
    p: file.shown,
    o: file.shownOld ?? '',
    s: file.status,
    g: file.group,
    a: file.additions,
    d: file.deletions,
    x: file.onlyNoise,
    m: noteOf(file),
    n: file.noise.map(({ kind, hunks, lines }) => [kinds.indexOf(kind), hunks, lines]),
    h: file.hunks.map(({ oldStart, oldLines, newStart, newLines, section, noise, lines }) => [
      oldStart,
      oldLines,
      newStart,
      newLines,
      section,
      noise === undefined ? -1 : kinds.indexOf(noise),
      lines.length,
    ]),
  };
}

function noteOf({ status, hunks, oldMode, newMode, hunks: { length } }: FileDiff): string {
  const mode =
    oldMode !== undefined && newMode !== undefined && oldMode !== newMode ?
      `mode ${oldMode.toString(8)} → ${newMode.toString(8)}`
    : '';
  const content =
    length > 0 ? ''
    : status === 'moved' ? 'same content'
    : status === 'binary' ? 'binary content'
    : hunks.length === 0 && mode === '' ? 'empty or binary content'
    : '';
  const end = hunks.at(-1)?.lines.filter(({ noNewline }) => noNewline) ?? [];
  const ends =
    end.length === 0 ? ''
    : end.length === 2 || end[0]?.kind === 'context' ? 'no line end after the last line'
    : end[0]?.kind === 'removed' ? 'the last line had no line end before'
    : 'the last line has no line end any more';
  return [mode, content, ends].filter((text) => text !== '').join(' · ');
}

function blocksOf(files: readonly FileDiff[]): readonly (readonly string[])[] {
  const blocks: string[][] = [];
  let size = blockSize;
  for (const file of files) {
    const text = linesText(file);
    if (size + text.length > blockSize) {
      blocks.push([]);
      size = 0;
    }
    blocks.at(-1)?.push(text);
    size += text.length;
  }
  return blocks;
}

function linesText({ hunks }: FileDiff): string {
  return hunks.flatMap(({ lines }) => lines.map((line) => letterOf(line) + shortened(line.text))).join('\n');
}

/** Sign and noise in one letter: a blank, `-` or `+`, or a letter of the noise, small when the line was removed. */
function letterOf({ kind, noise }: DiffLine): string {
  if (kind === 'context') return ' ';
  if (noise === undefined) return kind === 'removed' ? '-' : '+';
  return String.fromCharCode((kind === 'removed' ? 97 : 65) + kinds.indexOf(noise));
}

function shortened(text: string): string {
  if (text.length <= longestLine) return text;
  return `${text.slice(0, longestLine)} … ${text.length - longestLine} characters left out`;
}

function pack(value: unknown): string {
  return gzipSync(JSON.stringify(value), { level: 6 }).toString('base64');
}
