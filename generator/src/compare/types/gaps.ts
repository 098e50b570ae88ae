import { isDeclaration } from './module-paths.ts';
import type { DiffLimit } from './look.ts';
import type { PackageFiles } from './package-files.ts';

/** Something that could not be compared, and where. */
export type Gap = { readonly side: string; readonly what: string; readonly reason: string };

/** Why the types of a package cannot be compared, if it is one that others import; undefined where they can. */
export function untyped(label: string, { entry, modules, texts, isImported }: PackageFiles): Gap | undefined {
  if (entry !== undefined || modules.size > 0) return undefined;
  const isDeclared = [...texts.keys()].some(isDeclaration);
  if (!isImported && !isDeclared) return undefined;
  const reason =
    isDeclared ?
      'neither its package.json nor the usual places lead to its declarations'
    : 'it has no declarations';
  return { side: label, what: 'what callers see', reason };
}

const REASONS: Readonly<Record<DiffLimit, Omit<Gap, 'side'>>> = {
  pairs: { what: 'a part of the types', reason: 'they lead to more pairs of types than can be compared' },
  places: {
    what: 'some places of a change',
    reason: 'a type without a name of its own stands in too many of them',
  },
};

/** What the limits of a comparison left out. */
export function cutOff(label: string, limits: ReadonlySet<DiffLimit>): readonly Gap[] {
  return [...limits].map((limit) => ({ side: label, ...REASONS[limit] }));
}
