import type { Words } from './words.ts';

export const ru: Words = {
  kind: {
    'in-person': 'Встреча',
    video: 'Видеовстреча',
    phone: 'Телефонный разговор',
    message: 'Послание',
    multilateral: 'Многосторонний саммит',
    envoy: 'Приём посланника',
  },
  group: {
    'in-person': 'Встречи',
    video: 'Видео',
    phone: 'Телефон',
    message: 'Послания',
    multilateral: 'Саммиты',
    envoy: 'Посланники',
  },
  status: { occurred: 'Состоялось', announced: 'Объявлено', cancelled: 'Отменено' },
  lane: {
    china: 'В Китае',
    russia: 'В России',
    elsewhere: 'В других странах',
    video: 'По видеосвязи',
    phone: 'По телефону',
    message: 'Послания',
    multilateral: 'Общие саммиты',
    envoy: 'Через посланников',
  },
  readout: { CN: 'Что сообщает Пекин', RU: 'Что сообщает Москва' },
  // Of the two the genitive, the dative and the accusative: the message of, to, receives whom.
  leaders: {
    'xi-jinping': { name: 'Си Цзиньпин', of: 'Си Цзиньпина', to: 'Си Цзиньпину', whom: 'Си Цзиньпина' },
    'vladimir-putin': { name: 'Путин', of: 'Путина', to: 'Путину', whom: 'Путина' },
  },
  headline: {
    meet: {
      occurred: 'Си Цзиньпин и Путин встретились{place}',
      announced: 'Ожидается встреча Си Цзиньпина и Путина{place}',
      cancelled: 'Встреча Си Цзиньпина и Путина{place} отменена',
    },
    video: {
      occurred: 'Си Цзиньпин и Путин провели видеовстречу',
      announced: 'Ожидается видеовстреча Си Цзиньпина и Путина',
      cancelled: 'Видеовстреча Си Цзиньпина и Путина отменена',
    },
    phone: {
      occurred: 'Си Цзиньпин и Путин поговорили по телефону',
      announced: 'Ожидается телефонный разговор Си Цзиньпина и Путина',
      cancelled: 'Телефонный разговор Си Цзиньпина и Путина отменён',
    },
    exchange: {
      occurred: 'Си Цзиньпин и Путин обменялись посланиями',
      announced: 'Ожидается обмен посланиями Си Цзиньпина и Путина',
      cancelled: 'Обмен посланиями Си Цзиньпина и Путина отменён',
    },
    send: {
      occurred: '{who} направил послание {whom:to}',
      announced: 'Ожидается послание {who:of} {whom:to}',
      cancelled: 'Послание {who:of} {whom:to} отменено',
    },
    summit: {
      occurred: 'Си Цзиньпин и Путин приняли участие в саммите{place}',
      announced: 'Ожидается участие Си Цзиньпина и Путина в саммите{place}',
      cancelled: 'Саммит с участием Си Цзиньпина и Путина{place} отменён',
    },
    receive: {
      occurred: '{who} принял {whom:whom}{place}',
      announced: 'Ожидается, что {who} примет {whom:whom}{place}',
      cancelled: 'Отменено: {who} должен был принять {whom:whom}{place}',
    },
  },
  // The table of places has "в Москве", with its own preposition.
  place: (name) => ` ${name}`,
  date: {
    locale: 'ru-RU',
    // Unlike "около" it leaves the date's case alone: примерно февраль, примерно 24 февраля.
    about: (date) => `примерно ${date}`,
    onWeekday: (day, weekday) => `${weekday}, ${day}`,
    range: ({ intl }) => intl().replace(/\s*–\s*/, (dash) => (dash === '–' ? '–' : ' – ')),
  },
};
