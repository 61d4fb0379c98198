import { Injectable } from '@nestjs/common';
import { ServiceAddresses } from '../routing/service-addresses.js';
import type { ServiceName } from '../routing/routing-table.js';
import type { ServiceDocument } from './merge-openapi.js';
import { isOpenApiDocument } from './openapi-document.js';

/** A service's document changes with a new version of it only. */
const FRESH_MS = 15_000;
/** Longest wait for one service, after which the others' documents are answered without it. */
const ANSWER_MS = 3_000;

/** Asks every service for its OpenAPI document, at most once in `FRESH_MS`, whoever asks how often. */
@Injectable()
export class ServiceDocuments {
  private taken: { readonly documents: Promise<ServiceDocument[]>; readonly atMs: number } | undefined;

  constructor(private readonly services: ServiceAddresses) {}

  all(): Promise<ServiceDocument[]> {
    const nowMs = performance.now();
    if (this.taken === undefined || nowMs - this.taken.atMs > FRESH_MS)
      this.taken = { documents: this.takeAll(), atMs: nowMs };
    return this.taken.documents;
  }

  /** An incomplete set is not kept, so that a service that comes back is in the next answer. */
  private async takeAll(): Promise<ServiceDocument[]> {
    const documents = await Promise.all(this.services.all().map(({ name, origin }) => documentOf(name, origin)));
    if (documents.some(({ document }) => document === undefined)) this.taken = undefined;
    return documents;
  }
}

async function documentOf(service: ServiceName, origin: string): Promise<ServiceDocument> {
  try {
    const answer = await fetch(`${origin}/openapi.json`, { signal: AbortSignal.timeout(ANSWER_MS) });
    const document: unknown = answer.ok ? await answer.json() : undefined;
    return { service, document: isOpenApiDocument(document) ? document : undefined };
  } catch {
    return { service, document: undefined };
  }
}
