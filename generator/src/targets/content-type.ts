import type { RequestBody } from '../ir/model/body.ts';

/** Whether the content type is `application/json` and nothing else. */
export const isPlainJson = ({ contentType }: RequestBody): boolean =>
  /^application\/json$/i.test(contentType);

/** Whether the client finds the content type by itself: that of JSON, or one with the boundary of its parts. */
export function isTypeImplied(body: RequestBody, isStandard: boolean): boolean {
  const { media, contentType } = body;
  return (
    media === 'multipart' || media === 'parts' || contentType === '*/*' || isSentAsJson(body, isStandard)
  );
}

/** Whether the content type is that of JSON whatever else the document adds to it. */
export function isSentAsJson(body: RequestBody, isStandard: boolean): boolean {
  const { media, contentType } = body;
  return media === 'json' && (isStandard ? isPlainJson(body) : /^application\/json/i.test(contentType));
}

/** Whether a call that is given no body says a content type all the same. */
export const namesTypeAlways = (body: RequestBody, isStandard: boolean): boolean =>
  !isStandard || body.required;

/** Whether a form is written by the habits of the hosted generator alone: then one without parts is sent where none is given. */
export const isUsualForm = ({ media, fields }: RequestBody): boolean =>
  media === 'multipart' && fields === undefined;
