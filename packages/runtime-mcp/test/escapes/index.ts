import { CLIENT } from './client.ts';
import type { Escape } from './escape.ts';
import { GLOBALS } from './globals.ts';
import { LIMITS } from './limits.ts';

/** Attempts to get out of the sandbox. */
export const ESCAPES: readonly Escape[] = [...GLOBALS, ...LIMITS, ...CLIENT];
