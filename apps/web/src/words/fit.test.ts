import { misfitOf } from './fit';

const next = (quantity: string, least: string, step: string) => misfitOf(quantity, { least, step, unit: 'H87' })?.next;

describe('a typed quantity', () => {
  it('that cannot be ordered leads to the next one that can', () => {
    expect([
      next('10.5', '1', '1'),
      next('100.5', '25', '1'),
      next('0.001', '25', '0.001'),
      next('3', '24.5', '1'),
      next('7', '5', '6'),
    ]).toEqual(['11', '101', '25', '25', '12']);
  });

  it('that can be ordered is left alone', () => {
    expect([next('25', '25.000', '1'), next('25.125', '25', '0.001'), next('11.0', '0', '1')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
