/** The fate of every input file, from what was taken in and what became of its mentions. */
import type { Attached } from '../attach/index.ts';
import type { Intake } from '../intake/index.ts';
import type { FileFate } from './schema.ts';

/** One fate for each file: used, a copy, or whatever kept it from being either. */
export function fatesOf(intake: Intake, { contacts }: Pick<Attached, 'contacts'>): readonly FileFate[] {
  const contactsOf = new Map<string, Set<string>>();
  const mentionsOf = new Map<string, number>();
  for (const { id, placed } of contacts) {
    for (const { mention } of placed) {
      contactsOf.set(mention.article, (contactsOf.get(mention.article) ?? new Set()).add(id));
      mentionsOf.set(mention.article, (mentionsOf.get(mention.article) ?? 0) + 1);
    }
  }
  const warningsOf = (file: string): readonly string[] => intake.warnings.get(file) ?? [];
  const used = intake.articles.map(({ id, files: [file = ''] }): FileFate => {
    const found = contactsOf.get(id);
    const warnings = warningsOf(file);
    if (!found) return { file, fate: 'none', reason: 'An editor has rejected every mention in it.', warnings };
    return { file, fate: 'used', article: id, contacts: [...found], mentions: mentionsOf.get(id) ?? 0, warnings };
  });
  const copies = intake.copies.map(({ file, of, reason }): FileFate => ({
    file,
    fate: 'duplicate',
    of,
    reason,
    warnings: warningsOf(file),
  }));
  return [...used, ...copies, ...intake.unused];
}
