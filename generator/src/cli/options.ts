import type { InputRequest } from '../pipeline/read-input.ts';
import { absolutePath } from './environment.ts';

/** Options of every command that reads the inputs, as commander gives them. */
export type InputOptions = {
  readonly spec: string;
  readonly config?: string;
  readonly overlay: readonly string[];
  readonly json?: boolean;
};

/** Options of `generate`. */
export type GenerateOptions = InputOptions & {
  readonly out: string;
  readonly check?: boolean;
  readonly watch?: boolean;
  readonly overwriteEdits?: boolean;
};

/** The inputs that the options name. */
export function inputRequest({ spec, config, overlay }: InputOptions): InputRequest {
  return { spec, overlays: overlay, ...(config !== undefined && { config }) };
}

/** The run that the options ask for. */
export function generateRequest(options: GenerateOptions) {
  return {
    ...inputRequest(options),
    target: 'typescript',
    out: absolutePath(options.out),
    check: options.check === true,
    overwriteEdits: options.overwriteEdits === true,
  };
}
