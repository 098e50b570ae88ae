import { visible } from '../../../diagnostics/index.ts';

/** A line of text that is safe to show: CI systems take one that starts with two colons as a command. */
export function logSafe(text: string): string {
  return visible(text).replace(/^(\s*):(?=:)/, '$1: ');
}
