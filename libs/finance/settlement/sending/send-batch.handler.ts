import { Injectable } from '@nestjs/common';
import { UnitOfWork, type PlatformTx } from '#platform/database';
import { Files } from '#platform/files';
import { newId, type SystemActor } from '#platform/kernel';
import type { Handler } from '#platform/queue';
import { batchSteps } from '../batches/batch.states.js';
import { lockBatch, moveBatch } from '../batches/batches.store.js';
import { writePain001 } from '../batches/pain001.js';
import { applyAnswer } from '../payouts/apply-answer.js';
import { isFinal, isRepeated, type BankAnswer } from '../answers/answer.js';
import { BankRail } from './bank-rail.js';
import { readBatchToSend, type BatchToSend } from '../batches/batch-to-send.store.js';

/**
 * Brings an approved batch to the bank. The file and its id are kept before the call; a try that finds them kept asks
 * the bank first, so a lost answer is asked for and never taken for a failure.
 */
@Injectable()
export class SendBatch implements Handler<'batch.approved', BankAnswer | null> {
  readonly name = 'settlement.sendBatch';
  readonly event = 'batch.approved';
  readonly channel = 'bank';

  constructor(
    private readonly uow: UnitOfWork,
    private readonly files: Files,
    private readonly rail: BankRail,
  ) {}

  async before({ batchId }: { batchId: string }, _context: unknown, actor: SystemActor): Promise<BankAnswer | null> {
    const batch = await this.uow.read(actor, (reader) => readBatchToSend(reader, batchId));
    const triedBefore = batch.fileSha256 !== null;
    const sha256 = batch.fileSha256?.toString('hex') ?? (await this.keepFile(batchId, batch, actor));
    if (!this.rail.connected) return null;
    const answer =
      (triedBefore ? await this.rail.ask(batch.messageId) : undefined) ?? (await this.send(batch.messageId, sha256));
    if (![batch.messageId, 'NOTPROVIDED'].includes(answer.messageId))
      throw new Error(`the bank answered on ${answer.messageId}, not on ${batch.messageId}`);
    if (
      isFinal(
        answer,
        batch.file.payouts.map(({ endToEndId }) => endToEndId),
      )
    )
      return answer;
    // What it did decide is not kept waiting by the rest.
    await this.uow.write({ actor, name: 'applyPartOfAnswer', key: newId(), input: { batchId } }, (tx) =>
      applyAnswer(tx, batchId, answer),
    );
    throw new Error(`the bank has not decided on all of ${batch.messageId} yet`);
  }

  async run(
    tx: PlatformTx,
    { batchId }: { batchId: string },
    _context: unknown,
    answer: BankAnswer | null,
  ): Promise<void> {
    if (answer) await applyAnswer(tx, batchId, answer);
  }

  private async keepFile(batchId: string, { file }: BatchToSend, actor: SystemActor): Promise<string> {
    const stored = await this.files.put(Buffer.from(writePain001(file)), { type: 'application/xml' });
    await this.uow.write({ actor, name: 'filePayoutBatch', key: `file-${batchId}`, input: { batchId } }, async (tx) => {
      const { state } = await lockBatch(tx, batchId);
      await moveBatch(
        tx,
        batchId,
        { state: batchSteps.next(state, 'file'), fileSha256: Buffer.from(stored.sha256, 'hex') },
        await tx.now(),
      );
    });
    return stored.sha256;
  }

  /** Two workers may send at once: the bank takes one file, and its answer to that one is ours too. */
  private async send(messageId: string, sha256: string): Promise<BankAnswer> {
    const answer = await this.rail.send(await this.files.get(sha256));
    return isRepeated(answer) ? ((await this.rail.ask(messageId)) ?? answer) : answer;
  }
}
