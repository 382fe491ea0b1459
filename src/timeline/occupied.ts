/** Which stretches of one line are taken: disjoint intervals in px, ascending. */
export class Occupied {
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  /** Whether nothing lies between `x0` and `x1`; touching is free. */
  isFree(x0: number, x1: number): boolean {
    const at = this.#firstEndingAfter(x0);
    const start = this.#starts[at];
    return start === undefined || start >= x1;
  }

  /** Takes a stretch, joined with what it overlaps. */
  take(x0: number, x1: number): void {
    const first = this.#firstEndingAfter(x0);
    let next = first;
    let [low, high] = [x0, x1];
    for (let start = this.#starts[next]; start !== undefined && start < x1; start = this.#starts[next]) {
      low = Math.min(low, start);
      high = Math.max(high, this.#ends[next] ?? high);
      next++;
    }
    this.#starts.splice(first, next - first, low);
    this.#ends.splice(first, next - first, high);
  }

  #firstEndingAfter(x: number): number {
    let low = 0;
    let high = this.#ends.length;
    while (low < high) {
      const mid = (low + high) >>> 1;
      if ((this.#ends[mid] as number) <= x) low = mid + 1;
      else high = mid;
    }
    return low;
  }
}
