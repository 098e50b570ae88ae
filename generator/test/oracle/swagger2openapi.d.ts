/** The part that tests use; the package has no types of its own. */
declare module 'swagger2openapi' {
  const converter: {
    convertObj(
      document: object,
      options: { readonly patch: boolean; readonly warnOnly: boolean },
    ): Promise<{ readonly openapi: object }>;
  };
  export default converter;
}
