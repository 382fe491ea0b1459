import {
  addDays,
  chooseLanguage,
  dayStart,
  type ArticleFile,
  type BundleIndex,
  type Contact,
  type ContactDetail,
  type IsoDate,
  type Kind,
  type Language,
  type PublishersFile,
} from '../model/index.ts';
import { clampViewport, firstViewport, limitsOf, sameViewport, wholeOf, type Viewport } from '../timeline/index.ts';
import {
  daysOf,
  HOME,
  NO_FILTERS,
  readAddress,
  windowOf,
  writeAddress,
  type Address,
  type Filters,
} from './address.ts';
import type { Bundle, Fetched } from './bundle.ts';
import { countKinds, passes, reportedBy, stepsAround, toggled } from './filter.ts';
import { pageWords } from './i18n/index.ts';
import { Kept } from './kept.svelte.ts';
import { Lazy } from './lazy.svelte.ts';
import { placesOf } from './place.ts';
import { Settings, type Theme } from './settings.svelte.ts';
import type { Site } from './site.ts';
import type { Memory } from './storage.ts';
import type { Trail } from './trail.ts';
import { byIdOf, focusOn, stretchOf } from './view.ts';

/** The world outside, as the page uses it. */
export interface World {
  readonly site: Site;
  readonly bundle: Bundle;
  readonly memory: Memory;
  readonly trail: Trail;
  readonly location: () => { readonly pathname: string; readonly hash: string };
  /** The browser's languages, most wanted first. */
  readonly languages: readonly string[];
  /** The reader's own calendar day. */
  readonly today: IsoDate;
  /** What the reader's system asks for. */
  readonly systemTheme: Theme;
}

/** The page's state: what the reader has chosen, kept raw; everything else is derived from it and from the bundle. */
export class Page {
  readonly world: World;
  #fetched = $state.raw<Fetched<BundleIndex>>({ state: 'loading' });
  #indexing: Promise<Fetched<BundleIndex>> | null = null;
  #address = $state.raw<Address>(HOME);
  #viewport = $state.raw<Viewport | null>(null);
  /** The last window that the reader came to rest in. */
  #rested = $state.raw<Viewport | null>(null);

  readonly settings: Settings;
  readonly details: Kept<ContactDetail>;
  readonly articles: Kept<ArticleFile>;

  constructor(world: World) {
    this.world = world;
    this.settings = new Settings(world.memory, world.systemTheme);
    this.details = new Kept(world.bundle.contact);
    this.articles = new Kept(world.bundle.article);
    this.#address = readAddress(world.location(), world.site.path);
  }

  // The bundle

  get fetched(): Fetched<BundleIndex> {
    return this.#fetched;
  }

  async load(): Promise<void> {
    this.#fetched = { state: 'loading' };
    const { query, publisher } = this.#address;
    // What the first picture needs, asked for at once.
    const needed = [
      this.#learn(this.#wanted),
      publisher === null ? null : this.loadPublishers(),
      query === '' ? null : this.#searching.load(),
    ];
    this.#indexing = this.world.bundle.index();
    const fetched = await this.#indexing;
    await Promise.all(needed);
    this.#fetched = fetched;
    this.#readView();
  }

  readonly index = $derived.by((): BundleIndex | null =>
    this.#fetched.state === 'ready' ? this.#fetched.value : null,
  );
  /** Every contact of the record, in the record's order. */
  readonly contacts = $derived.by((): readonly Contact[] => this.index?.contacts ?? []);
  readonly people = $derived.by(() => this.index?.people ?? {});
  readonly byId = $derived.by(() => byIdOf(this.contacts));
  readonly places = $derived.by(() => placesOf(this.contacts));

  // Language

