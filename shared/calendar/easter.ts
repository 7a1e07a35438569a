import { addDays } from './day';

/** Easter Sunday of the western churches, by the Gregorian reckoning. */
export function westernEaster(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const shift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - shift + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  return fromMarch(year, epact + toSunday - 7 * late + 22);
}

/** Easter Sunday of the Orthodox churches: the Julian reckoning, told in the Gregorian calendar. */
export function orthodoxEaster(year: number): string {
  const moon = (19 * (year % 19) + 15) % 30;
  const toSunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
  const behind = Math.floor(year / 100) - Math.floor(year / 400) - 2;
  return fromMarch(year, moon + toSunday + 22 + behind);
}

/** The day that is the nth of March, counted on past its end. */
function fromMarch(year: number, nth: number): string {
  return addDays(`${year}-03-01`, nth - 1);
}
