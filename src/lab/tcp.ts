import { createServer, type Socket } from 'node:net';
import { framed, Frames } from './frames.ts';
import type { Listener } from './listener.ts';
import type { Respond } from './respond.ts';

/** What one client may take: clients beyond the number are turned away, and one that is silent is closed. */
export interface TcpLimits {
  readonly connections: number;
  /** Milliseconds. */
  readonly idle: number;
}

export const tcpLimits: TcpLimits = { connections: 100, idle: 10_000 };

/**
 * Answers messages over TCP, any number on a connection, in their order.
 * @throws Node's error where the address or the port cannot be had
 */
export async function listenTcp(
  address: string,
  port: number,
  respond: Respond,
  { connections, idle }: TcpLimits = tcpLimits,
): Promise<Listener> {
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    // A connection that the client breaks off is closed, and that is all there is to it.
    socket.on('error', () => undefined);
    socket.setTimeout(idle, () => socket.destroy());
    serve(socket, respond);
  });
  server.maxConnections = connections;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: address, port, ipv6Only: true }, () => {
      server.off('error', reject);
      server.on('error', () => undefined);
      resolve();
    });
  });
  const at = server.address();
  return {
    port: typeof at === 'object' && at !== null ? at.port : port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}

function serve(socket: Socket, respond: Respond): void {
  const frames = new Frames();
  socket.on('data', (piece) => {
    const messages = frames.push(piece);
    if (messages === undefined) {
      socket.destroy();
      return;
    }
    for (const message of messages) {
      const response = respond(message, 'TCP');
      if (response !== undefined) socket.write(framed(response));
    }
    // A client that asks without reading waits until it has read.
    if (socket.writableNeedDrain) {
      socket.pause();
      socket.once('drain', () => socket.resume());
    }
  });
}
