import { visible } from '../diagnostics/index.ts';
import { exitCodes } from './exit-codes.ts';

/** Says that the program failed, with what a report needs and nothing of the inputs. */
export function reportBug(error: unknown, version: string): number {
  // The message may quote an input.
  const raw = error instanceof Error ? error.stack ?? error.message : String(error);
  const shown = raw.split('\n').map(visible).join('\n');
  process.stderr.write(
    `specsmith ${version} failed on Node ${process.versions.node}, ${process.platform}. This is a bug of specsmith, not of your files.\n` +
      `Please report the lines below. Nothing was half-written.\n\n${shown}\n`,
  );
  return exitCodes.bug;
}
