import { diagnostic, type Report } from '../diagnostics/index.ts';
import { admitsNull, resolve, type AnyView, type Schema } from '../document/index.ts';
import { own, type JsonValue } from '../support/json.ts';
import { formText } from './walk-document.ts';

/** What counts as the value of an extension. */
type Form = { readonly expected: string; readonly fits: (value: JsonValue) => boolean };

const FLAG: Form = { expected: 'a boolean', fits: (value) => typeof value === 'boolean' };
const TEXT: Form = { expected: 'a string', fits: (value) => typeof value === 'string' };
const SKIP: Form = {
  expected: 'a boolean or a list of languages',
  fits: (value) => typeof value === 'boolean' || Array.isArray(value),
};

/** The extensions that are read, by what they stand in. A boolean that is written as a text says nothing to any tool. */
const FORMS: Partial<Record<AnyView['kind'], Readonly<Record<string, Form>>>> = {
  pathItem: { 'x-internal': FLAG },
  operation: { 'x-internal': FLAG },
  parameter: { 'x-stainless-skip': SKIP, 'x-stainless-param': TEXT },
  schema: {
    'x-nullable': FLAG,
    'x-stainless-any': FLAG,
    'x-stainless-empty-object': FLAG,
    'x-stainless-skip': SKIP,
    'x-stainless-param': TEXT,
    'x-stainless-variantName': TEXT,
  },
};

/** Reports extensions that are read and have a value of another form, which is ignored. */
export function checkExtensions(view: AnyView, report: Report): void {
  for (const [name, { expected, fits }] of Object.entries(FORMS[view.kind] ?? {})) {
    const value = own(view.value, name);
    if (value === undefined || fits(value)) continue;
    const params = { name, expected, found: formText(value) };
    report(diagnostic('Document/WrongTypeIgnored', view.place(name), params));
  }
  if (view.kind === 'schema') checkNullable(view, report);
}

/** Swagger 2.0 has no other word for null; OpenAPI 3 does, and its readers know no second one. */
function checkNullable(schema: Schema, report: Report): void {
  if (own(schema.value, 'x-nullable') !== true) return;
  const target = schema.reference === undefined ? undefined : resolve(schema.next());
  if (!admitsNull(schema) && !(target && admitsNull(target)))
    report(diagnostic('Schema/NullableUnread', schema.place('x-nullable'), {}, { mark: 'key' }));
}
