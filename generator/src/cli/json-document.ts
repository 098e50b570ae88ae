import { visibleJson } from '../diagnostics/index.ts';

/** What `--json` prints: which command it was, how it ended, and what it has to say. */
export function jsonDocument(command: string, exitCode: number, content: object): string {
  return `${visibleJson({ command, exitCode, ...content }, 2)}\n`;
}
