import type { ExampleForm } from '../../ir/examples/index.ts';
import type { Api } from '../../ir/model/api.ts';
import type { NameOf } from './type-names.ts';
import type { TypePrinter } from './type-text.ts';

/** What every page of the documentation of one API is made with. */
export type DocsContext = {
  readonly api: Api;
  readonly form: ExampleForm;
  /** Languages of the examples, in order. */
  readonly languages: readonly string[];
  readonly printer: TypePrinter;
  readonly nameOf: NameOf;
};

/** How a method is called in one language. */
export type LanguageDoc = { readonly method?: string; readonly example: string };

/** The documentation of one method; keys in this order. */
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
  readonly perLanguage: Readonly<Record<string, LanguageDoc>>;
};

/** A guide to the SDK of one language. */
export type EmbeddedReadme = { readonly language: string; readonly content: string };
