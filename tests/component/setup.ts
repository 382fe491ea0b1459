import '@testing-library/jest-dom/vitest';
import { vi } from 'vitest';
import { pageWords } from '../../src/app/i18n/index.ts';
import { LANGUAGES } from '../../src/model/index.ts';

// As the page does before it speaks a language; parts of the page are tested without it.
await Promise.all(LANGUAGES.map((language) => pageWords.load(language)));

/** jsdom draws nothing, so nothing ever changes its size: observers are told a desktop's width once. */
class StillObserver implements ResizeObserver {
  readonly #callback: ResizeObserverCallback;
  constructor(callback: ResizeObserverCallback) {
    this.#callback = callback;
  }
  observe(target: Element): void {
    const contentRect = { x: 0, y: 0, top: 0, left: 0, right: 1000, bottom: 400, width: 1000, height: 400 };
    const size = [{ inlineSize: 1000, blockSize: 400 }];
    this.#callback(
      [
        {
          target,
          contentRect: { ...contentRect, toJSON: () => contentRect },
          borderBoxSize: size,
          contentBoxSize: size,
          devicePixelContentBoxSize: size,
        },
      ],
      this,
    );
  }
  unobserve(): void {}
  disconnect(): void {}
}

vi.stubGlobal('ResizeObserver', StillObserver);
vi.stubGlobal('matchMedia', (query: string) => ({
  // A desktop with a light theme and no wish for less motion; tests that want another stub their own.
  matches: query.includes('min-width'),
  media: query,
  onchange: null,
  addEventListener() {},
  removeEventListener() {},
  addListener() {},
  removeListener() {},
  dispatchEvent: () => false,
}));

Element.prototype.scrollIntoView ??= () => {};
HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
  this.open = false;
  this.dispatchEvent(new Event('close'));
};
