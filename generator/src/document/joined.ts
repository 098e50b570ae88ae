import { withoutRef } from './references/references.ts';
import type { Kind } from './shapes.ts';
import { View } from './view.ts';

/**
 * What a reference leads to, with what stands beside the reference: OpenAPI defines it but for fields that both have,
 * of which the ones at the end of the reference count. Every field stands where it is written.
 */
export class JoinedView<K extends Kind> extends View<K> {
  private readonly owners: readonly View<K>[];

  constructor(target: View<K>, reference: View<K>) {
    const value = { ...withoutRef(reference.value), ...target.value };
    super(target.kind, value, { base: target.at }, target.book);
    this.owners = [target, reference];
  }

  override part(field: string): unknown {
    return this.ownerOf(field).part(field);
  }

  override place(...tokens: ReadonlyArray<string | number>): ReturnType<View<K>['place']> {
    return tokens.length === 0 ? this.at : this.ownerOf(String(tokens[0])).place(...tokens);
  }

  /** The one of the two that has a field. */
  ownerOf(field: string): View<K> {
    const [target, reference] = this.owners as readonly [View<K>, View<K>];
    const isBeside = !Object.hasOwn(target.value, field) && Object.hasOwn(reference.value, field);
    const owner = isBeside ? reference : target;
    return owner instanceof JoinedView ? owner.ownerOf(field) : owner;
  }
}
