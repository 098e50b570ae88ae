import type { Verb } from '../document/index.ts';
import type { WordCasing } from '../support/case.ts';
import type { JsonObject, JsonValue } from '../support/json.ts';
import type { Place } from '../support/place.ts';

/** HTTP verbs that a method may use. */
export type { Verb };

/**
 * A `stainless.yml`, validated and normalised, or the one inferred from a document without a config.
 * Everything keeps config order; names are as written, not yet cased.
 */
export type ProjectConfig = {
  /** True when no config file was given and resources, models and methods were inferred. */
  readonly inferred: boolean;
  /** Release switches that make older published output reproducible. */
  readonly edition: EditionSwitches;
  readonly organization: {
    readonly name: string;
    readonly docs?: string;
    readonly contact?: string;
    readonly githubOrg?: string;
    readonly securityContact?: string;
  };
  readonly typescript: TypescriptTarget;
  /** Environment name → base URL; the first one is the default. */
  readonly environments: ReadonlyArray<{ readonly name: string; readonly url: string }>;
  readonly resources: readonly ResourceConfig[];
  /** `$shared` models: exported flat from `resources/shared`. */
  readonly sharedModels: readonly ModelConfig[];
  /** `$client` methods: they sit on the client itself. */
  readonly clientMethods: readonly MethodConfig[];
  readonly client: ClientConfig;
  readonly querySettings: {
    readonly nestedFormat: 'brackets' | 'dots';
    readonly arrayFormat: 'comma' | 'repeat' | 'brackets' | 'indices';
  };
  readonly multipartArrayFormat?: 'comma' | 'repeat' | 'brackets' | 'indices' | 'json';
  readonly pagination: readonly PaginationScheme[];
  readonly customCasings: ReadonlyMap<string, WordCasing>;
  readonly readme: ReadmeConfig;
  readonly settings: {
    readonly license: string;
    readonly unwrapResponseFields: readonly string[];
    /** `positional_params: false` makes every path parameter a named one. */
    readonly positionalParams: boolean;
    readonly sortSchemaProperties: boolean;
    readonly fileHeader?: string;
  };
  /** Deliberately without a method. */
  readonly unspecifiedEndpoints: ReadonlyArray<{
    readonly verb: Verb;
    readonly path: string;
    readonly at: Place;
  }>;
  /** Codes the owner silenced, with the places they are silenced for (`true` = everywhere). */
  readonly ignoredDiagnostics: ReadonlyMap<string, true | readonly string[]>;
  /** The whole config value, for keys that only other targets read. */
  readonly raw: JsonObject;
  readonly at: Place;
};

export type EditionSwitches = {
  /** `config`: methods in config order. `standard`: create, retrieve, update, list, delete, then alphabetical. */
  readonly methodOrder: 'config' | 'standard';
  /** How `additionalProperties: true` alone is typed. */
  readonly freeFormMap: 'map' | 'unknown' | 'record';
  /** How a typed map is printed. */
  readonly mapText: 'index' | 'record';
  readonly name: string;
};

export type TypescriptTarget = {
  readonly packageName: string;
  readonly version: string;
  /** `Org/repo` of the published SDK's repository. */
  readonly repository?: string;
  readonly browser: 'allow' | 'disallow' | 'dangerous_allow';
  /** Hand-written modules whose exports belong to the package root and to the client class. */
  readonly customExports: readonly CustomExport[];
  /** Packages that hand-written modules of the SDK need while it is built: name → version range. */
  readonly devDependencies: ReadonlyArray<readonly [name: string, range: string]>;
  readonly mcpPackageName?: string;
  /** The MCP server, if there is one. */
  readonly mcp?: McpTarget;
};

export type McpTarget = {
  readonly packageName: string;
  /** `correct`: documentation that works. `reference`: word for word as published servers have it. */
  readonly docsForm: 'correct' | 'reference';
  /** Languages of the code samples, in order; absent: those that the API has libraries for. */
  readonly snippetLanguages?: readonly string[];
};

