import { codingOf } from '../coding.ts';
import { headline } from '../words/headline.ts';
import { zhHans } from '../words/zh-Hans.ts';
import { edtfOf, inRecordOrder, permanentAddress, type ExportRequest } from './request.ts';
import { EXPORT_VERSION, type Exported } from './schema.ts';

/** Contacts as JSON of the form docs/schema/export.json. */
export function contactsJson(request: ExportRequest): string {
  const { index, details, base, view } = request;
  const contacts = inRecordOrder(request);
  const present = new Set(contacts.flatMap(({ participants }) => participants));
  const exported: Exported = {
    format: 'xi-putin-contacts',
    version: EXPORT_VERSION,
    asOf: index.asOf,
    site: base,
    view,
    people: Object.fromEntries(Object.entries(index.people).filter(([id]) => present.has(id))),
    contacts: contacts.map((contact) => ({
      ...contact,
      edtf: edtfOf(contact),
      headline: {
        en: headline(contact, index.people, 'en'),
        zh: headline(contact, index.people, 'zh-Hans', zhHans),
      },
      coding: codingOf(contact),
      address: permanentAddress(contact.id, base),
      detail: details.get(contact.id) ?? null,
    })),
  };
  return `${JSON.stringify(exported, null, 2)}\n`;
}
