import { ts } from 'ts-morph';
import { isObject, type JsonObject, type JsonValue } from '../support/json.ts';
import type { Modules } from './modules.ts';
import type { FoundPage } from './package-model.ts';
import { dataOf, findAll, nameOf } from './syntax.ts';
import { classesIn } from './read-resources.ts';

/** The classes of pages, wherever releases of the generator put them. */
export function readPages(modules: Modules): readonly FoundPage[] {
  const trees = ['core/pagination', 'pagination'].flatMap((module) => modules.tree(module) ?? []);
  return trees.flatMap((tree) =>
    classesIn(tree)
      .filter(({ heritageClauses }) => /extends AbstractPage\b/.test(heritageClauses?.[0]?.getText() ?? ''))
      .map((node) => readPage(node, tree)),
  );
}

type Facts = {
  /** Text of what finds the next page. */
  readonly next: string;
  readonly items: string;
  readonly more: string;
};

function readPage(node: ts.ClassDeclaration, tree: ts.SourceFile): FoundPage {
  const className = node.name?.text ?? '';
  const text = (name: RegExp): string =>
    node.members
      .filter((each) => name.test(nameOf(each.name) ?? ''))
      .map((each) => each.getText())
      .join('\n');
  const facts: Facts = {
    next: text(/^(?:nextPageRequestOptions|nextPageInfo|nextPageParams)$/),
    items: text(/^getPaginatedItems$/),
    more: text(/^hasNextPage$/),
  };
  const isArray = /this\.(\w+) = body \|\| \[\]/.exec(node.getText())?.[1];
  const response = membersOf(interfaceNamed(`${className}Response`, tree), tree);
  const request = membersOf(interfaceNamed(`${className}Params`, tree), tree);
  const own = ownScheme(node);
  if (own !== undefined) return ownPage(node, own, { request, response });
  const type = typeOf(facts);
  return {
    className,
    type,
    isInBody: /\bbody: \{/.test(facts.next),
    request: withPurposes(request, requestPurposes(type, facts)),
    response: {
      ...(isArray !== undefined && {
        [isArray]: TOP_LEVEL,
      }),
      ...withPurposes(response, responsePurposes(type, facts)),
    },
  };
}

/** How the next page is found, by what its code computes. */
function typeOf({ next }: Facts): string {
  if (/new URL\(|\burl:/.test(next)) return 'cursor_url';
  if (/\bcurrentCount\b|\boffset \+ length\b/.test(next)) return 'offset';
  if (/\bcurrentPage\b/.test(next)) return 'page_number';
  if (/\[\w+\.length - 1\]\??\.(\w+)|\.at\(-1\)/.test(next)) return 'cursor_id';
  return /query: \{|body: \{|params: \{/.test(next) ? 'cursor' : 'fake_page';
}

type Purposes = ReadonlyMap<string, string>;

function responsePurposes(type: string, { next, items, more }: Facts): Purposes {
  const list = /this\.([\w?.]+)(?: \?\? \[\])?;/.exec(items.slice(items.indexOf('return')))?.[1];
  const flag = /this\.([\w?.]+) === false/.exec(more)?.[1] ?? /const \w+ = this\.(has\w*)/.exec(more)?.[1];
  const field = (pattern: RegExp): string | undefined => pattern.exec(next)?.[1];
  const found: ReadonlyArray<readonly [string | undefined, string]> = [
    [list, 'items'],
    [flag, 'has_next_page'],
    ...(({
      cursor: [[field(/const \w+ = this\.([\w?.]+);/), 'next_cursor_field']],
      cursor_url: [[field(/= this\.([\w?.]+);/), 'cursor_url_field']],
      cursor_id: [[undefined, '']],
      offset: [
        [field(/const offset = this\.([\w?.]+)/), 'offset_count_start_field'],
        [field(/const totalCount = this\.([\w?.]+)/), 'offset_total_count_field'],
      ],
      page_number: [
        [field(/const currentPage = this\.([\w?.]+)/), 'current_page_number_field'],
        [field(/(?:const totalPages = |>= )this\.([\w?.]+)/), 'total_page_count_field'],
      ],
      fake_page: [],
    }[type] as ReadonlyArray<readonly [string | undefined, string]> | undefined) ?? []),
  ];
  return new Map(
    found.flatMap(([path, purpose]) =>
      path === undefined ? [] : [[path.replaceAll('?', ''), purpose] as const],
    ),
  );
}

/** `scheme() { return { type: 'cursor', … }; }`, as classes of this generator say how they are paged. */
function ownScheme(node: ts.ClassDeclaration): JsonObject | undefined {
  const method = node.members.filter(ts.isMethodDeclaration).find(({ name }) => nameOf(name) === 'scheme');
  const [returned] = method === undefined ? [] : findAll(method, ts.isReturnStatement);
  const scheme = dataOf(returned?.expression);
  return isObject(scheme) ? scheme : undefined;
}

/** What the fields that a scheme names are for, by its type. */
const OWN_PURPOSES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  cursor: { next: 'next_cursor_field' },
  cursor_url: { next: 'cursor_url_field' },
  offset: { total: 'offset_total_count_field', current: 'offset_count_start_field' },
  page_number: { total: 'total_page_count_field', current: 'current_page_number_field' },
};

function ownPage(
  node: ts.ClassDeclaration,
  scheme: JsonObject,
  { request, response }: { readonly request: JsonObject; readonly response: JsonObject },
): FoundPage {
  const text = (key: string): string => (typeof scheme[key] === 'string' ? scheme[key] : '');
  const path = Array.isArray(scheme['paramPath']) ? scheme['paramPath'].join('.') : text('param');
  // A page without a way to the next one is the only one.
  const isOnly = text('type') === 'cursor' && (path === '' || text('next') === '');
  const type = isOnly ? 'fake_page' : text('type');
  const named = Object.entries({ ...OWN_PURPOSES[type], items: 'items', more: 'has_next_page' });
  const purposes = new Map(named.map(([key, purpose]) => [text(key), purpose] as const));
  const purpose = REQUEST_PURPOSES[type];
  const isList = text('items') === '';
  const itemID = type === 'cursor_id' ? text('next') : '';
  return {
    className: node.name?.text ?? '',
    type,
    isInBody: text('location') === 'body',
    request: withPurposes(request, new Map(path === '' || purpose === undefined ? [] : [[path, purpose]])),
    response: {
      ...(isList && { [listName(node)]: TOP_LEVEL }),
      ...withItemID(withPurposes(response, purposes), text('items'), itemID),
    },
    ...(scheme['continueOnEmpty'] === true && { goesOnWhenEmpty: true }),
  };
}

/** What a page calls a response that is the list itself: the field that it declares for it. */
function listName(node: ts.ClassDeclaration): string {
  const field = node.members.filter(ts.isPropertyDeclaration).find(({ name }) => nameOf(name) !== undefined);
  return nameOf(field?.name) ?? 'items';
}

/** Says which field of the items is the cursor, where it is another one than `id`. */
function withItemID(fragments: JsonObject, items: string, itemID: string): JsonObject {
  const list = fragments[items];
  if (itemID === '' || !isObject(list)) return fragments;
  const mark: JsonObject = { 'x-stainless-pagination-property': { purpose: 'cursor_item_id' } };
  return { ...fragments, [items]: { ...list, items: { type: 'object', properties: { [itemID]: mark } } } };
}

const TOP_LEVEL: JsonObject = {
  type: 'array',
  items: {},
  'x-stainless-pagination-property': { purpose: 'items', is_top_level_array: true },
};

const REQUEST_PURPOSES: Readonly<Record<string, string>> = {
  cursor: 'next_cursor_param',
  cursor_id: 'next_cursor_id_param',
  offset: 'offset_count_param',
  page_number: 'page_number_param',
};

/** The parameter that asks for the next page: the one after the old ones are spread. */
function requestPurposes(type: string, { next }: Facts): Purposes {
  const name = /\.\.\.(?:maybeObj\()?[\w.]+\)?,\s*'?([\w.$-]+)'?[:,\s]/.exec(
    next.slice(next.lastIndexOf('query: {')),
  )?.[1];
  const purpose = REQUEST_PURPOSES[type];
  return new Map(name === undefined || purpose === undefined ? [] : [[name, purpose]]);
}

function interfaceNamed(name: string, tree: ts.Node): ts.InterfaceDeclaration | undefined {
  return findAll(tree, ts.isInterfaceDeclaration).find((each) => each.name.text === name);
}

/** The members of an interface as fragments of schemas; what they name in their own namespace is put in. */
function membersOf(node: ts.InterfaceDeclaration | undefined, tree: ts.SourceFile): JsonObject {
  return Object.fromEntries(
    [...(node?.members ?? [])]
      .filter(ts.isPropertySignature)
      .flatMap((member): ReadonlyArray<readonly [string, JsonValue]> => {
        const name = nameOf(member.name);
        return name === undefined ? [] : [[name, fragmentOf(member.type, tree, 0)]];
      }),
  );
}

function fragmentOf(type: ts.TypeNode | undefined, tree: ts.SourceFile, depth: number): JsonObject {
  if (type === undefined || depth > 5) return {};
  if (ts.isUnionTypeNode(type)) {
    const first = type.types.find((each) => each.getText() !== 'null');
    const fragment = fragmentOf(first, tree, depth + 1);
    const isNullable = type.types.some((each) => each.getText() === 'null');
    return isNullable && 'type' in fragment ? { ...fragment, nullable: true } : fragment;
  }
  if (ts.isArrayTypeNode(type) || /^Array</.test(type.getText())) return { type: 'array', items: {} };
  if (ts.isTypeLiteralNode(type)) return { type: 'object', properties: membersIn(type, tree, depth + 1) };
  if (ts.isTypeReferenceNode(type)) {
    const name = ts.isQualifiedName(type.typeName) ? type.typeName.right.text : type.typeName.text;
    const all = findModules(tree, name);
    return all === undefined ? {} : { type: 'object', properties: membersIn(all, tree, depth + 1) };
  }
  const plain: Readonly<Record<string, JsonObject>> = {
    string: { type: 'string' },
    number: { type: 'integer' },
    boolean: { type: 'boolean' },
  };
  return plain[type.getText()] ?? {};
}

function membersIn(
  node: ts.InterfaceDeclaration | ts.TypeLiteralNode,
  tree: ts.SourceFile,
  depth: number,
): JsonObject {
  return Object.fromEntries(
    node.members
      .filter(ts.isPropertySignature)
      .map((member) => [nameOf(member.name) ?? '', fragmentOf(member.type, tree, depth)]),
  );
}

/** An interface inside of a namespace of the module. */
function findModules(tree: ts.SourceFile, name: string): ts.InterfaceDeclaration | undefined {
  return findAll(tree, ts.isModuleDeclaration)
    .flatMap((each) => findAll(each, ts.isInterfaceDeclaration))
    .find((each) => each.name.text === name);
}

/** Fragments with their purposes; a path leads through the properties of objects. */
function withPurposes(fragments: JsonObject, purposes: Purposes): JsonObject {
  const put = (members: JsonObject, path: readonly string[], purpose: string): JsonObject => {
    const [name = '', ...rest] = path;
    const member = Object.hasOwn(members, name) ? members[name] : undefined;
    if (member === undefined || typeof member !== 'object' || member === null || Array.isArray(member))
      return members;
    const fragment = member as JsonObject;
    if (rest.length === 0)
      return { ...members, [name]: { ...fragment, 'x-stainless-pagination-property': { purpose } } };
    const properties = (fragment['properties'] ?? {}) as JsonObject;
    return { ...members, [name]: { ...fragment, properties: put(properties, rest, purpose) } };
  };
  let marked = fragments;
  for (const [path, purpose] of purposes) marked = put(marked, path.split('.'), purpose);
  return marked;
}
