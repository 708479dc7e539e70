import type { Settings } from '../settings.ts';
import { absolute } from './dns-name.ts';

/**
 * The longest of the server's zones that a full name is in, in the letters of the name (R33); undefined where it is in none.
 */
export function zoneOf(settings: Settings, name: string): string | undefined {
  const asked = name.toLowerCase();
  const [longest] = [settings.zone, ...settings.reverseZones]
    .map(absolute)
    .filter((zone) => asked === zone || asked.endsWith(`.${zone}`))
    .sort((a, b) => b.length - a.length);
  return longest === undefined ? undefined : name.slice(-longest.length);
}
