import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Failure } from './failure.mjs';

/** Replaces a file as a whole: whoever reads it sees the old content or the new one, never a part. */
export function replaceFile(file, bytes) {
  const part = `${file}.${process.pid}.part`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    try {
      writeFileSync(part, bytes, { flush: true });
      renameSync(part, file);
    } catch (error) {
      rmSync(part, { force: true });
      throw error;
    }
  } catch (error) {
    throw new Failure(`${file} cannot be written: ${error.code ?? error.message}.`);
  }
}
