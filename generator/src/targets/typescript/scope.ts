import type { Scope as MorphScope } from 'ts-morph';

/** ts-morph's `Scope` without loading ts-morph. */
export const Scope = { Protected: 'protected' as MorphScope.Protected } as const;
