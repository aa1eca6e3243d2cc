import type { MatchLine } from '../lines/match-line.js';
import { expected, instalment, line, previewOf, REFERENCE, refused } from './decision.fixture.js';
import { decide } from './decision.js';
import { suggest } from './suggestion.js';

describe('what the ladder suggests', () => {
  test.each<[string, Partial<MatchLine>, string, boolean]>([
    ['exact with its reference', { references: [REFERENCE] }, 'EXACT', true],
    ['25.00 short', { references: [REFERENCE], minor: 6975_00n }, 'SHORT', true],
    ['5,000.00 short: a part payment', { references: [REFERENCE], minor: 2000_00n }, 'SHORT', true],
    ['60.00 too much', { references: [REFERENCE], minor: 7060_00n }, 'OVER', true],
    ['by name and amount', { counterpartyName: 'LINDHOF FEINKOST' }, 'SUGGESTED', true],
    ['nobody knows', { minor: 640_00n }, 'NONE', false],
    ['a cent of a small one: a part payment', { references: [REFERENCE], minor: 1n }, 'SHORT', true],
    ['a foreign currency', { references: [REFERENCE], currency: 'EUR' }, 'NONE', false],
  ])('%s', (_what, made, kind, agreeable) => {
    const { kind: found, decision: agreed } = suggest(line(made), expected());
    expect([found, agreed !== null]).toEqual([kind, agreeable]);
  });

  test('two that fit are both shown, and nothing is agreed to', () => {
    const twins = expected({ instalments: [instalment(), instalment({ id: 'i2', reference: 'x' })] });
    expect(suggest(line({ counterpartyName: 'Lindhof Feinkost' }), twins)).toMatchObject({
      kind: 'SEVERAL',
      decision: null,
    });
  });

  test('who pays a whole order under one reference of it is suggested to have paid both, with no credit', () => {
    const both = expected({
      instalments: [
        instalment({ open: 824_40n, kind: 'DEPOSIT' }),
        instalment({ id: 'i2', reference: 'B1', open: 1923_60n }),
      ],
    });
    const whole = line({ minor: 2748_00n, references: [REFERENCE] });
    const suggestion = suggest(whole, both);
    expect(suggestion).toMatchObject({
      kind: 'SUGGESTED',
      decision: { excessToCredit: false, targets: [{ id: 'i1' }, { id: 'i2' }] },
    });
    expect(previewOf(whole, decide(whole, both, suggestion.decision!))).toMatchObject({
      credit: { minor: 0n },
      left: { minor: 0n },
      postings: [{}, {}],
    });

    const short = { ...whole, minor: 2723_00n };
    const kept = suggest(short, both);
    expect(kept).toMatchObject({ kind: 'SHORT', tolerance: { minor: 30_00n }, decision: { excessToCredit: false } });
    expect(previewOf(short, decide(short, both, kept.decision!))).toMatchObject({
      fee: { minor: 25_00n },
      credit: { minor: 0n },
      left: { minor: 0n },
      secondBecause: null,
    });
    const without = { ...kept.decision!, targets: kept.decision!.targets.map((each) => ({ ...each, withFee: false })) };
    expect(refused(() => decide(short, both, without))).toMatchObject({
      code: 'AMOUNT_DIFFERS',
      details: { difference: '-25.00' },
    });
    expect(refused(() => decide({ ...short, minor: 2600_00n }, both, kept.decision!))).toMatchObject({
      code: 'AMOUNT_DIFFERS',
    });
  });
});
