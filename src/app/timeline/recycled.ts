/**
 * Keys for what is drawn. Far out every step of a zoom replaces nearly all clusters, and making an element costs several
 * times what changing one does: so a mark that comes takes over the element of one that goes.
 */
export interface Keyed<T> {
  readonly key: number;
  readonly mark: T;
}

export class Recycled<T extends { readonly id: string }> {
  #last: readonly Keyed<T>[] = [];
  #held: string | null = null;
  #next = 0;

  /**
   * The marks with their keys, in the order given. A mark that was there keeps its key; a new one gets that of a mark
   * that went from between the same neighbours, so that elements stay in order, else a fresh one. The element of `held`
   * (which may have the focus) is given to no other.
   */
  keyed(marks: readonly T[], held: string | null): readonly Keyed<T>[] {
    const last = this.#last;
    const before = new Map(last.map(({ mark }, at) => [mark.id, at]));
    const now = new Set(marks.map(({ id }) => id));
    const isFree = ({ mark }: Keyed<T>): boolean => !now.has(mark.id) && mark.id !== this.#held;
    const isHeld = ({ mark }: Keyed<T>): boolean => !now.has(mark.id) && mark.id === this.#held;
    let at = 0;
    const keyed = marks.map((mark): Keyed<T> => {
      const own = before.get(mark.id);
      if (own !== undefined) {
        at = Math.max(at, own + 1);
        return { key: last[own]?.key ?? this.#next++, mark };
      }
      let old = last[at];
      if (old && isHeld(old)) old = last[++at];
      if (!old || !isFree(old)) return { key: this.#next++, mark };
      at++;
      return { key: old.key, mark };
    });
    this.#last = keyed;
    this.#held = held;
    return keyed;
  }
}
