/** The forms of a noun beside a number: 1 день, 2 дня, 5 дней. */
export type Forms = readonly [one: string, few: string, many: string];

const PLURAL = new Intl.PluralRules('ru');
const NUMBER = new Intl.NumberFormat('ru');

/** The form that stands beside `count`; fractions take that of two: 1,5 дня. */
export function formFor(count: number, [one, few, many]: Forms): string {
  const rule = PLURAL.select(count);
  return rule === 'one' ? one : rule === 'many' ? many : few;
}

/** "21 контакт", "3 контакта", "1 005 контактов" */
export const counted = (count: number, forms: Forms): string => `${NUMBER.format(count)} ${formFor(count, forms)}`;

export const CONTACTS: Forms = ['контакт', 'контакта', 'контактов'];
export const SOURCES: Forms = ['источник', 'источника', 'источников'];
export const ARTICLES: Forms = ['статья', 'статьи', 'статей'];
export const DAYS: Forms = ['день', 'дня', 'дней'];
