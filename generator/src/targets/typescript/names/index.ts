import type { NamePolicy } from '../../../ir/index.ts';
import { identifier, type Casing } from '../../../support/case.ts';
import type { RuleSet } from '../../../support/rule-set.ts';
import { MODULES } from './modules.ts';
import { isClientTaken, NESTED_TAKEN, takenNames } from './taken.ts';

/**
 * How the TypeScript SDK names things (R4, R6, R36).
 *
 * @param toLatin Writes words of any script in ASCII, for the names of files.
 */
export function typescriptNames(
  casing: Casing,
  rules: RuleSet,
  toLatin: (words: string) => string = (words) => words,
): NamePolicy {
  const taken = takenNames(rules);
  const argument = (name: string): string => (taken.arguments.has(name) ? `${name}Param` : name);
  return {
    spell: {
      client: (name) => freeClient(plainClient(name, casing)),
      plainClient: (name) => plainClient(name, casing),
      option: (key) => identifier(casing.camel(key) || 'option'),
      resource: (key) => identifier(casing.pascal(key)),
      typePrefix: (key) => identifier(casing.pascal(casing.singular(key))),
      property: (key) => identifier(casing.camel(key) || 'call'),
      file: (key) => fileName(casing.kebab(toLatin(key)) || 'resource'),
      method: (key) => identifier(casing.camel(key) || 'call'),
      argument: (name) => argument(identifier(casing.argument(name) || 'value')),
      type: casing.pascal,
      nestedType: remembered((name) => nestedType(identifier(nestedWords(name, casing, rules)), rules)),
      singular: casing.singular,
      params: (stem) => `${stem}Params`,
      response: (stem) => `${stem}Response`,
      headers: (stem) => `${stem}Headers`,
      errors: (stem) => `${stem}Errors`,
      event: (stem) => `${stem}Event`,
      callback: (stem, key) => `${stem}${casing.pascal(key)}Callback`,
      webhookEvent: (stem) => `${stem}WebhookEvent`,
      page: (item, scheme) => `${casing.plural(item)}${casing.pascal(scheme)}`,
      identifier,
    },
    modules: MODULES,
    taken,
  };
}

/** Never that of a device of Windows. */
const fileName = (name: string): string =>
  /^(?:con|prn|aux|nul|com\d|lpt\d)$/.test(name) ? `${name}-resource` : name;

const plainClient = (name: string, casing: Casing): string => identifier(casing.pascal(name) || 'Client');

/** Never a name that the package needs for something else. */
const freeClient = (name: string): string => (isClientTaken(name) ? `${name}Client` : name);

/** Members of one name are met in hundreds of types. */
function remembered(spell: (words: string) => string): (words: string) => string {
  const known = new Map<string, string>();
  return (words) => {
    const name = known.get(words) ?? spell(words);
    known.set(words, name);
    return name;
  };
}

/** Published packages keep the underscores in front: `_links` and `links` are two types. */
function nestedWords(name: string, casing: Casing, rules: RuleSet): string {
  const words = casing.pascal(name);
  if (words === '') return 'Item';
  return rules === 'stainless' ? `${/^_*/.exec(name)?.[0] ?? ''}${words}` : words;
}

/** Never a global's: `Request` becomes `RequestItem`. */
const nestedType = (name: string, rules: RuleSet): string =>
  NESTED_TAKEN[rules].has(name) ? `${name}Item` : name;
