import { offeredMethods } from './method-order.ts';
import { callExample, type ExampleForm, type MethodUse } from '../../ir/examples/index.ts';
import type { Api } from '../../ir/model/api.ts';
import { qualifiedName } from '../../snippets/index.ts';
import { correctMarkdown } from './correct-markdown.ts';
import type { DocsContext, EmbeddedMethod } from './docs-entry.ts';
import { docsParams, type DocsParam } from './docs-params.ts';
import { perLanguage } from './languages.ts';
import { referenceMarkdown } from './markdown.ts';
import { returnedType } from './returned-type.ts';
import { typeNames, type NameOf } from './type-names.ts';
import { typePrinter, type TypePrinter } from './type-text.ts';

/** How the documentation is worded, and for which languages. */
export type DocsOptions = { readonly form: ExampleForm; readonly languages: readonly string[] };

/** Longest text of a parameter that is not shortened. */
const longestParam = 8000;
/** Longest text of a returned type. */
const longestResponse = 1200;

/** The documentation of every method, in the order of the config. */
export function methodDocs(context: DocsContext): readonly EmbeddedMethod[] {
  return offeredMethods(context.api).map((use) => entryOf(use, context));
}

/** What the documentation of an API is made with. */
export function docsContext(api: Api, { form, languages }: DocsOptions): DocsContext {
  const nameOf: NameOf = form === 'correct' ? typeNames(api) : () => undefined;
  return { api, form, languages, nameOf, printer: typePrinter(api, form, nameOf) };
}

function entryOf(use: MethodUse, context: DocsContext): EmbeddedMethod {
  const { form, languages, printer } = context;
  const { method, resource } = use;
  const params = docsParams(use, form).map((param) => `${paramText(context, param)};`);
  const response = responseText(use, printer);
  const owner = resource === undefined ? '$client' : resource.path.join('.');
  return {
    name: method.key,
    endpoint: method.path,
    httpMethod: method.verb,
    summary: method.summary ?? '',
    description: method.description ?? '',
    stainlessPath: `(resource) ${owner} > (method) ${method.key}`,
    qualified: qualifiedName(use),
    ...(params.length > 0 && { params }),
    ...(response !== undefined && { response }),
    markdown: form === 'correct' ? correctMarkdown(context, use) : referenceMarkdown(use, printer),
    perLanguage: perLanguage(use, callExample(use, { form }), languages),
  };
}

/** A parameter with its type in full; in the correct form, types that would be too long are named. */
function paramText({ form, printer }: DocsContext, param: DocsParam): string {
  const text = printer.member(param, 4);
  if (form === 'reference' || text.length <= longestParam) return text;
  const texts = [3, 2, 1].map((depth) => printer.member(param, depth));
  return texts.find((each) => each.length <= longestParam) ?? printer.member(param, 0);
}

/** The returned type in the greatest depth that is short enough. */
function responseText({ method }: MethodUse, printer: TypePrinter): string | undefined {
  const returned = returnedType(method);
  if (returned === undefined) return undefined;
  const texts = [3, 2, 1, 0].map((depth) => printer.root(returned, depth));
  return texts.find((text) => text.length <= longestResponse) ?? texts.at(-1);
}
