import type { ProjectConfig } from '../config/config-types.ts';
import type { JsonObject, JsonValue } from '../support/json.ts';
import type { Located, Place } from '../support/place.ts';

/** Everything the later stages read: a document whose references resolve, and a config whose endpoints exist. */
export type CheckedInput = {
  /** The root of the OpenAPI document (after the config's transforms and overlays). */
  readonly document: Located<JsonObject>;
  readonly config: ProjectConfig;
  readonly refs: RefResolver;
  /** SHA-256 of the inputs (document with its local files, config), hex. */
  readonly inputHash: string;
};

/** Follows `$ref`s inside the document and into local files under its folder. */
export type RefResolver = {
  /**
   * The target of `ref` as written at `from`. Chains (`$ref` to `$ref`) are not followed: the caller sees each step.
   * Undefined when the target does not exist (already reported by the check stage). Results are cached.
   */
  readonly follow: (ref: string, from: Place) => Located<JsonValue> | undefined;
  /** The value at a place, or undefined. */
  readonly at: (place: Place) => Located<JsonValue> | undefined;
};
