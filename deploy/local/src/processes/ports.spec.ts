import { afterEach, expect, it } from '@jest/globals';
import { createServer, type Server } from 'node:net';
import { claimPort, isFree, releasePort } from './ports.js';

const CLAIMS_AT_ONCE = 50;
const claims: number[] = [];
let server: Server | undefined;

afterEach(() => {
  claims.splice(0).forEach(releasePort);
  server?.close();
});

it('gives no port twice while it is claimed', async () => {
  claims.push(...(await Promise.all(Array.from({ length: CLAIMS_AT_ONCE }, () => claimPort()))));
  expect(new Set(claims).size).toBe(CLAIMS_AT_ONCE);
});

it('gives the preferred port when it is free, and another when somebody listens there', async () => {
  const port = await claimPort();
  releasePort(port);
  const again = await claimPort(port);
  expect(again).toBe(port);
  releasePort(port);
  server = await listenOn(port);
  expect(await isFree(port)).toBe(false);
  const other = await claimPort(port);
  claims.push(other);
  expect(other).not.toBe(port);
});

function listenOn(port: number): Promise<Server> {
  return new Promise((resolve) => {
    const listening = createServer().listen(port, '127.0.0.1', () => resolve(listening));
  });
}
