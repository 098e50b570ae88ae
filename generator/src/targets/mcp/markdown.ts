import { callExample, type ExampleForm, type MethodUse } from '../../ir/examples/index.ts';
import type { Member, NodeOf, TypeNode } from '../../ir/model/type-node.ts';
import { docsParams, type DocsParam } from './docs-params.ts';
import { naiveArguments } from './naive-text.ts';
import { returnedType } from './returned-type.ts';
import { membersOf, resolveModel, descriptionOf } from './type-facts.ts';
import type { TypePrinter } from './type-text.ts';
