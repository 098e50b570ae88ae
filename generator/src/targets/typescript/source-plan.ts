import type { SourceFileStructure } from 'ts-morph';
import type { SourcePlan } from '../../plan/file-plan.ts';

/** A TypeScript file to be. Every plan of this language is made here, so the renderer knows what its `unit` is. */
export function sourcePlan(path: string, structure: SourceFileStructure): SourcePlan {
  return { kind: 'source', language: 'typescript', path, unit: structure };
}
