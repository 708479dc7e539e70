import type { Event } from '../../model.ts';
import type { Cluster } from '../cluster.ts';
import { farEndLives } from '../connect/ends.ts';
import type { OpenedConnection } from '../connect/opened-connection.ts';
import { selects } from '../controllers/selection.ts';
import { calledClient } from '../dns/client.ts';
import { row, tableChanges } from '../table.ts';

/** Which connections were made, which ended, and which outlive the Service that led to them. */
export function connectionEvents(before: Cluster, after: Cluster): readonly Event[] {
  const made = after.connections.slice(before.connections.length).map(opened);
  const ended = after.connections.flatMap((connection, i) =>
    connection.state === 'reset' && before.connections[i]?.state === 'ESTABLISHED'
      ? [reset(connection, farEndLives(after, connection))]
      : [],
  );
  return [...made, ...ended, ...survivors(before, after)];
}

function opened(connection: OpenedConnection): Event {
  const { client, address, podPort, virtualIP, state } = connection;
  const called = calledClient(client);
  const then = state === 'closed' ? ' and closes the connection after its one request' : '';
  if (virtualIP === undefined) {
    const text = `${called} connects straight to the Pod at ${address}:${podPort}${then}: no cluster IP is dialled, so kube-proxy plays no part`;
    return { text, rules: ['R78', 'R79'], about: ['connections'] };
  }
  const text = `${called} dials ${virtualIP}:${connection.port} and kube-proxy leads it to the Pod at ${address}:${podPort}${then}`;
  return { text, rules: ['R77'], about: ['connections'] };
}

function reset({ client, pod, address, podPort }: OpenedConnection, farLives: boolean): Event {
  const [whose, end] = farLives ? [calledClient(client), 'near'] : [calledClient(pod), 'far'];
  const text = `the connection to ${address}:${podPort} is cut off: the process of ${whose}, its ${end} end, is gone`;
  return { text, rules: ['R84'], about: ['connections'] };
}

function survivors(before: Cluster, after: Cluster): readonly Event[] {
  const open = after.connections.filter(({ state }) => state === 'ESTABLISHED');
  const deleted = tableChanges(before.services, after.services).flatMap((change) =>
    change.after === undefined && change.before ? [change.before] : [],
  );
  return deleted.flatMap((service) =>
    open
      .filter(({ pod }) => {
        const far = row(after.pods, pod);
        return far !== undefined && selects(service, far);
      })
      .map(({ address, podPort, virtualIP }): Event => {
        const why =
          virtualIP === undefined
            ? 'it runs from Pod to Pod, and the Service was never part of it'
            : 'it runs from Pod to Pod through the entry that the node already tracks';
        return {
          text: `the open connection to ${address}:${podPort} goes on: ${why}`,
          rules: ['R81'],
          about: ['connections'],
        };
      }),
  );
}
