/**
 * The one door of every npm script. Runs on any Node from 20 on, with nothing installed: it installs what the lock file
 * says, builds what has changed, and hands over to Node 24, whose exit code becomes its own.
 */
import { buildIfChanged } from './bootstrap/build.mjs';
import { COMMANDS } from './bootstrap/commands.mjs';
import { installIfChanged } from './bootstrap/install.mjs';
import { findNode24 } from './bootstrap/node-24.mjs';
import { runAsSelf } from './bootstrap/run-child.mjs';

const [name, ...args] = process.argv.slice(2);
const command = COMMANDS[name];
if (command === undefined) {
  console.error(`Usage: npm run ${Object.keys(COMMANDS).join(' | ')}`);
  process.exit(2);
}

try {
  await installIfChanged();
  const node = findNode24();
  await buildIfChanged(node);
  if (command.target !== undefined) {
    process.exitCode = await runAsSelf(node, [...command.nodeFlags, command.target, ...command.args, ...args]);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
