/** What kinds, statuses and lanes are called, in both languages. */
import type { Kind, Status } from '../kind.ts';
import type { Lane } from '../lane.ts';
import type { Language } from '../language.ts';

type Words<K extends string> = Readonly<Record<Language, Readonly<Record<K, string>>>>;

/** One contact of a kind, as a label: "Telephone call". */
export const KIND_NAME: Words<Kind> = {
  en: {
    'in-person': 'Meeting',
    video: 'Video meeting',
    phone: 'Telephone call',
    message: 'Message',
    multilateral: 'Summit with others',
    envoy: 'Through an envoy',
  },
  'zh-Hans': {
    'in-person': '会晤',
    video: '视频会晤',
    phone: '通话',
    message: '函电',
    multilateral: '多边峰会',
    envoy: '会见特使',
  },
};

/** A kind as the name of a group: "Telephone". */
export const KIND_GROUP: Words<Kind> = {
  en: {
    'in-person': 'In person',
    video: 'Video',
    phone: 'Telephone',
    message: 'Messages',
    multilateral: 'Summits',
    envoy: 'Envoys',
  },
  'zh-Hans': {
    'in-person': '当面',
    video: '视频',
    phone: '电话',
    message: '函电',
    multilateral: '多边',
    envoy: '特使',
  },
};

export const STATUS_NAME: Words<Status> = {
  en: { occurred: 'Took place', announced: 'Announced', cancelled: 'Cancelled' },
  'zh-Hans': { occurred: '已举行', announced: '已宣布', cancelled: '已取消' },
};

export const LANE_NAME: Words<Lane> = {
  en: {
    china: 'In China',
    russia: 'In Russia',
    elsewhere: 'Elsewhere',
    video: 'Video',
    phone: 'Telephone',
    message: 'Messages',
    multilateral: 'Summits with others',
    envoy: 'Through envoys',
  },
  'zh-Hans': {
    china: '在中国',
    russia: '在俄罗斯',
    elsewhere: '第三地',
    video: '视频',
    phone: '电话',
    message: '函电',
    multilateral: '多边峰会',
    envoy: '经由特使',
  },
};
