/** What a TypeScript module exports, as far as its text tells. */
export type ModuleExports = {
  readonly names: ReadonlySet<string>;
  /** Modules whose exports it passes on as a whole. */
  readonly stars: readonly string[];
};

/** Comments, strings, templates and regular expressions: nothing in them is code. */
const NOT_CODE =
  /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\[\s\S]|[^`\\])*`|(?<=[(,=:[!&|?{};+]\s*)\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\//g;

const DECLARATION =
  /^export\s+(?:(?:declare|abstract|async|const(?=\s+enum))\s+)*(?:const|let|var|class|interface|type|enum|namespace|module|function\s*\*?)\s+([\w$]+)/gm;
const PATTERN = /^export\s+(?:declare\s+)?(?:const|let|var)\s*[{[]([^}\]]*)[}\]]/gm;
const LIST = /^export\s+(?:type\s+)?\{([^}]*)\}/gm;
const STAR = /^export\s+(?:type\s+)?\*\s*(?:as\s+([\w$]+)\s+)?from\s*['"]([^'"]*)['"]/gm;
const STATIC =
  /^[ \t]+(?:(?:public|declare|override)\s+)*static\s+(?:(?:readonly|async|override|get|set)\s+)*\*?\s*([\w$]+)/gm;

/**
 * Finds the exports of a module without a parser: a run that has nothing to do must not load one. Exports stand at the
 * beginning of a line, as formatters put them.
 */
export function exportsOf(text: string): ModuleExports {
  const code = codeOf(text);
  const names = new Set<string>();
  for (const [, name = ''] of code.matchAll(DECLARATION)) names.add(name);
  for (const [, list = ''] of code.matchAll(PATTERN)) addListed(list, ':', names);
  for (const [, list = ''] of code.matchAll(LIST)) addListed(list, /\sas\s/, names);
  if (/^export\s+default\b/m.test(code)) names.add('default');
  const stars: string[] = [];
  for (const [, alias, from = ''] of code.matchAll(STAR)) {
    if (alias === undefined) stars.push(from);
    else names.add(alias);
  }
  return { names, stars };
}

/** The static members of the classes in a module. */
export function staticsOf(text: string): ReadonlySet<string> {
  return new Set([...codeOf(text).matchAll(STATIC)].map(([, name = '']) => name));
}

/** The text without what is no code; strings stay, since module names are strings. */
function codeOf(text: string): string {
  return text.replace(NOT_CODE, (part) => {
    if (part.startsWith("'") || part.startsWith('"')) return part;
    return part.startsWith('/') ? ' ' : '``';
  });
}

/** Adds the outer names of `a, type b, c as d` or `a, b: c, ...d`. */
function addListed(list: string, renames: string | RegExp, names: Set<string>): void {
  for (const part of list.split(',')) {
    const name =
      part
        .split(renames)
        .at(-1)
        ?.split('=')[0]
        ?.replace(/^\s*(?:type\s+|\.{3})?/, '')
        .trim() ?? '';
    if (/^[\w$]+$/.test(name)) names.add(name);
  }
}
