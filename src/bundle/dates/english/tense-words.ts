/** Words that show which way an English clause looks. */

export const FUTURE: readonly string[] = [
  "\\b(?:will|shall|won't|would|(?<!\\b(?:in|of|since|last|this|next|early|late|until|by|from|through|during|before|after|mid|or|and|the)[\\s-])may(?=\\s+(?:also\\s+)?[a-z]+\\b)|might|could)\\b(?!\\s+have\\b)",
  '\\b(?:is|are|was|were)\\s+(?:due|set|scheduled|slated|expected|planned|supposed|about|likely|to)\\b',
  '\\b(?:due|set|scheduled|slated|expected|planned|likely|plans?|planning|hoping|intends?|aims?)\\s+(?:to|for|on)\\b',
  '\\b(?:expects?|expected|plans?|scheduled|slated|due|set|planned)\\b(?=[^,;.]{0,40}$|\\s+(?:for|in|on|next))',
  '\\b(?:is|are)\\s+(?:visiting|meeting|travell?ing|going|coming|holding|hosting|flying|arriving)\\b',
  '\\b(?:upcoming|forthcoming|ahead\\s+of|coming)\\b',
  '\\bpostponed\\s+(?:to|until)\\b',
  "\\b(?:he|she|it|they|we|i)'ll\\b",
  '(?<!\\b(?:flew|came|went|travell?ed|arrived|able|used|managed|had)\\s)(?<!\\b(?:flew|went|came|travell?ed)\\s+(?:to\\s+)?\\w{3,12}\\s)\\bto\\s+(?:visit|meet|attend|hold|host|travel|speak|talk|discuss|take\\s+part|arrive|sign|receive|pay|make)\\b',
];

/** Nothing in English looks ahead only at what stands after it that its verbs do not say. */
export const FUTURE_AFTER: readonly string[] = [
  '\\b(?:agreed|wants?|hopes?|invited|promised|pledged)\\s+(?:to|for|him|xi|putin)\\b',
];

export const THEN = /^\s*(?:when|where)\s+(?:they|he|both|the two)\s+(?:will|are)\b/i;

const IRREGULAR =
  'met|said|told|held|spoke|went|came|flew|sent|wrote|made|took|gave|saw|was|were|had|did|began|got|left|put|rang|paid|won|became|led|fell|has|have|been|knew|found|thought|stood|brought|sat|hosted|drew|read|heard|spent|kept|broke|grew|rose|shook|chose|built|ran|fought|sought|struck|understood|felt|hosted';

export const PAST: readonly string[] = [
  `\\b(?:${IRREGULAR})\\b(?!\\s+(?:due|set|scheduled|slated|expected|planned|supposed|about|likely|to)\\b)`,
  '\\b(?!need|speed|feed|indeed|exceed|proceed|succeed|bleed|breed|embed|shed|bed|red|led|united|so-called|hundred|wicked|sacred|armed|scheduled|expected|planned|slated|set|agreed|promised|pledged|postponed)[a-z]{2,}ed\\b',
  '\\b(?:ago|earlier|previous|previously|last)\\b',
];

export const NEITHER: readonly string[] = [
  '\\b(?:originally|initially)\\s+(?:due|set|scheduled|slated|planned|expected)\\b',
];

/** Ends a clause: punctuation, or a word that begins another. A full stop only before a space and a capital. */
export const STOP =
  /[,;:!?\n"“”()]|\s[—–-]\s|—|\.(?=\s+["“]?[A-Z])(?<!\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mr|Mrs|Ms|Dr|U\.S|U\.K|No|St)\.)|\b(?:who|which|when|while|after|before|where|whom|whose|because|although|though|since|but)\b|\band\b(?=\s+(?:he|she|they|it|xi|putin|the|both|has|had|was|were|is|are|will|would|said|told|spoke|met|then|[a-z]{2,}ed)\b)|\bas\b(?=\s+(?:he|she|they|it|the|xi|putin))/gi;

/** What follows a word of saying is another clause; the word itself is a past verb before it. */
export const REPORTING = /\bthat\b|\b(?:says|tells|adds)\b/gi;

export const DATE =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tomorrow|(?:last|next|this)\s+(?:week|month|year)|\d{4}|(?:january|february|march|april|june|july|august|september|october|november|december)\b|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.|May\s+\d|in\s+May)\b/i;
