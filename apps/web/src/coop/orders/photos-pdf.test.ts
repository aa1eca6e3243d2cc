import { PDFDocument } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { Intake } from '#platform/files';
import { photosPdf } from './photos-pdf';

const photo = async (width: number, height: number) => {
  const jpeg = await sharp({ create: { width, height, channels: 3, background: '#e8e4da' } })
    .jpeg()
    .toBuffer();
  return { jpeg: new Uint8Array(jpeg), width, height };
};

describe("the photos of a paper's pages", () => {
  it('are one PDF in their order, a photo a page, that the market takes', async () => {
    const file = photosPdf([await photo(1200, 1600), await photo(1600, 1200), await photo(1200, 1600)]);
    const pages = (await PDFDocument.load(file)).getPages().map((page) => page.getSize());
    expect(pages).toEqual([
      { width: 595, height: 793 },
      { width: 595, height: 446 },
      { width: 595, height: 793 },
    ]);
    const intake = new Intake();
    expect((await intake.take(file, 'a person')).type).toBe('application/pdf');
    await intake.onModuleDestroy();
  });

  it('are the same bytes when they are sent again', async () => {
    const pages = [await photo(30, 40), await photo(40, 30)];
    expect(photosPdf(pages)).toEqual(photosPdf(pages));
  });
});
