export type { Assets } from './assets.ts';
export { formatOptions } from './format.ts';
export { renderFiles, type RenderedFile } from './render-files.ts';
