export type { Assets } from './assets.ts';
export { formatOptions } from './format.ts';
export { renderFiles, type RenderedFile, type RenderOptions } from './render-files.ts';
