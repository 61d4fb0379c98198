import { BENCHES } from './benches.js';
import { say } from './report.js';

const MINUTES_WITHOUT_A_NAME = 5;

/** `npm run bench [-- <name>…]`: the named benches, or all that take less than five minutes. */
async function main(names: readonly string[]): Promise<number> {
  const unknown = names.filter((name) => !BENCHES.some((bench) => bench.name === name));
  if (unknown.length > 0) {
    say(`There is no bench ${unknown.join(', ')}. There are:`);
    for (const { name, minutes, what } of BENCHES) say(`  ${name.padEnd(14)} ${what} (about ${minutes} min)`);
    return 2;
  }
  const chosen = BENCHES.filter(({ name, minutes }) =>
    names.length === 0 ? minutes < MINUTES_WITHOUT_A_NAME : names.includes(name),
  );
  for (const { run } of chosen) await run();
  return 0;
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
