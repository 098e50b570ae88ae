import type { FileContent, FileReader } from '../load/index.ts';
import { hashOf } from '../output/index.ts';

/** What a reader answered: a hash of each file or why there was none, and where paths lead. */
export type Answers = {
  readonly files: Readonly<Record<string, string>>;
  readonly paths: Readonly<Record<string, string | null>>;
};

/** A reader that remembers what it was asked and what it answered. */
export function recordReads(reader: FileReader): FileReader & { readonly answers: () => Answers } {
  const files = new Map<string, string>();
  const paths = new Map<string, string | null>();
  return {
    read(path, limit) {
      const content = reader.read(path, limit);
      files.set(path, answerOf(content));
      return content;
    },
    real(path) {
      const real = reader.real(path);
      paths.set(path, real ?? null);
      return real;
    },
    ...(reader.knows && { knows: (address: string) => reader.knows?.(address) === true }),
    answers: () => ({ files: Object.fromEntries(files), paths: Object.fromEntries(paths) }),
  };
}

/** The texts of the files, if the reader would answer every question as it was answered before. */
export function sameAnswers(
  { files, paths }: Answers,
  reader: FileReader,
): ReadonlyMap<string, string> | undefined {
  if (Object.entries(paths).some(([path, real]) => (reader.real(path) ?? null) !== real)) return undefined;
  const texts = new Map<string, string>();
  for (const [path, answer] of Object.entries(files)) {
    const content = reader.read(path, Number.POSITIVE_INFINITY);
    if (answerOf(content) !== answer) return undefined;
    if (content.kind === 'bytes') texts.set(path, new TextDecoder().decode(content.bytes));
  }
  return texts;
}

function answerOf(content: FileContent): string {
  return content.kind === 'bytes' ? hashOf(content.bytes) : content.kind;
}
