import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * A plugin for the bundler: a CommonJS library that is loaded on demand has the exports by name that Node would find in
 * it, not only the one by default.
 */
export const namedExports = {
  name: 'named-exports',
  setup(build) {
    build.onResolve({ filter: /^[^.]/ }, async ({ path, kind, resolveDir, importer, pluginData }) => {
      const isOwn = !/[\\/]node_modules[\\/]/.test(importer);
      if (kind !== 'dynamic-import' || !isOwn || pluginData === namedExports) return undefined;
      const found = await build.resolve(path, { kind, resolveDir, pluginData: namedExports });
      if (found.errors.length > 0 || found.external) return found;
      // Its name and no path: what is built says nothing about the folder that it was built in.
      return { path, namespace: 'named-exports', pluginData: found.path };
    });
    build.onLoad({ filter: /./, namespace: 'named-exports' }, async ({ pluginData: path }) => {
      const { default: whole, ...named } = await import(pathToFileURL(path));
      const names = Object.keys(named).filter((name) => /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name));
      const isCommonJs = whole !== undefined && names.every((name) => whole[name] === named[name]);
      const from = JSON.stringify(path);
      const contents =
        isCommonJs ?
          `import whole from ${from};\nexport const { ${names.join(', ')} } = whole;\nexport default whole;\n`
        : `export * from ${from};\n${whole === undefined ? '' : `export { default } from ${from};\n`}`;
      return { contents, loader: 'js', resolveDir: dirname(path) };
    });
  },
};
