import { CLIENT } from './client.ts';
import type { Escape } from './escape.ts';
import { GLOBALS } from './globals.ts';
import { LIMITS } from './limits.ts';
import { PLATFORM } from './platform.ts';
import { PROGRAMS } from './programs.ts';

/** Attempts to get out of the sandbox. */
export const ESCAPES: readonly Escape[] = [...GLOBALS, ...LIMITS, ...CLIENT, ...PLATFORM, ...PROGRAMS];
