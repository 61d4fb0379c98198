import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ToldPerson {
  readonly personId: string;
  readonly fullName: string;
  readonly birthYear?: number;
  readonly collectedAt: string;
  readonly ct?: number;
  readonly symptoms?: readonly string[];
  readonly epidemiologicalFactor?: boolean;
}

/** Stands where testing would: answers for people what its internal route answers, and remembers who asked. */
export class TestingDouble {
  readonly asked: { path: string; token: string }[] = [];
  private readonly people = new Map<string, ToldPerson>();
  private isAway = false;

  private constructor(private readonly server: Server) {
    server.on('request', (request: IncomingMessage, response) => {
      const path = request.url ?? '';
      this.asked.push({ path, token: String(request.headers['lachan-internal-token']) });
      const told = this.people.get(path.split('/')[3] ?? '');
      response.statusCode = this.isAway ? 503 : told ? 200 : 404;
      response.end(told && !this.isAway ? JSON.stringify(bodyOf(told)) : '');
    });
  }

  static async start(): Promise<TestingDouble> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new TestingDouble(server);
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  knows(specimenId: string, person: ToldPerson): void {
    this.people.set(specimenId, person);
  }

  away(isAway: boolean): void {
    this.isAway = isAway;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

function bodyOf({
  personId,
  fullName,
  birthYear = 1986,
  collectedAt,
  ct,
  symptoms,
  epidemiologicalFactor,
}: ToldPerson) {
  return {
    personId,
    person: {
      fullName,
      birth: { year: birthYear },
      sex: 'female',
      phone: '0301234567',
      residence: { communeCode: '31318' },
    },
    collectedAt,
    ct: ct ?? null,
    ...(symptoms && { clinical: { symptoms } }),
    ...(epidemiologicalFactor !== undefined && { epidemiologicalFactor }),
  };
}
