/** Days in each month of a year without a leap day. */
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const months = 'January February March April May June July August September October November December'.split(' ');

/** A month and a day of the month, both from 1. */
export interface CalendarDate {
  month: number;
  date: number;
}

/** The date of a day of the year, from 1 to 365. */
export function dateOf(day: number): CalendarDate {
  let date = day;
  let month = 0;
  while (date > lengths[month]!) date -= lengths[month++]!;
  return { month: month + 1, date };
}

/** The day of the year; a date beyond the month's end is its last. */
export function dayOf({ month, date }: CalendarDate): number {
  const before = lengths.slice(0, month - 1).reduce<number>((sum, days) => sum + days, 0);
  return before + Math.min(date, lengths[month - 1]!);
}

/** "March 14". */
export function nameOf(day: number): string {
  const { month, date } = dateOf(day);
  return `${months[month - 1]} ${date}`;
}

/** "M" */
export const initialOf = (month: number): string => months[month - 1]![0]!;

/** Days of the year in a row that `belongs` holds for, cut at the ends of the months: [first, last]. */
export function runsOf(belongs: (day: number) => boolean): [CalendarDate, CalendarDate][] {
  const runs: [CalendarDate, CalendarDate][] = [];
  let goesOn = false;
  for (let day = 1; day <= 365; day++) {
    const date = dateOf(day);
    const isIn = belongs(day);
    if (isIn && goesOn && date.date > 1) runs.at(-1)![1] = date;
    else if (isIn) runs.push([date, date]);
    goesOn = isIn;
  }
  return runs;
}
