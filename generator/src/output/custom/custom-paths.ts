import { cacheFolder, originalsFolder } from '../manifest.ts';

/** Where the generated form of an edited file is kept; committed, so that every clone can merge. */
export function originalPath(path: string): string {
  return `${originalsFolder}/${path}.orig`;
}

/** Keeps originals out of reviews and their line ends as they are. */
export const originalsAttributes = {
  path: `${originalsFolder}/.gitattributes`,
  text: '* -text -diff linguist-generated\n',
} as const;

/** Folder of the new versions of files with conflicts; version control does not see it. */
export const conflictsFolder = `${cacheFolder}/conflicts`;

/** Where the new version of a file with a conflict is put. */
export function conflictPath(path: string): string {
  return `${conflictsFolder}/${path}`;
}
