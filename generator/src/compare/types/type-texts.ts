import type { ts } from 'ts-morph';
import { withoutSuffix } from './module-paths.ts';
import { longTypeText, shortened, type Types } from './type-parts.ts';

/** Two versions of a type in words. */
export type TypeTexts = { readonly before: string; readonly after: string };

/** How much of what both versions share is shown in front of the first place where they differ. */
const SHARED = 60;

/** Two versions of a type, without the undefined of what may be left out. Of long ones, the part that differs. */
export function typeTexts(before: ts.Type, after: ts.Type, types: Types): TypeTexts {
  const text = (type: ts.Type): string => withoutSuffix(longTypeText(type, types), ' | undefined');
  return apart(text(before), text(after));
}

/** The same with undefined, where that is what differs. */
export function fullTypeTexts(before: ts.Type, after: ts.Type, types: Types): TypeTexts {
  return apart(longTypeText(before, types), longTypeText(after, types));
}

/**
 * Two types in words that tell them apart, by where they are declared if their names do not. Undefined for types that
 * read the same all the same: what differs in them is told of the declarations that they name.
 */
export function distinctTexts(before: ts.Type, after: ts.Type, types: Types): TypeTexts | undefined {
  const found = typeTexts(before, after, types);
  if (found.before !== found.after) return found;
  const { UseFullyQualifiedType } = types.ts.TypeFormatFlags;
  const text = (type: ts.Type): string => ofPackage(longTypeText(type, types, UseFullyQualifiedType));
  const qualified = apart(text(before), text(after));
  return qualified.before === qualified.after ? undefined : qualified;
}

/** `import("/before/core/uploads").File` → `import('core/uploads').File` */
function ofPackage(text: string): string {
  return text.replace(/import\("\/(?:before|after)\/([^"]*)"\)/g, "import('$1')");
}

function apart(before: string, after: string): TypeTexts {
  const [head, other] = [shortened(before), shortened(after)];
  if (head !== other || before === after) return { before: head, after: other };
  let at = 0;
  while (before[at] === after[at]) at++;
  const from = Math.max(0, at - SHARED);
  const part = (text: string): string => `…${shortened(text.slice(from))}`;
  return { before: part(before), after: part(after) };
}
