import { Refusal } from '#platform/kernel';
import { orNoRoom } from './no-room.js';

const said = (code: string): unknown => {
  try {
    return orNoRoom('/files')(Object.assign(new Error(code), { code }));
  } catch (error) {
    return error;
  }
};

describe('a disk that takes nothing', () => {
  test.each(['ENOSPC', 'EDQUOT', 'EFBIG', 'EROFS', 'EMFILE'])(
    'passes by itself, so it is no failure of ours: %s',
    (code) => {
      expect(said(code)).toMatchObject({ code: 'UNAVAILABLE', details: { retryAfter: 5 } });
    },
  );

  test('any other fault stays what it is', () => {
    expect(said('EACCES')).toMatchObject({ code: 'EACCES' });
    expect(said('EACCES')).not.toBeInstanceOf(Refusal);
  });
});
