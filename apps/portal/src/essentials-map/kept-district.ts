import { KeptRecord } from '../device/kept-record';

const MONTH_MS = 30 * 24 * 60 * 60 * 1000;
const DISTRICT = /^\d{3}$/;

const kept = new KeptRecord<string>('lachan.map-district', MONTH_MS, (value) =>
  typeof value === 'string' && DISTRICT.test(value) ? value : undefined,
);

/** The district whose list this device keeps: what is shown when the page is opened without network. */
export const keptDistrict = (): string | undefined => kept.read();

export function keepDistrict(district: string): void {
  kept.keep(district);
}
