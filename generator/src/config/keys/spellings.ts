import { isSimpleIdentifier } from '../../support/encode.ts';
import { RESERVED_WORDS } from './typescript-words.ts';
import type { Spelling } from '../kit/index.ts';

const NAME = /^(?!__proto__$)[A-Za-z_$][\w$]*$/;

const matching =
  (pattern: RegExp): Spelling['fits'] =>
  (text) =>
    pattern.test(text);

/** Most names are plain, and classes of Unicode take longer to compile than all else of a spelling. */
const plainOr =
  (plain: RegExp, fits: Spelling['fits']): Spelling['fits'] =>
  (text) =>
    plain.test(text) || fits(text);

/**
 * `OpenAI`, `2FA`: text that becomes a class, a member or a part of one as it is. Where it stands in a name is known
 * only later, so it may start with a digit.
 */
export const IDENTIFIER_WORD: Spelling = {
  fits: plainOr(
    /^(?!_)(?=.*[A-Za-z])[\w$]+$/,
    (text) => isSimpleIdentifier(`_${text}`) && /^(?!_).*\p{L}/u.test(text),
  ),
  expected: 'letters, digits, _ and $, with a letter and no _ at its start',
};

/** `open_ai`: text that becomes a name of other languages or a part of one. */
export const SNAKE_WORD: Spelling = {
  fits: plainOr(/^(?!_|\d*$)[a-z\d_]+$/, matching(/^(?!_|\d*$)[\p{Ll}\p{Lo}\p{N}_]+$/u)),
  expected: 'lower-case letters, digits and _, with a letter and no _ at its start',
};

/** `ACME`: the start of names of environment variables, which shells have to be able to set. */
export const ENV_PREFIX: Spelling = {
  fits: matching(/^[A-Za-z_]\w*$/),
  expected: 'letters, digits and _, with no digit at its start',
};

/** A key that becomes an identifier when it is cased. */
export const KEY_NAME: Spelling = {
  fits: plainOr(/^[A-Za-z_$][\w$ .-]*$/, matching(/^[\p{L}_$][\p{L}\p{N}_$ .-]*$/u)),
  expected: 'a name of letters, digits, - and _ that starts with a letter',
};

/** A word as it is searched for. */
export const SEARCH_WORD: Spelling = {
  fits: plainOr(/^(?!__proto__$)[A-Za-z\d]+$/, matching(/^[\p{L}\p{N}]+$/u)),
  expected: 'one word of letters and digits',
};

/** The name of a page class, which shares its module with what it is made from. */
export const PAGE_NAME: Spelling = {
  fits: (text) =>
    KEY_NAME.fits(text) && !/^(?:abstractpage|pagescheme|array|item)$/i.test(text.replace(/[_$ .-]/g, '')),
  expected: `${KEY_NAME.expected} and is no name of the library`,
};

/** A name that a module may export and a class may have. */
export const EXPORT_NAME: Spelling = {
  fits: (text) => NAME.test(text) && text !== 'prototype' && !RESERVED_WORDS.has(text),
  expected: 'the name of an export',
};

/** `lib/webhooks`: a module that cannot lie outside of `src/`. */
export const MODULE_PATH: Spelling = {
  fits: matching(/^(?:[\w$-][\w$.-]*\/)*[\w$-][\w$.-]*$/),
  expected: 'a path below src/ without . and .. folders',
};

/** RFC 9110 §5.6.2 */
export const HEADER_NAME: Spelling = {
  fits: matching(/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/),
  expected: 'the name of a header',
};

/** RFC 9110 §11.1: `Bearer`, or what an API has in its place. */
export const AUTH_WORD: Spelling = {
  fits: HEADER_NAME.fits,
  expected: 'one word of letters, digits and signs',
};

/** RFC 9110 §5.5: what `fetch` accepts, one line of Latin-1. */
export const HEADER_VALUE: Spelling = {
  fits: matching(/^[\t\x20-\x7e\x80-\xff]*$/),
  expected: 'one line of Latin letters, digits and signs',
};

/** A word as `splitWords` gives it, so that it can stand for another one. */
export const PLAIN_WORD: Spelling = {
  fits: plainOr(/^[A-Za-z\d]+(?:[_ -][A-Za-z\d]+)*$/, matching(/^[\p{L}\p{N}]+(?:[_ -][\p{L}\p{N}]+)*$/u)),
  expected: 'a word of letters and digits',
};

/** The name of a package in the registry of npm. */
export const PACKAGE_NAME: Spelling = {
  // One that begins with `-` would be an option of the commands that name it.
  fits: (text) =>
    /^(?!node_modules$|favicon\.ico$)(?:@[a-z0-9~-][a-z0-9._~-]*\/[a-z0-9~-]|[a-z0-9~])[a-z0-9._~-]*$/.test(
      text,
    ) && text.length <= 214,
  expected: 'an npm package name',
};

/** `../typescript`: the folder of a package beside another one. */
export const SIBLING_FOLDER: Spelling = {
  fits: matching(/^(?:\.\.\/)+(?:[\w@-][\w@.-]*\/)*[\w@-][\w@.-]*$/),
  expected: 'a path such as ../typescript',
};

/** The file of a workflow beside `ci.yml`. */
export const WORKFLOW_FILE: Spelling = {
  fits: matching(/^(?!ci\.ya?ml$)[a-z\d_][\w.-]*\.ya?ml$/i),
  expected: 'the name of a YAML file other than ci.yml',
};

/** The name of an environment of a repository on GitHub, which goes into a workflow. */
export const ENVIRONMENT_NAME: Spelling = {
  fits: matching(/^[A-Za-z\d](?:[\w .-]{0,253}[\w.-])?$/),
  expected: 'letters, digits, blanks and . _ -',
};

/** What npm looks up in its registry; `file:`, `git+ssh:` and addresses take code from elsewhere. */
export const VERSION_RANGE: Spelling = {
  fits: matching(/^(?:workspace:|npm:(?:@[\w.~-]+\/)?[\w.~-]+@)?[\w.*^~<>=| +-]+$/),
  expected: 'a version range',
};
