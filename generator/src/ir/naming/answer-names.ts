import type { Declared, ResponseType, Streaming } from '../model/api.ts';
import type { NamePolicy } from '../model/name-policy.ts';

/** Events that are neither a model nor what the method returns otherwise get a type of their own. */
export function nameEvent(streaming: Streaming, response: ResponseType, claim: () => string): Streaming {
  const { event } = streaming;
  const isKnown = event.kind === 'model' || (response.kind === 'json' && response.type === event);
  return isKnown ? streaming : { ...streaming, eventName: claim() };
}

/** Names for the headers, failures and callbacks that a method declares. */
export function nameDeclared(
  declared: Declared,
  stem: string,
  { spell }: NamePolicy,
  claim: (wanted: string) => string,
): Declared {
  return {
    ...declared,
    ...(declared.headers && { headersName: claim(spell.headers(stem)) }),
    ...(declared.errors && { errorsName: claim(spell.errors(stem)) }),
    ...(declared.callbacks && {
      callbacks: declared.callbacks.map((each) => ({ ...each, name: claim(spell.callback(stem, each.key)) })),
    }),
  };
}
