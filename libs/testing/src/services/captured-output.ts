import fs from 'node:fs';

const STANDARD_OUTPUT = 1;

type Written = (error: null, bytes: number) => void;

/**
 * Keeps what services of this process log instead of letting it out, until `release`. Log lines are written in the
 * background: wait for those that are expected, and look for those that must not be there after them.
 */
export class CapturedOutput {
  private readonly pieces: string[] = [];
  private readonly write = fs.write;

  constructor() {
    fs.write = ((descriptor: number, data: string | NodeJS.ArrayBufferView, ...rest: unknown[]): void => {
      if (descriptor !== STANDARD_OUTPUT) return Reflect.apply(this.write, fs, [descriptor, data, ...rest]) as void;
      const text = String(data);
      this.pieces.push(text);
      setImmediate(rest.at(-1) as Written, null, Buffer.byteLength(text));
    }) as typeof fs.write;
  }

  get text(): string {
    return this.pieces.join('');
  }

  /** Each line of the log as the object that it is. */
  lines<Line = Readonly<Record<string, unknown>>>(): Line[] {
    const complete = this.text.split('\n').slice(0, -1);
    return complete.map((line) => JSON.parse(line) as Line);
  }

  release(): void {
    fs.write = this.write;
  }
}
