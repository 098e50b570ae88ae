import type { ConfigContext } from './config-context.ts';
import type { CustomExport } from './config-types.ts';
import type { WrittenConfig } from './keys/index.ts';
import { tellIdle } from './kit/index.ts';

type Schemes = WrittenConfig['pagination'];
type WrittenExport = NonNullable<WrittenConfig['targets']['typescript']>['options']['customExports'][number];

const plainName = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Schemes of pages, each class once. */
export function distinctSchemes(schemes: Schemes, { report }: ConfigContext): Schemes {
  return schemes.filter(({ name, at }, index) => {
    const first = schemes.findIndex((each) => plainName(each.name) === plainName(name));
    if (first !== index) tellIdle(report, at, name, 'another scheme has this name already');
    return first === index;
  });
}

/** Hand-written modules with what they export, each name once: a package cannot export it twice. */
export function distinctExports(
  modules: readonly WrittenExport[],
  { report }: ConfigContext,
): readonly CustomExport[] {
  const used = { exports: new Set<string>(), statics: new Set<string>() };
  return modules.map((module) => {
    const distinct = (key: 'values' | 'types' | 'statics'): readonly string[] =>
      module[key].flatMap(({ text: name, at }) => {
        const names = key === 'statics' ? used.statics : used.exports;
        if (!names.has(name)) {
          names.add(name);
          return [name];
        }
        tellIdle(report, at, name, 'the package exports this name already');
        return [];
      });
    return { ...module, values: distinct('values'), types: distinct('types'), statics: distinct('statics') };
  });
}
