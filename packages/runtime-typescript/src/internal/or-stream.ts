import { APIPromise } from '../core/api-promise';
import type { Stream } from '../core/streaming';
import { essenceOf } from './media-types';

/** A request made with `stream: true` that resolves with a stream if one comes, by its media type, else with a value. */
export const orStream = <T>(
  call: APIPromise<unknown>,
  toStream: (call: APIPromise<unknown>) => APIPromise<Stream<any>>,
  types: readonly string[],
): APIPromise<T> => {
  const stream = toStream(call);
  return new APIPromise(call['client'], call['request'], (client, props) => {
    const { status, headers } = props.response;
    const type = essenceOf(headers.get('content-type'));
    const isEmpty = status === 204 || status === 205 || headers.get('content-length') === '0';
    if (!isEmpty && (!type || types.includes(type))) return stream['read'](client, props);
    return call['read'](client, { ...props, options: { ...props.options, stream: false } });
  }) as APIPromise<T>;
};
