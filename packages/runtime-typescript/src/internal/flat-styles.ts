import {
  commas,
  form,
  isThere,
  plainValue,
  simpleText,
  unwritable,
  type QueryStyle,
  type TextStyle,
} from './parameter-styles';

/** @throws TypeError with the name of the parameter for an object, also in a list. */
export const refuseObjects = (name: string, value: unknown): void => {
  const isObject = (each: unknown): boolean => isThere(each) && plainValue(name, each) === undefined;
  if (Array.isArray(value) ? value.some(isObject) : isObject(value)) {
    throw unwritable(name, 'it is or holds an object, and nothing says how that is written');
  }
};

/** A style of values that are declared to hold no objects. @throws TypeError with the name of the parameter for one */
export const noObjects =
  (style: QueryStyle): QueryStyle =>
  (name, value, encode) => {
    refuseObjects(name, value);
    return style(name, value, encode);
  };

/** `k=a&k=b`: style form where no objects are declared. @throws TypeError with the name of the parameter for an object */
export const flat: QueryStyle = /* @__PURE__ */ noObjects(form);

/** `k=a,b` where no objects are declared. @throws TypeError with the name of the parameter for an object */
export const flatCommas: QueryStyle = /* @__PURE__ */ noObjects(commas);

/** `a,b` where no objects are declared. @throws TypeError with the name of the parameter for an object */
export const flatText: TextStyle = (name, value, writing, encode) => {
  refuseObjects(name, value);
  return simpleText(name, value, writing, encode);
};
