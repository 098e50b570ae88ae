/** What the program is called where nobody knows how it is started. */
export const PROGRAM = 'specsmith';

/** A text in which commands stand: the pieces between which the program is named. */
export type Advice = { readonly between: readonly string[] };

/** A text that names the program, which is called what it is called where the text is shown. */
export const advice = (between: TemplateStringsArray, ..._names: ReadonlyArray<typeof PROGRAM>): Advice => ({
  between,
});

/**
 * The text as it is shown.
 *
 * @param program How the program is started: `npx specsmith`, say.
 */
export const adviceText = (text: string | Advice, program: string = PROGRAM): string =>
  typeof text === 'string' ? text : text.between.join(program);
