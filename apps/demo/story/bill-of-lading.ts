/** A page that says what a carrier's bill of lading would, as a PDF of standard fonts; SANDBOX stands on it. */
export function billOfLading(number: string, orderNumber: string): Uint8Array<ArrayBuffer> {
  const lines = [
    'SANDBOX - BILL OF LADING',
    `No. ${number}`,
    'Port of loading: Sihanoukville',
    'Port of discharge: Hamburg',
    `505 kg pepper, 25 cartons, order ${orderNumber}`,
  ];
  const text = lines
    .map((line, i) => `BT /F1 ${i === 0 ? 20 : 13} Tf 72 ${760 - i * 30} Td (${line.replaceAll(/[()\\]/g, '')}) Tj ET`)
    .join('\n');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  const starts: number[] = [];
  let body = '%PDF-1.4\n';
  objects.forEach((object, i) => {
    starts.push(body.length);
    body += `${i + 1} 0 obj\n${object}\nendobj\n`;
  });
  const table = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const ending = `trailer << /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  return new TextEncoder().encode(`${body}xref\n0 ${size}\n0000000000 65535 f \n${table}${ending}`);
}
