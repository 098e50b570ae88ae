import { urlencoded, type FormField } from './urlencoded';

/** Writes a value that is a whole query as a form, of which some members are written in a way of their own. */
export const fieldsQuery =
  (fields: Readonly<Record<string, FormField>>) =>
  (_name: string, value: unknown): string =>
    urlencoded(value as object, fields) ?? '';
