import type { Position } from '../maps/map-answers';

/** Decimals of a degree that lead to a door: some ten centimetres. */
const DECIMALS = 6;

/**
 * An address under which a device shows the way. Android opens `geo:` with what its owner has chosen; Apple's devices
 * know no such address; for a desk it is the map of OpenStreetMap. Nothing is asked of it before somebody follows it.
 */
export function navigationLink({ latitude, longitude }: Position, name: string, userAgent: string): string {
  const place = `${latitude.toFixed(DECIMALS)},${longitude.toFixed(DECIMALS)}`;
  if (/Android/i.test(userAgent)) return `geo:${place}?q=${place}(${encodeURIComponent(name)})`;
  if (/iPhone|iPad|Macintosh/i.test(userAgent)) return `https://maps.apple.com/?daddr=${place}`;
  return `https://www.openstreetmap.org/directions?to=${encodeURIComponent(place)}`;
}
