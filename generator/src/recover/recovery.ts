import type { Document, Operation } from '../document/index.ts';
import type { JsonValue } from '../support/json.ts';
import type { Votes } from './match-models.ts';
import type { Modules } from './modules.ts';
import type { FoundMethod, FoundPackage } from './package-model.ts';
import type { Keys } from './spelling.ts';

/** What the resources of a config are recovered from. */
export type Recovery = {
  readonly found: FoundPackage;
  readonly modules: Modules;
  readonly document: Document;
  /** `get /pets/{}` → the operation. */
  readonly operations: ReadonlyMap<string, Operation>;
  readonly votes: Votes;
  readonly keys: Keys;
  /** Modules whose types can be reached through the client. */
  readonly onClient: ReadonlySet<string>;
};

/** What was recovered and what was not; names are those of the package. */
export type Recovered = {
  methods: number;
  models: number;
  readonly lostMethods: string[];
  readonly lostModels: string[];
  /** Models that only a likeness speaks for, by the pointer of their key. */
  readonly guesses: Map<string, string>;
  /** Where the models are in the config: `module#Type` → `resource.model`. */
  readonly homes: Map<string, string>;
  /** Streams and the types of their events, which may be models that come later. */
  readonly streams: Array<{
    readonly settings: Record<string, JsonValue>;
    readonly event: string;
    readonly module: string;
  }>;
  /** Path of a resource → method → endpoint, for the lock of names. */
  readonly endpoints: Record<string, Record<string, string>>;
  /** Path of a resource → what a type is made for → its name. */
  readonly types: Record<string, Record<string, string>>;
};

/** The endpoint of a method without the names of its parameters. */
export const plainEndpoint = (verb: string, path: string): string =>
  `${verb} ${path.replace(/\{[^{}]*\}/g, '{}')}`;

/** The operation that a method calls. Documents that tell operations apart by a query have it in their paths. */
export function operationOf(
  { verb, path }: FoundMethod,
  operations: Recovery['operations'],
): Operation | undefined {
  const [bare = path] = path.split('?');
  return operations.get(plainEndpoint(verb, path)) ?? operations.get(plainEndpoint(verb, bare));
}

/** The names of types that the lock will have for a resource. */
export const typesAt = (told: Recovered, path: string): Record<string, string> => (told.types[path] ??= {});
