// @ts-check
// Plain JavaScript, because it is a program of its own that tests start as it stands: the printer's child. Typst is
// native code and keeps memory, so it lives here and ends with this process. The fonts' files come as arguments.
import { readFileSync } from 'node:fs';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const compiler = NodeCompiler.create({
  workspace: '/nowhere', // a template includes no file
  fontArgs: [{ fontBlobs: process.argv.slice(2).map((file) => readFileSync(file)) }],
});

/**
 * @param {{ source: string, data: string, at: number }} order the template, its JSON, and the
 * document's time in seconds
 */
function print({ source, data, at }) {
  const compiled = compiler.compile({ mainFileContent: source, inputs: { data } });
  const faults = compiled.takeError() ?? compiled.takeWarnings();
  if (faults) throw new Error(faults.shortDiagnostics.map(({ message }) => message).join('; '));
  return compiler.pdf(/** @type {never} */ (compiled.result), { pdfStandard: 'a-3b', creationTimestamp: at });
}

/** An error at export is a text of Rust's with the messages in it. @param {unknown} error */
function told(error) {
  const text = error instanceof Error ? error.message : String(error);
  const messages = [...text.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map(([, message = '']) =>
    message.replaceAll('\\"', '"'),
  );
  return [...new Set(messages)].slice(0, 5).join('; ') || text;
}

process.on('message', (/** @type {{ source: string, data: string, at: number }} */ order) => {
  try {
    process.send?.({ pdf: print(order) });
  } catch (error) {
    process.send?.({ error: told(error) });
  }
  compiler.evictCache(10);
});

// Ctrl-C reaches the whole group: the parent decides, and when it is gone this process goes too.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => undefined);
process.on('disconnect', () => process.exit());
