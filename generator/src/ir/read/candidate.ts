import type { View } from '../../document/index.ts';
import type { RequestBody } from '../model/body.ts';
import type { TypeNode } from '../model/type-node.ts';
import type { MediaFamily } from './media-types.ts';

/** A media type that a body can be sent as. */
export type Candidate = {
  readonly name: string;
  readonly media: View<'mediaType'>;
  readonly family: MediaFamily;
  readonly type: TypeNode;
};

/** A body before it is known whether it has to be given. */
export type Body = Omit<RequestBody, 'required' | 'example'>;
