/**
 * The code of a message: what stands in its first fence, if it has one. Lines stay where they are, so that places in
 * errors are those of the message.
 */
export function codeOf(message: string): string {
  return withoutCredentials(withoutFence(message));
}

const CLIENT_OPTIONS = /\bnew[ \t]+[\w$.]+[ \t]*\(\s*(\{[^{}()]*\bprocess\.env\b[^{}()]*\})/g;

/** Samples give their client the key of the environment; here the client has one, and there is no environment. */
const withoutCredentials = (code: string): string =>
  code.replace(CLIENT_OPTIONS, (all, options: string) =>
    all.replace(options, options.replace(/[^\n]/g, ' ')),
  );

function withoutFence(message: string): string {
  const lines = message.split('\n');
  const start = lines.findIndex((line) => /^\s*(```|~~~)\s*[\w-]*\s*$/.test(line));
  if (start === -1) return message;
  const mark = lines[start]?.trim().slice(0, 3) ?? '';
  const length = lines.slice(start + 1).findIndex((line) => line.trim() === mark);
  // A fence that is not closed is not one: the code may hold such a line as text.
  if (length === -1) return start === 0 ? ['', ...lines.slice(1)].join('\n') : message;
  const before = lines.slice(0, start + 1);
  if (before.slice(0, -1).some((line) => /^\s*(import|export|const|let|var|async|function)\b/.test(line)))
    return message;
  return [...before.map(() => ''), ...lines.slice(start + 1, start + 1 + length)].join('\n');
}

const IMPORT = /^[ \t]*import\b[^;'"]*['"][^'"\n]+['"][ \t]*;?/gm;

/** Code that makes its own client, as the documentation does. */
const DECLARES_CLIENT = /^[ \t]*(?:const|let|var)[ \t]+client\b/m;

/** Statements that return from the top level as the body of `run`; imports follow it, lines stand where they stood. */
export function asFunction(body: string, client = 'client'): string {
  const imports = body.match(IMPORT) ?? [];
  const rest = body.replace(IMPORT, (statement) => statement.replace(/[^\n]/g, ' '));
  const moved = imports.map((statement) => ` ${statement.replaceAll('\n', ' ').trim().replace(/;?$/, ';')}`);
  return `async function run(${DECLARES_CLIENT.test(rest) ? '' : client}) {${rest}\n}${moved.join('')}`;
}

const FUNCTION =
  /^(?:export[ \t]+)?(?:(?:async[ \t]+)?function[ \t]*\*?[ \t]*([\w$]+)|(?:const|let|var)[ \t]+([\w$]+)[^=\n]*=[ \t]*(?:async\b[ \t]*)?(?:function\b|\(|[\w$]+[ \t]*=>))/gm;

/**
 * Code whose last statement starts what it has, `main();`, gives the value of that back. Whatever `main` does is waited
 * for, and what it throws is the error of the run.
 */
export function startedByItself(code: string): string | undefined {
  if (/^export[ \t]+default\b/m.test(code)) return undefined;
  const end = code.trimEnd();
  const line = end.slice(end.lastIndexOf('\n') + 1);
  const last = line.trimStart();
  const start = end.length - last.length;
  const call = /^(?:void[ \t]+)?(?:await[ \t]+)?([\w$]+)\(.*\);?$/.exec(last);
  const expression = last.replace(/^void[ \t]+/, '').replace(/^await[ \t]+/, '');
  if (call !== null && functionNames(code).includes(call[1] ?? ''))
    return `${code.slice(0, start)}export default await ${expression}`;
  // `(async () => { … })();`
  if (!/^\}\)\(.*\).*$/.test(last)) return undefined;
  const opened = [...end.matchAll(/^[ \t]*(?:await[ \t]+)?(?=\(async\b)/gm)].at(-1);
  if (opened === undefined) return undefined;
  return `${end.slice(0, opened.index)}export default await ${end.slice(opened.index + opened[0].length)}`;
}

/**
 * Name of the function that a run begins with: `run`, else `main`, else the last one of the top level that the code does
 * not use itself. Nothing if the code starts what it has.
 */
export function mainName(code: string): string | undefined {
  if (startedByItself(code) !== undefined) return undefined;
  const names = functionNames(code);
  if (names.includes('run')) return 'run';
  const unused = names.filter((name) => uses(code, name) === 1);
  return unused.includes('main') ? 'main' : unused.at(-1);
}

/** Functions of the top level: those that stand as far left as the code does. */
function functionNames(code: string): readonly string[] {
  const margins = code.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.search(/\S/)]));
  const margin = Math.min(...margins, 80);
  const flush = margin === 0 ? code : code.replace(new RegExp(`^[ \\t]{${margin}}`, 'gm'), '');
  return [...flush.matchAll(FUNCTION)].map(([, declared, assigned]) => declared ?? assigned ?? '');
}

const uses = (code: string, name: string): number =>
  code.split(new RegExp(`(?<![\\w$.])${name.replaceAll('$', '\\$')}(?![\\w$])`)).length - 1;
