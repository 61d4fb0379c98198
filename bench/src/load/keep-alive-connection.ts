import { connect, type Socket } from 'node:net';

const END_OF_HEAD = '\r\n\r\n';
const LENGTH = /\r\ncontent-length: (\d+)/i;

/** One connection that carries one request at a time: as little client as will do, so that the server is measured. */
export class KeepAliveConnection {
  private received = '';
  private settle: { resolve(status: number): void; reject(error: Error): void } | undefined;

  private constructor(private readonly socket: Socket) {
    socket.setNoDelay(true).setEncoding('latin1');
    socket.on('data', (piece: string) => this.take(piece));
    socket.on('error', (error) => this.settle?.reject(error));
    socket.on('close', () => this.settle?.reject(new Error('The server has closed the connection')));
  }

  static async open(url: string): Promise<KeepAliveConnection> {
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname);
    await new Promise<void>((resolve, reject) => {
      socket.once('error', reject).once('connect', () => resolve());
    });
    return new KeepAliveConnection(socket);
  }

  /** Resolves with the status of the whole answer. */
  send(request: Buffer): Promise<number> {
    return new Promise((resolve, reject) => {
      this.settle = { resolve, reject };
      this.socket.write(request);
    });
  }

  close(): void {
    this.settle = undefined;
    this.socket.destroy();
  }

  private take(piece: string): void {
    this.received += piece;
    const end = this.received.indexOf(END_OF_HEAD);
    if (end < 0) return;
    const length = Number(LENGTH.exec(this.received)?.[1] ?? 0);
    if (this.received.length < end + END_OF_HEAD.length + length) return;
    const status = Number(this.received.slice('HTTP/1.1 '.length, 'HTTP/1.1 '.length + 3));
    this.received = '';
    const { settle } = this;
    this.settle = undefined;
    settle?.resolve(status);
  }
}
