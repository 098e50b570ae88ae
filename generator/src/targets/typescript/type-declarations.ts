import type {
  InterfaceDeclarationStructure,
  ModuleDeclarationStructure,
  PropertySignatureStructure,
  OptionalKind,
  TypeAliasDeclarationStructure,
} from 'ts-morph';
import type { ParamsMember, ParameterOrigin } from '../../ir/model/api.ts';
import type { Declaration, InterfaceForm } from '../../ir/model/declarations.ts';
import type { Member } from '../../ir/model/type-node.ts';
import { allMembers, resolveModel } from '../../ir/index.ts';
import { tsKey } from '../../support/encode.ts';
import { jsdocLines } from '../../support/text.ts';
import { KIND } from './kinds.ts';
import { modelName } from './model-name.ts';
import { INHERITED } from './names/taken.ts';
import type { TypeScope } from './type-scope.ts';
import { typeText } from './type-text.ts';

type TypeStatement =
  | InterfaceDeclarationStructure
  | TypeAliasDeclarationStructure
  | ModuleDeclarationStructure;

const ORIGIN_LABEL: Readonly<Record<ParameterOrigin, string>> = {
  path: 'Path param',
  query: 'Query param',
  body: 'Body param',
  header: 'Header param',
  cookie: 'Cookie param',
};

/** The statements of one named type: the interface or alias, then the namespace with its nested names. */
export function typeStatements(declaration: Declaration, scope: TypeScope): readonly TypeStatement[] {
  const own =
    declaration.form.kind === 'interface' ?
      interfaceStatement(declaration, declaration.form, scope)
    : aliasStatement(declaration, declaration.form.type, scope);
  const namespace = namespaceStatement(declaration, scope);
  return namespace === undefined ? [own] : [own, namespace];
}

function aliasStatement(
  declaration: Declaration,
  type: Parameters<typeof typeText>[0],
  scope: TypeScope,
): TypeAliasDeclarationStructure {
  return {
    kind: KIND.typeAlias,
    name: declaration.name,
    isExported: true,
    type: typeText(type, scope),
    // A union of params says what it is by its variants.
    ...(declaration.role === 'params' ?
      {}
    : docs(jsdocLines(declaration.description, { deprecated: declaration.deprecated === true }))),
  };
}

function interfaceStatement(
  declaration: Declaration,
  form: InterfaceForm,
  scope: TypeScope,
): InterfaceDeclarationStructure {
  const origins = new Set(form.members.map((member) => ('origin' in member ? member.origin : undefined)));
  const mixed = origins.size > 1;
  const bases = [
    ...form.extends.map((id) => modelName(withoutNull(id, scope), scope)),
    ...(form.pageScheme === undefined ?
      []
    : [scope.imports.type(`${pascalOf(form.pageScheme, scope)}Params`, 'core/pagination')]),
  ];
  const properties = form.members.map((member) => property(member, mixed, scope));
  return {
    kind: KIND.interface,
    name: declaration.name,
    isExported: true,
    ...(bases.length > 0 && { extends: bases }),
    properties: [...properties, ...indexSignature(form, scope)],
    ...docs(jsdocLines(declaration.description, { deprecated: declaration.deprecated === true })),
  };
}

/** An interface cannot extend a name for `Tea | null`; it extends `Tea`, which may be another such name. */
function withoutNull(id: string, { api }: TypeScope): string {
  let base = id;
  const seen = new Set<string>();
  for (let name = id; !seen.has(name); ) {
    seen.add(name);
    const type = api.models.get(name)?.type;
    if (type?.kind !== 'model') break;
    name = type.model;
    if (type.nullable) base = name;
  }
  return base;
}

const pascalOf = (name: string, { api }: TypeScope): string => api.facts.casing.pascal(name);

