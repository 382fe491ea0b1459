/** Checks the files that are loaded after the index, by their schemas. Fetched together with the first of them. */
import * as v from 'valibot';
import {
  articleFileSchema,
  contactDetailSchema,
  languageFileSchema,
  publishersFileSchema,
  searchFileSchema,
  type ArticleFile,
  type ContactDetail,
  type LanguageFile,
  type PublishersFile,
  type SearchFile,
} from '../model/index.ts';

function checker<S extends v.GenericSchema>(schema: S): (data: unknown) => v.InferOutput<S> | null {
  return (data) => {
    const result = v.safeParse(schema, data, { abortEarly: true });
    return result.success ? result.output : null;
  };
}

export const asDetail: (data: unknown) => ContactDetail | null = checker(contactDetailSchema);
export const asArticle: (data: unknown) => ArticleFile | null = checker(articleFileSchema);
export const asSearch: (data: unknown) => SearchFile | null = checker(searchFileSchema);
export const asLanguage: (data: unknown) => LanguageFile | null = checker(languageFileSchema);
export const asPublishers: (data: unknown) => PublishersFile | null = checker(publishersFileSchema);
