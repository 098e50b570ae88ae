import { codeMarkdown, explainCode, ruleNames } from '../../compare/report/index.ts';
import { knownNames } from '../../compare/rules/index.ts';
import { CATALOG, CODES, explainMarkdown, isCode, nearest } from '../../diagnostics/index.ts';
import { exitCodes } from '../exit-codes.ts';
import { jsonDocument } from '../json-document.ts';
import { createTerminal } from '../terminal.ts';

/** A page about a code, for people and for programs. */
type Page = { readonly text: string; readonly data: object };

/** Prints the page about a code of a diagnostic or of a change, or all codes. */
export async function runExplain(
  code: string | undefined,
  options: { readonly json?: boolean },
): Promise<number> {
  const terminal = createTerminal({ quiet: false });
  const page = code === undefined ? listPage() : pageOf(code);
  if (page === undefined) {
    const near = meantBy(code ?? '');
    terminal.say(
      `There is no finding ${JSON.stringify(code)}.${near === undefined ? '' : ` Did you mean ${near}?`}`,
    );
    terminal.say(`Run ${terminal.command} explain to list all of them.`);
    return exitCodes.refused;
  }
  terminal.data(options.json === true ? jsonDocument('explain', exitCodes.fine, page.data) : page.text);
  return exitCodes.fine;
}

function pageOf(code: string): Page | undefined {
  const known = CODES.find((each) => each.toLowerCase() === code.toLowerCase());
  if (known !== undefined && isCode(known))
    return { text: explainMarkdown(known, (name) => `‹${name}›`), data: { code: known, ...CATALOG[known] } };
  const change = explainCode(code.toLowerCase());
  return change && { text: codeMarkdown(change), data: change };
}

/** The code that is most like the text, whole or without what stands before the slash. */
function meantBy(text: string): string | undefined {
  const all = [...CODES, ...knownNames().keys()];
  const short = (code: string): string => code.slice(code.indexOf('/') + 1);
  const named = nearest(text, all.map(short));
  return nearest(text, all) ?? all.find((code) => short(code) === named);
}

function listPage(): Page {
  const rules = ruleNames();
  return {
    text: `${[...CODES, ...rules].join('\n')}\n`,
    data: { codes: { ...CATALOG, ...Object.fromEntries(rules.map((rule) => [rule, explainCode(rule)])) } },
  };
}
