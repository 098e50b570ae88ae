import ts from 'typescript';
import { componentNames, partsOf, isOptional, isAbsent, nameOf, sameName, shorten } from './type-parts.ts';

/** What the two sides say differently about one place. */
export type Finding = {
  /** Pointer-like: `schemas/Agent/voice_id`, `call.list/query/limit`. */
  readonly where: string;
  readonly what: string;
};

/** Compares types of the SDK with types of the document. */
export type Comparer = {
  /** Everything two types disagree about, to any depth. A shape met a second time keeps its first place. */
  readonly compare: (sdk: ts.Type, document: ts.Type, where: string) => readonly Finding[];
  /** As `compare`, for objects whose members the SDK names differently. */
  readonly compareObjects: (
    sdk: ts.Type,
    document: ts.Type,
    where: string,
    names: MemberNames,
  ) => readonly Finding[];
};

/** Names of members of the SDK's that are called differently in the document; `null` for such as stand elsewhere. */
export type MemberNames = ReadonlyMap<string, string | null>;

/** Two types that were compared, what they disagree about themselves, and the pairs below them. */
type Pair = { readonly findings: Finding[]; readonly below: Set<Pair> };

const { TypeFlags } = ts;

/** A comparer for one program; `components` is the document's interface of named schemas. */
export function createComparer(checker: ts.TypeChecker, components: ts.Type): Comparer {
  const names = componentNames(checker, components);
  const pairs = new Map<ts.Type, Map<ts.Type, Pair>>();

  const typeOf = (symbol: ts.Symbol): ts.Type => checker.getTypeOfSymbol(symbol);

  /** Shapes are compared once; values, lists and maps of them wherever they stand. */
  const isShape = (document: ts.Type): boolean =>
    names.has(document) ||
    ((document.flags & (TypeFlags.Object | TypeFlags.Intersection)) !== 0 &&
      !checker.isArrayLikeType(document) &&
      checker.getPropertiesOfType(document).length > 0);

  const pairOf = (sdk: ts.Type, document: ts.Type, where: string): Pair => {
    if (!isShape(document)) {
      const value: Pair = { findings: [], below: new Set() };
      fillPair(value, sdk, document, where);
      return value;
    }
    const known = pairs.get(sdk) ?? new Map<ts.Type, Pair>();
    pairs.set(sdk, known);
    const before = known.get(document);
    if (before !== undefined) return before;
    const pair: Pair = { findings: [], below: new Set() };
    known.set(document, pair);
    fillPair(pair, sdk, document, placeOf(sdk, document, where));
    return pair;
  };

  /** A named schema is its own place, so that what it disagrees about is listed once. */
  const placeOf = (sdk: ts.Type, document: ts.Type, where: string): string => {
    const name = names.get(document);
    if (name === undefined) return where;
    const own = nameOf(sdk);
    return own === undefined || sameName(own, name) ? `schemas/${name}` : `schemas/${name}(${own})`;
  };

  const fillPair = (pair: Pair, sdk: ts.Type, document: ts.Type, where: string): void => {
    const report = (what: string): void => void pair.findings.push({ where, what });
    const below = (a: ts.Type, b: ts.Type, place: string): void => void pair.below.add(pairOf(a, b, place));
    const [ours, theirs] = [partsOf(checker, sdk), partsOf(checker, document)];
    if (ours.open || theirs.open) {
      if (ours.open !== theirs.open) report(`SDK says ${text(sdk)}, the document ${text(document)}`);
      return;
    }
    const added = [...ours.values].filter((value) => !theirs.values.has(value)).sort();
    const missing = [...theirs.values].filter((value) => !ours.values.has(value)).sort();
    if (added.length > 0) report(`only the SDK allows ${added.join(' | ')}`);
    if (missing.length > 0) report(`only the document allows ${missing.join(' | ')}`);
    for (const { sdk: a, document: b } of matchInOrder(ours.lists, theirs.lists)) {
      if (a !== undefined && b !== undefined) below(itemOf(a), itemOf(b), `${where}/[]`);
      else report(a === undefined ? `only the document has ${text(b)}` : `only the SDK has ${text(a)}`);
    }
    const variants = ours.objects.length > 1 || theirs.objects.length > 1;
    for (const { sdk: a, document: b } of matchVariants(ours.objects, theirs.objects)) {
      if (a === sdk && b === document) compareMembers(pair, a, b, where, new Map());
      else if (a !== undefined && b !== undefined)
        below(a, b, variants ? `${where}<${variantName(b, a)}>` : where);
      else report(a === undefined ? `only the document has ${text(b)}` : `only the SDK has ${text(a)}`);
    }
  };

  const compareMembers = (
    pair: Pair,
    sdk: ts.Type,
    document: ts.Type,
    where: string,
    otherNames: MemberNames,
  ): void => {
    const report = (place: string, what: string): void => void pair.findings.push({ where: place, what });
    const ours = new Map(
      [...membersOf(sdk)].flatMap(([name, symbol]) => {
        const other = otherNames.get(name);
        return other === null ? [] : [[other ?? name, symbol] as const];
      }),
    );
    const theirs = membersOf(document);
    for (const [name, a] of ours) {
      const place = `${where}/${name}`;
      const b = theirs.get(name);
      if (b === undefined) {
        report(place, `only the SDK has it: ${text(typeOf(a))}`);
        continue;
      }
      if (isOptional(a) !== isOptional(b))
        report(place, isOptional(a) ? 'required by the document only' : 'required by the SDK only');
      pair.below.add(pairOf(typeOf(a), typeOf(b), place));
    }
    for (const [name, b] of theirs) {
      if (!ours.has(name)) report(`${where}/${name}`, `only the document has it: ${text(typeOf(b))}`);
    }
    const [mine, other] = [indexOf(sdk), indexOf(document)];
    if (mine !== undefined && other !== undefined) pair.below.add(pairOf(mine, other, `${where}/[key]`));
    else if (mine !== undefined) report(`${where}/[key]`, `only the SDK has it: ${text(mine)}`);
    else if (other !== undefined) report(`${where}/[key]`, `only the document has it: ${text(other)}`);
  };

  const membersOf = (type: ts.Type): ReadonlyMap<string, ts.Symbol> =>
    new Map(
      checker
        .getPropertiesOfType(type)
        .filter((symbol) => !isAbsent(typeOf(symbol)))
        .map((symbol) => [symbol.name, symbol]),
    );

  const indexOf = (type: ts.Type): ts.Type | undefined =>
    checker.getIndexInfoOfType(type, ts.IndexKind.String)?.type;

  const itemOf = (list: ts.Type): ts.Type =>
    checker.getIndexInfoOfType(list, ts.IndexKind.Number)?.type ?? checker.getAnyType();

  const text = (type: ts.Type | undefined): string => {
    if (type === undefined) return 'nothing';
    const name = names.get(type) ?? nameOf(type);
    const form = checker.typeToString(type, undefined, ts.TypeFormatFlags.InTypeAlias);
    return name ?? shorten(form.replace(/ \| undefined$/, ''));
  };

  const variantName = (document: ts.Type, sdk: ts.Type): string =>
    names.get(document) ?? nameOf(sdk) ?? 'object';

  /** The variants that mean the same: equal literals, then common members. A second look finds repeated shapes. */
  const matchVariants = (
    ours: readonly ts.Type[],
    theirs: readonly ts.Type[],
  ): ReadonlyArray<{ sdk?: ts.Type; document?: ts.Type }> => {
    const [first, other] = [ours[0], theirs[0]];
    if (first !== undefined && other !== undefined && ours.length === 1 && theirs.length === 1)
      return [{ sdk: first, document: other }];
    const ranked = ours
      .flatMap((sdk) => theirs.map((document) => ({ sdk, document, score: likeness(sdk, document) })))
      .sort((a, b) => b.score - a.score);
    const [a, b] = [new Set<ts.Type>(), new Set<ts.Type>()];
    const matched: Array<{ sdk?: ts.Type; document?: ts.Type }> = [];
    for (const { sdk, document, score } of ranked) {
      if (a.has(sdk) || b.has(document) || score < 0) continue;
      matched.push({ sdk, document });
      a.add(sdk);
      b.add(document);
    }
    // One side may write a shape twice where the other writes it once.
    for (const sdk of ours)
      if (!a.has(sdk) && !theirs.some((document) => agree(sdk, document))) matched.push({ sdk });
    for (const document of theirs)
      if (!b.has(document) && !ours.some((sdk) => agree(sdk, document))) matched.push({ document });
    return matched;
  };

  const likeness = (sdk: ts.Type, document: ts.Type): number => {
    const [ours, theirs] = [membersOf(sdk), membersOf(document)];
    const name = names.get(document) ?? nameOf(document);
    let score = name !== undefined && sameName(nameOf(sdk) ?? '', name) ? 200 : 0;
    for (const [key, symbol] of ours) {
      const other = theirs.get(key);
      if (other === undefined) score -= 1;
      else score += 2 + literalLikeness(typeOf(symbol), typeOf(other));
    }
    for (const key of theirs.keys()) if (!ours.has(key)) score -= 1;
    return score;
  };

  const literalLikeness = (sdk: ts.Type, document: ts.Type): number => {
    const [ours, theirs] = [literalsOf(sdk), literalsOf(document)];
    if (ours.length === 0 || theirs.length === 0) return 0;
    return ours.some((value) => theirs.includes(value)) ? 5 : -100;
  };

  const literalsOf = (type: ts.Type): readonly string[] =>
    [...partsOf(checker, type).values].filter((value) => value.startsWith('"'));

  const agree = (sdk: ts.Type, document: ts.Type): boolean => {
    const [ours, theirs] = [checker.getNonNullableType(sdk), checker.getNonNullableType(document)];
    return checker.isTypeAssignableTo(ours, theirs) && checker.isTypeAssignableTo(theirs, ours);
  };

  /** All findings below a pair; if there are none, both types must be assignable to each other. */
  const collect = (pair: Pair, sdk: ts.Type, document: ts.Type, where: string): readonly Finding[] => {
    const findings = [...reachable(pair)].flatMap((each) => each.findings);
    if (findings.length > 0 || agree(sdk, document)) return findings;
    return [{ where, what: 'the types are not assignable to each other, though all members agree' }];
  };

  return {
    compare: (sdk, document, where) => collect(pairOf(sdk, document, where), sdk, document, where),
    compareObjects: (sdk, document, where, otherNames) => {
      const pair: Pair = { findings: [], below: new Set() };
      const [ours, theirs] = [partsOf(checker, sdk).objects, partsOf(checker, document).objects];
      for (const { sdk: a, document: b } of matchVariants(ours, theirs)) {
        if (a !== undefined && b !== undefined) compareMembers(pair, a, b, where, otherNames);
        else
          pair.findings.push({
            where,
            what: a === undefined ? `only the document has ${text(b)}` : `only the SDK has ${text(a)}`,
          });
      }
      return [...reachable(pair)].flatMap((each) => each.findings);
    },
  };
}

function matchInOrder(
  ours: readonly ts.Type[],
  theirs: readonly ts.Type[],
): ReadonlyArray<{ sdk?: ts.Type | undefined; document?: ts.Type | undefined }> {
  const length = Math.max(ours.length, theirs.length);
  return Array.from({ length }, (_, i) => ({ sdk: ours[i], document: theirs[i] }));
}

function reachable(pair: Pair, seen: Set<Pair> = new Set()): ReadonlySet<Pair> {
  if (seen.has(pair)) return seen;
  seen.add(pair);
  for (const each of pair.below) reachable(each, seen);
  return seen;
}
