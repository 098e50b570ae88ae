import type { ts } from 'ts-morph';
import {
  clientModel,
  isDeclaration,
  loadPackages,
  publicNames,
  readPackage,
  type ClientModel,
  type LoadedPackage,
  type PackageSource,
  type PublicName,
  type TwoPackages,
} from '../../compare/types/index.ts';
import type { Weight, Writer } from '../model/model.ts';
import { methodEndpoints, silentMethods } from './endpoints.ts';
import { createFit, type Fit } from './fit.ts';
import { settleGenerics } from './settle.ts';
import { isOfRuntime } from './runtime-parts.ts';
import { fileWriters, type FileWriters } from './writers.ts';

/** One package as its callers see it. */
export type Side = {
  readonly loaded: LoadedPackage;
  /** By `module#path`. */
  readonly names: ReadonlyMap<string, PublicName>;
  readonly client: ClientModel | undefined;
};

/** Both packages in one program, and how their types are compared. */
export type TypeContext = {
  readonly types: TwoPackages;
  readonly before: Side;
  readonly after: Side;
  readonly fit: Fit;
  /** Who wrote the files of the old package. */
  readonly writers: FileWriters;
  /** `client.call.create` → `POST /v2/calls`, as the scripts of the old package tell. */
  readonly endpoints: ReadonlyMap<string, string>;
  /** Methods of the old package that send no request of their own. */
  readonly silent: ReadonlySet<string>;
};

/** Loads two packages for the comparison of their types. */
export async function loadTypes(before: PackageSource, after: PackageSource): Promise<TypeContext> {
  const types = await loadPackages(readPackage(opened(before)), readPackage(opened(after)));
  const side = (loaded: LoadedPackage): Side => ({
    loaded,
    names: publicNames(loaded, types),
    client: clientModel(loaded, types),
  });
  const [own, next] = [side(types.before), side(types.after)];
  const clients = [own, next].flatMap(({ client }) => client?.classSymbol ?? []);
  settleGenerics(
    clients.map((symbol) => types.checker.getDeclaredTypeOfSymbol(symbol)),
    types,
  );
  const endpoints = methodEndpoints(own);
  return {
    types,
    before: own,
    after: next,
    fit: createFit(types),
    writers: fileWriters(before),
    endpoints,
    silent: silentMethods(own, endpoints),
  };
}

/** What can be imported of sources is what a build will say; their own manifest need not name it yet. */
function opened(source: PackageSource): PackageSource {
  if (typeof source === 'string') return source;
  const isBuilt = [...source.keys()].some((path) => isDeclaration(path) && !path.startsWith('src/'));
  return isBuilt ? source : new Map([...source].filter(([path]) => path !== 'package.json'));
}

/** The file of a package in which something is declared. */
export function fileOf(node: ts.Node | undefined, { loaded }: Side): string | undefined {
  return node && loaded.pathOf(node.getSourceFile().fileName);
}

/** The file of a symbol as a field of a gap. */
export function declaredIn(symbol: ts.Symbol, side: Side): { readonly fileBefore?: string } {
  const file = fileOf(symbol.declarations?.[0], side);
  return file === undefined ? {} : { fileBefore: file };
}

/** Who wrote what is declared in a file of the old package; undefined where the package does not tell. */
export function writerOf(file: string | undefined, { writers }: TypeContext): Writer | undefined {
  if (file === undefined || !writers.areMarked) return undefined;
  return writers.isByHand(file) ? 'by-hand' : 'generated';
}

/** How much it weighs that something of that file is not as it was. */
export function weightIn(file: string | undefined): Weight {
  return isOfRuntime(file) ? 'internal' : 'breaking';
}

/** The request options, which every method takes last; they are compared once, as a type. */
export function isRequestOptions(parameter: ts.Symbol, { types: { checker } }: TypeContext): boolean {
  const type = checker.getNonNullableType(checker.getTypeOfSymbol(parameter));
  return /RequestOptions/.test(`${type.aliasSymbol?.name ?? ''} ${type.getSymbol()?.name ?? ''}`);
}
