import ts from 'typescript';
import { origin } from './origin.ts';
import { didYouMean, likeNames, listed } from './suggest.ts';
import {
  alternatives,
  isNothing,
  isOwn,
  isPromise,
  itemType,
  saysNothing,
  show,
  type Types,
} from './types.ts';

/** Why a value cannot be given for a type. */
export type Misfit = { readonly at: ts.Node; readonly message: string; readonly weight: number };

const MOST_DEPTH = 12;

type Place = {
  /** The expression that makes the value, as far as it is known. */
  readonly node: ts.Node | undefined;
  /** Where a fault is shown. */
  readonly at: ts.Node;
  /** `tasks[0].to_number`; empty for the value itself. */
  readonly path: string;
  readonly depth: number;
};

/**
 * What is wrong with a value for a type. More forgiving than the compiler where the value is right at run time – a text
 * in a variable may be one of the allowed ones – and stricter where it is not: a property that does not exist is found in
 * objects that were put into a variable, too.
 */
export function misfits(value: ts.Expression, target: ts.Type, types: Types): readonly Misfit[] {
  const place = { node: value, at: value, path: '', depth: 0 };
  return compare(types.checker.getTypeAtLocation(value), target, place, types);
}

function compare(source: ts.Type, target: ts.Type, given: Place, types: Types): readonly Misfit[] {
  const place = { ...given, node: origin(given.node, types) };
  const literal = place.node !== undefined && isLiteral(place.node);
  const own = literal && place.node !== undefined ? types.checker.getTypeAtLocation(place.node) : source;
  if (place.depth > MOST_DEPTH || isNothing(own) || saysNothing(target, types)) return [];
  const isObject = place.node !== undefined && ts.isObjectLiteralExpression(place.node);
  if (!isObject && saysNothing(own, types)) return [];
  const isList = place.node !== undefined && ts.isArrayLiteralExpression(place.node);
  if (!isObject && !isList && types.checker.isTypeAssignableTo(own, target)) return [];
  if (isPromise(own, types) && !isPromise(target, types))
    return [fault(place, `${name(place)} is a promise: await it first`, 3)];
  if (own.isUnion() && !isObject && !isList && (own.flags & ts.TypeFlags.Boolean) === 0) {
    const parts = alternatives(own).map((part) =>
      compare(part, target, { ...place, node: undefined }, types),
    );
    return parts.some(({ length }) => length === 0) ? [] : parts[0] ?? [];
  }
  const choices = alternatives(target);
  return choices.length > 1 ? best(own, choices, place, types) : one(own, choices[0] ?? target, place, types);
}

const isLiteral = (node: ts.Node): boolean =>
  ts.isStringLiteralLike(node) ||
  ts.isNumericLiteral(node) ||
  node.kind === ts.SyntaxKind.TrueKeyword ||
  node.kind === ts.SyntaxKind.FalseKeyword ||
  ts.isPrefixUnaryExpression(node);

/** The alternative that fits best decides; that of the same kind (`type: 'a'`) before all others. */
function best(source: ts.Type, choices: readonly ts.Type[], place: Place, types: Types): readonly Misfit[] {
  if (choices.every((choice) => (choice.flags & PRIMITIVE) !== 0))
    return primitive(source, choices, place, types);
  let found: readonly Misfit[] | undefined;
  for (const choice of choices) {
    const own = one(source, choice, place, types);
    if (own.length === 0) return [];
    if (found === undefined || weightOf(own) < weightOf(found)) found = own;
  }
  return found ?? [];
}

const weightOf = (all: readonly Misfit[]): number => all.reduce((sum, { weight }) => sum + weight, 0);

const TEXT = ts.TypeFlags.StringLike;
const NUMBER = ts.TypeFlags.NumberLike;
const BOOLEAN = ts.TypeFlags.BooleanLike;
const PRIMITIVE = TEXT | NUMBER | BOOLEAN | ts.TypeFlags.BigIntLike;

