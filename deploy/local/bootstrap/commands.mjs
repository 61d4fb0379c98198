/** Noise of kafkajs on Node 24, and of Jest's module support; neither says anything a reader could act on. */
const QUIET = ['--disable-warning=TimeoutNegativeWarning', '--disable-warning=ExperimentalWarning'];

/** What each npm script runs once everything is installed and built. */
export const COMMANDS = {
  build: { target: undefined, args: [], nodeFlags: [] },
  start: built('deploy/local/src/start.js'),
  simulate: built('deploy/local/src/simulate.js'),
  test: built('tools/test-run/src/main.js', ['test']),
  faults: built('tools/test-run/src/main.js', ['faults']),
  check: built('tools/test-run/src/main.js', ['check']),
  bench: built('bench/src/main.js'),
  generate: built('tools/generate/src/main.js'),
  'new-service': built('tools/new-service/src/main.js'),
};

function built(path, args = []) {
  return { target: `dist/${path}`, args, nodeFlags: QUIET };
}
