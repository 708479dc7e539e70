/** The moment that clock 0 stands for wherever a date has to be printed. */
const epoch = Date.UTC(2026, 0, 1);

/** The last second that the API's form of a time can say: the end of the year 9999. */
const lastSecond = (Date.UTC(10000, 0, 1) - epoch) / 1000 - 1;

/** Seconds on the cluster's clock as the API writes a time. */
export function timestamp(seconds: number): string {
  return new Date(epoch + Math.min(seconds, lastSecond) * 1000).toISOString().replace('.000Z', 'Z');
}

/** Seconds on the cluster's clock from an API time; 0 where the text is no time. */
export function secondsOf(time: string | undefined): number {
  const millis = Date.parse(time ?? '');
  return Number.isNaN(millis) ? 0 : (millis - epoch) / 1000;
}

/** An age in seconds as kubectl prints it: `5s`, `2m30s`, `12m`, `3h5m`, `2d`. */
export function age(seconds: number): string {
  const s = Math.max(0, Math.floor(seconds));
  const minutes = Math.floor(s / 60);
  const hours = Math.floor(minutes / 60);
  const days = Math.floor(hours / 24);
  if (s < 120) return `${s}s`;
  if (minutes < 10) return pair(minutes, 'm', s % 60, 's');
  if (minutes < 180) return `${minutes}m`;
  if (hours < 8) return pair(hours, 'h', minutes % 60, 'm');
  if (hours < 48) return `${hours}h`;
  return days < 8 ? pair(days, 'd', hours % 24, 'h') : `${days}d`;
}

function pair(big: number, bigUnit: string, small: number, smallUnit: string): string {
  return small === 0 ? `${big}${bigUnit}` : `${big}${bigUnit}${small}${smallUnit}`;
}
