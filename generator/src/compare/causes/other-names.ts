import type { ApiName } from '../../config/index.ts';
import type { Api } from '../../ir/index.ts';
import { code, namesOf, prose, type Text, type TypeFact } from '../model/index.ts';
import { RULES } from '../rules/index.ts';
import { change, type ConfigChange } from './method-changes.ts';

/**
 * Another name that somebody gave the client or the package, or that their document gives them; the generator's own choice
 * is none.
 */
export function otherNames(before: Api, after: Api, facts: readonly TypeFact[]): readonly ConfigChange[] {
  const names = (name: (api: Api) => string): Names => [name(before), name(after)];
  const client = names(({ clientName }) => clientName);
  const packaged = names(({ facts: { packages } }) => packages.typescript.packageName);
  const whoNamed = (isGiven: (unnamed: ApiName) => boolean): Namer | undefined => {
    if ([before, after].some(({ config: { unnamed } }) => unnamed === undefined || isGiven(unnamed)))
      return 'people';
    // The same document gives the same names, unless the generator is another one.
    return before.inputHash === after.inputHash ? undefined : 'document';
  };
  const clientNamer = whoNamed(({ isGiven }) => isGiven === true);
  const isPackageNamed = whoNamed((unnamed) => unnamed.package !== undefined) === 'people';
  const ofClient = says(clientNamer, 'client', client);
  // A package that nobody named is called after the client.
  const ofPackage = isPackageNamed ? says('people', 'package', packaged) : ofClient;
  return [
    ...(ofClient === undefined ? [] : [change(ofClient, { types: namesAfter(...client, facts) })]),
    // Comments say how modules are imported: beside its manifest, the package's name stands nowhere else.
    ...(ofPackage === undefined || packaged[0] === packaged[1] ?
      []
    : [change(ofPackage, { values: ['.', ...importedModules(facts)], affects: ['package', 'text'] })]),
  ];
}

type Names = readonly [old: string, next: string];
type Namer = 'people' | 'document';

function says(who: Namer | undefined, what: 'client' | 'package', [old, next]: Names): Text | undefined {
  if (who === undefined || old === next) return undefined;
  const subject = who === 'people' ? `the config or the option --${what}-name` : 'the document';
  return [
    ...prose(`${subject} calls the ${what} `),
    ...code(next),
    ...prose(' (was '),
    ...code(old),
    ...prose(')'),
  ];
}

/** The modules in which nothing but comments changed. */
function importedModules(facts: readonly TypeFact[]): readonly string[] {
  return facts.flatMap(({ event, subject }) =>
    RULES[event].topic === 'text' && subject.kind === 'module' ? namesOf(subject) : [],
  );
}

/** The names that differ by that of the client only: of its errors, of its base, of what else is made for it. */
function namesAfter(old: string, next: string, facts: readonly TypeFact[]): readonly string[] {
  const all = new Set(
    facts.flatMap(({ subject, next: other }) => [subject, ...(other ? [other] : [])].flatMap(namesOf)),
  );
  return [...all].flatMap((name) => {
    const renamed = name.replace(old, next);
    return renamed !== name && all.has(renamed) ? [name, renamed] : [];
  });
}
