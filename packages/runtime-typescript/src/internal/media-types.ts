const JSON_TYPE = /[/+]json$/;

/** A media type in lower case and without parameters; empty if there is none. */
export const essenceOf = (type: string | null | undefined): string =>
  type?.split(';', 1)[0]?.trim().toLowerCase() ?? '';

/** Whether a media type, without parameters, is JSON. */
export const isJSON = (type: string): boolean => JSON_TYPE.test(type);

/** Whether a media type holds text that is neither JSON nor a stream of events. */
export const isText = (type: string): boolean =>
  /^text\/(?!event-stream$)|[/+](?:xml|yaml)$/.test(type) && !isJSON(type) && !type.endsWith('*');

/** Whether a media type is one of a range: itself, `image/*`, any. */
export const matches = (range: string, type: string): boolean =>
  range === type || range === '*/*' || (range.endsWith('/*') && type.startsWith(range.slice(0, -1)));
