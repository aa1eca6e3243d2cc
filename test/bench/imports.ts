import { setTimeout as sleep } from 'node:timers/promises';
import { toDecimal } from '#platform/money';
import { programme } from '../../apps/demo/seed/programme.js';
import { LoadClient } from './load.js';
import { madeStatement, type MadeLine } from '../support/statement.js';
import { openInstalments, type OpenInstalment } from './open-instalments.js';
import { paced, type Pace, type Paced } from './paced.js';
import type { Stage } from './stage.js';

/** Statements of so many lines, each while so many instalments are open. */
export const SIZES = [1_000, 5_000, 10_000] as const;
const OPEN = 5_000;

/** So long others are asked with nothing beside them, and at most so long beside an import. */
const ALONE_MS = 15_000;
const BESIDE_MS = 60_000;

export interface ImportFindings {
  /** Seconds until the answer, of each turn, by the lines of the statement. */
  seconds: Record<number, number[]>;
  /** What others wait: with nothing beside them, and beside an import of the largest size. */
  others: { what: string; alone: Paced; beside: Paced }[];
}

/** Imports by finance through the api, as the page sends them: each size so many times, by turns. */
export async function measureImports(
  stage: Stage,
  { turns, url, others }: { turns: number; url: string; others: Record<string, Pace> },
): Promise<ImportFindings> {
  const finance = new LoadClient(url, await stage.sessionOf('finance', 'secretariat'));
  const imported = async (size: number): Promise<number> => {
    const file = await nextStatement(stage, linesOf(await openInstalments(stage.owner, OPEN), size));
    const began = performance.now();
    await bring(finance, file, size);
    return (performance.now() - began) / 1_000;
  };
  const seconds: Record<number, number[]> = Object.fromEntries(SIZES.map((size) => [size, []]));
  for (let turn = 0; turn < turns; turn++) for (const size of SIZES) seconds[size]!.push(await imported(size));
  const alone = await paced(others, sleep(ALONE_MS));
  const largest = imported(SIZES.at(-1)!);
  const beside = await paced(others, Promise.race([largest, sleep(BESIDE_MS)]));
  await largest;
  return {
    seconds,
    others: Object.keys(others).map((what) => ({ what, alone: alone[what]!, beside: beside[what]! })),
  };
}

/**
 * Of ten lines two pay an instalment exactly, by its reference; one names an instalment and is short, one names
 * nobody's reference, one is a charge, and five are of people and for things that nothing here waits for.
 */
function linesOf(open: readonly OpenInstalment[], count: number): MadeLine[] {
  return Array.from({ length: count }, (_, i) => {
    const nth = Math.floor(i / 10);
    const { reference, minor } = open[nth * 3]!;
    switch (i % 10) {
      case 0:
        return { amount: decimal(minor), name: 'Vauclerc Épices', reference };
      case 1:
        return { amount: decimal(open[nth * 3 + 1]!.minor), text: `INV ${open[nth * 3 + 1]!.reference} THANK YOU` };
      case 2:
        return {
          amount: decimal(String(BigInt(minor) / 2n)),
          name: 'Vauclerc',
          reference: open[nth * 3 + 2]!.reference,
        };
      case 3:
        return { amount: '812.40', name: 'Somebody Trading Co', text: `RF18539007547034 order ${i}` };
      case 4:
        return { amount: '-2.50', text: `Charge ${i}`, charge: true };
      default:
        return {
          amount: `${100 + (i % 900)}.${10 + (i % 90)}`,
          name: `Payer ${i} Handelsgesellschaft`,
          text: `Pepper ${i}`,
        };
    }
  });
}

/** Of the programme's account, whose currency the stage's orders are in. */
const decimal = (minor: string): string => toDecimal({ minor: BigInt(minor), currency: 'USD' });

/** A statement that follows the last one of the programme's account, or is its first. */
async function nextStatement({ owner }: Stage, lines: readonly MadeLine[]): Promise<Buffer> {
  const { rows } = await owner.query<{ account: string; sequence: number; closing: string; day: string }>(
    `
    select b.number as account, coalesce(s.sequence, 0) as sequence, coalesce(s.closing_minor, 0) as closing,
           to_char(coalesce(s.closed_on, platform.now()), 'YYYY-MM-DD') as day
      from finance.bank_account b
      left join finance.statement s on s.bank_account_id = b.id and s.state = 'IMPORTED'
     where b.programme_id = $1
     order by s.sequence desc nulls last limit 1`,
    [programme.id],
  );
  const { account, sequence, closing, day } = rows[0]!;
  return madeStatement(sequence + 1, decimal(closing), lines, { account, day });
}

async function bring(finance: LoadClient, file: Buffer, lines: number): Promise<void> {
  const answer = await finance.post('/statements', file);
  const [outcome] = (JSON.parse(answer) as { statements: { outcome: string; lines: number }[] }).statements;
  if (outcome?.outcome !== 'IMPORTED' || outcome.lines !== lines)
    throw new Error(`not imported: ${answer.slice(0, 500)}`);
}
