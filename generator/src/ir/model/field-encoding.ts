/** An `encoding` of the document (OpenAPI 3.1 §4.8.15), or what a schema says about the part. */
export type FieldEncoding = {
  /** As written: a media type, a range, or several. */
  readonly contentType?: string;
  readonly style?: string;
  readonly explode?: boolean;
  readonly allowReserved?: true;
  /** What joins a list and the lists inside of it, the outermost first, where the style does not say it (Swagger 2.0). */
  readonly lists?: readonly string[];
  /** Headers with the one value that they can have. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The caller may give headers of the part beside its value. */
  readonly wrapped?: true;
};
