import { APIPromise } from '../core/api-promise';
import type { APIResponseProps } from './answer';
import { essenceOf, isJSON, isText, matches } from './media-types';

/** `image/png`, or `200 application/json` where other statuses bring values of that type. */
const isOf = (entry: string, type: string, status: number): boolean => {
  const [range = '', only = ''] = entry.split(' ').reverse();
  return matches(range, type) && new RegExp(`^${only.replaceAll('XX', '..')}`).test(String(status));
};

const holdsBytes = (
  props: APIResponseProps,
  bytes: readonly string[],
  values: readonly string[] = [],
): boolean => {
  const { status, headers } = props.response;
  const type = essenceOf(headers.get('content-type'));
  const isNamed = (entry: string): boolean => !entry.includes('*') && isOf(entry, type, status);
  if (bytes.some(isNamed)) return true;
  if (values.some((value) => value === type || (isJSON(value) && isJSON(type)))) return false;
  return bytes.some((entry) => isOf(entry, type, status)) || !(isJSON(type) || isText(type));
};

/**
 * A call that resolves with the response itself, its bytes unread, where such an answer comes: one of a media type of
 * bytes, or of none that is known.
 *
 * @param values media types that are read, where a range among those of bytes would have them
 */
export const orBytes = <T>(
  call: APIPromise<unknown>,
  bytes: readonly string[],
  values?: readonly string[],
): APIPromise<T> =>
  new APIPromise(call['client'], call['request'], (client, props) =>
    call['read'](
      client,
      holdsBytes(props, bytes, values) ?
        { ...props, options: { ...props.options, __binaryResponse: true, stream: false } }
      : props,
    ),
  ) as APIPromise<T>;
