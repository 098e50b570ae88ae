import { InternalError } from '../../../support/internal-error.ts';
import type { DiffLine, Hunk } from '../model/package-diff.ts';
import type { RawFile } from './raw-file.ts';

/**
 * Reads git's patch of two folders `a` and `b` whose files are named by numbers. Lines of a hunk are counted off, never
 * recognised, so that no content can pass for a header. `isBytewise` says for which number texts are not UTF-8.
 */
export function parseDiff(output: Buffer, isBytewise: (file: number) => boolean): readonly RawFile[] {
  const reader = createReader(output);
  const files: RawFile[] = [];
  for (let line = reader.next(); line !== undefined; line = reader.next()) {
    const [, from, to] = /^diff --git [ab]\/(\d+) [ab]\/(\d+)$/.exec(line) ?? [];
    if (from === undefined || to === undefined) throw new InternalError(`unexpected line in a diff: ${line}`);
    files.push(readFile(reader, Number(from), Number(to), isBytewise));
  }
  return files;
}

type Reader = ReturnType<typeof createReader>;

function readFile(reader: Reader, from: number, to: number, isBytewise: (file: number) => boolean): RawFile {
  const header: string[] = [];
  const hunks: Hunk[] = [];
  let binaryPatch: string | undefined;
  reader.bytewise(isBytewise(from) || isBytewise(to));
  for (
    let line = reader.peek();
    line !== undefined && !line.startsWith('diff --git ');
    line = reader.peek()
  ) {
    reader.next();
    if (line.startsWith('@@ ')) hunks.push(readHunk(reader, line));
    else if (line === 'GIT binary patch') binaryPatch = readBinary(reader, header);
    else header.push(line);
  }
  reader.bytewise(false);
  const similarity = /^similarity index (\d+)%$/m.exec(header.join('\n'))?.[1];
  return {
    ...(!header.some((line) => line.startsWith('new file mode')) && { from }),
    ...(!header.some((line) => line.startsWith('deleted file mode')) && { to }),
    ...(similarity !== undefined && { similarity: Number(similarity) }),
    hunks,
    ...(binaryPatch !== undefined && { binaryPatch }),
  };
}

function readHunk(reader: Reader, header: string): Hunk {
  const [, oldStart, oldLines = '1', newStart, newLines = '1', section = ''] =
    /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@ ?(.*)$/s.exec(header) ?? [];
  const place = {
    oldStart: Number(oldStart),
    oldLines: Number(oldLines),
    newStart: Number(newStart),
    newLines: Number(newLines),
  };
  const lines: DiffLine[] = [];
  let [oldNo, newNo] = [place.oldStart, place.newStart];
  const [oldEnd, newEnd] = [oldNo + place.oldLines, newNo + place.newLines];
  while (oldNo < oldEnd || newNo < newEnd || reader.peek()?.startsWith('\\')) {
    const line = reader.next();
    if (line === undefined) throw new InternalError(`a diff ends inside the hunk ${header}`);
    const text = line.slice(1);
    if (line.startsWith(' ')) lines.push({ kind: 'context', oldNo: oldNo++, newNo: newNo++, text });
    else if (line.startsWith('-')) lines.push({ kind: 'removed', oldNo: oldNo++, text });
    else if (line.startsWith('+')) lines.push({ kind: 'added', newNo: newNo++, text });
    else markLast(lines);
  }
  return { ...place, section: section.replace(/\ufffd+$/, ''), lines };
}

function markLast(lines: DiffLine[]): void {
  const last = lines.pop();
  if (last !== undefined) lines.push({ ...last, noNewline: true });
}

/** The ids stand in the header, but belong to the patch: git applies no binary change without them. */
function readBinary(reader: Reader, header: readonly string[]): string {
  const lines = [header.find((line) => line.startsWith('index ')) ?? '', 'GIT binary patch'];
  for (
    let line = reader.peek();
    line !== undefined && !line.startsWith('diff --git ');
    line = reader.peek()
  ) {
    lines.push(line);
    reader.next();
  }
  return `${lines.join('\n')}\n`;
}

/** Lines of a buffer, decoded one at a time: a diff may be larger than the longest string. */
function createReader(output: Buffer) {
  let at = 0;
  let encoding: 'utf8' | 'latin1' = 'utf8';
  let ahead: string | undefined;
  const read = (): string | undefined => {
    if (at >= output.length) return undefined;
    const found = output.indexOf(10, at);
    const end = found < 0 ? output.length : found;
    const line = output.toString(encoding, at, end);
    at = end + 1;
    return line;
  };
  return {
    next: (): string | undefined => {
      const line = ahead ?? read();
      ahead = undefined;
      return line;
    },
    peek: (): string | undefined => (ahead ??= read()),
    bytewise: (on: boolean): void => void (encoding = on ? 'latin1' : 'utf8'),
  };
}
