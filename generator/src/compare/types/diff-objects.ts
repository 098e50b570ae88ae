import type { ts } from 'ts-morph';
import { member, part } from '../model/index.ts';
import type { Way } from '../rules/index.ts';
import { changeEvent } from './change-event.ts';
import type { Look } from './look.ts';
import { standingsOf } from './type-arguments.ts';
import { typeTexts } from './type-texts.ts';
import {
  isHidden,
  awaited,
  hasMembers,
  isClassInstance,
  isOfLibrary,
  isStandard,
  typeText,
  type Types,
} from './type-parts.ts';

const OTHER: Readonly<Record<Way, Way>> = { request: 'response', response: 'request' };

/** Compares two variants that are versions of one. */
export function compareOne(a: ts.Type, b: ts.Type, look: Look): void {
  const { types, whole, visit, reach } = look;
  const { ts, checker } = types;
  reach(a);
  if (a === b || a.flags & b.flags & ts.TypeFlags.TypeParameter) return;
  // A variant is the same pair wherever else it stands.
  if (a !== whole.before || b !== whole.after) return visit(a, b, undefined);
  if (checker.isArrayType(a) && checker.isArrayType(b)) return compareLists(a, b, look);
  if (checker.isTupleType(a) && checker.isTupleType(b)) return compareTuples(a, b, look);
  if (isFunction(a) || isFunction(b)) return compareFunctions(a, b, look);
  // What makes instances is compared where the class is exported.
  if (a.getConstructSignatures().length > 0 || b.getConstructSignatures().length > 0) return;
  if (isClassInstance(a, types) || isClassInstance(b, types) || isStandard(a) || isStandard(b))
    return compareInstances(a, b, look);
  if (isObject(a, types) && isObject(b, types)) compareMembers(a, b, look);
}

function isFunction(type: ts.Type): boolean {
  return type.getCallSignatures().length > 0;
}

function isObject(type: ts.Type, types: Types): boolean {
  const { checker } = types;
  return hasMembers(type, types) && !checker.isArrayType(type) && !checker.isTupleType(type);
}

function argumentsOf(type: ts.Type, { checker }: Types): readonly ts.Type[] {
  return checker.getTypeArguments(type as ts.TypeReference);
}

function compareLists(a: ts.Type, b: ts.Type, { types, visit }: Look): void {
  const [left, right] = [argumentsOf(a, types)[0], argumentsOf(b, types)[0]];
  if (left !== undefined && right !== undefined) visit(left, right, part('[]'));
}

function compareTuples(a: ts.Type, b: ts.Type, look: Look): void {
  const { types, emit, visit } = look;
  const [left, right] = [argumentsOf(a, types), argumentsOf(b, types)];
  const kinds = (type: ts.Type): string =>
    ((type as ts.TupleTypeReference).target.elementFlags ?? []).join(' ');
  if (kinds(a) !== kinds(b)) return emit(changeEvent(look), typeTexts(a, b, types));
  left.forEach((element, i) => {
    const other = right[i];
    if (other !== undefined) visit(element, other, part(`[${i}]`));
  });
}

/** What is passed to a function that callers hand over is read by them, and the other way round. */
function compareFunctions(a: ts.Type, b: ts.Type, look: Look): void {
  const { types, way, emit, visit } = look;
  const { ts, checker } = types;
  const [old, next] = [a.getCallSignatures()[0], b.getCallSignatures()[0]];
  const say = (): void => emit('type-changed', typeTexts(a, b, types));
  if (old === undefined || next === undefined) return say();
  const [from, to] = [old.getParameters(), next.getParameters()];
  const isRequired = ({ valueDeclaration: node }: ts.Symbol): boolean =>
    node === undefined || !ts.isParameter(node) || !checker.isOptionalParameter(node);
  const hasRest = [...from, ...to].some(
    ({ valueDeclaration: node }) => node !== undefined && ts.isParameter(node) && node.dotDotDotToken,
  );
  const asksMore = way === 'response' && to.slice(from.length).some(isRequired);
  if (!hasRest && (to.length < from.length || asksMore)) return say();
  from.forEach((parameter, i) => {
    const other = to[i];
    if (other === undefined) return;
    visit(checker.getTypeOfSymbol(parameter), checker.getTypeOfSymbol(other), part(`(${parameter.name})`), {
      nodes: [parameter.valueDeclaration, other.valueDeclaration],
      way: OTHER[way],
    });
  });
  const [was, is] = [checker.getReturnTypeOfSignature(old), checker.getReturnTypeOfSignature(next)];
  // Whoever expects nothing takes anything.
  if (!((way === 'request' ? is : was).flags & ts.TypeFlags.Void)) visit(was, is, part('()'));
}

