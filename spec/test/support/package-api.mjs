// Reads the public API of a generated package: its methods and the members of its types.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const OPTIONS = {
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
  strict: true,
  types: [],
};

/** The API of the package in a folder. */
export function readPackage(folder) {
  const resources = join(folder, 'src/resources');
  const names = readdirSync(resources).filter((name) => name.endsWith('.ts'));
  const program = ts.createProgram({
    rootNames: names.map((name) => join(resources, name)),
    options: OPTIONS,
  });
  const checker = program.getTypeChecker();
  const files = program.getSourceFiles().filter(({ fileName }) => fileName.includes('/src/resources/'));
  const exported = new Map(
    files.flatMap((file) =>
      checker
        .getExportsOfModule(checker.getSymbolAtLocation(file) ?? { exports: undefined })
        .map((each) => [each.name, each]),
    ),
  );
  return {
    /** `call.retrieve(callID: string): CallResponse = get /v2/get-call/{}`, in the order of the classes. */
    methods: files.flatMap((file) => file.statements.filter(ts.isClassDeclaration).flatMap(methodsOf)),
    /** Members as `name?: type` of a type such as `LlmResponse.states[]`. */
    members: (path) => membersOf(typeAt(path, exported, checker), checker),
  };
}

function methodsOf(declaration) {
  const owner = declaration.name.text;
  const resource = owner[0].toLowerCase() + owner.slice(1);
  return declaration.members
    .filter(ts.isMethodDeclaration)
    .map((method) => `${resource}.${methodText(method)}`);
}

function methodText(method) {
  const args = method.parameters.filter(({ name }) => name.getText() !== 'options').map(argumentText);
  // What the promise resolves to; that of a list names its items as well.
  const result =
    /^(?:API|List)Promise$/.test(method.type.typeName?.getText() ?? '') ?
      method.type.typeArguments[0].getText()
    : method.type.getText();
  return `${method.name.getText()}(${args.join(', ')}): ${result} = ${requestText(method.body)}`;
}

function argumentText({ name, type, initializer, questionToken }) {
  const optional = initializer || questionToken ? '?' : '';
  return `${name.getText()}${optional}: ${type.getText().replace(/ \| null \| undefined$/, '')}`;
}

function requestText(body) {
  const text = body.getText();
  const [, verb, path] = /_client\.(\w+)\(\s*(?:path)?[`']([^`']*)[`']/.exec(text);
  const timeout = /[tT]imeout: .*?([\d_]+),/.exec(text)?.[1];
  const extras = [
    timeout && `timeout ${timeout.replaceAll('_', '')}`,
    text.includes('multipartFormRequestOptions') && 'multipart',
  ];
  return [`${verb} ${path.replaceAll(/\$\{[^}]*\}/g, '{}')}`, ...extras.filter(Boolean)].join(', ');
}

/** Follows `Type.property[]<variant>`, or `Namespace.Type`. */
function typeAt(path, exported, checker) {
  const [first, ...steps] = path.match(/\w+|\[\]|<\w+>/g);
  let symbol = exported.get(first);
  if (!symbol) throw new Error(`The package has no type ${first}`);
  if (symbol.flags & ts.SymbolFlags.Alias) symbol = checker.getAliasedSymbol(symbol);
  let type;
  for (const step of steps) {
    const inner = type ? undefined : symbol.exports?.get(step);
    if (inner) symbol = inner;
    else type = stepInto(type ?? checker.getDeclaredTypeOfSymbol(symbol), step, checker);
  }
  return type ?? checker.getDeclaredTypeOfSymbol(symbol);
}

function stepInto(type, step, checker) {
  if (step === '[]') return checker.getNonNullableType(checker.getIndexTypeOfType(type, ts.IndexKind.Number));
  if (step.startsWith('<')) return variant(type, step.slice(1, -1), checker);
  const property = type.getProperty(step);
  if (!property) throw new Error(`There is no property ${step}`);
  return checker.getNonNullableType(checker.getTypeOfSymbol(property));
}

/** The member of a union whose `type` or `role` has the given value. */
function variant(type, value, checker) {
  return type.types.find((each) =>
    ['type', 'role'].some((key) => {
      const property = each.getProperty(key);
      return property && checker.getTypeOfSymbol(property).value === value;
    }),
  );
}

function membersOf(type, checker) {
  return checker.getPropertiesOfType(type).map((property) => {
    const optional = property.flags & ts.SymbolFlags.Optional ? '?' : '';
    return `${property.name}${optional}: ${shape(checker.getTypeOfSymbol(property), checker)}`;
  });
}

/** A type in short: `string[] null`, `'ipa' 'cmu'`, `object`, `union[]`, `map`. */
function shape(type, checker) {
  if (type.flags & ts.TypeFlags.AnyOrUnknown) return checker.typeToString(type);
  const bare = checker.getNonNullableType(type);
  const isNullable = type.isUnion() && type.types.some(({ flags }) => flags & ts.TypeFlags.Null);
  return `${bareShape(bare, checker)}${isNullable ? ' null' : ''}`;
}

function bareShape(type, checker) {
  if (type.isStringLiteral()) return `'${type.value}'`;
  if (type.flags & ts.TypeFlags.Boolean) return 'boolean';
  if (type.isUnion()) {
    return type.types.every((each) => each.isStringLiteral()) ?
        type.types.map(({ value }) => `'${value}'`).join(' ')
      : 'union';
  }
  if (checker.isArrayType(type)) return `${shape(checker.getTypeArguments(type)[0], checker)}[]`;
  if (!(type.flags & ts.TypeFlags.Object)) return checker.typeToString(type);
  return checker.getIndexInfosOfType(type).length > 0 ? 'map' : 'object';
}
