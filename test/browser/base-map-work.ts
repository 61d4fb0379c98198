import { openMap } from './map-hands.js';
import type { Visitor } from './visitor.js';

/** In and around Vị Thanh. */
const RIVER = [
  [105.38, 9.7],
  [105.46, 9.76],
  [105.56, 9.83],
];
const ROAD = [
  [105.36, 9.8],
  [105.47, 9.77],
  [105.6, 9.72],
];
const LAKE = [
  [105.45, 9.79],
  [105.475, 9.79],
  [105.475, 9.805],
  [105.45, 9.805],
  [105.45, 9.79],
];

const feature = (kind: string, name: string, type: string, coordinates: unknown): object => ({
  ...{ type: 'Feature', properties: { kind, name }, geometry: { type, coordinates } },
});

/** A river, a road and a lake; `broken` has a lake that crosses itself and a kind that there is not. */
export function baseMapFile(mark: string, isBroken: boolean): Buffer {
  const lake = isBroken ? [LAKE[0], LAKE[2], LAKE[1], LAKE[3], LAKE[0]] : LAKE;
  const features = [
    feature('river', `Sông Thử ${mark}`, 'LineString', RIVER),
    feature(isBroken ? 'railway' : 'national-road', `Quốc lộ Thử ${mark}`, 'LineString', ROAD),
    feature('lake', `Hồ Thử ${mark}`, 'Polygon', [lake]),
  ];
  return Buffer.from(JSON.stringify({ type: 'FeatureCollection', features }));
}

/** Sends rivers and roads, and waits for what was found in them. */
export async function sendBaseMap(officer: Visitor, file: Buffer, source: string, found: string): Promise<void> {
  const { page, hands, say } = officer;
  await officer.open('/base-map');
  await officer.sees(say('Bản đồ nền', 'Base map'));
  const sent = { name: 'ban-do-nen.geojson', mimeType: 'application/geo+json', buffer: file };
  await page.locator('#base-map-file').setInputFiles(sent);
  await hands.fill(page.locator('#base-map-source'), source);
  await hands.fill(page.locator('#base-map-licence'), 'ODbL 1.0');
  await page.locator('#base-map-asOf').fill('2021-10-01');
  await page.locator('#base-map-datum').selectOption('wgs84');
  await officer.press(say('Gửi gói bản đồ nền', 'Send a pack'));
  await officer.sees(found);
  await page.locator('[data-map-state="drawn"]').waitFor();
  await officer.looksOver('base map that was read');
}

/** What the notes of both maps say of rivers and roads to a citizen, and whether their tiles were asked for. */
export async function readsBaseMap(citizen: Visitor, note: string, isDrawn: boolean): Promise<void> {
  const { page } = citizen;
  for (const map of ['covid', 'essentials'] as const) {
    const asked: string[] = [];
    const listen = (response: { url: () => string; status: () => number }): void => {
      if (/\/tiles\/(rivers|roads)\//.test(response.url()) && response.status() < 300) asked.push(response.url());
    };
    page.on('response', listen);
    await openMap(citizen, map);
    await page.locator('.map-notes').getByText(note).waitFor();
    page.off('response', listen);
    if (asked.length > 0 !== isDrawn) throw new Error(`${map}: ${asked.length} tiles of the base map were asked for`);
  }
}
