/** HTTP verbs in lower case, as in the method table; OpenAPI 3.2 lets a document have others, too. */
export type Verb = 'get' | 'post' | 'put' | 'patch' | 'delete' | 'head' | 'options' | 'query' | (string & {});

/** `read` methods change nothing at the service; everything else needs permission. */
export type Access = 'read' | 'write';

/** One callable method of the SDK: a row of the generated `methods.ts`. */
export type MethodRow = {
  /** `client.pet.create` */
  readonly clientCallName: string;
  /** `pet.create`: resource segments, then the method. */
  readonly fullyQualifiedName: string;
  readonly httpMethod: Verb;
  /** Template as in the document: `/pets/{pet_id}`. */
  readonly httpPath: string;
  readonly access: Access;
  /** Wire names of the positional arguments, in order. */
  readonly pathArgs: readonly string[];
  /** Whether a params object follows the positional arguments. */
  readonly params?: 'optional' | 'required';
  /** Methods of the same resource that call this one until its result has a certain state. */
  readonly waiters?: readonly WaiterRow[];
  /** It is not offered, whatever the options of the server say. */
  readonly withheld?: true;
};

/** What a method waits for that calls another one again and again. */
export type WaiterRow = {
  /** `pet.waitUntilSold` */
  readonly name: string;
  /** The fields of the result that lead to the state. */
  readonly path: readonly string[];
  readonly done: ReadonlyArray<string | number | boolean>;
  readonly failed: ReadonlyArray<string | number | boolean>;
  /** Milliseconds of the first pause, and of the whole wait. */
  readonly interval: number;
  readonly timeout: number;
};

/** How a call looks in one language. */
export type LanguageDoc = { readonly method?: string; readonly example?: string };

/** Documentation of one method: an entry of `EMBEDDED_METHODS`. */
export type EmbeddedMethod = {
  readonly name: string;
  readonly endpoint: string;
  readonly httpMethod: string;
  readonly summary: string;
  readonly description: string;
  readonly stainlessPath: string;
  readonly qualified: string;
  readonly params?: readonly string[];
  readonly response?: string;
  readonly markdown?: string;
  readonly perLanguage?: Readonly<Record<string, LanguageDoc>>;
};

/** A README of one language: an entry of `EMBEDDED_READMES`. */
export type EmbeddedReadme = { readonly language: string; readonly content: string };

/**
 * A type in compact form. A string is a scalar (`string`, `number`, `boolean`, `file`, `object`, `unknown`) or,
 * after `#`, the name of an entry of {@link ApiSurface.types}.
 */
export type TypeRef =
  | string
  | { readonly enum: ReadonlyArray<string | number | boolean> }
  | { readonly array: TypeRef }
  | { readonly map: TypeRef }
  | { readonly union: readonly TypeRef[] }
  | { readonly nullable: TypeRef }
  | { readonly fields: readonly Field[] };

/** A parameter or a member of an object. */
export type Field = {
  readonly name: string;
  readonly type: TypeRef;
  readonly required?: true;
  /** Only parameters: where the value travels. */
  readonly in?: 'path' | 'query' | 'body' | 'header' | 'cookie';
  /** `true`, or what to use instead. */
  readonly deprecated?: true | string;
  readonly default?: unknown;
  readonly description?: string;
};

/** A type that has a name in the SDK. */
export type NamedType = {
  readonly type: TypeRef;
  readonly description?: string;
  readonly deprecated?: true | string;
};

/** A method as callers see it in one edition. */
export type SurfaceMethod = {
  /** `pet.create` */
  readonly name: string;
  readonly verb: Verb;
  readonly path: string;
  readonly access: Access;
  readonly summary?: string;
  readonly description?: string;
  readonly deprecated?: true | string;
  /** Statuses of the failures that the document lists. */
  readonly errors?: readonly number[];
  readonly params: readonly Field[];
  /** Absent if the method returns nothing. */
  readonly returns?: TypeRef;
};

