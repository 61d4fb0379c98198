interface Waiting {
  readonly id: string;
}

/** The report in hand: the one that was chosen while it is in line, else the first. */
export function inHand<Report extends Waiting>(
  line: readonly Report[],
  chosen: string | undefined,
): Report | undefined {
  return line.find(({ id }) => id === chosen) ?? line[0];
}

/** Which comes after a report: the next in line, after the last the first; undefined where there is no other. */
export function nextInLine(line: readonly Waiting[], id: string): string | undefined {
  const index = line.findIndex((one) => one.id === id);
  const next = line[(index + 1) % line.length]?.id;
  return next === id ? undefined : next;
}
