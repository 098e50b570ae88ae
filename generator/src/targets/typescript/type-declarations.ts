import type {
  InterfaceDeclarationStructure,
  ModuleDeclarationStructure,
  PropertySignatureStructure,
  OptionalKind,
  TypeAliasDeclarationStructure,
} from 'ts-morph';
import type { Declaration, InterfaceForm } from '../../ir/model/declarations.ts';
import { allMembers, resolveModel } from '../../ir/index.ts';
import { jsdocLines } from '../../support/text.ts';
import { docs } from './doc-comment.ts';
import { NO_FAMILIES } from './families/model.ts';
import { KIND } from './kinds.ts';
import { modelName } from './model-name.ts';
import { propertyStructure, publicName, sharesOrigins } from './property.ts';
import { importShape, type TypeScope } from './type-scope.ts';
import { typeText } from './type-text.ts';

type TypeStatement =
  | InterfaceDeclarationStructure
  | TypeAliasDeclarationStructure
  | ModuleDeclarationStructure;

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
    // A list of literals that has a name of its own needs no other.
    type: typeText(type, type.kind === 'enum' ? { ...scope, families: NO_FAMILIES } : scope),
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
  const isMixed = sharesOrigins(form);
  const family = scope.families.of(declaration);
  const bases = [
    ...form.extends.map((id) => modelName(withoutNull(id, scope), scope)),
    ...(form.pageScheme === undefined ?
      []
    : [scope.imports.type(`${pascalOf(form.pageScheme, scope)}Params`, 'core/pagination')]),
    ...(family?.bases ?? []).map(({ name, module }) => scope.imports.type(name, module)),
  ];
  const own = form.members.filter((member) => family?.members.has(publicName(member)) !== true);
  return {
    kind: KIND.interface,
    name: declaration.name,
    isExported: true,
    ...(bases.length > 0 && { extends: bases }),
    properties: [
      ...own.map((member) => propertyStructure({ member, isMixed }, scope)),
      ...indexSignature(form, scope),
    ],
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
    const local = importShape(child.to, scope);
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
