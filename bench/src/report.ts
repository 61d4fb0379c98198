import { loadavg } from 'node:os';

/** One line of a bench, with the load of the machine beside what depends on it. */
export function say(line: string): void {
  console.log(line);
}

export function heading(title: string): void {
  console.log(`\n${title}   (load average ${loadAverage()})`);
}

export function loadAverage(): string {
  return loadavg()
    .map((load) => load.toFixed(1))
    .join(' ');
}

/** What a figure is held against. A missed one is told and holds nothing up. */
export function verdict(name: string, value: number, target: { atLeast: number } | { atMost: number }): void {
  const [bound, isMet, sign] =
    'atLeast' in target ? [target.atLeast, value >= target.atLeast, '≥'] : [target.atMost, value <= target.atMost, '≤'];
  console.log(`  ${isMet ? 'met   ' : 'MISSED'}  ${name}: ${value.toFixed(2)}  (target ${sign} ${bound})`);
}
