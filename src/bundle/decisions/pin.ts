/** Finds the mentions that decisions name, and takes them out of the build's hands. */
import type { Mention } from '../mention.ts';
import { canonicalAddress } from '../parse/address.ts';
import type { DecisionOutcome, Decisions, MentionDecision, Pick, SplitDecision } from './schema.ts';

export interface Pinned {
  /** Mentions that the build places by its rules. */
  readonly free: readonly Mention[];
  readonly rejected: readonly Mention[];
  /** Mentions that an editor has seen and found right: no disagreement is reported for them. */
  readonly accepted: ReadonlySet<Mention>;
  /** Contact id → mentions that an editor attached to it. */
  readonly attached: ReadonlyMap<string, readonly Mention[]>;
  /** New contact's id → the mentions split off for it. */
  readonly split: ReadonlyMap<string, readonly Mention[]>;
  readonly outcomes: readonly DecisionOutcome[];
}

/** One string for every address of an article, as the build itself compares them; an id stays as it is. */
const plainAddress = (address: string): string => canonicalAddress(address) ?? address;

const plainText = (text: string): string => text.normalize('NFC').replace(/\s+/gu, '');

type Finder = (pick: Pick) => readonly Mention[];

function finder(mentions: readonly Mention[], addressOf: (article: string) => string | null): Finder {
  const byArticle = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const address = addressOf(mention.article);
    for (const key of new Set([mention.article, plainAddress(address ?? mention.article)])) {
      byArticle.set(key, [...(byArticle.get(key) ?? []), mention]);
    }
  }
  return ({ article, quote, kind }) => {
    const sought = plainText(quote);
    return (byArticle.get(plainAddress(article)) ?? byArticle.get(article) ?? []).filter(
      (mention) => plainText(mention.quote).includes(sought) && (kind === undefined || mention.kind === kind),
    );
  };
}

const wordPick = ({ article, quote, kind }: Pick): string => `${kind ? `${kind} in ` : ''}"${quote}" (${article})`;

function wordMention(decision: MentionDecision): string {
  return `${decision.verdict} ${wordPick(decision)}${decision.attach ? ` as ${decision.attach}` : ''}`;
}

const wordSplit = ({ id, mentions }: SplitDecision): string => `split off ${id}: ${mentions.map(wordPick).join('; ')}`;

/**
 * Applies decisions about mentions and splits. A mention that several name obeys the first: splits in their order, then
 * mentions in theirs. `isContact` tells which ids may be attached to.
 */
export function pinMentions(
  mentions: readonly Mention[],
  decisions: Decisions,
  addressOf: (article: string) => string | null,
  isContact: (id: string) => boolean,
): Pinned {
  const find = finder(mentions, addressOf);
  const decided = new Set<Mention>();
  const rejected: Mention[] = [];
  const accepted = new Set<Mention>();
  const attached = new Map<string, Mention[]>();
  const split = new Map<string, Mention[]>();
  const splitIds = new Set(decisions.split.map(({ id }) => id));
  const takeOut = (found: readonly Mention[]): readonly Mention[] => {
    const open = found.filter((mention) => !decided.has(mention));
    for (const mention of open) decided.add(mention);
    return open;
  };
  const put = (map: Map<string, Mention[]>, id: string, found: readonly Mention[]): void => {
    if (found.length > 0) map.set(id, [...(map.get(id) ?? []), ...found]);
  };

  const splits = decisions.split.map((decision): DecisionOutcome => {
    const outcome = { decision: wordSplit(decision), reason: decision.reason };
    if (isContact(decision.id) && !decision.id.startsWith('u-')) {
      return {
        ...outcome,
        matched: 0,
        problem: `${decision.id} is a contact already: attach the mentions to it instead`,
      };
    }
    const missing = decision.mentions.filter((pick) => find(pick).length === 0);
    const found = takeOut(decision.mentions.flatMap((pick) => find(pick)));
    put(split, decision.id, found);
    const problem = missing.length > 0 ? `no mention matches ${missing.map(wordPick).join('; ')}` : null;
    return { ...outcome, matched: found.length, problem };
  });

  const verdicts = decisions.mentions.map((decision): DecisionOutcome => {
    const outcome = { decision: wordMention(decision), reason: decision.reason };
    const { attach } = decision;
    if (attach !== undefined && !splitIds.has(attach) && !isContact(attach)) {
      return { ...outcome, matched: 0, problem: `there is no contact ${attach}` };
    }
    const named = find(decision);
    // An accepted mention without a contact stays with the build, so a later decision may still name it.
    if (decision.verdict === 'accept' && attach === undefined) {
      for (const mention of named) accepted.add(mention);
      return { ...outcome, matched: named.length, problem: named.length > 0 ? null : 'no mention matches' };
    }
    const found = takeOut(named);
    if (decision.verdict === 'reject') rejected.push(...found);
    else if (attach !== undefined) put(splitIds.has(attach) ? split : attached, attach, found);
    if (decision.verdict === 'accept') for (const mention of found) accepted.add(mention);
    const problem =
      found.length > 0 ? null : named.length > 0 ? 'an earlier decision has it already' : 'no mention matches';
    return { ...outcome, matched: found.length, problem };
  });
  const free = mentions.filter((mention) => !decided.has(mention));
  return { free, rejected, accepted, attached, split, outcomes: [...verdicts, ...splits] };
}
