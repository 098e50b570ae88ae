import { methodUses } from '../../ir/examples/index.ts';
import { allMembers, isList, resolveModel, schemeRoles } from '../../ir/index.ts';
import type { Api } from '../../ir/model/api.ts';
import type { PaginationScheme } from '../../ir/model/facts.ts';
import type { TypeNode } from '../../ir/model/type-node.ts';
import type { FilePlan } from '../../plan/file-plan.ts';
import { tsKey, tsString } from '../../support/encode.ts';
import { isObject, own, type JsonObject } from '../../support/json.ts';
import { jsdocLines } from '../../support/text.ts';
import { OBJECT_MEMBERS, PAGE_MEMBERS } from './names/runtime-names.ts';

/** What a page has before an API gives it fields. */
const PAGE: ReadonlySet<string> = new Set([...PAGE_MEMBERS, ...OBJECT_MEMBERS]);

/** Where the runtime has its pages in a package that has page classes of its own. */
export const PAGES = 'core/abstract-page';

/** The schemes of the config that a method uses. */
export function usedSchemes(api: Api): readonly PaginationScheme[] {
  const used = new Set(
    [...api.resources.flatMap((resource) => resource.methods), ...api.clientMethods].flatMap(
      (method) => method.paging?.scheme ?? [],
    ),
  );
  return api.facts.pagination.filter((scheme) => used.has(scheme.name));
}

/** `src/core/pagination.ts`: one page class per scheme that a method uses, beside what all pages have in common. */
export function paginationFile(api: Api): readonly FilePlan[] {
  const schemes = usedSchemes(api);
  if (schemes.length === 0) return [];
  const { casing, rules } = api.facts;
  // Packages of the hosted generator take every field of a page to be there.
  const mark = rules === 'stainless' ? '' : '?';
  const classes = schemes.map((scheme) => {
    const roles = schemeRoles(scheme);
    const texts = textFields(scheme, api);
    const entries = [
      ...Object.entries(roles).map(([key, value]) =>
        key === 'param' ? paramText(value, scheme) : `${key}: ${tsString(value)}`,
      ),
      ...(scheme.paramLocation === 'body' ? [`location: 'body'`] : []),
      ...(scheme.continueOnEmptyItems ? ['continueOnEmpty: true'] : []),
    ];
    const text = jsdocLines(scheme.description);
    const doc =
      text.length === 0 ? '' : `/**\n${text.map((line) => ` * ${line}`.trimEnd()).join('\n')}\n */\n`;
    const name = casing.pascal(scheme.name);
    // What every page has comes first: the runtime does not let a field of the response replace it.
    const declared = [...scheme.response].filter(([field]) => !PAGE.has(field));
    const fieldOf = ([field, fragment]: readonly [string, JsonObject]): string =>
      field === roles.items ?
        `${tsKey(field)}: Array<Item>;`
      : `${tsKey(field)}${mark}: ${fieldText(
          field,
          field === texts.next ? TEXT_FRAGMENT : fragment,
          roles.items,
        )};`;
    const fields = declared.map((field) => `  declare ${fieldOf(field)}`);
    const isWhole = declared.length === scheme.response.size && !isList(scheme);
    const params = [...scheme.request].map(
      ([param, fragment]) =>
        `  ${tsKey(param)}?: ${fragmentText(texts.params.has(param) ? TEXT_FRAGMENT : fragment)};`,
    );
    const response =
      isList(scheme) ?
        `export type ${name}Response<Item> = Array<Item>;`
      : `export interface ${name}Response<Item> {
${[...scheme.response].map((field) => `  ${fieldOf(field)}`).join('\n\n')}
}`;
    return `${response}

${doc}export class ${name}<Item> extends AbstractPage<Item>${
      isWhole ? ` implements ${name}Response<Item>` : ''
    } {
${fields.length === 0 ? '' : `${fields.join('\n')}\n\n`}  protected override scheme(): PageScheme {
    return { ${entries.join(', ')} };
  }
}${params.length === 0 ? '' : `\n\nexport interface ${name}Params {\n${params.join('\n\n')}\n}`}`;
  });
  const pages = `./${PAGES.split('/').at(-1) ?? ''}`;
  const text = `import { AbstractPage, type PageScheme } from '${pages}';

export { AbstractPage, PagePromise, type PageClass, type PageScheme } from '${pages}';

${classes.join('\n\n')}
`;
  return [{ kind: 'text', path: 'src/core/pagination.ts', text, format: 'typescript' }];
}

const TEXT_FRAGMENT: JsonObject = { type: 'string' };

/** The cursor of a page and the parameters of a scheme that are integers of 64 bits, which callers know as texts. */
function textFields(
  scheme: PaginationScheme,
  api: Api,
): { readonly next: string | undefined; readonly params: ReadonlySet<string> } {
  const isText = (type: TypeNode | undefined): boolean => {
    const target = type && resolveModel(api.models, type);
    return target?.kind === 'number' && target.int64 === 'string';
  };
  const methods = methodUses(api).filter(({ method }) => method.paging?.scheme === scheme.name);
  const { next } = schemeRoles(scheme);
  const params = new Set<string>();
  let isNext = false;
  for (const { method } of methods) {
    for (const { name, type } of method.query) if (isText(type)) params.add(name);
    const page = method.response.kind === 'json' ? resolveModel(api.models, method.response.type) : undefined;
    if (page?.kind !== 'object') continue;
    isNext ||= isText(allMembers(api.models, page).find(({ name }) => name === next)?.type);
  }
  return { next: isNext ? next : undefined, params };
}

/** The parameter of a scheme, or the names that lead to one that lies inside of another. */
function paramText(path: string, { request }: PaginationScheme): string {
  if (request.has(path)) return `param: ${tsString(path)}`;
  return `paramPath: [${path.split('.').map(tsString).join(', ')}]`;
}

/** The type of a field of a page; what lies inside of it is written out. */
function fieldText(path: string, fragment: JsonObject, items: string | undefined): string {
  if (path === items) return 'Array<Item>';
  const properties = own(fragment, 'properties');
  if (!isObject(properties)) return fragmentText(fragment);
  const members = Object.entries(properties).map(([name, inner]) => {
    const inside = `${path}.${name}`;
    const isItems = inside === items;
    return `${tsKey(name)}${isItems ? '' : '?'}: ${
      isObject(inner) ? fieldText(inside, inner, items) : 'unknown'
    }`;
  });
  return members.length === 0 ? 'unknown' : `{ ${members.join('; ')} }`;
}

/** The type of a scheme's parameter or field, as far as the config says it. */
function fragmentText(fragment: JsonObject): string {
  const type = own(fragment, 'type');
  const text =
    type === 'string' || type === 'boolean' ? type
    : type === 'integer' || type === 'number' ? 'number'
    : 'unknown';
  return own(fragment, 'nullable') === true && text !== 'unknown' ? `${text} | null` : text;
}
