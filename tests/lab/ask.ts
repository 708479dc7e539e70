import { createSocket } from 'node:dgram';
import { connect, isIPv6, type Socket } from 'node:net';
import { type Answer, type DecodedPacket, decode, encode, type Packet, RECURSION_DESIRED } from 'dns-packet';

/** A response as it came, read. */
export interface Read {
  readonly bytes: Buffer;
  readonly packet: DecodedPacket;
  readonly rcode: number;
  readonly opcode: number;
}

/** A query for one name. */
export function queryFor(name: string, type: string, more: Packet = {}): Buffer {
  const questions = [{ name, type: type as 'A', class: 'IN' as const }];
  return encode({ type: 'query', id: 4711, flags: RECURSION_DESIRED, questions, ...more });
}

/** An OPT record that offers so many bytes. */
export function opt(size: number, version = 0, dnssecOk = false): Answer {
  return {
    type: 'OPT',
    name: '.',
    udpPayloadSize: size,
    extendedRcode: 0,
    ednsVersion: version,
    flags: dnssecOk ? 0x8000 : 0,
    flag_do: dnssecOk,
    options: [],
  };
}

export function read(bytes: Buffer): Read {
  return { bytes, packet: decode(bytes), rcode: (bytes[3] ?? 0) & 0xf, opcode: ((bytes[2] ?? 0) >> 3) & 0xf };
}

/** How often a packet that may have been lost is sent again, in milliseconds. */
const AGAIN = 500;

/** Sends packets from one UDP socket, again and again as resolvers do, and gives the first response that comes. */
export async function askUdp(port: number, packets: Buffer | readonly Buffer[], to = '127.0.0.1'): Promise<Read> {
  const socket = createSocket(isIPv6(to) ? 'udp6' : 'udp4');
  const send = (): void => [packets].flat().forEach((packet) => socket.send(packet, port, to));
  const again = setInterval(send, AGAIN);
  try {
    return await new Promise((resolve, reject) => {
      socket.once('error', reject);
      socket.once('message', (bytes) => resolve(read(bytes)));
      send();
    });
  } finally {
    clearInterval(again);
    socket.close();
  }
}

/** A TCP connection to a server that reads whole responses. */
export class TcpClient {
  readonly socket: Socket;
  readonly #waiting: ((read: Read) => void)[] = [];
  readonly #came: Read[] = [];
  #rest = Buffer.alloc(0);

  constructor(port: number, to = '127.0.0.1') {
    this.socket = connect(port, to);
    this.socket.on('error', () => undefined);
    this.socket.on('data', (piece) => {
      this.#rest = Buffer.concat([this.#rest, piece]);
      while (this.#rest.length >= 2 && this.#rest.length >= 2 + this.#rest.readUInt16BE(0)) {
        const end = 2 + this.#rest.readUInt16BE(0);
        const response = read(this.#rest.subarray(2, end));
        this.#rest = this.#rest.subarray(end);
        const next = this.#waiting.shift();
        if (next === undefined) this.#came.push(response);
        else next(response);
      }
    });
  }

  /** The next response on this connection. */
  async next(): Promise<Read> {
    return this.#came.shift() ?? new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** Resolves when the connection is closed, from whichever side. */
  async closed(): Promise<void> {
    if (!this.socket.closed) await new Promise<void>((resolve) => this.socket.once('close', () => resolve()));
  }
}

/** The bytes as TCP carries them, after their length. */
export function withLength(bytes: Buffer): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(bytes.length);
  return Buffer.concat([length, bytes]);
}
