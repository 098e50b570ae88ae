/** A path that a page names, and the line it stands in. */
export type NamedPath = { readonly path: string; readonly line: number };

/** What ends a name that is looked for among the files of the repository. */
const SOURCE = /\.[cm]?ts$|\.mjs$|\/$/;

/** Blanks, and holes that a reader fills in: `targets/<language>/names`, `src/*.ts`. */
const NOT_ONE_PATH = /[\s<>*{}…:'"()[\],;|$]/;

/**
 * The paths of sources that a page of Markdown names: in backticks outside of blocks of code, with a slash below one of
 * the folders given, or with the name of a source file at their end.
 */
export function pathsNamed(markdown: string, folders: ReadonlySet<string>): readonly NamedPath[] {
  return proseLines(markdown).flatMap(([text, line]) =>
    [...text.matchAll(/`([^`]+)`/g)]
      .map(([, name = '']) => name)
      .filter((name) => !NOT_ONE_PATH.test(name) && !name.startsWith('.'))
      .filter((name) => SOURCE.test(name) || (name.includes('/') && folders.has(name.split('/')[0] ?? '')))
      .map((path) => ({ path, line })),
  );
}

/** The files of the repository that a page links to, without the heading in them. */
export function linksOf(markdown: string): readonly NamedPath[] {
  return proseLines(markdown).flatMap(([text, line]) =>
    [...text.matchAll(/\]\(([^)\s#]+)(?:#[^)]*)?\)/g)]
      .map(([, path = '']) => ({ path, line }))
      .filter(({ path }) => !/^[a-z]+:/.test(path)),
  );
}

/**
 * Whether a path is the end of a file or of a folder: pages leave out what goes without saying in front, and the ending of
 * a file in the middle of a sentence.
 */
export function isNamed(path: string, files: readonly string[]): boolean {
  const end = `/${path.replace(/\/$/, '')}`;
  return files.some((file) => {
    const whole = `/${file}`;
    return whole.endsWith(end) || whole.endsWith(`${end}.ts`) || whole.includes(`${end}/`);
  });
}

/** Lines with their numbers, without those in fences. */
function proseLines(markdown: string): ReadonlyArray<readonly [string, number]> {
  let isFenced = false;
  return markdown.split('\n').flatMap((text, index) => {
    const isFence = /^\s*(?:`{3,}|~{3,})/.test(text);
    if (isFence) isFenced = !isFenced;
    return isFence || isFenced ? [] : [[text, index + 1] as const];
  });
}
