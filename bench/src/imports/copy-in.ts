import type pg from 'pg';

/** What `pg` calls of a query while rows are copied in; it has no class for it. */
interface CopyConnection {
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
}

/** `COPY … FROM STDIN` of these bytes. @throws what PostgreSQL refuses */
export function copyIn(client: pg.Client, statement: string, chunks: Iterable<Buffer>): Promise<void> {
  return new Promise((resolve, reject) => {
    let failure: Error | undefined;
    const submittable = {
      submit: (connection: CopyConnection): void => connection.query(statement),
      handleCopyInResponse: (connection: CopyConnection): void => {
        for (const chunk of chunks) connection.sendCopyFromChunk(chunk);
        connection.endCopyFrom();
      },
      handleError: (error: Error): void => {
        failure = error;
        reject(error);
      },
      handleReadyForQuery: (): void => {
        if (failure === undefined) resolve();
      },
      handleCommandComplete: (): void => undefined,
      handleRowDescription: (): void => undefined,
      handleDataRow: (): void => undefined,
    };
    client.query(submittable as unknown as pg.Submittable);
  });
}

/** `COPY … TO STDOUT`, whole. */
export function copyOut(client: pg.Client, statement: string): Promise<Buffer[]> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let failure: Error | undefined;
    const submittable = {
      submit: (connection: CopyConnection): void => connection.query(statement),
      handleCopyData: ({ chunk }: { chunk: Buffer }): void => void chunks.push(Buffer.from(chunk)),
      handleError: (error: Error): void => {
        failure = error;
        reject(error);
      },
      handleReadyForQuery: (): void => {
        if (failure === undefined) resolve(chunks);
      },
      handleCommandComplete: (): void => undefined,
      handleRowDescription: (): void => undefined,
      handleDataRow: (): void => undefined,
    };
    client.query(submittable as unknown as pg.Submittable);
  });
}