/** A failure: the status and the class that the SDK throws for it. */
export type ErrorDoc = { readonly status: number; readonly className: string; readonly description?: string };

/** A method that makes no request of its own: it reads a webhook, or waits for what another method tells. */
export type HelperDoc = {
  /** `webhooks.unwrap` */
  readonly name: string;
  readonly kind: 'webhook' | 'waiter';
  /** `body, { headers, key }` */
  readonly arguments: string;
  readonly isAsync: boolean;
  readonly description: string;
  readonly example: string;
  readonly returns?: TypeRef;
};

/** What the API sends by itself. */
export type EventDoc = {
  /** `pet.sold` */
  readonly name: string;
  readonly description?: string;
  readonly type: TypeRef;
};

/**
 * Everything callers can see of one edition. The newest edition carries descriptions, older ones need none: they are
 * only compared with.
 */
export type ApiSurface = {
  /** `2.0.0` */
  readonly edition: string;
  /** In config order. */
  readonly methods: readonly SurfaceMethod[];
  readonly types: Readonly<Record<string, NamedType>>;
  readonly errors?: readonly ErrorDoc[];
  readonly helpers?: readonly HelperDoc[];
  readonly events?: readonly EventDoc[];
  /** Words of the API, each with those that people use instead, as the thesaurus of the search has them. */
  readonly words?: ReadonlyArray<readonly [api: string, people: string]>;
};

/** One root cause of differences between two editions. */
export type EditionChange = {
  readonly severity: 'breaking' | 'risky' | 'safe' | 'docs';
  /** `request-property-removed` */
  readonly code: string;
  /** `PetCreateParams.color` */
  readonly symbol: string;
  readonly message: string;
  readonly howToAdapt?: string;
  /** Methods that meet it: `pet.create` */
  readonly methods?: readonly string[];
};

/** What changed from one edition to the next one. */
export type EditionStep = {
  readonly from: string;
  readonly to: string;
  readonly changes: readonly EditionChange[];
};

/** The promise of an SDK call, as far as the server needs it. */
export interface SdkCall {
  withResponse(): Promise<{ data: unknown; response: Response }>;
}

/** The SDK's client: nested objects whose functions are the methods of the table. */
export type SdkClient = { readonly baseURL: string };

/** What the generated `createClient` receives. */
export type SdkClientOptions = {
  /** Empty if there is none. */
  readonly apiKey: string;
  /** Used for every request instead of the global one. */
  readonly fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>;
  readonly defaultHeaders: Readonly<Record<string, string>>;
};

/** Names of one generated server: the shape of `server-info.ts`. */
export type ServerInfo = {
  /** npm name of this package: `@example/mcp-server`. */
  readonly packageName: string;
  readonly version: string;
  /** Name announced to MCP clients: `example_api`. */
  readonly serverName: string;
  /** `Example` */
  readonly brand: string;
  /** npm name of the SDK: `example-sdk`. */
  readonly sdkPackage: string;
  /** Class that the SDK exports: `Example`. */
  readonly clientClass: string;
  /** Environment variable of the API key: `EXAMPLE_API_KEY`. */
  readonly apiKeyEnv: string;
  /** Header of the API key beside `Authorization: Bearer`: `x-example-api-key`. */
  readonly apiKeyHeader: string;
  /**
   * Calls can be made without the key: the API needs none at all, or not for all of them, or the client reads other
   * credentials from the environment.
   */
  readonly keyless?: 'always' | 'environment';
  /** Languages of the snippets, in the order of the config: `typescript`, `python`, `http`. */
  readonly languages: readonly [string, ...string[]];
  /** The tools that the server can have; all unless given. */
  readonly tools?: ReadonlyArray<'docs' | 'code'>;
  /** What clients are told beside the built-in instructions. */
  readonly instructions?: string;
};
