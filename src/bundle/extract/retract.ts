/** What somebody has reported and the next sentence denies: "日本一家杂志称，习近平上周与普京密会。外交部斥之为子虚乌有。" */
import type { Scene } from './scene.ts';

const HEARSAY = {
  zh: /称|据|传|爆料|报道|说法|消息|网上|杂志|自媒体|频道|帖/,
  en: /\b(?:report(?:s|ed|edly)?|claim(?:s|ed)?|rumou?rs?|alleg\w+|according to|post(?:s|ed)?|channels?|said)\b/i,
} as const;
const DENIAL = {
  zh: /斥之?为|子虚乌有|纯属|捏造|编造|不属实|不存在|未曾发生|从未发生|不是事实|与事实不符|假新闻|假消息|无稽之谈|(?:没有|并无|并没有|不存在|未有)(?:过)?(?:这样|这种|此类|这回事|此事|这场|这次|任何这)|否认了?(?:这|上述|该|此|有关|相关)|辟谣/,
  en: /\bno such (?:call|conversation|meeting|visit|talks|contact|trip|thing)\b|\b(?:denied|dismissed|rejected|called) (?:it|this|that|the (?:report|claim|story|account)s?)\b|\b(?:untrue|not true|fabricat\w+|an invention|invented|fake news|a hoax|nonsense|never happened|did not happen|did not take place)\b/i,
} as const;

/** Whether `scene` denies what the sentence before it has only heard. */
export function denies(before: Scene | null, scene: Scene): before is Scene {
  if (!before || before.sentence.block !== scene.sentence.block) return false;
  return DENIAL[scene.script].test(scene.folded) && HEARSAY[scene.script].test(before.folded);
}
