import type { Casing } from '../../support/case.ts';
import type { RuleSet } from '../../support/rule-set.ts';

/** What a language has to say about the names of an SDK. Everything else about naming is the same for all languages. */
export type NamePolicy = {
  readonly spell: Spelling;
  readonly modules: Modules;
  readonly taken: TakenNames;
};

/** Makes the policy of a language for an API whose words have spellings of their own. */
export type NamePolicyOf = (casing: Casing, rules: RuleSet) => NamePolicy;

/** Turns words of a document or config into names. */
export type Spelling = {
  readonly client: (words: string) => string;
  /** What the client would be called if nothing else had that name. */
  readonly plainClient: (words: string) => string;
  /** An option of the client, and the member that keeps it. */
  readonly option: (words: string) => string;
  readonly resource: (words: string) => string;
  /** What the names of a resource's own types start with. */
  readonly typePrefix: (words: string) => string;
  /** The member of the client, or of another resource, that holds a resource. */
  readonly property: (words: string) => string;
  readonly file: (words: string) => string;
  readonly method: (words: string) => string;
  readonly argument: (words: string) => string;
  /** A part of the name of a type. */
  readonly type: (words: string) => string;
  /** The name of a type inside another one. */
  readonly nestedType: (words: string) => string;
  /** `tool_calls` → `tool_call` */
  readonly singular: (words: string) => string;
  readonly params: (stem: string) => string;
  readonly response: (stem: string) => string;
  /** The headers of an answer, and the bodies of failures. */
  readonly headers: (stem: string) => string;
  readonly errors: (stem: string) => string;
  /** One piece of an answer that is a stream. */
  readonly event: (stem: string) => string;
  /** What a callback brings, by what the document calls it. */
  readonly callback: (stem: string, key: string) => string;
  /** What the webhooks of an API carry. */
  readonly webhookEvent: (stem: string) => string;
  readonly page: (item: string, scheme: string) => string;
  /** The last step: whatever the parts were, the whole is a name. */
  readonly identifier: (name: string) => string;
};

/** Paths of modules, without extension. */
export type Modules = {
  /** Of types that belong to no resource. */
  readonly shared: string;
  /** Of the types of methods on the client itself. */
  readonly client: string;
  /** Of what webhooks bring. */
  readonly webhooks: string;
  /** The same, where a resource has that module. */
  readonly webhookEvents: string;
  /** Of shapes that several types share, and of schemas that contain themselves. */
  readonly shapes: string;
  /** Of a resource: `files` from the outermost resource to this one. */
  readonly resource: (files: readonly string[], hasSubresources: boolean) => string;
};

/** Name → who has it, for a sentence: `an error class of the client`. */
export type Holders = ReadonlyMap<string, string>;

/** What wants a name. */
export type NameKind = 'resource' | 'model' | 'type' | 'method' | 'option' | 'file';

/** Names that something else has: the language, the runtime, or the generated modules themselves. */
export type TakenNames = {
  readonly types: Holders;
  /**
   * Beside them, names that no type of a top-level resource can have: the client has something else of that name.
   * `statics` are those of its static members that hand-written modules bring.
   */
  readonly topTypes: (clientName: string, statics: readonly string[]) => Holders;
  /** Beside the members of the client. */
  readonly options: Holders;
  readonly clientMembers: Holders;
  readonly resourceMembers: Holders;
  readonly arguments: ReadonlySet<string>;
  /** Of variables in examples. */
  readonly variables: ReadonlySet<string>;
  /** Files beside those of the resources, and in every folder of a resource. */
  readonly files: { readonly top: ReadonlySet<string>; readonly nested: ReadonlySet<string> };
  /** What a name becomes that something of another kind has. If that is taken as well, a number is added. */
  readonly instead: (name: string, kind: NameKind) => string;
};
