/** The files that this project publishes, as JSON Schema (draft 2020-12), made from the schemas by which they are checked. */
import { toJsonSchema, type JsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import {
  articleBlockSchema,
  articleCardSchema,
  articleFileSchema,
  bilingualSchema,
  contactDetailSchema,
  contactSchema,
  contextEventSchema,
  evidenceSchema,
  filledSchema,
  idSchema,
  indexSchema,
  languageFileSchema,
  isoDateSchema,
  kindSchema,
  placeSchema,
  precisionSchema,
  publishersFileSchema,
  searchFileSchema,
  sourceSchema,
  statusSchema,
  webAddressSchema,
} from '../../model/index.ts';
import { exportSchema } from '../../model/export/index.ts';
import { reportSchema } from '../report/schema.ts';

const FILES: Readonly<Record<string, { readonly title: string; readonly schema: GenericSchema }>> = {
  index: { title: 'index.json: every contact in brief, the context events, names', schema: indexSchema },
  contact: { title: 'contacts/<id>.json: facts, sources, evidence of one contact', schema: contactDetailSchema },
  article: { title: 'articles/<id>.json: one article, as far as rights allow', schema: articleFileSchema },
  search: { title: 'search.json: what the page searches, by contact', schema: searchFileSchema },
  publishers: { title: 'publishers.json: which contacts each publisher reports', schema: publishersFileSchema },
  language: {
    title: 'zh-Hant.json, ru.json: characters and names for readers of one language',
    schema: languageFileSchema,
  },
  report: { title: 'report.json: what became of every input file', schema: reportSchema },
  export: { title: 'contacts.json, and the JSON that the page exports', schema: exportSchema },
};

/** Schemas that stand under a name of their own where others use them. */
const NAMED: Readonly<Record<string, GenericSchema>> = {
  Id: idSchema,
  Text: filledSchema,
  Day: isoDateSchema,
  WebAddress: webAddressSchema,
  Kind: kindSchema,
  Status: statusSchema,
  Precision: precisionSchema,
  Bilingual: bilingualSchema,
  Place: placeSchema,
  Contact: contactSchema,
  ContextEvent: contextEventSchema,
  Source: sourceSchema,
  ArticleCard: articleCardSchema,
  ArticleBlock: articleBlockSchema,
  Evidence: evidenceSchema,
  ContactDetail: contactDetailSchema,
};

/** What the model checks by program, said as a pattern: JSON Schema has no way to run one. */
const PATTERNS: Readonly<Record<string, JsonSchema>> = {
  Text: { pattern: '\\S' },
  Day: { format: 'date', pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'A calendar day, without a zone.' },
  WebAddress: { pattern: '^[Hh][Tt][Tt][Pp][Ss]?://', description: 'An http or https address.' },
};

/** Which of the named schemas stand somewhere in `json`, directly or through others. */
function used(json: unknown, definitions: Readonly<Record<string, unknown>>, found = new Set<string>()): Set<string> {
  for (const [, name] of JSON.stringify(json).matchAll(/"#\/\$defs\/(\w+)"/g)) {
    if (name === undefined || found.has(name)) continue;
    found.add(name);
    used(definitions[name], definitions, found);
  }
  return found;
}

/** The schemas by file name. Pure: the same model gives the same schemas. */
export function jsonSchemas(): ReadonlyMap<string, JsonSchema> {
  return new Map(
    Object.entries(FILES).map(([name, { title, schema }]) => {
      const definitions = Object.fromEntries(Object.entries(NAMED).filter(([, named]) => named !== schema));
      const { $schema, $defs, ...rest } = toJsonSchema(schema, {
        target: 'draft-2020-12',
        // Files are described as they are written, so what reading would trim or convert does not matter.
        typeMode: 'input',
        definitions,
        ignoreActions: ['check', 'trim', 'transform'],
      });
      const shared = Object.entries($defs ?? {}).map(
        ([key, json]) => [key, { ...(json as JsonSchema), ...PATTERNS[key] }] as const,
      );
      const kept = used(rest, Object.fromEntries(shared));
      const defs = Object.fromEntries(shared.filter(([key]) => kept.has(key)));
      return [`${name}.json`, { $schema, title, ...rest, $defs: defs } as JsonSchema];
    }),
  );
}
