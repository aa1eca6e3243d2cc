// @ts-check
// Plain JavaScript, because it is a program of its own that tests start as it stands: the intake's child.
// What strangers send is opened here and nowhere else; a picture or a document that eats memory or time
// takes only this process with it.
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import { Unfit } from './unfit.js';

const RSS_LIMIT = Number(process.argv[2]); // bytes
const PIXELS = Number(process.argv[3]);

if (isMainThread) {
  // A second thread watches the memory, because the first may be deep in a bomb: no heap limit sees what is inflated.
  new Worker(new URL(import.meta.url), { workerData: 'watch', argv: process.argv.slice(2) }).unref();
  process.on('message', (/** @type {{ type: string, bytes: Uint8Array }} */ order) => {
    clean(order).then(
      (cleaned) => process.send?.(cleaned),
      (error) => process.send?.({ refused: error instanceof Unfit ? error.message : 'UNREADABLE' }),
    );
  });
  // Ctrl-C reaches the whole group: the parent decides, and when it is gone this process goes too.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => undefined);
  process.on('disconnect', () => process.exit());
} else if (workerData === 'watch') {
  setInterval(() => process.memoryUsage.rss() > RSS_LIMIT && process.kill(process.pid, 'SIGKILL'), 20);
}

/** @param {{ type: string, bytes: Uint8Array }} order */
const clean = async ({ type, bytes }) =>
  type === 'application/pdf' ? (await import('./inspect-pdf.js')).inspectPdf(bytes) : developPhoto(bytes);

/**
 * Turned upright, without metadata, in plain colours on white; whatever hid behind its end stays behind.
 * @param {Uint8Array} bytes
 */
async function developPhoto(bytes) {
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  const open = () => sharp(bytes, { limitInputPixels: false, failOn: 'error' });
  const { width, height } = await open().metadata();
  if (width * height > PIXELS) throw new Unfit('TOO_MANY_PIXELS');
  const photo = open().autoOrient().flatten({ background: '#ffffff' }).toColourspace('srgb');
  return { type: 'image/jpeg', bytes: await photo.jpeg({ quality: 86, chromaSubsampling: '4:4:4' }).toBuffer() };
}
