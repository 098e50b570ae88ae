import type { APIPromise } from './api-promise';
import { mapped } from './exact-streaming';
import { lineStreaming, sequenceStreaming } from './line-streaming';
import type { Stream } from './streaming';
import { withTexts, type Integers } from '../internal/integer-texts';

/** As `lineStreaming`, with integers of 64 bits as texts. */
export const exactLineStreaming = <Item>(
  request: APIPromise<unknown>,
  integers?: Integers,
): APIPromise<Stream<Item>> => mapped(lineStreaming(request), (value) => withTexts(value, integers));

/** As `sequenceStreaming`, with integers of 64 bits as texts. */
export const exactSequenceStreaming = <Item>(
  request: APIPromise<unknown>,
  integers?: Integers,
): APIPromise<Stream<Item>> => mapped(sequenceStreaming(request), (value) => withTexts(value, integers));
