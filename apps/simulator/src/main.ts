import { readArguments } from './arguments.js';
import { closePlay } from './close-play.js';
import { simulate } from './simulation.js';

const faults = closePlay(await simulate(readArguments(process.argv.slice(2))));
process.exitCode = faults === 0 ? 0 : 1;
