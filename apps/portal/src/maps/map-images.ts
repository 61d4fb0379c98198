import { clusterLookOf, type ClusterLook } from './clusters';
import { OPEN_SIGN, signOf } from './map-signs';
import { PATTERN_SIDE, patternNamed, patternPixels } from './patterns.rules';
import { NAME_IMAGE, SIGN_IMAGE, STATE_COLOURS } from './styled-layers';

/** A picture for a map, drawn on this device: nothing is asked of any server. */
export interface MapImage {
  readonly data: ImageData;
  /** Pixels of the picture for one of the page. */
  readonly pixelRatio: number;
}

const PIXEL_RATIO = 2;
const FONT = "600 26px 'Be Vietnam Pro', system-ui, sans-serif";
const NAME_HEIGHT = 40;
const NAME_MARGIN = 8;
const SIGN_SIDE = 32;
const INK = '#0b0c0c';
/** Pixels of a cluster: wider for more digits, so that its count is read. */
const [CLUSTER_SIDE, CLUSTER_DIGIT, CLUSTER_RING] = [52, 8, 9] as const;
/** A name longer than this is cut: no unit of the register is so long. */
const NAME_CHARACTERS_MAX = 60;

/** The picture of a name that a style uses: a pattern, a name of a place, a sign. Clear where it is not known. */
export async function mapImage(id: string): Promise<MapImage> {
  const pattern = patternNamed(id);
  if (pattern !== undefined)
    return { data: new ImageData(patternPixels(pattern), PATTERN_SIDE, PATTERN_SIDE), pixelRatio: 1 };
  if (id.startsWith(NAME_IMAGE)) return nameImage(id.slice(NAME_IMAGE.length, NAME_IMAGE.length + NAME_CHARACTERS_MAX));
  if (id.startsWith(SIGN_IMAGE)) return signImage(signOf(id.slice(SIGN_IMAGE.length)));
  const cluster = clusterLookOf(id);
  if (cluster !== undefined) return clusterImage(cluster);
  return { data: new ImageData(1, 1), pixelRatio: 1 };
}

async function nameImage(name: string): Promise<MapImage> {
  await document.fonts.load(FONT, name);
  const pen = penOn(1, 1);
  pen.font = FONT;
  const width = Math.ceil(pen.measureText(name).width) + 2 * NAME_MARGIN;
  const named = penOn(width, NAME_HEIGHT);
  named.strokeStyle = '#ffffff';
  named.lineWidth = 7;
  named.lineJoin = 'round';
  write(named, name, width, NAME_HEIGHT);
  return { data: named.getImageData(0, 0, width, NAME_HEIGHT), pixelRatio: PIXEL_RATIO };
}

/** Dark on a white disc, around which the colour of the point is seen. */
function signImage(sign: string): MapImage {
  const pen = penOn(SIGN_SIDE, SIGN_SIDE);
  pen.fillStyle = '#ffffff';
  pen.beginPath();
  pen.arc(SIGN_SIDE / 2, SIGN_SIDE / 2, SIGN_SIDE / 2 - 1, 0, 2 * Math.PI);
  pen.fill();
  if (sign === OPEN_SIGN) drawTick(pen);
  else write(pen, sign, SIGN_SIDE, SIGN_SIDE);
  return { data: pen.getImageData(0, 0, SIGN_SIDE, SIGN_SIDE), pixelRatio: PIXEL_RATIO };
}

/** The count on a white disc; around it a ring of the colours of its states, each as long as its share. */
function clusterImage({ count, ring }: ClusterLook): MapImage {
  const text = String(count);
  const side = CLUSTER_SIDE + CLUSTER_DIGIT * Math.max(0, text.length - 2);
  const pen = penOn(side, side);
  const disc = (radius: number, colour: string): void => {
    pen.fillStyle = colour;
    pen.beginPath();
    pen.arc(side / 2, side / 2, radius, 0, 2 * Math.PI);
    pen.fill();
  };
  disc(side / 2, INK);
  pen.lineWidth = CLUSTER_RING;
  for (const { state, from, to } of ring) {
    pen.strokeStyle = STATE_COLOURS[state];
    pen.beginPath();
    pen.arc(side / 2, side / 2, side / 2 - 2 - CLUSTER_RING / 2, angleAt(from), angleAt(to));
    pen.stroke();
  }
  disc(side / 2 - 1 - CLUSTER_RING, '#ffffff');
  pen.lineWidth = 1;
  write(pen, text, side, side);
  return { data: pen.getImageData(0, 0, side, side), pixelRatio: PIXEL_RATIO };
}

/** From the top, clockwise. */
const angleAt = (share: number): number => 2 * Math.PI * (share - 1 / 4);

/** Fonts of phones often have none. */
function drawTick(pen: CanvasRenderingContext2D): void {
  pen.strokeStyle = INK;
  pen.lineWidth = 4;
  pen.beginPath();
  pen.moveTo(8, 17);
  pen.lineTo(14, 23);
  pen.lineTo(24, 10);
  pen.stroke();
}

function write(pen: CanvasRenderingContext2D, text: string, width: number, height: number): void {
  pen.font = FONT;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  if (pen.lineWidth > 1) pen.strokeText(text, width / 2, height / 2);
  pen.fillStyle = INK;
  pen.fillText(text, width / 2, height / 2);
}

function penOn(width: number, height: number): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (pen === null) throw new Error('This browser draws no pictures');
  return pen;
}
