import type { JsonObject } from '../support/json.ts';
import type { Place } from '../support/place.ts';
import type { RuleSet } from '../support/rule-set.ts';
import type { ApiName } from './infer/client-name.ts';
import type { Endpoint } from './keys/endpoint.ts';
import type { EditionSwitches } from './keys/editions.ts';
import type { WrittenConfig } from './keys/index.ts';
import type { WrittenMethod, WrittenModel, WrittenResource } from './keys/resources.ts';
import type { PlacedText } from './kit/index.ts';

export type { Verb } from '../document/index.ts';
export type { EditionSwitches } from './keys/editions.ts';
export type { Ignored, ReleasePolicy } from './keys/release.ts';
export type { SignatureFormat } from './keys/signature.ts';
export type { SnippetLanguage } from './keys/mcp-server.ts';

/** Sections that are settled: what they leave out is taken from the document or from other keys. */
type Settled =
  | 'infer'
  | 'edition'
  | 'types'
  | 'rules'
  | 'querySettings'
  | 'editionSwitches'
  | 'environments'
  | 'resources'
  | 'clientSettings'
  | 'securitySchemes';

/**
 * A `stainless.yml`, validated and completed, or the one inferred from a document without a config. Sections that
 * need nothing else are as the declaration in `keys` says; the others are completed here. Everything keeps config
 * order; names are as written, not yet cased.
 */
export type ProjectConfig = Omit<WrittenConfig, Settled | 'organization' | 'settings'> & {
  /** True when no config file was given. */
  readonly inferred: boolean;
  /** True when resources, models and methods were inferred from the document. */
  readonly inferredResources: boolean;
  /** Where meaning comes from that neither document nor config states, and who said so. */
  readonly rules: RuleChoice;
  readonly edition: EditionSwitches;
  /** `isUnnamed`: the name is made from what the document says of the API, not that of anybody. */
  readonly organization: WrittenConfig['organization'] & {
    readonly name: string;
    readonly isUnnamed?: true;
  };
  /** What the API is called, where nobody but its document says so. */
  readonly unnamed?: ApiName | undefined;
  /** `license` is an SPDX identifier, `licenseText` what the config has for the file. */
  readonly settings: Omit<WrittenConfig['settings'], 'license'> & {
    readonly license?: string;
    readonly licenseText?: string;
  };
  /** What schemas become where the document leaves a choice. */
  readonly types: { readonly openEnums: boolean; readonly int64: 'number' | 'bigint' | 'string' };
  readonly querySettings: QuerySettings;
  /** Which of them the config states. */
  readonly statedQuery: { readonly lists: boolean; readonly objects: boolean };
  readonly typescript: TypescriptTarget;
  /** The addresses that callers choose from. */
  readonly environments: readonly Environment[];
  /** The first of them, where requests go by default; undefined where callers have to say where the API is. */
  readonly usualEnvironment: Environment | undefined;
  readonly resources: readonly ResourceConfig[];
  /** `$shared` models: exported flat from `resources/shared`. */
  readonly sharedModels: readonly ModelConfig[];
  /** `$client` methods: they sit on the client itself. */
  readonly clientMethods: readonly MethodConfig[];
  readonly client: ClientConfig;
  /** Targets in other languages that the config asks for. */
  readonly otherTargets: readonly string[];
  /** As written; only this layer looks into it. */
  readonly raw: JsonObject;
  readonly at: Place;
};

/** A rule set and by what it was chosen: an option of the command, the key of the config, or what else the config has. */
export type RuleChoice = { readonly set: RuleSet; readonly by: 'option' | 'key' | 'form' };

/** How arguments become a query where the document does not say. */
export type QuerySettings = Required<WrittenConfig['querySettings']>;

/** A base URL and its name; the place is that in the config, if it stands there. */
export type Environment = {
  readonly name: string;
  /** With the values that its variables have if nobody says otherwise. */
  readonly url: string;
  /** The address as it is written, if callers choose parts of it. */
  readonly server?: ServerTemplate;
  readonly at?: Place;
};

