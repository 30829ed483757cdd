/** Numbers and times for people, in English as all of the page. */
const WHOLE = new Intl.NumberFormat('en');
const SHORT = new Intl.NumberFormat('en', { notation: 'compact', maximumSignificantDigits: 3 });
const UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB'];

export function whole(number) {
  return WHOLE.format(number);
}

/** A large number in few letters: 1.23M. */
export function short(number) {
  return SHORT.format(number);
}

/** An average, as exact as it is of use; a dash when there is none. */
export function average(number) {
  if (number === null || number === undefined) {
    return '–';
  }
  const digits = number >= 1000 ? 0 : number >= 100 ? 1 : 2;
  return new Intl.NumberFormat('en', { maximumFractionDigits: digits }).format(number);
}

/** '1 trip', '2 trips'. */
export function counted(number, noun) {
  return `${whole(number)} ${noun}${number === 1 ? '' : 's'}`;
}

/** Bytes in units of a thousand. */
export function bytes(number) {
  let unit = 0;
  let value = number;
  while (value >= 1000 && unit < UNITS.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${value.toFixed(unit > 0 && value < 10 ? 1 : 0)} ${UNITS[unit]}`;
}

export function seconds(number) {
  if (number < 90) {
    return `${number.toFixed(number < 10 ? 1 : 0)} s`;
  }
  return `${Math.round(number / 60)} min`;
}

/** A day for people; days of the API have no zone. */
export function day(text) {
  return new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(`${text}T00:00:00Z`),
  );
}

/** Sides of a box, short enough to read. */
export function box(sides) {
  return sides.map((side) => Number(side.toFixed(4))).join(', ');
}
