import type { Messages } from '../messages.ts';
import { ARTICLES, CONTACTS, counted, formFor, SOURCES } from './counted.ts';

export const ru = {
  site: {
    title: 'Контакты Си Цзиньпина и Путина, 2021–2025',
    titleOf: (what) => `${what} · Контакты Си Цзиньпина и Путина`,
    counts: (contacts, sources, asOf) => `${counted(contacts, CONTACTS)} · ${counted(sources, SOURCES)} · на ${asOf}`,
    skip: 'Перейти к списку контактов',
    tools: 'Инструменты страницы',
    about: 'О странице',
    language: 'Язык',
    dark: 'Тёмная страница',
    light: 'Светлая страница',
  },
  states: {
    loading: 'Загружается летопись…',
    retry: 'Повторить',
    reload: 'Обновить страницу',
    network: {
      title: 'Не удалось получить летопись',
      text: 'Возможно, нет сети или сайт недоступен. Ничего не потеряно: повторите попытку, когда связь появится.',
    },
    missing: {
      title: 'Летописи нет на месте',
      text: 'Сайт ответил, но данных страницы нет. Возможно, он обновляется: повторите попытку через минуту.',
    },
    damaged: {
      title: 'Летопись получена с повреждениями',
      text: 'Часть данных отсутствует или не читается; чаще всего загрузка прервалась. Повторите попытку.',
    },
    version: {
      title: 'Страница старше своих данных',
      text: 'Летопись опубликована в более новом виде, чем умеет читать эта копия страницы. Обновите страницу.',
    },
    empty: {
      title: 'В летописи пока нет контактов',
      text: 'Сайт собран из пустой летописи. Когда контакты добавят и соберут сайт заново, они появятся здесь.',
    },
    status: (code) => `Ответ сайта: ${code}`,
  },
  filters: {
    label: 'Фильтры',
    kinds: 'Виды контактов',
    search: 'Поиск',
    searchHint: 'Поиск по местам, людям, фактам и статьям',
    direct: 'Только прямые',
    directHint: 'Только контакты между ними самими: встречи, видеосвязь, звонки и послания',
    place: 'Место',
    anyPlace: 'Любое место',
    publisher: 'Издание',
    anyPublisher: 'Любое издание',
    searchFailed: 'Поиск не загрузился, поэтому показано всё.',
    clear: 'Сбросить фильтры',
    chip: (kind, count) => `${kind}, ${counted(count, CONTACTS)}`,
  },
  frame: {
    failed: 'Не удалось загрузить факты и источники.',
    close: 'Закрыть',
    whole: 'Открыть всю страницу',
    takeAway: 'Данные',
  },
  list: {
    heading: 'Контакты на экране',
    inView: (shown, all) =>
      shown === all ? counted(all, CONTACTS) : `${shown} из ${counted(all, ['контакта', 'контактов', 'контактов'])}`,
    sources: (count) => counted(count, SOURCES),
    articles: (count) => counted(count, ARTICLES),
    noneInView: 'В видимой части ленты нет контактов, которые подходят под фильтры.',
    noneAtAll: 'Под фильтры не подходит ни один контакт.',
    showAll: 'Показать всю ленту',
    more: (count) => `Показать ещё ${counted(count, CONTACTS)}`,
    announce: (count) => `На экране ${formFor(count, ['виден', 'видны', 'видно'])} ${counted(count, CONTACTS)}`,
  },
} satisfies Messages;
