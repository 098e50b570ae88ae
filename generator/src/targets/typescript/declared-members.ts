import { allMembers, resolveModel, typesInside } from '../../ir/index.ts';
import type { Api, Method } from '../../ir/model/api.ts';
import type { Declaration, Declarations, InterfaceForm } from '../../ir/model/declarations.ts';
import type { TypeNode } from '../../ir/model/type-node.ts';
import type { Imports } from './imports.ts';
import { streamsOnDemand } from './stream-flag.ts';
import { memberDescription, memberType, publicName, sharesOrigins } from './property.ts';
import type { TypeScope } from './type-scope.ts';
import { literalsText } from './type-text.ts';
import { NO_FAMILIES, type MovedMember } from './families/model.ts';

/** An interface and those of its members that another type may declare for it. */
export type Declared = {
  readonly declaration: Declaration;
  /** Its name behind those of its owners. */
  readonly path: readonly string[];
  readonly module: string;
  readonly members: readonly DeclaredMember[];
  /** Names that the namespaces around it declare: there they stand for nothing else. */
  readonly hidden: ReadonlySet<string>;
  /** Whoever extends it has these members and no others. */
  readonly isPlain: boolean;
};

export type DeclaredMember = {
  readonly name: string;
  readonly print: MovedMember;
  /** Equal for members that are printed alike, wherever that is. */
  readonly text: string;
  readonly lines: number;
  /** The lists of literals in its type, as they are printed. */
  readonly literals: readonly string[];
};

type Walk = {
  readonly api: Api;
  readonly declarations: Declarations;
  readonly found: Declared[];
  /** Prints types of what is sent, and of everything else. */
  readonly printers: Readonly<Record<'sent' | 'other', Printer>>;
};

/** All interfaces of an API, with what they declare. */
export function declaredInterfaces(api: Api, declarations: Declarations): readonly Declared[] {
  const printers = {
    sent: printerOf({ api, declarations, upload: true }),
    other: printerOf({ api, declarations, upload: false }),
  };
  const walk: Walk = { api, declarations, found: [], printers };
  for (const types of declarations.modules) {
    const split = new Set((types.resource?.methods ?? api.clientMethods).flatMap(splitParams));
    for (const declaration of [...types.models, ...types.responses])
      visit(declaration, [], { module: types.module, upload: false, hidden: NOTHING }, walk);
    // The params of a method that streams on demand are three types, written apart.
    for (const declaration of types.params)
      if (!split.has(declaration.name))
        visit(declaration, [], { module: types.module, upload: true, hidden: NOTHING }, walk);
  }
  for (const declaration of declarations.shapes)
    visit(declaration, [], { module: declarations.shapesModule, upload: true, hidden: NOTHING }, walk);
  return walk.found;
}

function splitParams(method: Method): readonly string[] {
  return streamsOnDemand(method) && method.params !== undefined ? [method.params.typeName] : [];
}

const NOTHING: ReadonlySet<string> = new Set();

type Site = { readonly module: string; readonly upload: boolean; readonly hidden: ReadonlySet<string> };

function visit(declaration: Declaration, owners: readonly string[], site: Site, walk: Walk): void {
  const path = [...owners, declaration.name];
  const { form } = declaration;
  if (form.kind === 'interface') {
    const members = membersOf(form, site, walk);
    walk.found.push({
      declaration,
      path,
      module: site.module,
      members,
      hidden: site.hidden,
      isPlain:
        owners.length === 0 &&
        // What names types inside of it is not among them, and is had all the same.
        members.length === form.members.length &&
        form.extends.length === 0 &&
        form.index === undefined &&
        form.pageScheme === undefined,
    });
  }
  const inner = declaration.children.flatMap((child) => (child.kind === 'inline' ? [child.declaration] : []));
  const hidden = new Set([...site.hidden, ...inner.map(({ name }) => name)]);
  for (const child of inner) visit(child, path, { ...site, hidden }, walk);
}

function membersOf(
  form: InterfaceForm,
  { upload }: Site,
  { api, printers }: Walk,
): readonly DeclaredMember[] {
  // The type of further members is made of those that stand beside it.
  if (form.index !== undefined) return [];
  const inherited = namesOfModels(form.extends, api);
  const isMixed = sharesOrigins(form);
  const printType = printers[upload ? 'sent' : 'other'];
  return form.members.flatMap((member): readonly DeclaredMember[] => {
    const print = { member, isMixed, upload };
    const name = publicName(member);
    const type = printType(member);
    // What a base repeats must be declared where it is, and the names inside of a type are its own.
    if (type === undefined || inherited.has(name)) return [];
    const description = memberDescription(print);
    const text = JSON.stringify([name, member.required, type, description, member.type.deprecated]);
    return [
      {
        name,
        print,
        text,
        lines: linesOf(type, description),
        literals: [...new Set(literalsIn(member.type))],
      },
    ];
  });
}

function literalsIn(type: TypeNode): readonly string[] {
  if (type.kind === 'enum') return [literalsText(type)];
  return type.kind === 'object' || type.kind === 'model' ? [] : typesInside(type).flatMap(literalsIn);
}

function namesOfModels(ids: readonly string[], api: Api): ReadonlySet<string> {
  const names = ids.flatMap((model) => {
    const base = resolveModel(api.models, { kind: 'model', model, nullable: false, at: api.facts.at });
    return base.kind === 'object' ? allMembers(api.models, base).map((member) => member.name) : [];
  });
  return new Set(names);
}

/** The text of a member's type, alike wherever it stands; undefined if it names a type inside of its own interface. */
type Printer = (member: InterfaceForm['members'][number]) => string | undefined;

/** Prints types with the modules of all names instead of importing them. */
function printerOf({
  api,
  declarations,
  upload,
}: Pick<TypeScope, 'api' | 'declarations' | 'upload'>): Printer {
  const named = (symbol: string, module: string): string => `${symbol}@${module}`;
  const imports: Imports = {
    type: named,
    value: named,
    namespace: named,
    global: (name) => name,
    structures: () => [],
  };
  let isNested = false;
  const referenceTo: Declarations['referenceTo'] = (node) => {
    const reference = declarations.referenceTo(node);
    isNested ||= reference.kind === 'nested';
    return reference;
  };
  const scope = {
    api,
    declarations: { ...declarations, referenceTo },
    imports,
    upload,
    families: NO_FAMILIES,
  };
  return (member) => {
    isNested = false;
    const text = memberType(member, scope);
    return isNested ? undefined : text;
  };
}

/** The columns of a line, less what stands around a type or text. */
const WIDTH = 80;

/** About as many lines as a member takes, the blank one behind it included. */
function linesOf(type: string, description = ''): number {
  const shown = type.includes('@') ? type.replaceAll(/@[\w/-]+/g, '') : type;
  const text = description
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / WIDTH)), 0);
  return (description === '' ? 0 : text + 2) + (shown.length > WIDTH ? shown.split(' | ').length + 1 : 1) + 1;
}
