import { go } from './go.ts';
import { http } from './http.ts';
import { python } from './python.ts';
import type { Snippet } from './snippet.ts';
import { typescript } from './typescript.ts';

export type { Snippet } from './snippet.ts';
export { printDoc } from './doc.ts';
export { clientStatement, exampleCall, memberOf, qualifiedName } from './typescript.ts';
export { assignedCall, assignedValue, awaitedCall, call, isName, literal, name } from './typescript-doc.ts';
export type { Call } from './typescript-doc.ts';
export { headerPairs, itemMark, pathEntry, queryTexts, sentParams, textOf } from './http-request.ts';
export { hasStyledPath, segmentText } from './parameter-texts.ts';
export { go, http, python, typescript };

/** Every language that calls can be shown in. A new one is a file of its own and a line here. */
export const snippets: readonly Snippet[] = [typescript, python, http, go];
export { shownParts, type ShownPart } from './part-list.ts';
export { isStandardField, standardPairs } from './form-fields.ts';
