/**
 * Exports of contacts, shared by the page and the build. Each format's library is loaded when that format is asked for, so
 * this module itself costs a page next to nothing.
 */
import type { Format } from './formats.ts';
import type { ExportRequest } from './request.ts';

export { codingOf, type CameoCode, type Coding } from '../coding.ts';
export { exportFileName, FORMAT_FILE, FORMATS, type Format } from './formats.ts';
export { inRecordOrder, permanentAddress, type ExportedView, type ExportRequest } from './request.ts';
export { exportedContactSchema, exportSchema, EXPORT_VERSION, type Exported } from './schema.ts';

/** The text of an export. Rejects only where the format's own program part cannot be loaded. */
export async function exportContacts(format: Format, request: ExportRequest, self?: string): Promise<string> {
  switch (format) {
    case 'csv':
      return (await import('./csv.ts')).contactsCsv(request);
    case 'json':
      return (await import('./json.ts')).contactsJson(request);
    case 'ical':
      return (await import('./ical.ts')).contactsIcal(request);
    case 'atom':
      return (await import('./atom.ts')).contactsAtom(request, self === undefined ? {} : { self });
  }
}
