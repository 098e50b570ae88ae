import { tmpdir } from 'node:os';
import type { Host } from '../compare/files/index.ts';
import type { Sources } from '../diagnostics/index.ts';

/** What comparisons may use of this machine. */
export const host: Host = { folder: process.cwd(), environment: process.env, temporary: tmpdir() };

/** Findings about packages have no place in an input file. */
export const NO_SOURCES: Sources = { find: () => undefined, text: () => undefined };

/** `2026-12-31`, for headings and for exceptions that end. */
export const today = (): string => new Date().toISOString().slice(0, 10);
