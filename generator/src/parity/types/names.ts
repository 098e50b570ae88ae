import { nameText, type PublicName } from '../../compare/types/index.ts';
import {
  countedRow,
  rowOf,
  type Findings,
  type Gap,
  type Measure,
  type NameUser,
  type Row,
} from '../model/model.ts';
import { declaredIn, weightIn, writerOf, type TypeContext } from './context.ts';
import { nameUsers } from './name-users.ts';

/** Which names of the old package the new one has, below the package itself and in the modules of it. */
export function compareNames(context: TypeContext): Findings {
  const { before, after, types } = context;
  const all = [...before.names].filter(([, name]) => name.path !== 'default' && !isHidden(name, types.ts));
  const missing = all.filter(([key, name]) => !isThere(name, after.names.get(key)));
  const isRoot = ([, { module }]: readonly [string, PublicName]): boolean => module === '';
  const goneModules = [...before.loaded.modules.keys()].filter((name) => !after.loaded.modules.has(name));
  const modules = goneModules.map((name): Gap => {
    const fileBefore = before.loaded.files.modules.get(name);
    return {
      measure: 'subpaths',
      symbol: name === '' ? '.' : name,
      says: 'cannot be imported any more',
      weight: weightIn(name),
      ...(fileBefore !== undefined && { fileBefore }),
      count: 1,
    };
  });
  const root = missingNames('names', missing.filter(isRoot), context);
  const inside = missingNames(
    'subpath-names',
    missing.filter((each) => !isRoot(each)),
    context,
  );
  const row = (measure: Measure, some: typeof all): Row =>
    countedRow(
      measure,
      some.map(([key, name]) => ({
        writer: writerOf(declaredIn(name.symbol, before).fileBefore, context),
        isSame: isThere(name, after.names.get(key)),
      })),
    );
  return {
    rows: [
      row('names', all.filter(isRoot)),
      rowOf('subpaths', before.loaded.modules.size, modules),
      row(
        'subpath-names',
        all.filter((each) => !isRoot(each)),
      ),
    ],
    gaps: [...root, ...modules, ...inside],
  };
}

/** Statics of a class that only the class may use. */
function isHidden({ symbol }: PublicName, ts: TypeContext['types']['ts']): boolean {
  const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected;
  return (symbol.declarations ?? []).some((node) => (ts.getCombinedModifierFlags(node) & hidden) !== 0);
}

/** A value that is a type only cannot be used as before. */
function isThere(name: PublicName, next: PublicName | undefined): boolean {
  return next !== undefined && (!name.isValue || next.isValue);
}

/** One gap per name; what is in a name that is gone is counted with it. */
function missingNames(
  measure: 'names' | 'subpath-names',
  missing: ReadonlyArray<readonly [string, PublicName]>,
  context: TypeContext,
): readonly Gap[] {
  const { before, after } = context;
  const gone = new Map(missing);
  const users = nameUsers(context);
  const found = new Map<string, Gap>();
  const closed = new Map<string, string[]>();
  for (const [key, name] of missing) {
    const top = outermost(key, gone);
    // A module that is gone is said once; its names are counted with it.
    if (top !== key || !after.loaded.modules.has(name.module)) {
      const owner = after.loaded.modules.has(name.module) ? top : `${name.module}#`;
      closed.set(owner, [...(closed.get(owner) ?? []), key]);
      continue;
    }
    const own = declaredIn(name.symbol, before).fileBefore;
    const fileBefore = madeIn(name, context) ?? own;
    found.set(key, {
      measure,
      symbol: nameText(name),
      says: after.names.has(key) ? 'is a type only: it cannot be used as a value' : 'is missing',
      weight: weightIn(own ?? name.module),
      ...(fileBefore !== undefined && { fileBefore }),
      ...usedBy(users.get(name.symbol)),
      differs: [key],
      count: 1,
    });
  }
  for (const [key, names] of closed) {
    const own = found.get(key);
    const more = names.length;
    if (own !== undefined)
      found.set(key, {
        ...own,
        count: own.count + more,
        says: `${own.says}, with ${more} ${more === 1 ? 'name' : 'names'} in it`,
        differs: [...(own.differs ?? []), ...names],
      });
    else {
      const module = key.slice(0, -1);
      const fileBefore = before.loaded.files.modules.get(module);
      found.set(key, {
        measure,
        symbol: `${module}: *`,
        says: `${more} ${more === 1 ? 'name is' : 'names are'} missing, as the module is`,
        weight: weightIn(module),
        ...(fileBefore !== undefined && { fileBefore }),
        differs: names,
        count: more,
      });
    }
  }
  return [...found.values()];
}

const usedBy = (users: readonly NameUser[] | undefined): Pick<Gap, 'users'> =>
  users === undefined ? {} : { users };

/** The file of what a static of a class is, where that is a function or class from elsewhere. */
function madeIn(
  { symbol }: PublicName,
  { before, types: { ts, checker } }: Pick<TypeContext, 'before' | 'types'>,
) {
  if ((symbol.flags & ts.SymbolFlags.Property) === 0) return undefined;
  const made = checker.getTypeOfSymbol(symbol).getSymbol();
  return made && declaredIn(made, before).fileBefore;
}

/** The outermost name around this one that is missing as well. */
function outermost(key: string, gone: ReadonlyMap<string, unknown>): string {
  let top = key;
  for (let at = key.lastIndexOf('.'); at > key.indexOf('#'); at = key.lastIndexOf('.', at - 1)) {
    const owner = key.slice(0, at);
    if (gone.has(owner)) top = owner;
  }
  return top;
}
