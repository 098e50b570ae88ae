/** How a credential is sent. */
export type SecurityScheme = {
  /** Name in the description of the API. */
  readonly id: string;

  /** The part of a request; `connection`: not in requests, TLS does it. */
  readonly in: 'header' | 'query' | 'cookie' | 'connection';

  /** Name of the header, query parameter or cookie. */
  readonly name: string;

  /** Authentication scheme that stands before the credential (RFC 9110 section 11.4), e.g. `Bearer`. */
  readonly auth?: string;

  /** User name and password are sent as they are, not in Base64. */
  readonly isPlain?: boolean;

  /** Options of the client that make up the credential, each with the environment variable that stands in for it. */
  readonly options: ReadonlyArray<readonly [option: string, variable?: string]>;
};

/** The ways to authenticate a request: lists of schemes that go together, named by `id`; an empty list is none at all. */
export type SecurityRequirement = ReadonlyArray<readonly string[]>;
