import { Injectable } from '@nestjs/common';
import { BlindIndex, Database, RowSealer, type Tx } from '#libs/database';

/** Secrets of one installation share a data key. */
const PERIOD = 'staff-second-factor';
const CODE_DIGEST = 'staff.recovery-code';

const placeOf = (staffId: string): { table: string; id: string } => ({ table: 'staff_second_factor', id: staffId });

export interface StoredSecondFactor {
  readonly secret: Buffer;
  /** The highest time step whose code was taken. */
  readonly lastStep: number;
}

/** The only door to `identity.staff_second_factor` and `identity.recovery_code`. */
@Injectable()
export class SecondFactorStore {
  constructor(
    private readonly database: Database,
    private readonly sealer: RowSealer,
    private readonly index: BlindIndex,
  ) {}

  /** Sealed for this member of staff: it opens for nobody else. To be called before the transaction that saves it. */
  seal(staffId: string, secret: Buffer): Promise<Buffer> {
    return this.sealer.seal(PERIOD, placeOf(staffId), secret.toString('base64url'));
  }

  async open(staffId: string, sealed: Buffer): Promise<Buffer> {
    return Buffer.from(await this.sealer.open<string>(placeOf(staffId), sealed), 'base64url');
  }

  async find(staffId: string): Promise<StoredSecondFactor | undefined> {
    const [row] = await this.database.query<{ secret_sealed: Buffer; last_step: string }>(
      'SELECT secret_sealed, last_step FROM identity.staff_second_factor WHERE staff_id = $1',
      [staffId],
    );
    return row && { secret: await this.open(staffId, row.secret_sealed), lastStep: Number(row.last_step) };
  }

  async save(tx: Tx, staffId: string, sealed: Buffer, lastStep: number): Promise<void> {
    await tx.execute(
      `INSERT INTO identity.staff_second_factor (staff_id, secret_sealed, last_step, enrolled_at)
       VALUES ($1, $2, $3, $4)
       ON CONFLICT (staff_id) DO UPDATE SET (secret_sealed, last_step, enrolled_at) =
         (excluded.secret_sealed, excluded.last_step, excluded.enrolled_at)`,
      [staffId, sealed, lastStep, tx.recordedAt],
    );
  }

  /** False where this step or a later one was taken already, also by a request at the same moment. */
  async takeStep(tx: Tx, staffId: string, step: number): Promise<boolean> {
    const taken = await tx.execute(
      'UPDATE identity.staff_second_factor SET last_step = $2 WHERE staff_id = $1 AND last_step < $2',
      [staffId, step],
    );
    return taken === 1;
  }

  async remove(tx: Tx, staffId: string): Promise<void> {
    await tx.execute('DELETE FROM identity.staff_second_factor WHERE staff_id = $1', [staffId]);
    await this.replaceCodes(tx, staffId, []);
  }

  /** The codes of before are good no more. */
  async replaceCodes(tx: Tx, staffId: string, codes: readonly string[]): Promise<void> {
    await tx.execute('DELETE FROM identity.recovery_code WHERE staff_id = $1', [staffId]);
    await tx.execute('INSERT INTO identity.recovery_code (staff_id, code_digest) SELECT $1, unnest($2::bytea[])', [
      staffId,
      codes.map((code) => this.index.of(CODE_DIGEST, code)),
    ]);
  }

  /** Takes a code away, once. False where there is no such code. */
  async takeCode(tx: Tx, staffId: string, code: string): Promise<boolean> {
    const taken = await tx.execute(
      'DELETE FROM identity.recovery_code WHERE staff_id = $1 AND code_digest = ANY($2::bytea[])',
      [staffId, this.index.allOf(CODE_DIGEST, code)],
    );
    return taken === 1;
  }
}
