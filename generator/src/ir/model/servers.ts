import type { Facts } from './facts.ts';

/** Whether clients have the option that chooses a server: there is another one than that of all calls. */
export function offersEnvironments({
  servers,
  usualServer,
}: Pick<Facts, 'servers' | 'usualServer'>): boolean {
  return servers.some((server) => server !== usualServer);
}
