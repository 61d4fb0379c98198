type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

/** How people see colours, as matrices over linear RGB (Machado, Oliveira and Fernandes 2009, severity 1). */
export const SIGHTS: readonly (readonly [who: string, sight: Matrix])[] = [
  [
    'people who see all colours',
    [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ],
  ],
  [
    'people without red cones',
    [
      [0.152286, 1.052583, -0.204868],
      [0.114503, 0.786281, 0.099216],
      [-0.003882, -0.048116, 1.051998],
    ],
  ],
  [
    'people without green cones',
    [
      [0.367322, 0.860646, -0.227968],
      [0.280085, 0.672501, 0.047413],
      [-0.01182, 0.04294, 0.968881],
    ],
  ],
  [
    'people without blue cones',
    [
      [1.255528, -0.076749, -0.178779],
      [-0.078411, 0.930809, 0.147602],
      [0.004733, 0.691367, 0.3039],
    ],
  ],
];

/** The distance of two colours `#rrggbb` in CIE Lab, as somebody sees them; about 2 is the least that is noticed. */
export function perceivedDifference(one: string, other: string, sight: Matrix): number {
  const [a, b] = [labOf(one, sight), labOf(other, sight)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

/** From linear sRGB to CIE XYZ over the white of D65. */
const XYZ: Matrix = [
  [0.4339, 0.3762, 0.1899],
  [0.2126, 0.7152, 0.0722],
  [0.0178, 0.1094, 0.8728],
];

function labOf(colour: string, sight: Matrix): Triple {
  const linear = [1, 3, 5].map((at) => linearOf(Number.parseInt(colour.slice(at, at + 2), 16) / 255));
  const seen = times(sight, linear).map((value) => Math.min(1, Math.max(0, value)));
  const [x = 0, y = 0, z = 0] = times(XYZ, seen).map((value) =>
    value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116,
  );
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const linearOf = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);

function times(matrix: Matrix, [a = 0, b = 0, c = 0]: readonly number[]): number[] {
  return matrix.map(([x, y, z]) => x * a + y * b + z * c);
}
