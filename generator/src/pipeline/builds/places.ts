import type { ProjectConfig } from '../../config/index.ts';
import { diagnostic, type Report } from '../../diagnostics/index.ts';
import type { TargetId } from '../../plan/targets.ts';
import type { FoundInputs } from '../find-inputs.ts';

/** Where a package is built. */
export type BuildPlace = {
  readonly target: TargetId;
  /** Folder of the package as seen from that of the run. */
  readonly folder: string;
  /** Where it is cloned from, if somebody says so. */
  readonly repository?: RepositoryAddress;
  /** Folder of the package whose repository it lies in, for one that has none of its own. */
  readonly within?: string;
};

/** What git clones, and the branch that counts there. */
export type RepositoryAddress = { readonly address: string; readonly branch?: string };

/** Where `owner/name` is. */
export type GitHost = {
  /** `https://github.com`, without a slash at the end. */
  readonly host: string;
  readonly usesSsh: boolean;
};

/** What a workspace is to build, and what it asks for in vain. */
export type BuildPlaces = { readonly places: readonly BuildPlace[]; readonly lost: readonly string[] };

/**
 * The packages of a workspace with the repositories that the config names for them. The MCP server of a TypeScript package
 * lies in its repository, at the place that published servers have there.
 */
export function placesOf(
  { packages, others = [] }: FoundInputs,
  { typescript, otherTargets }: ProjectConfig,
  { git, report }: { readonly git: GitHost; readonly report: Report },
): BuildPlaces {
  const named = typescript.stagingRepo ?? typescript.productionRepo;
  const repository = named === undefined ? undefined : addressOf(named, git);
  if (named !== undefined && repository === undefined)
    report(diagnostic('Build/RepositoryInvalid', undefined, { repository: named }));
  const places = packages.map(
    (each): BuildPlace =>
      each.target === 'typescript' && repository !== undefined ? { ...each, repository } : each,
  );
  const sdk = places.find(({ target }) => target === 'typescript');
  const hasServer = places.some(({ target }) => target === 'mcp');
  const server: readonly BuildPlace[] =
    sdk !== undefined && typescript.mcp !== undefined && !hasServer ?
      [{ target: 'mcp', folder: `${sdk.folder}/packages/mcp-server`, within: sdk.folder }]
    : [];
  return { places: [...places, ...server], lost: [...new Set([...others, ...otherTargets])] };
}

const OWNED = /^(?<path>[A-Za-z0-9][\w.-]*\/[\w.-]+?)(?:\.git)?(?:#(?<branch>[^\s#]+))?$/;
const ADDRESS = /^(?<address>(?:https?|ssh|file):\/\/[^\s#]+|git@[\w.-]+:[\w./-]+)(?:#(?<branch>[^\s#]+))?$/;

/** What a config calls a repository, as git wants it; undefined for what is none. */
function addressOf(text: string, { host, usesSsh }: GitHost): RepositoryAddress | undefined {
  const own = OWNED.exec(text)?.groups;
  const groups = own ?? ADDRESS.exec(text)?.groups;
  if (groups === undefined) return undefined;
  const { path, address, branch } = groups;
  const name = usesSsh ? `git@${host.replace(/^\w+:\/\//, '')}:${path}.git` : `${host}/${path}.git`;
  return { address: address ?? name, ...(branch !== undefined && { branch }) };
}
