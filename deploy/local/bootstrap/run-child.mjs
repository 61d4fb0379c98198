import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { ROOT } from './root.mjs';

const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs the child in this process's place: signals go to it, its exit code comes back.
 * The channel between the two tells the child when this process has died without a word (kill -9).
 */
export function runAsSelf(program, args) {
  return runForwarding(program, args, ['inherit', 'inherit', 'inherit', 'ipc']);
}

/** Runs a step; rejects with a message when it fails. */
export async function runStep(what, program, args) {
  const code = await runForwarding(program, args, 'inherit');
  if (code !== 0) throw new Error(`${what} failed (exit code ${code}).`);
}

function runForwarding(program, args, stdio) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: ROOT, stdio });
    const forward = (signal) => child.kill(signal);
    for (const signal of FORWARDED) process.on(signal, forward);
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      for (const name of FORWARDED) process.off(name, forward);
      resolve(code ?? 128 + constants.signals[signal]);
    });
  });
}
