/** How a method is called in one language. */
export type LanguageDocs = { readonly method?: string; readonly example: string };

/** The documentation of one method; keys in this order. */
export type MethodDocs = {
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
  readonly perLanguage: Readonly<Record<string, LanguageDocs>>;
};
