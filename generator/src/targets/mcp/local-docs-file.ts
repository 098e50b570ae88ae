import type { FilePlan } from '../../plan/file-plan.ts';
import { assignedValue, printDoc } from '../../snippets/index.ts';
import type { ExampleValue } from '../../ir/examples/index.ts';
import type { MethodDocs, ReadmeDocs, TypeDocs } from './docs-entry.ts';

/** What the documentation file holds. */
export type LocalDocs = {
  readonly methods: readonly MethodDocs[];
  readonly types: readonly TypeDocs[];
  readonly readmes: readonly ReadmeDocs[];
};

/** Columns of the package's code. */
const width = 110;

const declarations = `/** How a method is called in one language. */
export type LanguageDocs = { readonly method?: string; readonly example: string };

/** The documentation of one method. */
export type MethodDocs = {
  readonly name: string;
  readonly endpoint: string;
  readonly httpMethod: string;
  readonly summary: string;
  readonly description: string;
  readonly stainlessPath: string;
  /** \`client.resource.method\` */
  readonly qualified: string;
  /** \`name?: type;\` */
  readonly params?: readonly string[];
  readonly response?: string;
  readonly markdown?: string;
  /** By language, in the order of preference. */
  readonly perLanguage: Readonly<Record<string, LanguageDocs>>;
};

/** A member of a type. The name ends in a question mark if the member may be left out. */
export type MemberDocs = { readonly name: string; readonly type: string; readonly description?: string };

/**
 * A type by its name in the SDK, one level deep: the types in it are named in turn. The parameters of a method are the
 * type \`client.resource.method.params\`, what it returns is \`client.resource.method.response\`.
 */
export type TypeDocs = {
  readonly name: string;
  readonly description?: string;
  /** What the type is, if it has no members. */
  readonly text?: string;
  readonly members?: readonly MemberDocs[];
};

/** A guide to the SDK of one language. */
export type ReadmeDocs = { readonly language: string; readonly content: string };
`;

/** \`src/local-docs-search.ts\`: all documentation as data, one value per line, so that changes are easy to see. */
export function localDocsFile({ methods, types, readmes }: LocalDocs): FilePlan {
  const text = [
    declarations,
    constant('EMBEDDED_METHODS', 'readonly MethodDocs[]', methods),
    constant('EMBEDDED_TYPES', 'readonly TypeDocs[]', types),
    constant('EMBEDDED_READMES', 'readonly ReadmeDocs[]', readmes),
  ];
  return { kind: 'text', path: 'src/local-docs-search.ts', text: text.join('\n') };
}

/** An exported value of a type, laid out as the formatter would. */
export function constant(name: string, type: string, value: ExampleValue): string {
  return `export ${printDoc(assignedValue(`${name}: ${type}`, value), width)}\n`;
}
