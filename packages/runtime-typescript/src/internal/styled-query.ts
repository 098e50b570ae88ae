import type { QueryStyle } from './parameter-styles';

type Styles = Readonly<Record<string, QueryStyle>>;

const STYLES: unique symbol = Symbol('styles');
const WRITTEN: unique symbol = Symbol('written');

/** Query parameters, the styles of those that are not written as usual, and text that stands for itself. */
type StyledQuery = Record<string, unknown> & { [STYLES]?: Styles; [WRITTEN]?: string };

/** The parameters with a note of how some of them are written; copies of the object keep it. */
export const styled = (query: object | null | undefined, styles: Styles): Record<string, unknown> => ({
  ...query,
  [STYLES]: styles,
});

/** A query that is written already. */
export const written = (text: string): Record<string, unknown> => ({ [WRITTEN]: text }) as StyledQuery;

/** Writes a query without the question mark; `usual` is the style of what has none of its own. */
export const writeStyled = (query: object, usual: QueryStyle): string => {
  const { [STYLES]: styles = {}, [WRITTEN]: text = '' } = query as StyledQuery;
  const styleOf = (name: string): QueryStyle => (Object.hasOwn(styles, name) && styles[name]) || usual;
  return [...Object.entries(query).map(([name, value]) => styleOf(name)(name, value)), text]
    .filter(Boolean)
    .join('&');
};
