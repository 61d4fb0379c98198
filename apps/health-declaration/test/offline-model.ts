/** A passage as a device without network has recorded it. */
export interface OfflineItem {
  readonly device: number;
  readonly sequence: number;
  readonly phone: number;
  /** Of the personal code that was shown. */
  readonly step: number;
  readonly checkpoint: 'CP-CAI-TAC' | 'CP-PHU-LOC';
  /** After the beginning of the shift. */
  readonly minute: number;
  readonly colourShown: 'green' | 'yellow' | 'red';
}

const SAME_TIME_MINUTES = 30;

export const nameOf = ({ device, sequence }: OfflineItem): string => `${device}:${sequence}`;

/** What must be listed when everything has arrived, in whatever order: everybody's declaration is fresh and clear. */
export function conflictsOf(items: readonly OfflineItem[]): string[] {
  const found: string[] = [];
  for (const item of items) if (item.colourShown !== 'green') found.push(`colour-differs ${nameOf(item)}`);
  items.forEach((a, index) => {
    for (const b of items.slice(index + 1)) {
      const pair = [nameOf(a), nameOf(b)].sort().join(' ');
      if (a.phone !== b.phone) continue;
      if (a.checkpoint === b.checkpoint && a.step === b.step) found.push(`code-replayed ${pair}`);
      const apart = Math.abs(a.minute - b.minute);
      if (a.checkpoint !== b.checkpoint && apart <= SAME_TIME_MINUTES) found.push(`code-at-two-checkpoints ${pair}`);
    }
  });
  return found.sort();
}
