import ts from 'typescript';
import type { Types } from './types.ts';

/** The methods and resources of the client, as types. */
export type ClientMethods = {
  /** `pet.create`, by the declaration of the method. */
  readonly names: ReadonlyMap<ts.Node, string>;
  /** `client`, `client.pet`, … by the type. */
  readonly owners: ReadonlyMap<ts.Type, string>;
  /** What an owner has: `client.pet` has `create`, … */
  readonly members: ReadonlyMap<string, readonly string[]>;
};

/** Finds the methods that code may call in the declarations of the client. */
export function clientMethods(
  client: ts.Type,
  methods: readonly string[],
  { checker }: Types,
): ClientMethods {
  const names = new Map<ts.Node, string>();
  const owners = new Map<ts.Type, string>([[client, 'client']]);
  const members = new Map<string, Set<string>>();
  for (const method of methods) {
    let type = client;
    let path = 'client';
    const words = method.split('.');
    for (const [index, word] of words.entries()) {
      const symbol = type.getProperty(word);
      if (symbol === undefined) break;
      members.set(path, (members.get(path) ?? new Set()).add(word));
      if (index === words.length - 1)
        for (const declaration of symbol.declarations ?? []) names.set(declaration, method);
      type = checker.getTypeOfSymbol(symbol);
      path = `${path}.${word}`;
      if (index < words.length - 1) owners.set(type, path);
    }
  }
  return { names, owners, members: new Map([...members].map(([path, set]) => [path, [...set]])) };
}

/** The method that is called, or nothing if it is none of the client's. */
export function calledMethod(
  call: ts.CallExpression,
  { names }: ClientMethods,
  { checker }: Types,
): string | undefined {
  const callee = ts.isPropertyAccessExpression(call.expression) ? call.expression.name : call.expression;
  const [own] = checker.getSymbolAtLocation(callee)?.declarations ?? [];
  const known = own === undefined ? undefined : names.get(own);
  if (known !== undefined) return known;
  // A method that was taken off its resource: `const { list } = client.pet`.
  const { declaration } = checker.getResolvedSignature(call) ?? {};
  return declaration === undefined ? undefined : names.get(declaration);
}
