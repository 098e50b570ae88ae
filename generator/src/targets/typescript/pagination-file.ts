import type { Api } from '../../ir/model/api.ts';
import type { FilePlan } from '../../plan/file-plan.ts';
import { createCasing } from '../../support/case.ts';
import { tsString } from '../../support/encode.ts';
import { jsdocLines } from '../../support/text.ts';
import { schemeRoles } from './page-types.ts';

/** `src/pagination-schemes.ts`: one page class per scheme of the config that a method uses. */
export function paginationFile(api: Api): readonly FilePlan[] {
  const used = new Set([...api.resources.flatMap((resource) => resource.methods), ...api.clientMethods].flatMap((method) => method.paging?.scheme ?? []));
  const schemes = api.config.pagination.filter((scheme) => used.has(scheme.name));
  if (schemes.length === 0) return [];
  const casing = createCasing(api.config.customCasings);
  const classes = schemes.map((scheme) => {
    const roles = schemeRoles(scheme);
    const entries = [
      ...Object.entries(roles).map(([key, value]) => `${key}: ${tsString(value)}`),
      ...(scheme.paramLocation === 'body' ? [`location: 'body'`] : []),
      ...(scheme.continueOnEmptyItems ? ['continueOnEmpty: true'] : []),
    ];
    const text = jsdocLines(scheme.description);
    const doc = text.length === 0 ? '' : `/**\n${text.map((line) => ` * ${line}`.trimEnd()).join('\n')}\n */\n`;
    return `${doc}export class ${casing.pascal(scheme.name)}<Item> extends AbstractPage<Item> {
  protected override scheme(): PageScheme {
    return { ${entries.join(', ')} };
  }
}`;
  });
  const text = `import { AbstractPage, type PageScheme } from './core/pagination';\n\n${classes.join('\n\n')}\n`;
  return [{ kind: 'text', path: 'src/pagination-schemes.ts', text, format: 'typescript' }];
}
