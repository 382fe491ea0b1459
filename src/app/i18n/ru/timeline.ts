import type { Sentence, TimelineMessages } from '../../timeline/messages.ts';
import { ARTICLES, CONTACTS, counted, DAYS, formFor, type Forms } from './counted.ts';

const KINDS = {
  'in-person': ['встреча', 'встречи', 'встреч'],
  video: ['видеовстреча', 'видеовстречи', 'видеовстреч'],
  phone: ['телефонный разговор', 'телефонных разговора', 'телефонных разговоров'],
  message: ['послание', 'послания', 'посланий'],
  multilateral: ['многосторонний саммит', 'многосторонних саммита', 'многосторонних саммитов'],
  envoy: ['приём посланника', 'приёма посланников', 'приёмов посланников'],
} as const satisfies Record<string, Forms>;

/** "a", "a и b", "a, b и c", for pieces of a sentence. */
function listed(parts: readonly Sentence[]): Sentence {
  return parts.flatMap((part, index) => {
    if (index === 0) return part;
    return [index === parts.length - 1 ? ' и ' : ', ', ...part];
  });
}

export const timeline = {
  line: 'Лента контактов',
  keys:
    'Стрелки влево и вправо ведут от контакта к контакту по времени, вверх и вниз — с дорожки на дорожку. Плюс и минус ' +
    'меняют масштаб, 0 показывает всё, Home и End ведут к первому и последнему контакту, Enter открывает, Escape закрывает.',
  wheelHint: (mac) => `Чтобы изменить масштаб, прокручивайте с ${mac ? '⌘' : 'Ctrl'}`,
  empty: 'Контактов нет',
  today: 'Сегодня',
  year: (year) => year,
  weekday: (name, day) => `${name} ${day}`,
  mark: (parts) => parts.join(', '),
  unreviewed: 'ещё не проверено',
  articles: (count) => counted(count, ARTICLES),
  cluster: (count, kind, from, to) => `${counted(count, KINDS[kind])}, ${from === to ? from : `${from} – ${to}`}`,
  more: (count) => `и ещё ${count}`,
  before: (count) => `раньше ещё ${count}`,
  after: (count) => `позже ещё ${count}`,
  inView: (count, dates) => `На экране ${counted(count, CONTACTS)}, ${dates}`,
  controls: 'Вид',
  zoomIn: 'Увеличить',
  zoomOut: 'Уменьшить',
  reset: 'Показать всё',
  presets: 'Годы',
  all: 'Все',
  overview: 'Обзор',
  perQuarter: 'по кварталам',
  windowFrom: 'Начало окна',
  windowTo: 'Конец окна',
  windowMove: 'Окно',
  rhythm: ({ kinds, meanGap, silence }) => {
    if (kinds.length === 0) return ['На экране нет контактов.'];
    const counts = kinds.map(({ kind, count }): Sentence => [
      { strong: String(count) },
      ` ${formFor(count, KINDS[kind])}`,
    ]);
    const mean: Sentence =
      meanGap === null
        ? []
        : [' Между встречами и разговорами в среднем ', { strong: counted(Math.round(meanGap), DAYS) }];
    const longest: Sentence =
      silence === null
        ? []
        : ['; самый долгий перерыв — ', { strong: counted(silence.days, DAYS) }, ` (${silence.from} – ${silence.to})`];
    return ['На экране: ', ...listed(counts), '.', ...mean, ...longest, ...(mean.length > 0 ? ['.'] : [])];
  },
} satisfies TimelineMessages;
