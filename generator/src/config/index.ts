export { applyTransforms } from './apply-transforms.ts';
export { clientNameOf } from './client-name.ts';
export type { ConfigContext } from './config-context.ts';
export { endpointText, isVerb, parseEndpoint, type Endpoint } from './endpoint.ts';
export { inferConfig } from './infer-config.ts';
export { readConfig } from './read-config.ts';
export { environmentPointer } from './read-settings.ts';
export { baseUrlFault, serversOf, type Server } from './servers.ts';
export type * from './config-types.ts';
