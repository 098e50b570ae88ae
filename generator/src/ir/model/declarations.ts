import type { Diagnostic } from '../../diagnostics/index.ts';
import type { NameLock } from './name-lock.ts';
import type { Member, TypeNode } from './type-node.ts';
import type { Method, Model, ParamsMember, Resource } from './api.ts';

/** A named type of the output: one interface or alias, with the names nested in it. */
export type Declaration = {
  readonly name: string;
  readonly form: InterfaceForm | AliasForm;
  /** Raw Markdown of the document. */
  readonly description?: string;
  readonly deprecated?: boolean;
  /** In printing order. */
  readonly children: readonly Child[];
  /** Params print `Query param: ` and the like when origins are mixed; files are uploads there. */
  readonly role: 'model' | 'response' | 'params' | 'shape';
};

export type InterfaceForm = {
  readonly kind: 'interface';
  /** Model ids. */
  readonly extends: readonly string[];
  /** Pagination scheme whose params the interface extends. */
  readonly pageScheme?: string;
  /** In printing order. */
  readonly members: ReadonlyArray<Member | ParamsMember>;
  readonly index?: TypeNode;
};

export type AliasForm = { readonly kind: 'alias'; readonly type: TypeNode };

/** A name inside a declaration's namespace: another name of a shared shape, or a type used nowhere else. */
export type Child =
  | { readonly kind: 'alias'; readonly short: string; readonly to: string }
  | { readonly kind: 'inline'; readonly declaration: Declaration };

/** How an object type is referred to in type text. */
export type ShapeReference =
  | { readonly kind: 'shared'; readonly name: string }
  | { readonly kind: 'nested'; readonly owner: string; readonly short: string };

/** Everything that has a name in one resource's module, in printing order. */
export type ResourceTypes = {
  readonly resource: Resource | undefined;
  readonly module: string;
  readonly models: readonly Declaration[];
  readonly responses: readonly Declaration[];
  readonly params: readonly Declaration[];
};

export type Declarations = {
  readonly modules: readonly ResourceTypes[];
  /** Shapes used in several places, one declaration each, and schemas that contain themselves. */
  readonly shapes: readonly Declaration[];
  readonly shapesModule: string;
  /** The names of all types, for the next package. */
  readonly names: NameLock;
  /** What naming found out about document, config and lock. */
  readonly notices: readonly Diagnostic[];
  readonly referenceTo: (node: TypeNode) => ShapeReference;
};

export type { Method, Model };
