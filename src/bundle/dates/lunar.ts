/** Days of the Chinese calendar, from the runtime's own tables. */
import { addDays, dayStart } from '../../model/index.ts';
import type { IsoDate } from '../../model/index.ts';
import { day } from './calendar.ts';

const format = new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'UTC', month: 'numeric', day: 'numeric' });
const years = new Map<number, ReadonlyMap<string, IsoDate>>();

/** "month/day" of the Chinese year that begins in `year`, as days; leap months are left out because no feast falls in one. */
function lunarYear(year: number): ReadonlyMap<string, IsoDate> {
  let days = years.get(year);
  if (!days) {
    const made = new Map<string, IsoDate>();
    let begun = false;
    for (let date = day(year, 1, 20); date !== null && made.size < 385; date = addDays(date, 1)) {
      const name = format.format(dayStart(date));
      if (name === '1/1') {
        if (begun) break;
        begun = true;
      }
      if (begun && !made.has(name)) made.set(name, date);
      if (date > `${year + 1}-03-01`) break;
    }
    days = made;
    years.set(year, days);
  }
  return days;
}

/** The civil day of a day in the Chinese year that begins in `year`, or null when that year has none such. */
export function lunarDay(year: number, month: number, date: number): IsoDate | null {
  if (!(year >= 1900 && year <= 2100)) return null;
  return lunarYear(year).get(`${month}/${date}`) ?? null;
}
