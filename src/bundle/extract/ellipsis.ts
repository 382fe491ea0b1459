/** Contacts told without a verb: "这是两人今年第三次通话。前两次分别在2月24日和6月19日", "见过两次面。一次是2月4日，一次是9月". */
import type { Claim } from './claim.ts';
import type { ClaimsInput } from './draft.ts';
import type { TriggerKind } from './lexicon.ts';
import type { PlacedOf } from './scene.ts';
import { isPlace } from './where.ts';

/** One of several, right before its date: 前两次分别在, 一次是, 上一次则是在, 最近一次在. */
const ONE_OF =
  /(?:前[两三四几]次|[上前头]一?次|最近一次|最后一次|第[一二三四五两]次|另一次|一次|再上一次)(?:则|都|就|还|分别|依次|先后|发生|安排)*(?:是在|是|在|于|为)?$/;
const AND = /^[^，。；\uE000-\uE009]{0,6}(?:、|和|及|以及|与)$/;

/** `told`: the kind that the sentence before spoke of, between the two leaders; null when it spoke of none. */
export function ellipsesIn({ context, today }: ClaimsInput, told: TriggerKind | null): readonly Claim[] {
  const { scene, people } = context;
  if (told === null || told === 'talk' || scene.script !== 'zh' || scene.sentence.type === 'caption') return [];
  const dates = scene.tokens.filter((token): token is PlacedOf<'date'> => token.type === 'date');
  let last = -1;
  const found = dates.filter(({ at }, index) => {
    const listed = index > 0 && last === index - 1 && AND.test(scene.flat.slice((dates[index - 1]?.at ?? 0) + 1, at));
    const named =
      ONE_OF.test(scene.flat.slice(0, at)) &&
      !people.some((person) => person.at < at && person.token.type === 'person');
    if (listed || named) last = index;
    return listed || named;
  });
  return found.flatMap(({ at, date }): readonly Claim[] => {
    if (date.start > today || date.precision === 'year') return [];
    const place = scene.tokens.filter(isPlace).find((token) => token.at > at && token.at - at <= 4) ?? null;
    return [
      {
        kind: told,
        reading: 'pair',
        strong: true,
        sure: true,
        envoy: null,
        borrowed: false,
        sender: null,
        sentence: scene.sentence,
        at: scene.sentence.start + (scene.offsets[at] ?? 0),
        date,
        place,
        status: 'occurred',
      },
    ];
  });
}
