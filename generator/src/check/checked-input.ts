import type { ProjectConfig } from '../config/config-types.ts';
import type { Document } from '../document/index.ts';
import type { JsonObject } from '../support/json.ts';
import type { Selection } from './left-out.ts';

/** Everything the later stages read: a document whose references resolve, and a config whose endpoints exist. */
export type CheckedInput = {
  /** The OpenAPI document (after the config's transforms and overlays) with the local files that it refers to. */
  readonly document: Document;
  /** The document as it was before the transforms of the config. */
  readonly source?: JsonObject;
  readonly config: ProjectConfig;
  /** SHA-256 of the inputs (document with its local files, config), hex. */
  readonly inputHash: string;
  /** The operations that can be relied on and are asked for, `get /pets`, whether a config names them or not. */
  readonly endpoints: ReadonlySet<string>;
  /** What gets no code although it is described. */
  readonly selection: Selection;
};
