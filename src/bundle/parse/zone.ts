/** The zone in which an article of an unknown publisher means "today" (contacts.md, "How text dates become …"). */

/** Zones off the full hour have no name of the form Etc/GMT; one place that keeps each stands for it. */
const ODD: Readonly<Record<number, string>> = {
  [-210]: 'America/St_Johns',
  [-570]: 'Pacific/Marquesas',
  [210]: 'Asia/Tehran',
  [270]: 'Asia/Kabul',
  [330]: 'Asia/Kolkata',
  [345]: 'Asia/Kathmandu',
  [390]: 'Asia/Yangon',
  [570]: 'Australia/Darwin',
  [630]: 'Australia/Lord_Howe',
};

/** An IANA zone with a fixed offset in minutes east; null for one that no place keeps. Etc/GMT counts westwards. */
export function zoneOfOffset(minutes: number): string | null {
  if (minutes === 0) return 'UTC';
  if (minutes % 60 !== 0) return ODD[minutes] ?? null;
  const hours = minutes / 60;
  return hours < -12 || hours > 14 ? null : `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`;
}

/** The zone of an unknown publisher: the date line's offset where it is not UTC, else Beijing's for Chinese text. */
export function zoneByText(offset: number | null, language: string): string {
  const zone = offset === null ? null : zoneOfOffset(offset);
  return zone ?? (language.startsWith('zh') ? 'Asia/Shanghai' : 'UTC');
}
