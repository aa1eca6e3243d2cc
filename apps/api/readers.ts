import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { whenOver } from './over.js';

/** How an answer may be read. A paper over a village's net may take minutes; a reader who doesn't read may not stay. */
export const READING = {
  /** Without taking a byte of what waits for him. */
  silenceMs: 60_000,
  /** So long as slowly as he wants; from then on at least so many bytes a second, on average since the answer began. */
  slowMs: 60_000,
  bytesPerSecond: 2_000,
  /** Files that one person may have on their way: a browser asks for six at once. */
  downloads: 8,
  /** How often it is looked at. */
  everyMs: 1_000,
};

export type Reading = typeof READING;

interface Reader {
  answers: number;
  readonly began: number;
  readonly before: number;
  taken: number;
  heard: number;
}

/**
 * Ends the connections of those who leave an answer unread, whatever it is: what waits for them is held in memory, or
 * holds a file open.
 */
export function watchReaders(fastify: FastifyInstance, limits: Omit<Reading, 'downloads'>): void {
  const readers = new Map<Socket, Reader>();
  fastify.addHook('onSend', async ({ raw: request }, { raw: response }) => {
    const { socket } = request;
    const now = Date.now();
    const taken = takenOf(socket);
    const reader = readers.get(socket) ?? { answers: 0, began: now, before: taken, taken, heard: now };
    reader.answers++;
    readers.set(socket, reader);
    whenOver(request, response, () => --reader.answers === 0 && readers.delete(socket));
  });
  const lookAtAll = (): void => readers.forEach((reader, socket) => look(socket, reader, limits));
  const timer = setInterval(lookAtAll, limits.everyMs).unref();
  fastify.addHook('onClose', async () => clearInterval(timer));
}

/** Bytes that the network has taken from us; what Node still holds isn't counted. */
const takenOf = (socket: Socket): number => socket.bytesWritten - socket.writableLength;

function look(socket: Socket, reader: Reader, limits: Omit<Reading, 'downloads'>): void {
  const now = Date.now();
  const taken = takenOf(socket);
  // When nothing waits for him it is we who are slow.
  if (taken > reader.taken || socket.writableLength === 0) [reader.taken, reader.heard] = [taken, now];
  const age = now - reader.began;
  const behind = taken - reader.before < (limits.bytesPerSecond * age) / 1_000;
  const slow = age > limits.slowMs && socket.writableLength > 0 && behind;
  if (slow || now - reader.heard > limits.silenceMs) socket.destroy();
}
