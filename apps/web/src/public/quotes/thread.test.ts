import { threadLayout, threadPath } from './thread';

const sides = (count: number) =>
  Array.from(
    { length: count },
    (_, index) => ({ number: index + 1, author: index % 2 ? 'COOPERATIVE' : 'BUYER' }) as const,
  );

describe('the thread of a quote', () => {
  test('gives each revision and the shuttle the same room, on the rail of their side', () => {
    const { knots, end, slot, earlier } = threadLayout(sides(3), 'COOPERATIVE');
    expect(knots.map(({ rail, x }) => [rail, x])).toEqual([
      [0, 12.5],
      [1, 37.5],
      [0, 62.5],
    ]);
    expect([end, slot, earlier]).toEqual([{ rail: 1, x: 87.5 }, 25, 0]);
  });

  test('ends with its last knot when nobody must act', () => {
    const { knots, end } = threadLayout(sides(2), null);
    expect(knots.map(({ x }) => x)).toEqual([25, 75]);
    expect(end).toBeNull();
  });

  test('shows the newest five of a long negotiation and counts the others', () => {
    const { knots, earlier } = threadLayout(sides(9), 'BUYER');
    expect([knots.map(({ revision }) => revision.number), earlier]).toEqual([[5, 6, 7, 8, 9], 4]);
  });

  test('is the shuttle alone before the first terms', () => {
    expect(threadLayout([], 'COOPERATIVE')).toEqual({ knots: [], slot: 100, earlier: 0, end: { rail: 1, x: 50 } });
  });

  test('runs level into and out of each knot', () => {
    expect(
      threadPath(
        [
          { rail: 0, x: 10 },
          { rail: 1, x: 30 },
        ],
        (rail) => rail * 50,
      ),
    ).toBe('M10 0C20 0 20 50 30 50');
    expect(threadPath([], () => 0)).toBe('');
  });
});
