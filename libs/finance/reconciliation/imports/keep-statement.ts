import type { PlatformTx } from '#platform/database';
import { newId } from '#platform/kernel';
import type { ImportedLine } from '../lines/line.entity.js';
import { insertLines } from '../lines/lines.store.js';
import { insertStatement, isQuarantined, keepFile } from './kept-statements.store.js';
import { newLine, newStatement, type Kept } from './new-statement.js';

/** So many lines are written in some milliseconds: whoever waits for this process is served in between. */
const AT_ONCE = 250;

/** Keeps the statement with its file; its new lines, when it is not in quarantine. */
export async function keepStatement(tx: PlatformTx, kept: Kept): Promise<ImportedLine[]> {
  const { account, check } = kept;
  if (check.kind === 'quarantine' && (await isQuarantined(tx, kept, check.reason))) return [];
  const statement = newStatement(kept, { fileId: await keepFile(tx, kept), id: newId() });
  await insertStatement(tx, statement);
  if (check.kind === 'quarantine' || !account) return [];
  const lines = check.newLines.map((line, i) =>
    newLine(line, { id: newId(), statementId: statement.id, position: i + 1 }, account),
  );
  for (let i = 0; i < lines.length; i += AT_ONCE) await insertLines(tx, lines.slice(i, i + AT_ONCE));
  return lines;
}
