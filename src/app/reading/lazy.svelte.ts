import type Panel from './Panel.svelte';

/** The panel's code, fetched when a contact is first opened (or when the page has nothing better to do). */
class LazyPanel {
  #component = $state.raw<typeof Panel | null>(null);
  #failed = $state.raw(false);

  get component(): typeof Panel | null {
    return this.#component;
  }
  /** The code could not be fetched; `load` tries again. */
  get failed(): boolean {
    return this.#failed;
  }

  /** Resolves when the panel can be shown or cannot be had; never rejects. */
  async load(): Promise<void> {
    if (this.#component) return;
    this.#failed = false;
    try {
      this.#component = (await import('./Panel.svelte')).default;
    } catch {
      this.#failed = true;
    }
  }
}

export const lazyPanel = new LazyPanel();
