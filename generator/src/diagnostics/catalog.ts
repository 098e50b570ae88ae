import { BUILD_CODES } from './codes/build.ts';
import { CONFIG_CODES } from './codes/config.ts';
import { CORRECTION_CODES } from './codes/corrections.ts';
import { DIFF_CODES } from './codes/diff.ts';
import { DOCUMENT_CODES } from './codes/document.ts';
import type { CatalogEntry } from './codes/entry.ts';
import { GITHUB_CODES } from './codes/github.ts';
import { INIT_CODES } from './codes/init.ts';
import { INPUT_CODES } from './codes/input.ts';
import { LIST_CODES } from './codes/lists.ts';
import { NAME_CODES } from './codes/names.ts';
import { OUTPUT_CODES } from './codes/output.ts';
import { PARAMETER_CODES } from './codes/parameters.ts';
import { PAYLOAD_CODES } from './codes/payload.ts';
import { PARITY_CODES } from './codes/parity.ts';
import { REPAIR_CODES } from './codes/repair.ts';
import { SCHEMA_CODES } from './codes/schema.ts';

/** Every code that a user can meet: the only list, used by messages, `explain`, the docs and the tests. */
export const CATALOG = {
  ...INPUT_CODES,
  ...DOCUMENT_CODES,
  ...PARAMETER_CODES,
  ...REPAIR_CODES,
  ...SCHEMA_CODES,
  ...PAYLOAD_CODES,
  ...CONFIG_CODES,
  ...LIST_CODES,
  ...NAME_CODES,
  ...CORRECTION_CODES,
  ...INIT_CODES,
  ...OUTPUT_CODES,
  ...DIFF_CODES,
  ...PARITY_CODES,
  ...BUILD_CODES,
  ...GITHUB_CODES,
} as const satisfies Record<string, CatalogEntry>;

/** A code of the catalogue, `Area/Name`. */
export type Code = keyof typeof CATALOG;

type HolesOf<Text extends string> =
  Text extends `${string}{${infer Hole}}${infer Rest}` ? Hole | HolesOf<Rest> : never;

/** The values that the message of a code asks for. */
export type ParamsOf<C extends Code> = {
  readonly [Hole in HolesOf<(typeof CATALOG)[C]['message']>]: string | number;
};

/** All codes, sorted. */
export const CODES: readonly Code[] = (Object.keys(CATALOG) as Code[]).sort();

/** Whether the text is a code of the catalogue. */
export function isCode(text: string): text is Code {
  return Object.hasOwn(CATALOG, text);
}