/** An address with variables: `https://{region}.example.com`. */
export type ServerTemplate = {
  readonly template: string;
  readonly variables: readonly ServerVariable[];
};

export type ServerVariable = {
  readonly name: string;
  readonly default?: string;
  /** The values that there are, if not any will do. */
  readonly values?: readonly string[];
  readonly description?: string;
};

type WrittenTarget = NonNullable<WrittenConfig['targets']['typescript']>;

/** The TypeScript package; its options stand beside its other keys. */
export type TypescriptTarget = Omit<WrittenTarget, 'options'> &
  Omit<WrittenTarget['options'], 'mcpServer' | 'customExports'> & {
    /** In order, each name once. */
    readonly customExports: readonly CustomExport[];
    readonly packageName: string;
    /** The name was made up: the package must not be published under it by accident. */
    readonly isUnnamed: boolean;
    readonly version: string;
    /** Whether the config names the version; else it is the document's. */
    readonly hasOwnVersion: boolean;
    /** The MCP server, if there is one. */
    readonly mcp?: McpTarget;
  };

type WrittenExport = WrittenTarget['options']['customExports'][number];

/** A hand-written module, and the names that the package exports of it. */
export type CustomExport = {
  readonly [K in keyof WrittenExport]: WrittenExport[K] extends readonly PlacedText[] ? readonly string[]
  : WrittenExport[K];
};

export type McpTarget = NonNullable<WrittenTarget['options']['mcpServer']> & { readonly packageName: string };

export type ResourceConfig = Omit<WrittenResource, 'models' | 'methods' | 'subresources'> & {
  readonly models: readonly ModelConfig[];
  readonly methods: readonly MethodConfig[];
  readonly subresources: readonly ResourceConfig[];
  /** False when `skip` or `only` leaves this language out. */
  readonly inTypescript: boolean;
  /** What the class is named after, if not the key. */
  readonly classKey?: string;
};

export type ModelConfig = Omit<WrittenModel, 'type' | 'openapiUri' | 'to'> & {
  /** It is another name of a model of the same resource. */
  readonly isAlias?: true;
  /** The schema bound to this name. Absolute: file and pointer after resolution of the config's short forms. */
  readonly schema: Place;
  /** Where the config names the schema. */
  readonly referenceAt: Place;
  readonly inTypescript: boolean;
};

/** How a method differs from the settings of the client. */
export type RequestOptions = NonNullable<WrittenMethod['defaultRequestOptions']>;

type OtherKinds = 'type' | 'endpoint' | 'to' | 'timeout' | 'defaultRequestOptions' | 'docs';

export type MethodConfig = Omit<WrittenMethod, OtherKinds> & {
  readonly kind: 'http' | 'webhook_unwrap' | 'alias';
  /** For `http`. */
  readonly endpoint?: Endpoint;
  /** For `alias`: the key of the method of the same resource that does the work. */
  readonly aliasTo?: string;
  readonly requestOptions?: RequestOptions;
  readonly responseProperty?: string | false;
  readonly inTypescript: boolean;
  /** What callers of the published package write, whatever the key would become. */
  readonly shippedName?: string;
};

type WrittenClient = WrittenConfig['clientSettings'];

type Partly<T> = { readonly [K in keyof T]?: T[K] extends object ? Partly<T[K]> : T[K] };

/** Some of the settings of the client. */
export type ClientSettings = Partly<WrittenClient>;
export type WrittenOpt = NonNullable<WrittenClient['opts']>[number];