function one(source: ts.Type, target: ts.Type, place: Place, types: Types): readonly Misfit[] {
  if (saysNothing(target, types)) return [];
  if ((target.flags & PRIMITIVE) !== 0) return primitive(source, [target], place, types);
  const items = itemType(target, types);
  if (items !== undefined) return list(source, items, target, place, types);
  if ((source.flags & PRIMITIVE) !== 0 || itemType(source, types) !== undefined)
    return [
      fault(place, `${name(place)} must be ${show(target, types)}, not ${what(source, place, types)}`, 20),
    ];
  return object(source, target, place, types);
}

function primitive(
  source: ts.Type,
  targets: readonly ts.Type[],
  place: Place,
  types: Types,
): readonly Misfit[] {
  const kind = [TEXT, NUMBER, BOOLEAN, ts.TypeFlags.BigIntLike].find((flags) => (source.flags & flags) !== 0);
  const same = targets.filter(({ flags }) => kind !== undefined && (flags & kind) !== 0);
  if (kind === ts.TypeFlags.BigIntLike && targets.some(({ flags }) => (flags & NUMBER) !== 0)) return [];
  if (same.length === 0) {
    const wanted = targets.map((target) => show(target, types));
    return [fault(place, `${name(place)} must be ${listed(wanted)}, not ${what(source, place, types)}`, 20)];
  }
  if (same.some((target) => types.checker.isTypeAssignableTo(source, target))) return [];
  // Of a value that is not written out nothing is known but its kind.
  if (!source.isLiteral()) return [];
  const values = same.flatMap((target) => (target.isLiteral() ? [String(target.value)] : []));
  if (values.length === 0) return [];
  const value = String(source.value);
  const like = likeNames(value, values);
  // What tells kinds of objects apart is the first thing to be right.
  const weight = same.length === 1 ? 50 : 8;
  return [
    fault(
      place,
      `${name(place)} cannot be '${value.slice(0, 60)}'.${didYouMean(like)} Allowed: ${listed(values)}`,
      weight,
    ),
  ];
}

function list(
  source: ts.Type,
  items: ts.Type,
  target: ts.Type,
  place: Place,
  types: Types,
): readonly Misfit[] {
  const { node } = place;
  if (node !== undefined && ts.isArrayLiteralExpression(node)) {
    return node.elements.flatMap((element, index) => {
      if (ts.isSpreadElement(element) || ts.isOmittedExpression(element)) return [];
      const own = { node: element, at: element, path: `${place.path}[${index}]`, depth: place.depth + 1 };
      return compare(types.checker.getTypeAtLocation(element), items, own, types);
    });
  }
  const own = itemType(source, types);
  if (own !== undefined)
    return compare(
      own,
      items,
      { ...place, node: mappedItem(node), path: `${place.path}[]`, depth: place.depth + 1 },
      types,
    );
  return [
    fault(
      place,
      `${name(place)} must be a list (${show(target, types)}), not ${what(source, place, types)}`,
      20,
    ),
  ];
}

/** The object that `rows.map((row) => ({ … }))` makes of every row. */
function mappedItem(node: ts.Node | undefined): ts.Node | undefined {
  if (node === undefined || !ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression))
    return undefined;
  const [made] = node.arguments;
  if (node.expression.name.text !== 'map' || made === undefined || !ts.isArrowFunction(made))
    return undefined;
  return ts.isParenthesizedExpression(made.body) ? made.body.expression : undefined;
}

