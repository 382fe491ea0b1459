import type { Sentence, TimelineMessages } from '../../timeline/messages.ts';

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** "a", "a and b", "a, b and c", for pieces of a sentence. */
function listed(parts: readonly Sentence[]): Sentence {
  return parts.flatMap((part, index) => {
    if (index === 0) return part;
    return [index === parts.length - 1 ? ' and ' : ', ', ...part];
  });
}

const KINDS = {
  'in-person': ['meeting', 'meetings'],
  video: ['video meeting', 'video meetings'],
  phone: ['telephone call', 'telephone calls'],
  message: ['message', 'messages'],
  multilateral: ['summit with others', 'summits with others'],
  envoy: ['envoy received', 'envoys received'],
} as const;

const ofKind = (count: number, kind: keyof typeof KINDS): string => counted(count, KINDS[kind][0], KINDS[kind][1]);

export const timeline = {
  line: 'Timeline of contacts',
  keys:
    'Left and right arrows go from contact to contact in time, up and down from lane to lane. Plus and minus zoom, ' +
    '0 shows everything, Home and End go to the first and the last contact, Enter opens, Escape closes.',
  wheelHint: (mac) => `Hold ${mac ? '⌘' : 'Ctrl'} and scroll to zoom`,
  empty: 'No contacts to show',
  today: 'Today',
  year: (year) => year,
  weekday: (name, day) => `${name} ${day}`,
  mark: (parts) => parts.join(', '),
  unreviewed: 'not yet reviewed',
  articles: (count) => counted(count, 'article', 'articles'),
  cluster: (count, kind, from, to) => `${ofKind(count, kind)}, ${from === to ? from : `${from} to ${to}`}`,
  more: (count) => `and ${count} more`,
  before: (count) => `${count} earlier`,
  after: (count) => `${count} later`,
  inView: (count, dates) => `${counted(count, 'contact', 'contacts')} in view, ${dates}`,
  controls: 'View',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  reset: 'Show everything',
  presets: 'Years',
  all: 'All',
  overview: 'Overview',
  perQuarter: 'per quarter',
  windowFrom: 'Beginning of the window',
  windowTo: 'End of the window',
  windowMove: 'Window',
  rhythm: ({ kinds, meanGap, silence }) => {
    if (kinds.length === 0) return ['No contacts in view.'];
    const counts = kinds.map(({ kind, count }): Sentence => [
      { strong: String(count) },
      ` ${KINDS[kind][count === 1 ? 0 : 1]}`,
    ]);
    const mean: Sentence =
      meanGap === null
        ? []
        : [' They met or spoke every ', { strong: counted(Math.round(meanGap), 'day', 'days') }, ' on average'];
    const longest: Sentence =
      silence === null
        ? []
        : [
            '; the longest silence was ',
            { strong: counted(silence.days, 'day', 'days') },
            `, ${silence.from} to ${silence.to}`,
          ];
    return ['In view: ', ...listed(counts), '.', ...mean, ...longest, ...(mean.length > 0 ? ['.'] : [])];
  },
} satisfies TimelineMessages;
