import type { Project } from '../load/index.ts';
import { tokensOf, type JsonValue } from '../support/json.ts';
import type { Located } from '../support/place.ts';
import { createPlaces } from './references/references.ts';
import { fieldsOf, type Kind } from './shapes.ts';
import { View, type AnyView, type Book } from './view.ts';

/** The document of a project. Other files are opened when a reference leads there. */
export function openDocument(project: Project): View<'document'> {
  const { file, value: whole } = project.root;
  const known = new Map<Located<JsonValue>, AnyView>();
  const targets = new Map<string, AnyView>();
  const book: Book = { places: createPlaces(project), severed: new Set(), view: viewAt };
  const document = new View('document', whole, { base: { file, pointer: '' } }, book);
  return document;

  function viewAt<K extends Kind>(kind: K, located: Located<JsonValue>): View<K> {
    // Equal references of a file lead to one located value, most of them always as one kind.
    const before = known.get(located);
    if (before?.kind === kind) return before as View<K>;
    const view = findView(kind, located);
    known.set(located, view as AnyView);
    return view;
  }

  function findView<K extends Kind>(kind: K, { value, at }: Located<JsonValue>): View<K> {
    const key = `${kind} ${at.file}#${at.pointer}`;
    const target = targets.get(key) as View<K> | undefined;
    if (target !== undefined) return target;
    const listed = at.file === file ? viewInside(document, tokensOf(at.pointer)) : undefined;
    const view = listed?.kind === kind ? (listed as View<K>) : new View(kind, value, { base: at }, book);
    targets.set(key, view as AnyView);
    return view;
  }
}

/** The view that the document itself has of a place, unless the way there leads through something that is no field. */
function viewInside(document: AnyView, tokens: readonly string[]): AnyView | undefined {
  let view = document;
  for (let index = 0; index < tokens.length; index += 1) {
    const isMap = fieldsOf(view.kind).has('*');
    let found = view.part(isMap ? '*' : tokens[index] ?? '');
    if (!isMap && !(found instanceof View)) index += 1;
    if (found instanceof Map) found = found.get(tokens[index] ?? '');
    else if (Array.isArray(found)) found = found[Number(tokens[index])];
    if (!(found instanceof View)) return undefined;
    view = found as AnyView;
  }
  return view;
}
