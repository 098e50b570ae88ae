export { comparePackageApis, compareReadPackages } from './compare-packages.ts';
export { untyped, type Gap } from './gaps.ts';
export { clientModel, type ClientMethod, type ClientModel } from './client-model.ts';
export { endpointOf, readEndpoints } from './endpoints.ts';
export {
  loadCompiler,
  loadLibraries,
  loadPackages,
  type LoadedPackage,
  type TwoPackages,
} from './compiler.ts';
export type { Compiler } from './compiler-type.ts';
export {
  endingOf,
  isDeclaration,
  isJavaScript,
  isTypeScript,
  withoutEnding,
  withoutIndex,
  withoutPrefix,
  withoutSuffix,
} from './module-paths.ts';
export { readPackage, type PackageFiles, type PackageSource } from './package-files.ts';
export { bestName, nameText, publicNames, type PublicName } from './names.ts';
export { isPromise, isStandard, publicProperties, typeText, type Types } from './type-parts.ts';
