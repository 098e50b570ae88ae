import type { Target } from '../plan/target.ts';

/** The output packages that can be made, by id; each is loaded when it is asked for. */
const loaders: Readonly<Record<string, () => Promise<Target>>> = {
  typescript: async () => (await import('../targets/typescript/index.ts')).typescript,
};

/** Ids of all targets. */
export const targetIds: readonly string[] = Object.keys(loaders);

/** The target of that id. */
export async function loadTarget(id: string): Promise<Target | undefined> {
  return Object.hasOwn(loaders, id) ? loaders[id]?.() : undefined;
}
