import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog, Database, type Tx } from '#libs/database';
import { FacilitiesQuery } from '#libs/facility-register';
import { Refused, RequestDigests, requireBodyOf, type Actor, type Answered, type ArrivedRequest } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { BARCODE_RANDOM_BYTES, generateBarcode, localDayOf, parseBarcode } from '#libs/vocabulary';
import { mayWriteFor } from '../readable-specimens.rules.js';
import { BarcodeBlockStore, type BarcodeBlock } from './barcode-block.store.js';
import type { IssueBlockBody, IssuedBlock, ReprintBody, ReprintedLabels } from './barcode-block.dto.js';
import { BarcodeLabelStore } from './barcode-label.store.js';

export interface WithKey<Body> {
  readonly body: Body;
  readonly idempotencyKey: string;
  readonly actor: Actor;
}

/** Gives a facility labels before it needs them, and others in the stead of those that are gone. */
@Injectable()
export class IssueLabelsUseCase {
  constructor(
    private readonly database: Database,
    private readonly blocks: BarcodeBlockStore,
    private readonly labels: BarcodeLabelStore,
    private readonly facilities: FacilitiesQuery,
    private readonly audit: AuditLog,
    private readonly digests: RequestDigests,
    private readonly referenceData: ReferenceData,
  ) {}

  issue({ body, idempotencyKey, actor }: WithKey<IssueBlockBody>): Promise<Answered<IssuedBlock>> {
    const request = this.digests.of({ actor, route: 'POST /v1/barcode-blocks', key: idempotencyKey, body });
    return this.database.transaction(async (tx) => {
      const earlier = await this.issuedBefore(tx, request);
      if (earlier) return earlier;
      const facility = await this.facilities.find(body.facilityCode, tx);
      const today = localDayOf(tx.recordedAt);
      const isOpen = facility && facility.validFrom <= today && (facility.validTo === null || today < facility.validTo);
      if (!isOpen || !mayWriteFor(actor, facility, this.referenceData.adminUnits))
        throw new Refused('facility-not-found', { status: 404, path: 'facilityCode' });
      const block: BarcodeBlock = {
        ...{ id: uuidv7(), facilityCode: facility.code, communeCode: facility.communeCode, labels: body.count },
        ...{ issuedAt: tx.recordedAt, issuedBy: actor.id, made: request.digest },
      };
      if (!(await this.blocks.insert(tx, block))) return this.requireIssued(tx, request);
      const barcodes = await this.fill(tx, block.id, body.count, null);
      await this.note(tx, actor, 'barcode-block.issued', block.id, { labels: body.count, facilityCode: facility.code });
      return { body: issuedOf(block, barcodes), replayed: false };
    });
  }

  /** @throws Refused 404, or 422 with the place of each label that cannot be replaced */
  reprint(blockId: string, { body, idempotencyKey, actor }: WithKey<ReprintBody>): Promise<Answered<ReprintedLabels>> {
    const route = `POST /v1/barcode-blocks/${blockId}/reprints`;
    const request = this.digests.of({ actor, route, key: idempotencyKey, body });
    return this.database.transaction(async (tx) => {
      await this.readable(tx, blockId, actor);
      const earlier = await this.reprintedBefore(tx, request);
      if (earlier) return earlier;
      const id = uuidv7();
      if (!(await this.blocks.insertReprint(tx, { id, blockId, made: request.digest }, actor.id)))
        return this.requireReprinted(tx, request);
      const replaced = await this.replaceable(tx, blockId, body.barcodes);
      const anew = await this.fill(
        tx,
        blockId,
        replaced.length,
        id,
        replaced.map(({ number }) => number),
      );
      const pairs = replaced.map(({ value }, index) => ({ old: value, anew: anew[index] ?? '' }));
      await this.labels.voidAll(tx, pairs);
      await this.note(tx, actor, 'barcode-labels.reprinted', blockId, { labels: pairs.length });
      return { body: { id, labels: pairs }, replayed: false };
    });
  }

  /** @throws Refused 404 where the actor may not write for the facility of the block */
  async readable(on: Database | Tx, blockId: string, actor: Actor): Promise<BarcodeBlock> {
    const block = await this.blocks.find(on, blockId);
    const place = block && { code: block.facilityCode, communeCode: block.communeCode };
    if (block && place && mayWriteFor(actor, place, this.referenceData.adminUnits)) return block;
    throw new Refused('barcode-block-not-found', { status: 404 });
  }

  private async replaceable(tx: Tx, blockId: string, barcodes: readonly string[]) {
    const values = barcodes.map((typed) => {
      const parsed = parseBarcode(typed);
      return parsed.ok ? parsed.value : typed;
    });
    const known = await this.labels.lock(tx, values);
    const errors = values.flatMap((value, index) => {
      const label = known.get(value);
      const path = `barcodes[${index}]`;
      if (label?.blockId !== blockId) return [{ path, code: 'label-not-of-block' }];
      if (label.state === 'issued') return [];
      return [{ path, code: label.state === 'used' ? 'barcode-taken' : 'barcode-void' }];
    });
    if (errors[0]) throw new Refused(errors[0].code, { errors });
    return values.flatMap((value) => known.get(value) ?? []);
  }

  /** New labels, drawn until as many are new in the world as are needed. */
  private async fill(
    tx: Tx,
    blockId: string,
    count: number,
    reprintId: string | null,
    numbers = Array.from({ length: count }, (_, index) => index + 1),
  ): Promise<string[]> {
    const values = new Set<string>();
    while (values.size < count) values.add(generateBarcode(randomBytes(BARCODE_RANDOM_BYTES)));
    const labels = [...values].map((value, index) => ({ value, number: numbers[index] ?? 0, reprintId }));
    if ((await this.labels.insert(tx, blockId, labels)) < count) throw new Refused('conflict', { status: 409 });
    return labels.map(({ value }) => value);
  }

  private async issuedBefore(tx: Tx, request: ArrivedRequest): Promise<Answered<IssuedBlock> | undefined> {
    const block = await this.blocks.findByKeys(tx, request.keys);
    if (!block) return undefined;
    requireBodyOf(request, block.made);
    return { body: issuedOf(block, await this.labels.listFirst(tx, block.id)), replayed: true };
  }

  private async requireIssued(tx: Tx, request: ArrivedRequest): Promise<Answered<IssuedBlock>> {
    const earlier = await this.issuedBefore(tx, request);
    if (!earlier) throw new Error('A block is not there under its key');
    return earlier;
  }

  private async reprintedBefore(tx: Tx, request: ArrivedRequest): Promise<Answered<ReprintedLabels> | undefined> {
    const reprint = await this.blocks.findReprint(tx, request.keys);
    if (!reprint) return undefined;
    requireBodyOf(request, reprint.made);
    return { body: { id: reprint.id, labels: await this.labels.listReprinted(tx, reprint.id) }, replayed: true };
  }

  private async requireReprinted(tx: Tx, request: ArrivedRequest): Promise<Answered<ReprintedLabels>> {
    const earlier = await this.reprintedBefore(tx, request);
    if (!earlier) throw new Error('A reprint is not there under its key');
    return earlier;
  }

  private note(tx: Tx, actor: Actor, action: string, objectId: string, detail: object): Promise<void> {
    return this.audit.record(tx, { actor, action, objectKind: 'barcode-block', objectId, detail: { ...detail } });
  }
}

function issuedOf({ id, facilityCode, issuedAt }: BarcodeBlock, barcodes: string[]): IssuedBlock {
  return { id, facilityCode, issuedAt: issuedAt.toISOString(), barcodes };
}