function property(
  member: Member | ParamsMember,
  mixed: boolean,
  scope: TypeScope,
): OptionalKind<PropertySignatureStructure> {
  const name = 'publicName' in member ? member.publicName : member.name;
  const { description, deprecated } = member.type;
  const label = mixed && 'origin' in member ? ORIGIN_LABEL[member.origin] : undefined;
  const text =
    label === undefined ? description
    : description === undefined ? label
    : `${label}: ${description}`;
  return {
    name: tsKey(name),
    hasQuestionToken: !member.required,
    type: memberText(name, member, scope),
    leadingTrivia: '\n',
    ...docs(jsdocLines(text, { deprecated: deprecated === true })),
  };
}

/** Where an optional member is absent, its name may lead to what every object inherits: `{}.toString` is a function. */
function memberText(name: string, { type, required }: Member, scope: TypeScope): string {
  const text = typeText(type, scope);
  return required || !INHERITED.has(name) || text === 'unknown' ? text : `${text} | Object['${name}']`;
}

/** The index signature must accept every member, so it is only as narrow as they allow. */
function indexSignature(
  form: InterfaceForm,
  scope: TypeScope,
): Array<OptionalKind<PropertySignatureStructure>> {
  if (form.index === undefined) return [];
  const text = typeText(form.index, scope);
  const fits =
    form.extends.length === 0 &&
    form.members.every((member) => member.required && typeText(member.type, scope) === text);
  const value =
    fits || form.members.length === 0 ? text
    : scope.api.facts.rules === 'openapi' ? unitedText(form, text, scope)
    : 'unknown';
  // Printed as a property: an index signature has no place in the member order of a property list.
  return [{ name: `[k: string]`, type: value, leadingTrivia: '\n' }];
}

/** The type of further members, and of the named ones, which the signature must accept as well. */
function unitedText(form: InterfaceForm, index: string, scope: TypeScope): string {
  const inherited = form.extends.flatMap((id) => {
    const base = resolveModel(scope.api.models, {
      kind: 'model',
      model: id,
      nullable: false,
      at: scope.api.facts.at,
    });
    return base.kind === 'object' ? allMembers(scope.api.models, base) : [];
  });
  const all = [...inherited, ...form.members];
  const texts = [index, ...all.map((member) => typeText(member.type, scope))];
  const parts = texts.flatMap((text) => (text.includes('unknown') ? ['unknown'] : [text]));
  // What every object has is printed with what it is there, which no list of the others covers.
  const isEverywhere = all.some(({ name }) => name in Object.prototype);
  if (isEverywhere || parts.includes('unknown')) return 'unknown';
  const isOptional = all.some((member) => !member.required);
  return [...new Set([...parts, ...(isOptional ? ['undefined'] : [])])].join(' | ');
}

/** Shared shapes under the names the rules ask for, and the types that only this declaration uses. */
function namespaceStatement(
  declaration: Declaration,
  scope: TypeScope,
): ModuleDeclarationStructure | undefined {
  if (declaration.children.length === 0) return undefined;
  const aliases = declaration.children.flatMap((child) => {
    if (child.kind !== 'alias') return [];
    const local = scope.imports.type(child.to, scope.declarations.shapesModule);
    return [local === child.short ? `type ${local}` : `type ${local} as ${child.short}`];
  });
  const inline = declaration.children.flatMap((child) =>
    child.kind === 'inline' ? typeStatements(child.declaration, scope) : [],
  );
  return {
    kind: KIND.module,
    name: declaration.name,
    isExported: true,
    hasDeclareKeyword: true,
    statements: [
      ...inline.map((statement) =>
        statement.kind === KIND.module ? { ...statement, hasDeclareKeyword: false } : statement,
      ),
      ...(aliases.length > 0 ? [`export { ${aliases.join(', ')} };`] : []),
    ],
  };
}

/** A doc comment from its lines; none without text. */
export function docs(lines: readonly string[]): { docs?: Array<{ description: string }> } {
  return lines.length === 0 ? {} : { docs: [{ description: `\n${lines.join('\n')}` }] };
}
