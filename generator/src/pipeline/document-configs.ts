import { isInRevision, revisionReader } from '../compare/files/index.ts';
import { findInputs } from './find-inputs.ts';
import type { SideOptions } from './sides.ts';
import type { System } from './system.ts';

/**
 * The configs of two documents where none is named: the one that belongs to the newer document, and for an older one in
 * a revision the config as it was there.
 *
 * @param from The older document, as a side of a comparison.
 * @param to The newer one; only a file on the disk has a config that is found.
 */
export function configsOfDocuments(
  from: string,
  to: string,
  system: System,
): Pick<SideOptions, 'config' | 'toConfig'> {
  const { reader } = system;
  const real = reader.real(to);
  const { value: found } = findInputs(system);
  if (real === undefined || found?.config === undefined || reader.real(found.spec) !== real) return {};
  const { config: toConfig } = found;
  const [, revision] = /^git:([^:]+):/.exec(from) ?? [];
  if (revision === undefined) return { config: toConfig, toConfig };
  const then = `git:${revision}:./${toConfig}`;
  const wasThere = isInRevision(then) && revisionReader(system, reader).real(then) !== undefined;
  return { ...(wasThere && { config: then }), toConfig };
}
