/** A photo of one page, as a JPEG in red, green and blue. */
export interface PagePhoto {
  readonly jpeg: Uint8Array;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** A4's width in points; a page is as high as its photo makes it. */
const WIDE = 595;

/** The photos of a paper's pages as one PDF, a photo a page. The same photos are the same bytes, hence one command. */
export function photosPdf(photos: readonly PagePhoto[]): Uint8Array<ArrayBuffer> {
  const file = new Pieces();
  const kids = photos.map((_, i) => `${3 * i + 3} 0 R`).join(' ');
  file.text('%PDF-1.4\n');
  file.object('<< /Type /Catalog /Pages 2 0 R >>');
  file.object(`<< /Type /Pages /Kids [${kids}] /Count ${photos.length} >>`);
  photos.forEach(({ jpeg, width, height }, i) => {
    const [content, image] = [3 * i + 4, 3 * i + 5];
    const high = Math.round((WIDE * height) / width);
    const draw = `${WIDE} 0 0 ${high} 0 0 cm /P Do`;
    const look = '/Subtype /Image /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode';
    const has = `/Contents ${content} 0 R /Resources << /XObject << /P ${image} 0 R >> >>`;
    file.object(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDE} ${high}] ${has} >>`);
    file.object(`<< /Length ${draw.length} >>`, draw);
    file.object(`<< /Type /XObject ${look} /Width ${width} /Height ${height} /Length ${jpeg.length} >>`, jpeg);
  });
  return file.end();
}

/** A PDF's objects one after the other, and where each begins. */
class Pieces {
  private readonly pieces: Uint8Array[] = [];
  private readonly begins: number[] = [];
  private length = 0;

  text(text: string): void {
    this.bytes(new TextEncoder().encode(text));
  }

  object(dictionary: string, stream?: string | Uint8Array): void {
    this.begins.push(this.length);
    this.text(`${this.begins.length} 0 obj\n${dictionary}\n`);
    if (stream !== undefined) {
      this.text('stream\n');
      this.bytes(typeof stream === 'string' ? new TextEncoder().encode(stream) : stream);
      this.text('\nendstream\n');
    }
    this.text('endobj\n');
  }

  end(): Uint8Array<ArrayBuffer> {
    const [table, size] = [this.length, this.begins.length + 1];
    const rows = this.begins.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
    this.text(`xref\n0 ${size}\n0000000000 65535 f \n${rows}`);
    this.text(`trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`);
    const whole = new Uint8Array(this.length);
    this.pieces.reduce((at, piece) => (whole.set(piece, at), at + piece.length), 0);
    return whole;
  }

  private bytes(bytes: Uint8Array): void {
    this.pieces.push(bytes);
    this.length += bytes.length;
  }
}