export type CustomExport = {
  /** Path below `src/`, without extension: `lib/webhooks`. */
  readonly from: string;
  readonly values: readonly string[];
  readonly types: readonly string[];
  /** Values that become static members of the client class. */
  readonly statics: readonly string[];
};

export type ResourceConfig = {
  readonly key: string;
  readonly at: Place;
  readonly description?: string;
  readonly deprecated?: string;
  readonly models: readonly ModelConfig[];
  readonly methods: readonly MethodConfig[];
  readonly subresources: readonly ResourceConfig[];
  /** False when `skip` or `only` leaves this language out. */
  readonly inTypescript: boolean;
};

export type ModelConfig = {
  readonly key: string;
  readonly at: Place;
  /** The schema bound to this name. Absolute: file and pointer after resolution of the config's short forms. */
  readonly schema: Place;
  readonly inTypescript: boolean;
};

export type MethodConfig = {
  readonly key: string;
  readonly at: Place;
  readonly kind: 'http' | 'webhook_unwrap' | 'alias';
  /** For `http`. */
  readonly endpoint?: { readonly verb: Verb; readonly path: string };
  /** For `alias`: the key of the method of the same resource that does the work. */
  readonly aliasTo?: string;
  /** `false` switches pagination off, a string names the scheme, absent = by matching. */
  readonly paginated?: boolean | string;
  readonly unwrapResponse?: string | false;
  readonly positionalParams?: readonly string[];
  readonly bodyParamName?: string;
  /** Milliseconds; `null` = no limit. */
  readonly timeout?: number | null;
  readonly maxRetries?: number;
  readonly streaming?: {
    readonly paramDiscriminator: string | null;
    readonly eventModel?: string;
    readonly paramsTypeName?: string;
  };
  readonly responseProperty?: string | false;
  readonly deprecated?: string;
  readonly skipTestReason?: string;
  readonly inTypescript: boolean;
};

export type ClientOpt = {
  readonly key: string;
  readonly type: 'string' | 'boolean' | 'number' | 'integer' | 'null';
  readonly description?: string;
  readonly example?: JsonValue;
  readonly default?: JsonValue;
  readonly nullable: boolean;
  readonly readEnv?: string;
  readonly auth?: {
    readonly scheme: string;
    readonly role: 'value' | 'username' | 'password' | 'client_id' | 'client_secret';
  };
  readonly sendInHeader?: string;
  readonly sendAsQueryParam?: string;
  readonly sendAsPathParam?: string;
  readonly serverVariable?: string;
};

export type SecurityScheme = {
  readonly name: string;
  readonly kind: 'bearer' | 'basic' | 'header' | 'query' | 'cookie' | 'oauth2' | 'other';
  /** Header, query or cookie name for the apiKey kinds. */
  readonly parameter?: string;
};

export type ClientConfig = {
  /** Class name words, e.g. `retell`; cased by the target. */
  readonly name: string;
  readonly opts: readonly ClientOpt[];
  readonly securitySchemes: readonly SecurityScheme[];
  /** Prefix of the environment variables, upper snake case, e.g. `RETELL`. */
  readonly envPrefix: string;
  /** Milliseconds. */
  readonly defaultTimeout: number;
  readonly maxRetries: number;
  /** Seconds. */
  readonly initialRetryDelay: number;
  readonly maxRetryDelay: number;
  readonly idempotencyHeader?: string;
  readonly defaultHeaders: ReadonlyArray<readonly [name: string, value: string]>;
};

export type PaginationScheme = {
  readonly name: string;
  readonly type: 'cursor' | 'cursor_id' | 'cursor_url' | 'offset' | 'page_number' | 'fake_page';
  readonly description?: string;
  /** Request parameter name → JSON schema fragment. */
  readonly request: ReadonlyMap<string, JsonObject>;
  readonly response: ReadonlyMap<string, JsonObject>;
  readonly paramLocation: 'query' | 'body';
  readonly continueOnEmptyItems: boolean;
  readonly at: Place;
};

export type ReadmeRequest = { readonly verb: Verb; readonly path: string; readonly params: JsonObject };

export type ReadmeConfig = {
  readonly default?: ReadmeRequest;
  readonly headline?: ReadmeRequest;
};
