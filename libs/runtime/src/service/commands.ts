import { readFile } from 'node:fs/promises';
import { RowSealer } from '#libs/database';
import { discard, rebuildView, replay, republish, resumeView } from '#libs/messaging';
import { hasDatabase } from '../config/config-rules.js';
import { verifyOwnAudit } from './audit-heads.js';
import { withBus, withDatabase, type CommandCall } from './command-surroundings.js';
import { migrateService } from './migrations.js';

/** Answers the exit code. */
type Command = (call: CommandCall) => Promise<number>;

/** What an operator can ask of a service besides serving. */
export const COMMANDS = {
  migrate: async ({ service, config, log }) => {
    if (hasDatabase(config)) await migrateService(service, config, log);
    return 0;
  },
  /** `republish <topic>`: fills a lost or replaced topic with everything that was ever sent to it. */
  republish: (call) =>
    withBus(call, async ({ database, broker }) => {
      const topic = parameter(call, 0, 'a topic');
      const tell = (count: number): unknown => say(`${count} events so far`);
      const sent = await republish({ service: call.service.name, database, broker, topic, tell });
      return say(`${sent} events sent`);
    }),
  /** `rebuild <view>`: from offset 0 beside the live side, then swapped. */
  rebuild: (call) =>
    withBus(call, async ({ server }) => {
      const { view, liveSide, seconds } = await rebuildView(server, parameter(call, 0, 'a view'), say);
      return say(`${view} rebuilt in ${seconds.toFixed(1)} s; side ${liveSide} is live`);
    }),
  /** `resume <view>`: lets a stopped view go on with the topics as they are now. */
  resume: (call) =>
    withBus(call, async ({ server }) => {
      await resumeView(server, parameter(call, 0, 'a view'));
      return say('resumed');
    }),
  /** `replay <quarantined> [--as <file>]`: folds a quarantined message, or what the operator has mended it to. */
  replay: (call) =>
    withBus(call, async ({ server }) => {
      const [, flag, file] = call.parameters;
      const instead = flag === '--as' && file !== undefined ? await readFile(file) : undefined;
      await replay(server, parameter(call, 0, 'the id of a quarantined message'), instead);
      return say('replayed');
    }),
  /** `discard <quarantined>`: decides that the message is never folded. */
  discard: (call) =>
    withBus(call, async ({ server }) => {
      await discard(server, parameter(call, 0, 'the id of a quarantined message'));
      return say('discarded');
    }),
  /** `rewrap`: wraps every data key under the newest master key, so that older ones can be taken out of the keys file. */
  rewrap: (call) =>
    withDatabase(call, async ({ platform, database }) => {
      const sealer = new RowSealer({ database, keys: platform.keyring.symmetric('seal') });
      return say(`${await sealer.rewrap()} data keys wrapped anew`);
    }),
  /** `verify-audit`: names every row of the audit log that was changed, removed, inserted or cut off. */
  'verify-audit': (call) =>
    withBus(call, async ({ database, broker }) => {
      const { links, findings } = await verifyOwnAudit(call.service.name, database, broker);
      for (const finding of findings) say(describe(finding));
      say(`${links} links, ${findings.length} findings`);
      return findings.length === 0 ? 0 : 1;
    }),
} satisfies Record<string, Command>;

export function isCommand(name: string): name is keyof typeof COMMANDS {
  return Object.hasOwn(COMMANDS, name);
}

function parameter({ parameters }: CommandCall, index: number, what: string): string {
  const given = parameters[index];
  if (given === undefined) throw new Error(`The command needs ${what}`);
  return given;
}

function say(line: string): 0 {
  process.stdout.write(`${line}\n`);
  return 0;
}

function describe(finding: object): string {
  return JSON.stringify(finding, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value));
}
