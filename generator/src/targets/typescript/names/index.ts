import type { NamePolicy } from '../../../ir/index.ts';
import { identifier, type Casing } from '../../../support/case.ts';
import { MODULES } from './modules.ts';
import { HIDEABLE, TAKEN } from './taken.ts';

/** How the TypeScript SDK names things (R4, R6, R36). */
export function typescriptNames(casing: Casing): NamePolicy {
  return {
    spell: {
      client: (name) => identifier(casing.pascal(name) || 'Client'),
      resource: (key) => identifier(casing.pascal(key)),
      typePrefix: (key) => identifier(casing.pascal(casing.singular(key))),
      property: (key) => identifier(casing.camel(key) || 'call'),
      file: (key) => casing.kebab(key) || 'resource',
      method: (key) => identifier(casing.camel(key) || 'call'),
      argument: (name) => argument(identifier(casing.camel(name) || 'value')),
      type: casing.pascal,
      nestedType: remembered((name) => nestedType(identifier(casing.pascal(name) || 'Item'))),
      singular: casing.singular,
      params: (stem) => `${stem}Params`,
      response: (stem) => `${stem}Response`,
      page: (item, scheme) => `${casing.plural(item)}${casing.pascal(scheme)}`,
      identifier,
    },
    modules: MODULES,
    taken: TAKEN,
  };
}

/** Members of one name are met in hundreds of types. */
function remembered(spell: (words: string) => string): (words: string) => string {
  const known = new Map<string, string>();
  return (words) => {
    const name = known.get(words) ?? spell(words);
    known.set(words, name);
    return name;
  };
}

const argument = (name: string): string => (TAKEN.arguments.has(name) ? `${name}Param` : name);

/** Never a global's: `Request` becomes `RequestItem`. */
const nestedType = (name: string): string => (HIDEABLE.has(name) ? `${name}Item` : name);