/** Of two versions of a class only what was filled in can be compared, and what a page holds. */
function compareInstances(a: ts.Type, b: ts.Type, look: Look): void {
  const { types, way, visit } = look;
  const [left, right] = [argumentsOf(a, types), argumentsOf(b, types)];
  const symbol = a.getSymbol();
  const standings = symbol === undefined ? [] : standingsOf(symbol, types);
  standings.forEach(({ isRead, isPassed }, i) => {
    const [argument, other] = [left[i], right[i]];
    // Whoever hands over an instance did not write its methods.
    const isMet = isRead || (isPassed && way === 'response');
    if (argument === undefined || other === undefined || !isMet) return;
    if (argument.flags & types.ts.TypeFlags.TypeParameter) return;
    visit(awaited(argument, types), awaited(other, types), undefined, { way: isRead ? way : 'request' });
  });
  for (const base of a.getBaseTypes() ?? []) {
    const other = b
      .getBaseTypes()
      ?.find((candidate) => candidate.getSymbol()?.name === base.getSymbol()?.name);
    if (other !== undefined && base !== other) compareInstances(base, other, look);
  }
}

function compareMembers(a: ts.Type, b: ts.Type, look: Look): void {
  const { types, way, emitMember, visit } = look;
  const { ts, checker } = types;
  const [left, right] = [propertiesOf(a, types), propertiesOf(b, types)];
  const [from, to] = [a.getStringIndexType(), b.getStringIndexType()];
  const textOf = (symbol: ts.Symbol): string => typeText(checker.getTypeOfSymbol(symbol), types);
  const isLeavable = ({ flags }: ts.Symbol): boolean => (flags & ts.SymbolFlags.Optional) !== 0;
  compareStandardParts(a, b, look);
  for (const [name, old] of left) {
    const next = right.get(name);
    if (isOfLibrary(old) && (next === undefined || isOfLibrary(next))) continue;
    const nodes = [old.valueDeclaration, next?.valueDeclaration] as const;
    if (next === undefined) {
      if (way === 'request' || to === undefined)
        emitMember('property-removed', name, nodes, { before: textOf(old) });
      continue;
    }
    const [wasOptional, isOptional] = [isLeavable(old), isLeavable(next)];
    if (wasOptional !== isOptional)
      emitMember(isOptional ? 'property-became-optional' : 'property-became-required', name, nodes);
    if (isDeprecated(next, types) && !isDeprecated(old, types))
      emitMember('property-deprecated', name, nodes);
    visit(checker.getTypeOfSymbol(old), checker.getTypeOfSymbol(next), member(name), {
      nodes,
      isOptional: wasOptional || isOptional,
    });
  }
  for (const [name, next] of right) {
    if (!left.has(name) && !isOfLibrary(next))
      emitMember(
        isLeavable(next) ? 'property-added' : 'property-added-required',
        name,
        [undefined, next.valueDeclaration],
        { after: textOf(next) },
      );
  }
  if (from !== undefined && to !== undefined) visit(from, to, part('[key]'));
  else if (from !== undefined) look.emit('index-removed', { before: `{ [key]: ${typeText(from, types)} }` });
  else if (to !== undefined) look.emit('index-added', { after: `{ [key]: ${typeText(to, types)} }` });
}

/**
 * What an object has from the types of every program is in both versions, whatever those are filled in with: only that
 * is compared. Their members lead to ever new types (`string & Tea[]`, say).
 */
function compareStandardParts(a: ts.Type, b: ts.Type, look: Look): void {
  const { types, visit } = look;
  const others = partsOf(b).filter(isStandard);
  for (const own of partsOf(a).filter(isStandard)) {
    const other = others.find((candidate) => candidate.getSymbol() === own.getSymbol());
    if (other === undefined || other === own) continue;
    if (types.checker.isArrayType(own)) compareLists(own, other, look);
    else visit(own, other, undefined);
  }
}

/** What a type is put together from: the types of an intersection, and what an interface extends. */
function partsOf(type: ts.Type): readonly ts.Type[] {
  return type.isIntersection() ? type.types : type.getBaseTypes() ?? [];
}

function isDeprecated({ valueDeclaration: node }: ts.Symbol, { ts }: Types): boolean {
  return node !== undefined && ts.getJSDocDeprecatedTag(node) !== undefined;
}

/** Members that callers may use. Those named by symbols are private marks. */
function propertiesOf(type: ts.Type, { ts, checker }: Types): ReadonlyMap<string, ts.Symbol> {
  const isInternal = ({ name, declarations = [] }: ts.Symbol): boolean =>
    name.startsWith('__@') ||
    declarations.some(
      (node) =>
        // A class may have parts that only the SDK knows; `_id` of an object is a member like others.
        (ts.isClassLike(node.parent) && name.startsWith('_')) ||
        (ts.isClassElement(node) && isHidden(node, { ts })),
    );
  return new Map(
    checker
      .getPropertiesOfType(type)
      .flatMap((symbol) => (isInternal(symbol) ? [] : [[symbol.name, symbol] as const])),
  );
}
