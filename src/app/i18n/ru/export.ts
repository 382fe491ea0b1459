import type { ExportMessages } from '../../export/messages.ts';
import { CONTACTS, counted } from './counted.ts';

/** Taking the data away. */
export const takeAway = {
  button: 'Данные',
  heading: 'Выгрузить данные',
  what: 'Что',
  inView: (count) => `На экране: ${counted(count, CONTACTS)}`,
  everything: (count) => `Всё: ${counted(count, CONTACTS)}`,
  withFacts: 'С фактами и источниками',
  withFactsHint: 'Сначала загружается файл каждого контакта. В таблице только их число.',
  as: 'Сохранить как',
  format: {
    csv: { name: 'CSV', hint: 'таблица для табличных редакторов' },
    json: { name: 'JSON', hint: 'для программ; по схеме' },
    ical: { name: 'iCalendar', hint: 'для календарей' },
    atom: { name: 'Atom', hint: 'для программ чтения лент' },
  },
  nothing: 'На экране нет контактов.',
  working: 'Файл готовится…',
  saved: (file) => `Сохранено: ${file}`,
  failed: 'Не удалось составить файл: часть данных не пришла. Повторите попытку.',
  view: 'Скопировать ссылку на этот вид',
  copied: 'Ссылка скопирована',
  copyFailed: 'Копировать здесь нельзя; ссылка:',
  subscribe: 'Подписаться на всё:',
  feed: 'лента Atom',
  calendar: 'календарь',
  schema: 'схема JSON',
} satisfies ExportMessages;
