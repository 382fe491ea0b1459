/** What the export panel says. */
import type { Format } from '../../model/export/index.ts';
import { Catalogue } from '../i18n/catalogue.svelte.ts';
import { takeAway } from '../i18n/en/export.ts';

export interface ExportMessages {
  readonly button: string;
  readonly heading: string;
  readonly what: string;
  readonly inView: (count: number) => string;
  readonly everything: (count: number) => string;
  readonly withFacts: string;
  readonly withFactsHint: string;
  readonly as: string;
  readonly format: Readonly<Record<Format, { readonly name: string; readonly hint: string }>>;
  readonly nothing: string;
  readonly working: string;
  readonly saved: (file: string) => string;
  readonly failed: string;
  readonly view: string;
  readonly copied: string;
  readonly copyFailed: string;
  readonly subscribe: string;
  readonly feed: string;
  readonly calendar: string;
  readonly schema: string;
}

/** Fetched together with the panel. */
export const exportWords: Catalogue<ExportMessages> = new Catalogue(takeAway, {
  'zh-Hans': async () => (await import('../i18n/zh-Hans/export.ts')).takeAway,
  'zh-Hant': async () => (await import('../i18n/zh-Hant/export.ts')).takeAway,
  ru: async () => (await import('../i18n/ru/export.ts')).takeAway,
});
