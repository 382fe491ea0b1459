/** How long a busy page may put off what is not needed to read. */
const PATIENCE_MS = 5_000;
/** Where a browser cannot tell when it is idle. */
const GUESS_MS = 2_000;

/** Resolves once the page has loaded and has nothing better to do. */
export async function whenIdle(): Promise<void> {
  if (document.readyState !== 'complete') {
    await new Promise((resolve) => window.addEventListener('load', resolve, { once: true }));
  }
  await new Promise<void>((resolve) => {
    if ('requestIdleCallback' in window) window.requestIdleCallback(() => resolve(), { timeout: PATIENCE_MS });
    else setTimeout(resolve, GUESS_MS);
  });
}