/** `serverVariable`: the client reads it once, when it is made. */
export type ClientOpt = Omit<WrittenOpt, 'auth'> & {
  readonly auth?: { readonly scheme: string; readonly role: CredentialRole };
  /** The addresses whose variable it is, where others have another one of that name. */
  readonly servers?: readonly string[];
  /** The credential is not sent with calls: access tokens are got with it. */
  readonly isForTokens?: true;
  /** It is no credential, but says how access tokens of a scheme are got. */
  readonly tokenSetting?: { readonly scheme: string; readonly of: TokenSetting };
  /** A function may stand in for the value; it is called for every request. */
  readonly isCallable?: true;
  /** The values that there are, if not any will do. */
  readonly values?: readonly string[];
};

/** Which part of the credentials of a scheme an option is. */
export type CredentialRole = NonNullable<WrittenOpt['auth']>['role'] | 'refresh_token';

/** What callers may say about how access tokens are got. */
export type TokenSetting = 'token_url' | 'scopes' | 'client_auth' | 'token_parameters';

/** A way to get access tokens without a person (RFC 6749 §4.3, §4.4, §6). */
export type Grant = {
  readonly type: 'client_credentials' | 'password' | 'refresh_token';
  /** The options without which it is not taken. */
  readonly needs: readonly CredentialRole[];
  /** Options that it uses where they are given. */
  readonly takes: readonly CredentialRole[];
  readonly tokenUrl?: string;
  readonly refreshUrl?: string;
  /** Where a person allows access, if it takes one to get the first token. */
  readonly authorizationUrl?: string;
  /** What is asked for unless the caller says. */
  readonly scopes: readonly string[];
  /** Fields of its requests beside those of the standard. */
  readonly parameters?: ReadonlyMap<string, string>;
};

/** `http` is any authentication scheme of HTTP beside bearer and basic; `other` is what cannot be sent. */
export type SecurityScheme = {
  readonly name: string;
  readonly kind:
    | 'bearer'
    | 'basic'
    | 'http'
    | 'header'
    | 'query'
    | 'cookie'
    | 'oauth2'
    | 'openIdConnect'
    | 'mutualTLS'
    | 'other';
  /** Name of the header, query parameter or cookie; for `http` that of the authentication scheme. */
  readonly parameter?: string;
  /** For `bearer` and `basic`: what stands in place of that word. */
  readonly keyword?: string;
  /** For `basic`: user name and password are sent as they are. */
  readonly isPlain?: true;
  readonly description?: string;
  /** For `oauth2`: the ways to get tokens that the client knows. */
  readonly grants?: readonly Grant[];
};

/** Schemes that are sent together; none of them is the call without credentials. */
export type SecurityAlternative = readonly string[];

/** The ways to authenticate, any of which does: names of schemes. An empty list asks for nothing and sends nothing. */
export type SecurityRequirement = readonly SecurityAlternative[];

export type ClientConfig = Omit<WrittenClient, 'opts' | 'defaultEnvPrefix' | 'defaultClientName'> & {
  /** Class name words, e.g. `retell`; cased by the target. */
  readonly name: string;
  readonly opts: readonly ClientOpt[];
  readonly securitySchemes: readonly SecurityScheme[];
  /** The schemes among them that the client has options for. */
  readonly sendable: readonly SecurityScheme[];
  /** What an operation without a requirement of its own asks for; `given`: whatever the client has is sent. */
  readonly security: SecurityRequirement | 'given';
  /** The `security` of the whole, as it is written. */
  readonly statedSecurity: SecurityRequirement;
  /** Where callers have to name the host: the path behind it, as far as that is known. */
  readonly serverPath?: string;
  /** Servers of single operations in whose addresses callers choose parts. */
  readonly operationServers: readonly ServerTemplate[];
  /** Prefix of the environment variables, upper snake case, e.g. `RETELL`. */
  readonly envPrefix: string;
};

export type PaginationScheme = WrittenConfig['pagination'][number];
export type ReadmeConfig = WrittenConfig['readme']['exampleRequests'];
export type ReadmeRequest = NonNullable<WrittenConfig['readme']['exampleRequests']['default']>;
