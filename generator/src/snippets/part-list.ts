import { exampleFile, isExampleObject, type ExampleValue } from '../ir/examples/index.ts';
import type { PartForm, PartList, RequestBody } from '../ir/model/body.ts';

/** A part without a name as an example shows it: text, a file, or parts again. */
export type ShownPart = {
  readonly type: string;
  readonly headers: ReadonlyArray<readonly [string, string]>;
} & ({ readonly text: string } | { readonly isFile: true } | { readonly parts: readonly ShownPart[] });

/** The parts of a body, as the runtime writes them. */
export function shownParts(value: ExampleValue, { parts }: RequestBody): readonly ShownPart[] {
  return partsOf(value, parts ?? { first: [], rest: {} });
}

function partsOf(value: ExampleValue, { first, rest }: PartList): readonly ShownPart[] {
  const items = Array.isArray(value) ? (value as readonly ExampleValue[]) : [];
  return items.flatMap((item, at) => (isExampleObject(item) ? partOf(item, first[at] ?? rest) : []));
}

function partOf(given: Readonly<Record<string, ExampleValue>>, form: PartForm): readonly ShownPart[] {
  const { body, contentType, headers } = given;
  if (body === undefined) return [];
  const asked = typeof contentType === 'string' ? contentType : form.contentType;
  const own =
    isExampleObject(headers ?? null) ? Object.entries(headers as Readonly<Record<string, ExampleValue>>) : [];
  const shown = {
    headers: [
      ...Object.entries(form.headers ?? {}),
      ...own.map(([name, text]) => [name, String(text)] as const),
    ],
  };
  if (form.parts !== undefined && Array.isArray(body))
    return [{ ...shown, type: form.contentType ?? 'multipart/mixed', parts: partsOf(body, form.parts) }];
  if (body === exampleFile)
    return [{ ...shown, type: listed(asked) ?? 'application/octet-stream', isFile: true }];
  const isJson = /^[^;]*[/+]json\s*(?:;|$)/i.test(asked ?? '');
  if (isJson || (typeof body === 'object' && body !== null))
    return [
      {
        ...shown,
        type: isJson && asked !== undefined ? asked : 'application/json',
        text: JSON.stringify(body),
      },
    ];
  return [{ ...shown, type: textType(asked), text: body === null ? '' : String(body) }];
}

/** Of several content types the one of text, else the first that is no range. */
function textType(asked: string | undefined): string {
  const types = typesOf(asked);
  const usual = 'text/plain';
  const [only, second] = types;
  if (only === undefined || (second !== undefined && types.includes(usual))) return usual;
  return listed(asked) ?? (types.includes('text/*') ? usual : 'application/octet-stream');
}

const typesOf = (asked: string | undefined): readonly string[] =>
  (asked ?? '')
    .split(',')
    .map((type) => type.trim())
    .filter((type) => type !== '');

const listed = (asked: string | undefined): string | undefined =>
  typesOf(asked).find((type) => !type.includes('*'));
