import ts from 'typescript';
import type { Fault } from './calls.ts';
import { misfits } from './fit.ts';
import { missingMember } from './members.ts';
import type { ClientMethods } from './methods.ts';
import { didYouMean, likeNames } from './suggest.ts';
import { isPromise, isSdkType, show, type Types } from './types.ts';

type Parts = {
  readonly types: Types;
  readonly methods: ClientMethods;
  /** Calls of the client, whose arguments are checked already. */
  readonly calls: ReadonlySet<ts.Node>;
  readonly sdkPackage: string;
};

type Rule = (node: ts.Node, diagnostic: ts.Diagnostic, parts: Parts) => Fault | undefined;

/** What the compiler says, as far as it is about what happens at run time; all else is for those who write types. */
export function diagnosticFaults(all: readonly ts.Diagnostic[], parts: Parts): readonly Fault[] {
  return all.flatMap((diagnostic) => {
    const rule = RULES.get(diagnostic.code);
    if (rule === undefined || diagnostic.start === undefined) return [];
    const node = nodeAt(parts.types.file, diagnostic.start, diagnostic.length ?? 0);
    if (node === undefined || isInType(node)) return [];
    const fault = rule(node, diagnostic, parts);
    return fault === undefined ? [] : [fault];
  });
}

/** The node that the compiler means: the outermost one with just these characters, or the token there. */
function nodeAt(file: ts.SourceFile, start: number, length: number): ts.Node | undefined {
  let found: ts.Node | undefined;
  const visit = (node: ts.Node): void => {
    if (node.getStart(file) > start || node.end < start + length) return;
    found = node;
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function isInType(node: ts.Node): boolean {
  for (let own: ts.Node | undefined = node; own !== undefined; own = own.parent) {
    if (ts.isTypeNode(own) && !ts.isExpressionWithTypeArguments(own)) return true;
    if (ts.isStatement(own)) return ts.isInterfaceDeclaration(own) || ts.isTypeAliasDeclaration(own);
  }
  return false;
}

const ELSEWHERE: Readonly<Record<string, string>> = {
  fetch: 'the sandbox has no network: call the methods of client',
  process: 'the sandbox has no environment',
  require: 'the sandbox has no modules',
  Buffer: 'use Uint8Array, TextEncoder, btoa or atob',
  setInterval: 'use setTimeout',
  crypto: 'the sandbox has no random source but Math.random',
};

const unknownName: Rule = (node, _, { types }) => {
  if (!ts.isIdentifier(node) || ts.isTypeOfExpression(node.parent)) return undefined;
  const { text } = node;
  const hint = Object.hasOwn(ELSEWHERE, text) ? ELSEWHERE[text] : undefined;
  if (hint !== undefined) return { at: node, message: `${text} does not exist here: ${hint}` };
  const known = types.checker
    .getSymbolsInScope(node, ts.SymbolFlags.Value)
    .filter(({ declarations }) => declarations?.some((own) => own.getSourceFile() === types.file) === true)
    .map(({ name }) => name);
  return {
    at: node,
    message: `${text} is not declared.${didYouMean(likeNames(text, [...known, 'client']))}`,
  };
};

const unknownMember: Rule = (node, _, { types, methods }) => {
  if (ts.isPropertyAccessExpression(node)) return missingMember(node.name, methods, types);
  return missingMember(node, methods, types);
};

const unknownModule: Rule = (node, _, { sdkPackage }) => {
  if (!ts.isStringLiteralLike(node)) return undefined;
  const message = `cannot import '${node.text.slice(0, 80)}': the sandbox has no modules but '${sdkPackage}'`;
  return { at: node, message };
};

/** The message of the compiler, if it is about a promise or a type of the SDK. */
const aboutSdk: Rule = (node, diagnostic, { types }) => {
  const type = types.checker.getTypeAtLocation(node);
  if (!isPromise(type, types) && !isSdkType(type, types)) return undefined;
  return { at: node, message: ts.flattenDiagnosticMessageText(diagnostic.messageText, ' ').slice(0, 300) };
};

const notIterable: Rule = (node, _, { types }) => {
  const type = types.checker.getTypeAtLocation(node);
  if (isPromise(type, types)) return { at: node, message: `a promise cannot be iterated: await it first` };
  if (!isSdkType(type, types)) return undefined;
  return { at: node, message: `${show(type, types)} is no list` };
};

/** A value where the code names a type of the SDK; all other types of the code bind nobody. */
const wrongValue: Rule = (node, _, { types, calls }) => {
  for (let own: ts.Node | undefined = node; own !== undefined && !ts.isStatement(own); own = own.parent) {
    if (calls.has(own)) return undefined;
    if (!ts.isVariableDeclaration(own) || own.type === undefined || own.initializer === undefined) continue;
    const target = types.checker.getTypeFromTypeNode(own.type);
    if (!isSdkType(target, types)) return undefined;
    return misfits(own.initializer, target, types)[0];
  }
  return undefined;
};

/** `status === 'done'`, where the status is never that. */
const neverEqual: Rule = (node, _, { types }) => {
  if (!ts.isBinaryExpression(node)) return undefined;
  for (const [side, other] of [
    [node.left, node.right],
    [node.right, node.left],
  ] as const) {
    if (!ts.isStringLiteralLike(other)) continue;
    const symbol = types.checker.getSymbolAtLocation(ts.isPropertyAccessExpression(side) ? side.name : side);
    if (symbol === undefined) continue;
    // The type as declared: the compiler's is narrowed by what the code asked before.
    const declared = types.checker.getTypeOfSymbol(symbol);
    const members = declared.isUnion() ? declared.types : [declared];
    const values = members.flatMap((type) => (type.isStringLiteral() ? [type.value] : []));
    if (values.length === 0 || values.includes(other.text) || members.some(isWide)) continue;
    const message = `${side.getText().slice(0, 60)} is never '${other.text.slice(0, 60)}'.${didYouMean(
      likeNames(other.text, values),
    )} It is one of: ${values.join(', ').slice(0, 300)}`;
    return { at: other, message };
  }
  return undefined;
};

const isWide = ({ flags }: ts.Type): boolean =>
  (flags & (ts.TypeFlags.String | ts.TypeFlags.Any | ts.TypeFlags.EnumLike)) !== 0;

const constant: Rule = (node) => ({
  at: node,
  message: `${node.getText().slice(0, 60)} is a constant: declare it with let`,
});

const RULES: ReadonlyMap<number, Rule> = new Map([
  ...[2304, 2552, 2580, 2584, 2591, 2592, 2593, 18004].map((code) => [code, unknownName] as const),
  ...[2339, 2551, 2576].map((code) => [code, unknownMember] as const),
  ...[2307, 2792].map((code) => [code, unknownModule] as const),
  ...[2348, 2349, 2351].map((code) => [code, aboutSdk] as const),
  ...[2488, 2495, 2504, 2548, 2549].map((code) => [code, notIterable] as const),
  ...[2322, 2353, 2559, 2561, 2739, 2740, 2741, 2820].map((code) => [code, wrongValue] as const),
  [2367, neverEqual] as const,
  [2588, constant] as const,
]);
