import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EmbeddedReadme } from './api/types.ts';

const MOST_DEPTH = 10;

/** Reads the texts of a folder, not of the folders in it; `language` is the name of the file. */
export async function readExtraDocs(folder: string): Promise<readonly EmbeddedReadme[]> {
  const names = (await readdir(folder)).filter((name) => /\.(md|markdown|json)$/i.test(name)).sort();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, name), 'utf8');
      return { language: name, content: name.toLowerCase().endsWith('.json') ? jsonTexts(text, name) : text };
    }),
  );
}

function jsonTexts(text: string, name: string): string {
  try {
    return textsOf(JSON.parse(text), 0).join('\n\n');
  } catch (error) {
    throw new Error(`${name} is not JSON: ${error instanceof Error ? error.message : ''}`, { cause: error });
  }
}

function textsOf(value: unknown, depth: number): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || depth >= MOST_DEPTH) return [];
  return Object.values(value).flatMap((own) => textsOf(own, depth + 1));
}
