import { diagnostic, type Report } from '../../diagnostics/index.ts';
import { evidenceToKeep } from './evidence.ts';
import { haveClueInCommon } from './match-shapes.ts';
import type { NameLock } from '../model/name-lock.ts';
import type { Group } from '../shapes/shape-groups.ts';

/** What the lock of the next package depends on beside the shapes. */
export type LockContext = {
  readonly taken: ReadonlySet<string>;
  readonly lock: NameLock;
  readonly report: Report;
};

/** The names of shapes for the next package; reports those that this one does not have. */
export function lockShapes(
  groups: readonly Group[],
  naming: ReadonlyMap<number, string>,
  { taken, lock, report }: LockContext,
): Pick<NameLock, 'shapes' | 'retired'> {
  const shapes = Object.fromEntries(
    groups.flatMap((group) => {
      const name = naming.get(group.id);
      return name === undefined ? [] : [[name, evidenceToKeep(group)] as const];
    }),
  );
  const retired = Object.entries({ ...lock.retired, ...lock.shapes }).filter(
    ([name]) => !Object.hasOwn(shapes, name) && !taken.has(name),
  );
  for (const [name] of retired)
    if (Object.hasOwn(lock.shapes, name)) report(diagnostic('Name/Retired', undefined, { name }));
  for (const [name, evidence] of Object.entries(lock.shapes)) {
    const heir = groups.find((group) => haveClueInCommon(evidenceToKeep(group), evidence));
    const renamed = heir && naming.get(heir.id);
    if (!taken.has(name) || heir === undefined || renamed === undefined || renamed === name) continue;
    const reason = 'the config gives the name to something else';
    report(diagnostic('Name/LockBroken', heir.node.at, { name, renamed, reason }));
  }
  return { shapes, retired: Object.fromEntries(retired) };
}
