import type { Report } from '../diagnostics/index.ts';
import type { AnyView, Hierarchy, Operation } from '../document/index.ts';
import type { JsonObject } from '../support/json.ts';
import { join } from '../support/json.ts';
import type { Place } from '../support/place.ts';
import type { RuleSet } from '../support/rule-set.ts';
import type { GivenNames } from '../support/given-names.ts';
import type { ShippedNames } from './infer/shipped.ts';

/** What the readers of the single sections share. */
export type ConfigContext = {
  /** The config file. */
  readonly file: string;
  /** The OpenAPI document's file; model references are completed with it. */
  readonly documentFile: string;
  readonly document: JsonObject;
  /** Its security schemes by name, behind their references. */
  readonly describedSchemes: JsonObject;
  readonly report: Report;
  /** The rule set that the user asked for, whatever the config says. */
  readonly rules?: RuleSet | undefined;
  /** Names that the user gives, whatever the config says. */
  readonly names?: GivenNames | undefined;
  /** What a config without resources gets its resources from. */
  readonly operations: readonly Operation[];
  /** Whether any operation of the document, wanted or not, says how it is authenticated. */
  readonly statesSecurity: boolean;
  /** The names of the package that is there already, for what is inferred. */
  readonly shipped?: ShippedNames | undefined;
  /** Requests that the API makes, whose schemas get names beside those of the operations. */
  readonly hooks: readonly AnyView[];
  /** Schemas that belong to another one although it does not refer to them. */
  readonly descendantsOf: Hierarchy['descendantsOf'];
};

/** A place in the config file. */
export function placeIn(
  context: ConfigContext,
  pointer: string,
  ...tokens: ReadonlyArray<string | number>
): Place {
  return { file: context.file, pointer: join(pointer, ...tokens) };
}

/** Upper snake case for environment variables: `retell-sdk` → `RETELL_SDK`. */
export function envName(words: readonly string[]): string {
  const name = words
    .map((word) => word.toUpperCase().replace(/[^A-Z0-9]/g, ''))
    .filter((word) => word !== '')
    .join('_');
  return /^[A-Z]/.test(name) ? name : `API${name === '' ? '' : `_${name}`}`;
}
