import { notesOf, type Negotiated } from './deal-notes';

const revision = (number: number, note: string): Negotiated['revisions'][number] => ({
  number,
  author: number % 2 ? 'BUYER' : 'COOPERATIVE',
  authorName: { en: `author ${number}` },
  sentAt: `2026-11-2${number}T00:00:00Z`,
  note,
});

describe('the notes of a negotiation', () => {
  it('are all there, newest first, whoever wrote them and whatever came after', () => {
    const notes = notesOf({
      request: { note: '500 g/l?' },
      revisions: [revision(1, '500 g/l?'), revision(2, ''), revision(3, '25 kg bags'), revision(4, ' we can ')],
    });
    expect(notes.map(({ number, side, text }) => [number, side, text])).toEqual([
      [4, 'COOPERATIVE', 'we can'],
      [3, 'BUYER', '25 kg bags'],
      [1, 'BUYER', '500 g/l?'],
    ]);
  });

  it('begin with the request where it is no revision', () => {
    expect(
      notesOf({ request: { note: 'Vacuum packed' }, revisions: [] }).map(({ number, text }) => [number, text]),
    ).toEqual([[0, 'Vacuum packed']]);
    expect(
      notesOf({
        request: { note: 'Vacuum packed' },
        revisions: [{ ...revision(1, 'Yes'), author: 'COOPERATIVE' }],
      }).map(({ number }) => number),
    ).toEqual([1, 0]);
    expect(notesOf({ request: { note: ' ' }, revisions: [revision(1, '')] })).toEqual([]);
  });
});
