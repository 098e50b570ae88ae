import type {
  ClientConfig,
  PaginationScheme,
  ProjectConfig,
  ReadmeConfig,
  TypescriptTarget,
} from '../../config/config-types.ts';
import type { Casing } from '../../support/case.ts';
import type { Place } from '../../support/place.ts';
import type { RuleSet } from '../../support/rule-set.ts';

export type {
  ClientConfig,
  ClientOpt,
  CredentialRole,
  Grant,
  PaginationScheme,
  ReadmeRequest,
  SecurityRequirement,
  SecurityScheme,
  ServerTemplate,
  TokenSetting,
  Verb,
} from '../../config/config-types.ts';

/** What the owner of an API decided about its packages, as far as targets need it; where it was written is forgotten. */
export type Facts = {
  /** How names are split into words and joined again. */
  readonly casing: Casing;
  /** Where meaning comes from that neither document nor config states. */
  readonly rules: RuleSet;
  readonly organization: ProjectConfig['organization'];
  /** SPDX id, if one was stated. */
  readonly license: string | undefined;
  /** Its text, if that was stated. */
  readonly licenseText?: string;
  /** Base addresses that callers choose from. */
  readonly servers: ProjectConfig['environments'];
  /** The first of them, where requests go by default; undefined where callers have to say where the API is. */
  readonly usualServer: ProjectConfig['usualEnvironment'];
  /** Options of the client, its credentials, timeouts and retries. */
  readonly client: ClientConfig;
  readonly query: QueryStyle;
  /** The style of a query parameter about which nothing is said: that of the standard, or as `query` says. */
  readonly usualQuery: 'form' | 'settings';
  /** How arrays are written in form data. */
  readonly formArrays: FormArrays;
  readonly pagination: readonly PaginationScheme[];
  /** What is done with the events of streams, in order; absent: as usual. */
  readonly eventHandlers?: EventHandlers;
  readonly readme: ReadmeConfig;
  /** Where JSON has integers of 64 bits, if they are to keep their digits. */
  readonly wideIntegers?: WideIntegers;
  /** What integers of 64 bits are for callers. */
  readonly int64: ProjectConfig['types']['int64'];
  /** How a map is written in type text. */
  readonly mapText: ProjectConfig['edition']['mapText'];
  /** Whether options may stand in place of params. */
  readonly calls: ProjectConfig['edition']['calls'];
  /** Some types belong to no resource. */
  readonly hasSharedTypes: boolean;
  readonly packages: Packages;
  /** Where all of this was written, for what is reported about the whole of it. */
  readonly at: Place;
};

/** Names of members that are integers of 64 bits; whether values that are no member are, and members of any name. */
export type WideIntegers = {
  readonly names: readonly string[];
  readonly alone: boolean;
  readonly anywhere: boolean;
};

export type QueryStyle = ProjectConfig['querySettings'];
export type EventHandlers = NonNullable<ProjectConfig['streaming']['onEvent']>;
/**
 * How lists and objects are written in form data: `key[]` for items and `key[0][sub]` for those that are objects, unless the
 * config says otherwise.
 */
export type FormArrays = 'indices' | 'json' | 'brackets' | 'numbered' | 'repeat' | 'comma';

/** What is said about the packages in particular languages. */
export type Packages = {
  readonly typescript: TypescriptTarget;
  /** Absent when the API has no library for this language. */
  readonly python?: ProjectConfig['targets']['python'] & {};
};
