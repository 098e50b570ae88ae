export {
  key,
  needed,
  PARTS,
  type Form,
  type Key,
  type Keys,
  type Kind,
  type Of,
  type Part,
  type ValueOf,
} from './key.ts';
export * from './kinds.ts';
export { below, fieldsOf, formOf, readDefault, readQuietly, readValue } from './read.ts';
