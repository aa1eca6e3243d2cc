import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/**
 * A way to a server that can fall silent: what either side sends is swallowed, on connections that are open and on new
 * ones, and nobody is told (no RST, no FIN), as when packets are dropped or a machine is gone.
 */
export class SilentProxy {
  private readonly pairs = new Set<readonly [Socket, Socket]>();
  private readonly dead = new WeakSet<readonly [Socket, Socket]>();
  private silent = false;
  private refusing = false;
  /** Swallows from the moment on in which what a client sends holds this. */
  private trigger: string | undefined;

  /** Of what a client sends that holds this the server's answer is lost, and the connection with it; once. */
  private unanswered: string | undefined;

  private constructor(
    private readonly server: Server,
    private readonly target: { host: string; port: number },
  ) {}

  static async open(url: string): Promise<SilentProxy> {
    const { hostname, port } = new URL(url);
    const server = createServer();
    const proxy = new SilentProxy(server, { host: hostname, port: Number(port) });
    server.on('connection', (client) => proxy.pass(client));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return proxy;
  }

  /** The same address by this way. */
  by(url: string): string {
    const changed = new URL(url);
    changed.hostname = '127.0.0.1';
    changed.port = String((this.server.address() as AddressInfo).port);
    return changed.href;
  }

  swallow(): void {
    this.silent = true;
  }

  /** From the packet on that holds this text: it never arrives. */
  swallowFrom(text: string): void {
    this.trigger = text;
  }

  /** The server does what the packet with this text tells it, and its answer is lost with the connection; once. */
  loseAnswerTo(text: string): void {
    this.unanswered = text;
  }

  /** New connections pass again; those that were swallowed stay dead, as after a failover. */
  heal(): void {
    this.trigger = undefined;
    if (this.silent) for (const pair of this.pairs) this.dead.add(pair);
    this.silent = false;
    this.refusing = false;
  }

  /** Cuts every connection and takes no new one, as when the server is down. */
  refuse(): void {
    this.refusing = true;
    this.cut();
  }

  /** Cuts every connection, so that both sides are told. */
  cut(): void {
    for (const pair of this.pairs) for (const socket of pair) socket.destroy();
  }

  async close(): Promise<void> {
    this.cut();
    this.server.close();
    await once(this.server, 'close');
  }

  private pass(client: Socket): void {
    if (this.refusing) return void client.destroy();
    const server = connect(this.target);
    const pair = [client, server] as const;
    this.pairs.add(pair);
    const forward = (from: Socket, to: Socket): void => {
      from.on('data', (bytes) => {
        if (this.trigger !== undefined && from === client && bytes.includes(this.trigger)) this.silent = true;
        if (this.silent || this.dead.has(pair)) return;
        if (this.unanswered !== undefined && from === client && bytes.includes(this.unanswered)) {
          this.unanswered = undefined;
          server.removeAllListeners('data').once('data', () => client.destroy());
        }
        to.write(bytes);
      });
      from.on('error', () => undefined);
      from.on('close', () => {
        if (!this.silent && !this.dead.has(pair)) to.destroy();
        if (client.destroyed && server.destroyed) this.pairs.delete(pair);
      });
    };
    forward(client, server);
    forward(server, client);
  }
}
