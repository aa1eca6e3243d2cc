import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';
import type { MailBox } from './mailbox.js';

/** Bytes; what most mail providers take. */
const SIZE_LIMIT = 10_000_000;

/** Takes every mail for everybody, on localhost only. Any name and password will do, and none is needed. */
export async function listenForMail(box: MailBox, port: number): Promise<{ port: number; close(): Promise<void> }> {
  const server = new SMTPServer({
    name: 'sandbox.localhost',
    banner: 'SANDBOX mail box, delivers nothing',
    size: SIZE_LIMIT,
    disabledCommands: ['STARTTLS'],
    authOptional: true,
    allowInsecureAuth: true,
    disableReverseLookup: true,
    closeTimeout: 500,
    logger: false,
    onAuth: (auth, _session, done) => done(null, { user: auth.username ?? 'anybody' }),
    onData: (stream, session, done) => {
      const { mailFrom, rcptTo } = session.envelope;
      readAll(stream)
        .then((raw) =>
          box.take(
            raw,
            mailFrom === false ? '' : mailFrom.address,
            rcptTo.map((each) => each.address),
          ),
        )
        .then((mail) => done(null, `SANDBOX kept it as mail ${mail.id}`))
        .catch((error: Error) => done(error));
    },
  });
  server.on('error', (error) => console.error(`sandbox mail: ${error.message}`));
  const listening = server.listen(port, '127.0.0.1');
  await new Promise<void>((resolve, reject) => {
    listening.once('listening', resolve);
    listening.once('error', reject);
  });
  return {
    port: (listening.address() as AddressInfo).port,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** The whole mail, or the answer 552 for one above the limit (read to its end, but not kept in memory). */
async function readAll(stream: SMTPServerDataStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) if (stream.byteLength <= SIZE_LIMIT) chunks.push(chunk as Buffer);
  if (stream.sizeExceeded || stream.byteLength > SIZE_LIMIT)
    throw Object.assign(new Error('The sandbox takes mails up to 10 MB'), { responseCode: 552 });
  return Buffer.concat(chunks);
}
