import { InternalError } from '../../support/internal-error.ts';
import { code, prose, type Text } from '../model/index.ts';

/** What stands in the holes of a text; as a slot it is what lines of a changelog are joined by. */
export type Holes = Readonly<Record<string, (isSlot: boolean) => Text>>;

/** Names of the language and of options, which are the same in every text. */
export const FIXED_HOLES: Holes = Object.fromEntries(
  ['null', 'switch', 'baseURL', 'timeout', 'maxRetries', 'defaultHeaders', 'dangerouslyAllowBrowser'].map(
    (name) => [name, () => code(name)],
  ),
);

/** Fills the holes of a rule's text. */
export function fill(template: string, holes: Holes): Text {
  return template.split(/\{(\*?\w+)\}/).flatMap((piece, i) => {
    if (i % 2 === 0) return prose(piece);
    const isSlot = piece.startsWith('*');
    const value = holes[isSlot ? piece.slice(1) : piece]?.(isSlot);
    if (value === undefined) throw new InternalError(`no words for {${piece}} in "${template}"`);
    return isSlot ? asSlot(value) : value;
  });
}

/** Advice is about what the line is about: there every name is a slot. */
export function fillAdvice(template: string, { name, values, ...holes }: Holes): Text {
  return fill(template, {
    ...holes,
    ...(name && { name: () => asSlot(name(true)) }),
    ...(values && { values: () => asSlot(values(true)) }),
  });
}

/** One name can stand for several, a list of them cannot. */
function asSlot(text: Text): Text {
  const [only, ...others] = text;
  return only?.kind === 'code' && others.length === 0 ? [{ ...only, slot: 'name' }] : text;
}
