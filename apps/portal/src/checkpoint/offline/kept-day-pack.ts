import { api } from '../../api/api';
import type { DayPack } from './day-pack';
import { packStore } from './device';

const keptAs = (checkpointCode: string): string => `day-pack-${checkpointCode}`;

/** The pack that is on this device. */
export const keptDayPack = (checkpointCode: string): Promise<DayPack | undefined> =>
  packStore.get<DayPack>(keptAs(checkpointCode));

/**
 * Fetches the newest pack and keeps it. @returns it, or the one that is kept where that is the newest
 * @throws what the client throws
 */
export async function refreshDayPack(checkpointCode: string): Promise<DayPack | undefined> {
  const kept = await keptDayPack(checkpointCode);
  const { data, response } = await api.GET('/v1/checkpoint-day-packs/{checkpointCode}', {
    params: { path: { checkpointCode } },
    headers: kept === undefined ? {} : { 'if-none-match': `"${kept.version}"` },
  });
  if (response.status === 304 || data === undefined) return kept;
  const pack = data as unknown as DayPack;
  await packStore.set(keptAs(checkpointCode), pack);
  return pack;
}
