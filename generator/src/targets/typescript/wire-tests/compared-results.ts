import {
  isExampleObject,
  writtenValue,
  type ExampleValue,
  type MethodUse,
} from '../../../ir/examples/index.ts';
import { itemsField } from '../../../ir/index.ts';
import type { Api } from '../../../ir/model/api.ts';
import { literal, type printDoc } from '../../../snippets/index.ts';
import { isSimpleIdentifier, tsString } from '../../../support/encode.ts';

type Print = (doc: Parameters<typeof printDoc>[0]) => string;

/** What a result is compared with: what was answered, or a literal where callers know it in another form. */
export function resultOf(use: MethodUse, value: ExampleValue, print: Print): string {
  const { api, method } = use;
  const written = writtenResult(use, value);
  if (written !== undefined)
    return print(
      literal(method.paging === undefined ? written : itemsOf(api, method.paging.scheme, written) ?? []),
    );
  if (method.response.kind === 'json' && method.response.unwrap !== undefined)
    return memberText('response', method.response.unwrap);
  const path = itemsPath(api, method.paging?.scheme);
  // An example may be without the list; then the page is empty.
  return path.length > 0 && itemsOf(api, method.paging?.scheme, value) === undefined ?
      '[]'
    : path.reduce(memberText, 'response');
}

/** The same for the one event of a stream. */
export function eventOf(use: MethodUse, value: ExampleValue, print: Print): string {
  const { data, whole } = use.method.streaming?.format ?? {};
  const written = whole === true || data === 'text' ? undefined : writtenResult(use, value, true);
  const answered = data === 'text' && typeof value !== 'string' ? 'JSON.stringify(response)' : 'response';
  const text = written === undefined ? answered : print(literal(written));
  return whole === true ? `{ data: ${text} }` : text;
}

/** The result in the form of callers; undefined where that is the one of the wire. */
function writtenResult(
  { api, method }: MethodUse,
  value: ExampleValue,
  isEvent = false,
): ExampleValue | undefined {
  const { response, streaming } = method;
  if (response.kind !== 'json') return undefined;
  const isStream = streaming !== undefined && (isEvent || streaming.discriminator === null);
  const unwrapped =
    response.unwrap !== undefined && isExampleObject(value) ? value[response.unwrap] ?? null : value;
  const written = writtenValue(api.models, isStream ? streaming.event : response.type, unwrapped);
  return written === unwrapped ? undefined : written;
}

function itemsPath({ facts }: Api, name: string | undefined): readonly string[] {
  const scheme = facts.pagination.find((each) => each.name === name);
  return (scheme === undefined ? undefined : itemsField(scheme))?.split('.') ?? [];
}

/** The items of a page; undefined where it has none. */
function itemsOf(api: Api, scheme: string | undefined, page: ExampleValue): ExampleValue | undefined {
  const list = itemsPath(api, scheme).reduce<ExampleValue | undefined>(
    (owner, name) => (isExampleObject(owner) ? owner[name] : undefined),
    page,
  );
  return Array.isArray(list) ? list : undefined;
}

function memberText(owner: string, member: string): string {
  return isSimpleIdentifier(member) ? `${owner}.${member}` : `${owner}[${tsString(member)}]`;
}
