/** Loaded when the page is idle: nothing of this is needed to read. */
import { mount } from 'svelte';
import type { Language } from '../../model/index.ts';
import { News } from './news.svelte.ts';
import NewVersion from './NewVersion.svelte';
import { keepOffline } from './register.ts';

/** What browsers tell of the connection, where they do: https://wicg.github.io/savedata/ */
interface Counted {
  readonly connection?: { readonly saveData?: boolean };
}

/** Keeps the site at `root` (absolute) for reading offline, and tells the reader, in `language`, of new versions. */
export async function startOffline(root: string, language: () => Language): Promise<void> {
  const news = new News();
  mount(NewVersion, {
    target: document.body,
    props: { news, language, reload: () => location.reload() },
  });
  await keepOffline(
    {
      container: isSecureContext && 'serviceWorker' in navigator ? navigator.serviceWorker : undefined,
      root,
      build: document.querySelector<HTMLMetaElement>('meta[name="site-build"]')?.content ?? null,
      framed: window.top !== window,
      saveData: (navigator as Counted).connection?.saveData === true,
      document,
      now: () => performance.now(),
    },
    () => (news.told = true),
  );
}
