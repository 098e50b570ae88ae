import { uuid4 } from './utils/uuid';

/**
 * The JSON text of a value, as `JSON.stringify` writes it, except that a bigint is written as its digits.
 *
 * @throws TypeError for NaN and infinite numbers, which JSON has no form for.
 */
export const writeJSON = (value: unknown): string => {
  const mark = uuid4();
  let exact = false;
  const text = JSON.stringify(value, (key, item: unknown) => {
    if (typeof item === 'number' && !Number.isFinite(item)) {
      throw new TypeError(`${item} cannot be sent as JSON${key && ` ("${key}")`}`);
    }
    if (typeof item !== 'bigint') return item;
    exact = true;
    return mark + item;
  });
  return exact ? text.replace(new RegExp(`"${mark}(-?\\d+)"`, 'g'), '$1') : text;
};
