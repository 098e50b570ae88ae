import ts from 'typescript';

/** The types of a program, with the questions that the rules ask. */
export type Types = {
  readonly checker: ts.TypeChecker;
  readonly file: ts.SourceFile;
  readonly isOfSdk: (node: ts.Node) => boolean;
};

const OPEN = ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.Never | ts.TypeFlags.TypeParameter;
const NOTHING = ts.TypeFlags.Null | ts.TypeFlags.Undefined | ts.TypeFlags.Void;

/** True for types that say nothing about a value. */
export function saysNothing(type: ts.Type, { checker }: Types): boolean {
  if ((type.flags & (OPEN | ts.TypeFlags.NonPrimitive)) !== 0) return true;
  return isEmptyObject(type, checker);
}

function isEmptyObject(type: ts.Type, checker: ts.TypeChecker): boolean {
  return (
    (type.flags & ts.TypeFlags.Object) !== 0 &&
    type.getProperties().length === 0 &&
    type.getCallSignatures().length === 0 &&
    type.getConstructSignatures().length === 0 &&
    checker.getIndexInfosOfType(type).length === 0 &&
    !type.isClass()
  );
}

/** True for `null`, `undefined` and `void`. */
export const isNothing = (type: ts.Type): boolean => (type.flags & NOTHING) !== 0;

/** The members of a union but for `null` and `undefined`; other types as they are. */
export function alternatives(type: ts.Type): readonly ts.Type[] {
  return (type.isUnion() ? type.types : [type]).filter((own) => !isNothing(own));
}

/** True if a value is a promise, whatever else it may be. */
export function isPromise(type: ts.Type, { checker }: Types): boolean {
  const all = alternatives(type);
  return all.length > 0 && all.every((own) => isThenable(own, checker));
}

function isThenable(type: ts.Type, checker: ts.TypeChecker): boolean {
  if ((type.flags & OPEN) !== 0) return false;
  const then = type.getProperty('then');
  return then !== undefined && checker.getTypeOfSymbol(then).getCallSignatures().length > 0;
}

/** The type of the items of a list, or nothing if it is none. */
export function itemType(type: ts.Type, { checker }: Types): ts.Type | undefined {
  if (!checker.isArrayLikeType(type)) return undefined;
  return checker.getIndexTypeOfType(type, ts.IndexKind.Number);
}

/** True if the code itself declares the type. */
export function isOwn(type: ts.Type, { file }: Types): boolean {
  const declarations = type.symbol?.declarations ?? type.aliasSymbol?.declarations ?? [];
  return declarations.length > 0 && declarations.every((node) => node.getSourceFile() === file);
}

/** True if the SDK declares the type, or one of its alternatives. */
export function isSdkType(type: ts.Type, types: Types): boolean {
  const declarations = [type, ...alternatives(type)].flatMap((own) => [
    ...(own.aliasSymbol?.declarations ?? []),
    ...(own.symbol?.declarations ?? []),
  ]);
  return declarations.some(types.isOfSdk);
}

const MOST_SHOWN = 90;

/** The name of a type, short enough for a sentence. */
export function show(type: ts.Type, { checker }: Types): string {
  const text = checker
    .typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation)
    .replace(/import\([^)]*\)\./g, '');
  const plain = text.replace(/"/g, "'");
  return plain.length > MOST_SHOWN ? `${plain.slice(0, MOST_SHOWN)}…` : plain;
}
