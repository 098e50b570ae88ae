import type { Api } from '../../ir/model/api.ts';

/** The module of the client without resources. */
export const SLIM = 'slim';

/** What the client without resources is called. */
export const slimName = ({ clientName }: Api): string => `Slim${clientName}`;