function object(source: ts.Type, target: ts.Type, place: Place, types: Types): readonly Misfit[] {
  const { checker } = types;
  if (target.getCallSignatures().length > 0 || source.getCallSignatures().length > 0) return [];
  const written =
    place.node !== undefined && ts.isObjectLiteralExpression(place.node) ? place.node : undefined;
  const spreads = written?.properties.some(ts.isSpreadAssignment) === true;
  const index = checker.getIndexInfosOfType(target)[0]?.type;
  const found: Misfit[] = [];
  const known = target.getProperties().map((property) => property.name);
  for (const property of source.getProperties()) {
    const declaration = property.valueDeclaration ?? property.declarations?.[0];
    const own = declaration?.getSourceFile() === types.file ? declaration : undefined;
    const wanted = target.getProperty(property.name);
    const inner = insideOf(place, property.name, own, written);
    if (wanted === undefined && index === undefined) {
      if (own !== undefined && (written !== undefined || isOwn(source, types)) && isWritten(own))
        found.push(
          fault({ ...inner, node: undefined }, unknownText(inner, property.name, known, target, types), 5),
        );
      continue;
    }
    const type = wanted === undefined ? index : checker.getTypeOfSymbol(wanted);
    if (type !== undefined) found.push(...compare(checker.getTypeOfSymbol(property), type, inner, types));
  }
  if (isOwn(source, types) || written !== undefined || source.isClassOrInterface())
    found.push(...missing(source, target, { ...place, node: written }, spreads, types));
  return found;
}

const isWritten = (node: ts.Node): boolean =>
  ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node) || ts.isMethodDeclaration(node);

function insideOf(
  place: Place,
  property: string,
  own: ts.Node | undefined,
  written: ts.Node | undefined,
): Place {
  const node =
    own === undefined ? undefined
    : ts.isPropertyAssignment(own) ? own.initializer
    : ts.isShorthandPropertyAssignment(own) ? own.name
    : undefined;
  const path =
    /^[\w$]+$/.test(property) ? `${place.path}.${property}` : `${place.path}['${property.slice(0, 80)}']`;
  return { node, at: own ?? written ?? place.at, path: path.replace(/^\./, ''), depth: place.depth + 1 };
}

function unknownText(
  place: Place,
  property: string,
  known: readonly string[],
  target: ts.Type,
  types: Types,
): string {
  const like = likeNames(property, known);
  const rest = like.length === 0 && known.length > 0 ? ` It has: ${listed(known)}` : '';
  return `'${property.slice(0, 80)}' does not exist in ${show(target, types)}${
    place.path === property ? '' : ` (${place.path})`
  }.${didYouMean(like)}${rest}`;
}

function missing(
  source: ts.Type,
  target: ts.Type,
  place: Place,
  spreads: boolean,
  types: Types,
): readonly Misfit[] {
  const names = target
    .getProperties()
    .filter(
      (wanted) =>
        (wanted.flags & ts.SymbolFlags.Optional) === 0 && source.getProperty(wanted.name) === undefined,
    )
    .map(({ name: own }) => own);
  if (names.length === 0 || (spreads && isOpenSpread(place.node, types))) return [];
  const of = place.path === '' ? '' : ` in ${place.path}`;
  return [
    fault(
      place,
      `${names.map((own) => `'${own}'`).join(', ')} ${names.length > 1 ? 'are' : 'is'} missing${of}: ${show(
        target,
        types,
      )} needs ${names.length > 1 ? 'them' : 'it'}`,
      4 * names.length,
    ),
  ];
}

/** True if something that nothing is known of is spread into the object. */
function isOpenSpread(node: ts.Node | undefined, types: Types): boolean {
  if (node === undefined || !ts.isObjectLiteralExpression(node)) return true;
  return node.properties.some(
    (part) =>
      ts.isSpreadAssignment(part) && saysNothing(types.checker.getTypeAtLocation(part.expression), types),
  );
}

const fault = ({ at }: Place, message: string, weight: number): Misfit => ({ at, message, weight });

const name = ({ path }: Place): string => (path === '' ? 'The value' : `'${path}'`);

function what(source: ts.Type, { node }: Place, types: Types): string {
  if (node !== undefined && ts.isStringLiteralLike(node)) return `the text '${node.text.slice(0, 60)}'`;
  if (node !== undefined && ts.isArrayLiteralExpression(node)) return 'a list';
  if (source.isNumberLiteral()) return `the number ${source.value}`;
  return show(source, types);
}
