import type { Api } from '../../ir/model/api.ts';

/** The module with what waits. */
export const WAITING = 'core/waiting';

/** Whether resources have methods that wait. */
export function hasWaiters({ resources }: Api): boolean {
  return resources.some(({ waiters }) => waiters.length > 0);
}

/** The member of the client that waits. */
export const WAIT = '_waitFor';
