import type { ApiSurface, ErrorDoc, Field, NamedType, SurfaceMethod, TypeRef } from '../../api-surface.ts';
import type { Verb } from '../../../ir/model/facts.ts';
import type { JsonValue } from '../../../support/json.ts';

/** What the site shows beside the API. */
export type SiteSources = {
  readonly surface: ApiSurface;
  /** The README of the TypeScript package, in Markdown. */
  readonly readme: string;
};

/** How one call looks in a language. */
export type Sample = {
  readonly id: string;
  readonly label: string;
  /** For fences. */
  readonly fence: string;
  readonly code: string;
};

/** A page: where it is, below the site and without an ending, and what it is called. */
export type SitePage = { readonly page: string; readonly title: string };

/** What is known of a call beside its types. */
export type CallFacts = {
  readonly retry: 'safe' | 'idempotent' | 'unsafe';
  /** How often it is repeated unless the caller says otherwise. */
  readonly repetitions: number;
  /** Milliseconds of one attempt. */
  readonly timeout: number;
  /** The type of the pages that it gives. */
  readonly pages?: string;
  readonly streams: boolean;
  readonly uploads: boolean;
};

/** A method with its page. */
export type SiteMethod = SitePage & {
  /** `call.retrieve` */
  readonly name: string;
  /** `client.call.retrieve` */
  readonly code: string;
  readonly resource: string;
  readonly verb: Verb;
  readonly path: string;
  readonly access: SurfaceMethod['access'];
  readonly summary: string;
  readonly description: string;
  readonly deprecated?: true | string;
  readonly params: readonly Field[];
  readonly returns?: TypeRef;
  readonly errors: readonly ErrorDoc[];
  readonly facts: CallFacts;
  readonly samples: readonly Sample[];
  /** What the service sends where the call succeeds. */
  readonly answer?: { readonly status: number; readonly value: JsonValue };
};

/** A type that has a name in the SDK. */
export type SiteType = SitePage &
  NamedType & {
    /** Methods and types whose own declaration names it. */
    readonly usedBy: readonly SitePage[];
  };

/** A resource with its methods and the resources in it. */
export type SiteResource = SitePage & {
  /** `phoneNumber`, `chats.messages` */
  readonly name: string;
  readonly description: string;
  readonly deprecated?: string;
  readonly methods: readonly SiteMethod[];
  readonly children: readonly SitePage[];
  /** Methods that make no request of their own: those that wait, and those that read webhooks. */
  readonly helpers: readonly SiteHelper[];
};

/** A method without a request: how it is called, and what it does, in Markdown of our own. */
export type SiteHelper = { readonly code: string; readonly text: string };

/** A part of the list of all types. */
export type TypeListPage = SitePage & { readonly types: readonly SiteType[] };

/** A text that is read from top to bottom. */
export type SiteGuide = SitePage & { readonly text: string };

/** Everything that the site says, in no form yet. */
export type Site = {
  /** What the API is called. */
  readonly title: string;
  /** The class of the client. */
  readonly brand: string;
  readonly edition: string;
  readonly packageName: string;
  readonly description: string;
  /** Address of the API's own documentation. */
  readonly home?: string;
  readonly languages: ReadonlyArray<Pick<Sample, 'id' | 'label'>>;
  readonly resources: readonly SiteResource[];
  readonly methods: readonly SiteMethod[];
  readonly types: readonly SiteType[];
  /** The list of them, in parts that are short enough. */
  readonly typeLists: readonly TypeListPage[];
  readonly guides: readonly SiteGuide[];
  readonly errors: readonly ErrorDoc[];
  readonly typeOf: (name: string) => SiteType | undefined;
};
