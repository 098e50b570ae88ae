import type { Project } from '../load/index.ts';
import { tokensOf, type JsonValue } from '../support/json.ts';
import type { Place } from '../support/place.ts';
import { createPlaces } from './references.ts';
import { fieldsOf, type Kind } from './shapes.ts';
import { View, type AnyView, type Book } from './view.ts';

/** The document of a project. Other files are opened when a reference leads there. */
export function openDocument(project: Project): View<'document'> {
  const { file, value: whole } = project.root;
  const targets = new Map<string, AnyView>();
  const book: Book = { places: createPlaces(project), severed: new Set(), view: viewAt };
  const document = new View('document', whole, { base: { file, pointer: '' } }, book);
  return document;

  function viewAt<K extends Kind>(kind: K, value: JsonValue, at: Place): View<K> {
    const key = `${kind} ${at.file}#${at.pointer}`;
    const known = targets.get(key) as View<K> | undefined;
    if (known !== undefined) return known;
    const listed = at.file === file ? viewInside(document, tokensOf(at.pointer)) : undefined;
    const view = listed?.kind === kind ? (listed as View<K>) : new View(kind, value, { base: at }, book);
    targets.set(key, view as AnyView);
    return view;
  }
}

/** The view that the document itself has of a place, unless the way there leads through something that is no field. */
function viewInside(from: AnyView, [field, ...rest]: readonly string[]): AnyView | undefined {
  if (field === undefined) return from;
  const isMap = fieldsOf(from.kind).has('*');
  const found = from.part(isMap ? '*' : field);
  if (found instanceof View) return viewInside(found as AnyView, rest);
  const [token = '', ...below] = isMap ? [field, ...rest] : rest;
  const item: unknown =
    found instanceof Map ? found.get(token)
    : Array.isArray(found) ? found[Number(token)]
    : undefined;
  return item instanceof View ? viewInside(item as AnyView, below) : undefined;
}
