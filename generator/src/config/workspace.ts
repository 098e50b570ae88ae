import type { Report } from '../diagnostics/index.ts';
import type { JsonObject } from '../support/json.ts';
import { WORKSPACE, type WrittenWorkspace } from './keys/workspace.ts';
import { readValue } from './kit/index.ts';

/** Reads a parsed `specsmith.json` or `workspace.json`; undefined, after a report, where it names no document. */
export function readWorkspace(value: JsonObject, file: string, report: Report): WrittenWorkspace | undefined {
  return readValue(WORKSPACE, { value, at: { file, pointer: '' }, report });
}
