import type { Target } from '../plan/target.ts';
import { InternalError } from '../support/internal-error.ts';

/** The output packages that can be made, by id; each is loaded when it is asked for. */
const loaders: Readonly<Record<string, () => Promise<Target>>> = {
  typescript: async () => (await import('../targets/typescript/index.ts')).typescript,
};

/** Loads the target of that id. @throws InternalError when there is none */
export async function loadTarget(id: string): Promise<Target> {
  const load = Object.hasOwn(loaders, id) ? loaders[id] : undefined;
  if (load === undefined) throw new InternalError(`there is no target ${id}`);
  return load();
}
