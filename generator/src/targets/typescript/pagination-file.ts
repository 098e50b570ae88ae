import type { Api } from '../../ir/model/api.ts';
import type { FilePlan } from '../../plan/file-plan.ts';
import { tsKey, tsString } from '../../support/encode.ts';
import { isObject, own, type JsonObject } from '../../support/json.ts';
import { jsdocLines } from '../../support/text.ts';
import { OBJECT_MEMBERS, PAGE_MEMBERS } from './names/runtime-names.ts';
import { schemeRoles } from './page-types.ts';

/** What a page has before an API gives it fields. */
const PAGE: ReadonlySet<string> = new Set([...PAGE_MEMBERS, ...OBJECT_MEMBERS]);

/** `src/pagination-schemes.ts`: one page class per scheme of the config that a method uses. */
export function paginationFile(api: Api): readonly FilePlan[] {
  const used = new Set(
    [...api.resources.flatMap((resource) => resource.methods), ...api.clientMethods].flatMap(
      (method) => method.paging?.scheme ?? [],
    ),
  );
  const schemes = api.facts.pagination.filter((scheme) => used.has(scheme.name));
  if (schemes.length === 0) return [];
  const casing = api.facts.casing;
  const classes = schemes.map((scheme) => {
    const roles = schemeRoles(scheme);
    const entries = [
      ...Object.entries(roles).map(([key, value]) => `${key}: ${tsString(value)}`),
      ...(scheme.paramLocation === 'body' ? [`location: 'body'`] : []),
      ...(scheme.continueOnEmptyItems ? ['continueOnEmpty: true'] : []),
    ];
    const text = jsdocLines(scheme.description);
    const doc =
      text.length === 0 ? '' : `/**\n${text.map((line) => ` * ${line}`.trimEnd()).join('\n')}\n */\n`;
    const name = casing.pascal(scheme.name);
    // What every page has comes first: the runtime does not let a field of the response replace it.
    const declared = [...scheme.response].filter(([field]) => !PAGE.has(field));
    const fields = declared.map(([field, fragment]) =>
      field === roles.items ?
        `  declare ${tsKey(field)}: Array<Item>;`
      : `  declare ${tsKey(field)}?: ${fieldText(field, fragment, roles.items)};`,
    );
    const params = [...scheme.request].map(
      ([param, fragment]) => `  ${tsKey(param)}?: ${fragmentText(fragment)};`,
    );
    return `${doc}export class ${name}<Item> extends AbstractPage<Item> {
${fields.length === 0 ? '' : `${fields.join('\n')}\n\n`}  protected override scheme(): PageScheme {
    return { ${entries.join(', ')} };
  }
}

export interface ${name}Params {
${params.join('\n\n')}
}`;
  });
  const text = `import { AbstractPage, type PageScheme } from './core/pagination';\n\n${classes.join(
    '\n\n',
  )}\n`;
  return [{ kind: 'text', path: 'src/pagination-schemes.ts', text, format: 'typescript' }];
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
