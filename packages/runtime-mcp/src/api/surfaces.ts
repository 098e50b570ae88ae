import type { ApiSurface } from './types.ts';

/** The editions that can be compared, oldest first. */
export async function loadSurfaces(): Promise<readonly ApiSurface[]> {
  return (await import('../surface.ts')).SURFACES;
}
