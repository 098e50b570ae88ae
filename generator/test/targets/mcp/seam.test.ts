import { expectTypeOf, test } from 'vitest';
import type * as Runtime from '../../../../packages/runtime-mcp/src/api/types.ts';
import type { Verb } from '../../../src/ir/model/facts.ts';
import type { EmbeddedMethod, EmbeddedReadme } from '../../../src/targets/mcp/docs-entry.ts';
import type { ApiSurface } from '../../../src/targets/mcp/surface-model.ts';

// Checked by the compiler: data that the generator may write and the runtime does not know would break a built package.
test('what is written into a server is of the types that its runtime reads', () => {
  expectTypeOf<ApiSurface>().toExtend<Runtime.ApiSurface>();
  expectTypeOf<EmbeddedMethod>().toExtend<Runtime.EmbeddedMethod>();
  expectTypeOf<EmbeddedReadme>().toExtend<Runtime.EmbeddedReadme>();
  expectTypeOf<Verb>().toExtend<Runtime.Verb>();
});
