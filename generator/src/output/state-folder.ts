/** Folder of the generator's own files inside a package. */
export const stateFolder = '.specsmith';

/** Where the manifest lies inside a package. */
export const manifestPath = `${stateFolder}/manifest.json`;

/** The names that earlier versions of the package gave to types; a generated file like any other. */
export const namesPath = `${stateFolder}/names.json`;

/** Where a package says how many edited lines it may carry: `{ "maxLines": 20 }`. Written by people only. */
export const customLimitPath = `${stateFolder}/custom-code.json`;

/** Folder of the generated forms of files that people edited. */
export const originalsFolder = `${stateFolder}/originals`;

/** Where the generated form of an edited file is kept; committed, so that every clone can merge. */
export function originalPath(path: string): string {
  return `${originalsFolder}/${path}.orig`;
}

/** Keeps originals out of reviews and their line ends as they are. */
export const originalsAttributes = {
  path: `${originalsFolder}/.gitattributes`,
  text: '* -text -diff linguist-generated\n',
} as const;
