/** What is to be exported, and whence: everything that an exporter may know. */
import type { BundleIndex, Contact, ContactDetail } from '../bundle.ts';
import { formatEdtf, type IsoDate } from '../date.ts';
import type { Language } from '../language.ts';

/** A part of the record: the days in view, and the address that shows it. */
export interface ExportedView {
  readonly start: IsoDate;
  readonly end: IsoDate;
  readonly address: string;
}

export interface ExportRequest {
  readonly index: BundleIndex;
  /** The contacts to export; written in the record's order, whatever theirs. */
  readonly contacts: readonly Contact[];
  /** Facts and sources of those contacts whose files have been loaded, by id. */
  readonly details: ReadonlyMap<string, ContactDetail>;
  readonly language: Language;
  /** Absolute address of the start page, ending with a slash; null where it is not known. */
  readonly base: string | null;
  /** Null when the whole record is exported. */
  readonly view: ExportedView | null;
}

/** The chosen contacts in the record's order: by start, then end, then id. */
export function inRecordOrder({ index, contacts }: Pick<ExportRequest, 'index' | 'contacts'>): readonly Contact[] {
  const chosen = new Set(contacts.map(({ id }) => id));
  return index.contacts.filter(({ id }) => chosen.has(id));
}

/** A contact's permanent address; relative to the start page where the site's own address is not known. */
export function permanentAddress(id: string, base: string | null): string {
  return `${base ?? ''}e/${id}/`;
}

/** The contact's date as one EDTF string. */
export function edtfOf(contact: Contact): string {
  return formatEdtf(contact, contact.uncertain ?? false);
}