  readonly #wanted = $derived.by(
    (): Language => this.#address.language ?? this.settings.language ?? chooseLanguage(this.world.languages),
  );
  /** The language that the page speaks: the wanted one as soon as its words are here. */
  readonly language = $derived.by((): Language => (pageWords.has(this.#wanted) ? this.#wanted : 'en'));
  readonly messages = $derived.by(() => pageWords.in(this.language));

  /** Resolves when the language's words are here or cannot be had; never rejects. */
  #learn(language: Language): Promise<void> {
    return pageWords.load(language, async (wanted) => {
      const fetched = await this.world.bundle.language(wanted);
      return fetched.state === 'ready' ? fetched.value : null;
    });
  }

  async setLanguage(language: Language): Promise<void> {
    await this.#learn(language);
    this.settings.language = language;
    // Only an address that names a language has to name the new one; else the choice is remembered.
    if (this.#address.language !== null) this.#change({ language }, 'replace');
  }

  // Filters

  get filters(): Filters {
    return this.#address;
  }

  get embedded(): boolean {
    return this.#address.embedded;
  }

  readonly filtered = $derived.by(() => {
    const { kinds, direct, place, publisher, query } = this.#address;
    return kinds.length > 0 || direct || place !== null || publisher !== null || query !== '';
  });

  /** The search, and what it looks through: the bundle's texts, or what the index says where those cannot be had. */
  readonly #searching = new Lazy(async () => {
    const [{ finderIn, finderWithout }, texts, index] = await Promise.all([
      import('./search/index.ts'),
      this.world.bundle.search(),
      this.#indexing,
    ]);
    if (texts.state === 'ready') return finderIn(texts.value);
    if (index?.state !== 'ready') throw new Error('there is nothing to search');
    return finderWithout(index.value.contacts, index.value.people);
  });
  readonly #publishers = new Lazy(async (): Promise<PublishersFile['publishers']> => {
    const file = await this.world.bundle.publishers();
    if (file.state !== 'ready') throw new Error('the publishers could not be had');
    return file.value.publishers;
  });

  /** Readies the search before the first letter is typed. */
  readonly prepareSearch = (): void => void this.#searching.load();

  /** Resolves when the filter by publisher can be offered, or cannot be had. */
  loadPublishers(): Promise<void> {
    return this.#publishers.load();
  }

  /** Publishers that report more than one contact, those with most first; and the chosen one. */
  readonly publishers = $derived.by((): PublishersFile['publishers'] => {
    const { publisher } = this.#address;
    return (this.#publishers.value ?? []).filter(({ id, contacts }) => contacts.length > 1 || id === publisher);
  });
  /** Contacts that the chosen publisher reports; null when none is chosen or none can be known. */
  readonly #reported = $derived.by((): ReadonlySet<string> | null => {
    const { publisher } = this.#address;
    const all = this.#publishers.value;
    return publisher === null || all === null ? null : reportedBy(publisher, all);
  });

  /** The search could not be fetched: the query finds nothing and hides nothing. */
  readonly searchFailed = $derived.by(() => this.#address.query !== '' && this.#searching.failed);

  /** Contacts that the query finds; null when nothing is searched for, or the search is still on its way. */
  readonly hits = $derived.by((): ReadonlySet<string> | null => {
    const { query } = this.#address;
    return query === '' ? null : (this.#searching.value?.(query) ?? null);
  });
  /** Contacts that pass kind, directness, place and publisher: those on the line. */
  readonly shown = $derived.by(() => {
    const reported = this.#reported;
    return this.contacts.filter((contact) => passes(contact, this.#address) && (reported?.has(contact.id) ?? true));
  });
  /** Of these, the ones that the query finds: those in the list. */
  readonly matching = $derived.by(() => {
    const { hits } = this;
    return hits ? this.shown.filter(({ id }) => hits.has(id)) : this.shown;
  });
  /** How many contacts of each kind the other filters leave. */
  readonly kindCounts = $derived.by(() => countKinds(this.contacts, this.#address, [this.hits, this.#reported]));

  setFilters(change: Partial<Filters>): void {
    this.#change(change, 'push', 'query' in change ? 'query' : undefined);
    this.#fetchForFilters();
  }

  #fetchForFilters(): void {
    const { query, publisher } = this.#address;
    if (query !== '') this.prepareSearch();
    if (publisher !== null) void this.loadPublishers();
  }

  toggleKind(kind: Kind): void {
    this.setFilters({ kinds: toggled(this.filters.kinds, kind) });
  }

  clearFilters(): void {
    this.setFilters(NO_FILTERS);
  }

  // The window

  readonly stretches = $derived.by(() => this.contacts.map(stretchOf));
  readonly span = $derived.by(() =>
    this.index
      ? { start: dayStart(this.index.span.start), end: dayStart(addDays(this.index.span.end, 1)) }
      : { start: 0, end: 1 },
  );
  readonly limits = $derived.by(() => limitsOf(this.stretches, this.span));
  /** The record's own years, which the presets lead to: a stray contact long before must not make them needless. */
  readonly years = $derived.by(() => limitsOf([], this.span));
  readonly home = $derived.by(() => firstViewport(this.stretches, this.span, this.limits));
  readonly viewport = $derived.by((): Viewport => this.#viewport ?? this.#defaultView());

  /** Contacts of the list that touch the window in which the reader came to rest, newest first. */
  readonly inView = $derived.by(() => {
    const days = daysOf(this.#rested ?? this.#defaultView());
    return this.matching.filter(({ start, end }) => end >= days.start && start <= days.end).reverse();
  });

  /** What an address that names no window shows: the first view, or the open contact in the middle of its months. */
  #defaultView(): Viewport {
    const contact = this.contact;
    return contact ? focusOn(stretchOf(contact), this.limits) : this.home;
  }

  /**
   * `settled` is true once the reader has stopped moving; only then do list and address follow: a list that races past is
   * no help, and would cost more than the line.
   */
  setViewport(viewport: Viewport, settled: boolean): void {
    const view = clampViewport(viewport, this.limits);
    if (!settled) {
      this.#viewport = view;
      return;
    }
    this.#rest(view);
    this.#change({ days: this.#daysInView() }, 'replace');
  }

  #rest(view: Viewport): void {
    // The same window as another object would only make the line draw again.
    if (!this.#viewport || !sameViewport(view, this.#viewport)) this.#viewport = view;
    this.#rested = this.#viewport;
  }

  showAll(): void {
    this.setViewport(wholeOf(this.limits), true);
  }

  /** The days in view as the address says them: null where it would show them anyway. */
  #daysInView(): Address['days'] {
    const days = daysOf(this.viewport);
    const usual = daysOf(this.#defaultView());
    return days.start === usual.start && days.end === usual.end ? null : days;
  }

  // The open contact

  /** The id that the address asks for, whether or not there is such a contact. */
  get asked(): string | null {
    return this.#address.selected;
  }

  /** The asked id, or the one that took its place. */
  readonly selected = $derived.by((): string | null => {
    const { selected } = this.#address;
    if (selected === null || this.byId.has(selected)) return selected;
    return this.index?.retired.find(({ id }) => id === selected)?.now ?? selected;
  });
  readonly contact = $derived.by((): Contact | null => {
    const { selected } = this;
    return selected === null ? null : (this.byId.get(selected) ?? null);
  });

  /** Opens a contact, or closes the open one with null. The window follows only when it would not show the contact. */
  select(id: string | null): void {
    if (id === this.#address.selected) return;
    const before = this.viewport;
    const contact = id === null ? null : this.byId.get(id);
    this.#rest(contact ? this.#including(contact, before) : before);
    this.#address = { ...this.#address, selected: id };
    this.#change({ days: this.#daysInView() }, 'push');
  }

  #including(contact: Contact, view: Viewport): Viewport {
    const { start, end } = stretchOf(contact);
    if (end > view.from && start < view.to) return view;
    const half = (view.to - view.from) / 2;
    const middle = (start + end) / 2;
    return clampViewport({ from: middle - half, to: middle + half }, this.limits);
  }

  /** The contacts before and after the open one, among those that match the filters. */
  readonly steps = $derived.by(() => stepsAround(this.contact, this.matching));
  /** The contacts just before and after the open one in the whole record. */
  readonly around = $derived.by(() => stepsAround(this.contact, this.contacts));

  // The address

  /** An absolute address that shows anybody this contact, this view and this language. */
  get exactAddress(): string {
    return this.#absolute(false);
  }

  /** The same for a frame in somebody else's page. */
  get embedAddress(): string {
    return this.#absolute(true);
  }

  #absolute(embedded: boolean): string {
    const { selected, language } = this;
    const address = { ...this.#address, selected, days: this.#daysInView(), language, embedded };
    return this.world.site.absolute(writeAddress(address, this.world.site.path));
  }

  #change(change: Partial<Address>, how: 'push' | 'replace', topic?: string): void {
    this.#address = { ...this.#address, ...change };
    const path = writeAddress(this.#address, this.world.site.path);
    if (how === 'push') this.world.trail.push(path, topic);
    else this.world.trail.replace(path);
  }

  /** Back, Forward, an address typed by hand: everything is read from it again. */
  followAddress(): void {
    this.#address = readAddress(this.world.location(), this.world.site.path);
    void this.#learn(this.#wanted);
    this.#fetchForFilters();
    this.#readView();
  }

  #readView(): void {
    if (!this.index) return;
    const { days } = this.#address;
    this.#rest(days ? clampViewport(windowOf(days), this.limits) : this.#defaultView());
  }
}
