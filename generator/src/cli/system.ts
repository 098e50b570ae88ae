import { machineSystem } from '../machine/system.ts';
import type { System } from '../pipeline/system.ts';
import { givenInputs } from './given-inputs.ts';

/** The machine as this process sees it. */
export function createSystem(progress?: System['progress']): System {
  return machineSystem({
    folder: process.cwd(),
    environment: process.env,
    given: givenInputs,
    progress,
  });
}
