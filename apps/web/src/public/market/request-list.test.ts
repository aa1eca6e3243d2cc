import { changed, lineKey, readList, sellersOf, toSend, withLine, without, type ListLine } from './request-list';

const prey = { id: 'prey', name: { en: 'Prey Romduol' } };
const chamkar = { id: 'chamkar', name: { en: 'Chamkar Thma', km: 'ចម្ការថ្ម' } };
const line = (kindCode: string, change: Partial<ListLine> = {}): ListLine => ({
  kindCode,
  grade: 'standard',
  quantity: '100',
  targetPrice: '',
  later: false,
  listingId: `listing-${kindCode}`,
  name: { en: kindCode, km: 'ម្រេច' },
  picture: null,
  unit: 'KGM',
  minimum: '25',
  tiers: [{ from: { value: '25' }, unitPrice: { amount: '15.80', currency: 'USD' } }],
  sellers: [prey],
  ...change,
});

describe('the request list', () => {
  it('has a product once: adding it again replaces the quantity and asks both sellers', () => {
    const list = withLine(
      withLine([line('black')], line('red')),
      line('black', { quantity: '300', sellers: [chamkar] }),
    );
    expect(list.map(({ kindCode, quantity }) => `${kindCode} ${quantity}`)).toEqual(['black 300', 'red 100']);
    expect(list[0]?.sellers).toEqual([chamkar, prey]);
    expect(withLine(list, line('black', { grade: 'coarse' }))).toHaveLength(3);
    expect(sellersOf(list).map(({ id }) => id)).toEqual(['chamkar', 'prey']);
  });

  it('keeps what was not sent', () => {
    const list = changed([line('black'), line('red')], line('red'), { later: true });
    expect(toSend(list).map(({ kindCode }) => kindCode)).toEqual(['black']);
    expect(without(list, toSend(list)).map(({ kindCode }) => kindCode)).toEqual(['red']);
  });

  it('reads back what it wrote and drops what it did not', () => {
    const list = [line('black'), line('red', { targetPrice: '24.5', picture: 'red-1' })];
    expect(readList(JSON.stringify(list))).toEqual(list);
    for (const kept of [null, '', '{', '{}', '7', '[null, 3, {}]']) expect(readList(kept)).toEqual([]);
    const bad = [
      { quantity: '-1' },
      { quantity: 5 },
      { targetPrice: 'x' },
      { sellers: [] },
      { tiers: [{}] },
      { later: 'yes' },
      { picture: 1 },
    ];
    expect(readList(JSON.stringify([...bad.map((change) => ({ ...line('x'), ...change })), line('black')]))).toEqual([
      line('black'),
    ]);
  });

  it('reads what was kept with a name in English and one in Khmer', () => {
    const { name: _name, sellers: _sellers, ...rest } = line('black');
    const kept = {
      ...rest,
      name: 'black',
      nameKm: 'ម្រេច',
      sellers: [
        { id: 'prey', name: 'Prey Romduol', nameKm: null },
        { id: 'chamkar', name: 'Chamkar Thma', nameKm: 'ចម្ការថ្ម' },
      ],
    };
    expect(readList(JSON.stringify([kept, line('red')]))).toEqual([
      line('black', { sellers: [prey, chamkar] }),
      line('red'),
    ]);
    expect(readList(JSON.stringify([{ ...kept, sellers: [{ id: 'prey' }] }]))).toEqual([]);
  });

  it('names a line so that it can be the id of a field', () => {
    expect(lineKey({ kindCode: 'kampot-pepper', grade: 'brown rice"' })).toBe('kampot-pepper-brown_rice_');
  });
});
