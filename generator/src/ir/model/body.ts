import type { JsonValue } from '../../support/json.ts';
import type { Days } from './writing.ts';
import type { FieldEncoding } from './field-encoding.ts';
import type { TypeNode } from './type-node.ts';

export type MediaKind = 'json' | 'multipart' | 'form' | 'parts' | 'binary' | 'text' | 'lines';

export type RequestBody = {
  readonly media: MediaKind;
  /** As written, e.g. `application/json`; a type that can be sent where the document has a range, `image/*` apart. */
  readonly contentType: string;
  readonly required: boolean;
  readonly type: TypeNode;
  /** The media-type level `example`. */
  readonly example?: JsonValue;
  /** Of forms: what decides how they are written where it is not the settings of the whole API. */
  readonly fields?: FormFields;
  /** Of parts without names. */
  readonly parts?: PartList;
};

/** A body in another media type, for which callers ask by name. */
export type OtherBody = RequestBody & {
  /** It is made of the same values as the usual one; else it is a value of its own, finished text or bytes. */
  readonly isSame: boolean;
};

/** How parts without names are written: the first ones, and those that follow. */
export type PartList = {
  readonly first: readonly PartForm[];
  readonly rest: PartForm;
};

/** What the document says about a part; nothing, where its value decides. */
export type PartForm = {
  /** As written: a media type, a range, or several. */
  readonly contentType?: string;
  /** Headers with the one value that they can have. */
  readonly headers?: Readonly<Record<string, string>>;
  /** There is a header that only the caller knows. */
  readonly needsHeaders?: true;
  /** The part is made of parts itself. */
  readonly parts?: PartList;
};

/** How the properties of a form are written. */
export type FormFields = {
  /** Properties that are written otherwise than the standard says for their type. */
  readonly encodings: ReadonlyMap<string, FieldEncoding>;
  /** How the others are written: as the standard says, or as the settings of the API. */
  readonly others: 'standard' | 'settings';
  /** Which values are days, written without a time. */
  readonly days: Days;
};
