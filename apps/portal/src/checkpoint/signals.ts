import type { CheckpointColour } from '#libs/vocabulary';

/** One tone of a signal. */
interface Tone {
  readonly hertz: number;
  readonly seconds: number;
}

/** To be told apart by ear alone: one high tone; two of middle height; three deep ones. */
const TONES: Readonly<Record<CheckpointColour, readonly Tone[]>> = {
  green: [{ hertz: 880, seconds: 0.15 }],
  yellow: [
    { hertz: 587, seconds: 0.15 },
    { hertz: 587, seconds: 0.15 },
  ],
  red: [
    { hertz: 220, seconds: 0.25 },
    { hertz: 220, seconds: 0.25 },
    { hertz: 220, seconds: 0.25 },
  ],
};
/** Milliseconds on, off, on …, as many times as there are tones. */
const VIBRATIONS: Readonly<Record<CheckpointColour, readonly number[]>> = {
  green: [80],
  yellow: [120, 80, 120],
  red: [300, 100, 300, 100, 300],
};
const PAUSE_SECONDS = 0.08;
const VOLUME = 0.4;

let audio: AudioContext | undefined;

/** To be called while a button is pressed: browsers play nothing before somebody has touched the page. */
export function allowSound(): void {
  audio ??= new AudioContext();
  void audio.resume();
}

/** Says the colour to somebody who is looking at the road. */
export function signal(colour: CheckpointColour): void {
  const { vibrate } = navigator as { vibrate?: Navigator['vibrate'] };
  // As with sound, nothing before somebody has touched the page.
  if (navigator.userActivation.hasBeenActive) vibrate?.call(navigator, [...VIBRATIONS[colour]]);
  if (audio?.state !== 'running') return;
  let start = audio.currentTime;
  for (const { hertz, seconds } of TONES[colour]) {
    playTone(audio, { hertz, start, end: start + seconds });
    start += seconds + PAUSE_SECONDS;
  }
}

function playTone(on: AudioContext, tone: { hertz: number; start: number; end: number }): void {
  const [source, gain] = [on.createOscillator(), on.createGain()];
  source.frequency.value = tone.hertz;
  gain.gain.value = VOLUME;
  source.connect(gain).connect(on.destination);
  source.start(tone.start);
  source.stop(tone.end);
}
