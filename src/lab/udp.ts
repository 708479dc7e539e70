import { createSocket } from 'node:dgram';
import { isIPv6 } from 'node:net';
import type { Listener } from './listener.ts';
import type { Respond } from './respond.ts';

/**
 * Answers UDP packets that come to an address.
 * @param port 0 for a free one
 * @throws Node's error where the address or the port cannot be had
 */
export async function listenUdp(address: string, port: number, respond: Respond): Promise<Listener> {
  const six = isIPv6(address);
  const socket = createSocket({ type: six ? 'udp6' : 'udp4', ipv6Only: six });
  socket.on('message', (message, { address: client, port: clientPort }) => {
    const response = clientPort === 0 ? undefined : respond(message, 'UDP');
    // A client that is gone by now is no concern of the server's.
    if (response !== undefined) socket.send(response, clientPort, client, () => undefined);
  });
  await new Promise<void>((resolve, reject) => {
    const failed = (error: Error): void => {
      socket.close();
      reject(error);
    };
    socket.once('error', failed);
    socket.bind(port, address, () => {
      socket.off('error', failed);
      socket.on('error', () => undefined);
      resolve();
    });
  });
  return {
    port: socket.address().port,
    close: () => new Promise((resolve) => socket.close(resolve)),
  };
}
