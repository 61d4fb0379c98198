/** Ends what `global-setup.mjs` has started. */
export default async function stopServers() {
  await globalThis.lachanTestServers?.stop();
}
