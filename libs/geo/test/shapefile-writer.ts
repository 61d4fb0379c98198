import type { Ring } from '#libs/geo';

/** Both are laid out alike. */
const KINDS = { areas: 5, lines: 3 } as const;
type Kind = keyof typeof KINDS;

/** A `.shp` of polygons, or of lines, by the technical description of ESRI, 1998. */
export function writeShapes(shapes: readonly (readonly Ring[])[], kind: Kind = 'areas'): Uint8Array {
  const records = shapes.map((rings, index) => recordOf(rings, index + 1, kind));
  const header = headerOf(100 + records.reduce((sum, { length }) => sum + length, 0), kind);
  return Uint8Array.from(Buffer.concat([header, ...records]));
}

function headerOf(bytes: number, kind: Kind): Buffer {
  const header = Buffer.alloc(100);
  header.writeInt32BE(9994, 0);
  header.writeInt32BE(bytes / 2, 24);
  header.writeInt32LE(1000, 28);
  header.writeInt32LE(KINDS[kind], 32);
  return header;
}

function recordOf(rings: readonly Ring[], number: number, kind: Kind): Buffer {
  const positions = rings.flat();
  const content = Buffer.alloc(44 + rings.length * 4 + positions.length * 16);
  content.writeInt32LE(KINDS[kind], 0);
  content.writeInt32LE(rings.length, 36);
  content.writeInt32LE(positions.length, 40);
  let start = 0;
  rings.forEach((ring, index) => {
    content.writeInt32LE(start, 44 + index * 4);
    start += ring.length;
  });
  positions.forEach(([x, y], index) => {
    const from = 44 + rings.length * 4 + index * 16;
    content.writeDoubleLE(x, from);
    content.writeDoubleLE(y, from + 8);
  });
  const header = Buffer.alloc(8);
  header.writeInt32BE(number, 0);
  header.writeInt32BE(content.length / 2, 4);
  return Buffer.concat([header, content]);
}

export interface TableField {
  readonly name: string;
  readonly width: number;
  /** `C` for texts unless told, `N` for numbers. */
  readonly kind?: 'C' | 'N';
}

/** A `.dbf` in the format of dBASE III. */
export function writeTable(fields: readonly TableField[], rows: readonly (readonly Uint8Array[])[]): Uint8Array {
  const header = Buffer.alloc(32 + fields.length * 32 + 1);
  const rowBytes = 1 + fields.reduce((sum, { width }) => sum + width, 0);
  header.writeUInt8(3, 0);
  header.writeUInt32LE(rows.length, 4);
  header.writeUInt16LE(header.length, 8);
  header.writeUInt16LE(rowBytes, 10);
  fields.forEach(({ name, width, kind = 'C' }, index) => {
    header.write(name, 32 + index * 32, 'latin1');
    header.write(kind, 32 + index * 32 + 11, 'latin1');
    header.writeUInt8(width, 32 + index * 32 + 16);
  });
  header.writeUInt8(0x0d, header.length - 1);
  const body = rows.map((cells) => {
    const row = Buffer.alloc(rowBytes, ' ');
    let from = 1;
    cells.forEach((cell, index) => {
      const width = fields[index]?.width ?? 0;
      row.set(cell.subarray(0, width), from);
      from += width;
    });
    return row;
  });
  return Uint8Array.from(Buffer.concat([header, ...body, Buffer.from([0x1a])]));
}
