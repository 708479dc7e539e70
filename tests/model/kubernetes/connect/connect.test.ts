import { describe, expect, test } from 'vitest';
import { LessonRun, podYaml, serviceYaml } from '../lesson-run.ts';

const files = {
  'all.yaml': [
    serviceYaml(
      'vip',
      'selector: { app: web }, ports: [{ name: http, port: 80, targetPort: 8080 }, { name: dns, port: 53, protocol: UDP }]',
    ),
    serviceYaml('headless', 'clusterIP: None, selector: { app: web }, ports: [{ port: 80, targetPort: 8080 }]'),
    serviceYaml('empty', 'selector: { app: nobody }, ports: [{ port: 80 }]'),
    serviceYaml('ext', 'type: ExternalName, externalName: example.com'),
    podYaml('a', 'app: web', 'ports: [{ containerPort: 8080 }, { containerPort: 53, protocol: UDP }]'),
    podYaml('b', 'app: web', 'ports: [{ containerPort: 8080 }]'),
  ].join('---\n'),
};

function started(): LessonRun {
  const run = new LessonRun(files);
  run.run('kubectl apply -f all.yaml');
  return run;
}

function why(run: LessonRun, target: string): readonly string[] {
  return run.ask('connect', target).because.map(({ text, rules }) => `${text} (${rules.join(', ')})`);
}

describe('how a connection comes out, and why', () => {
  test.each([
    // R77: only declared ports, translated to the target port of a ready endpoint
    [
      'vip:80',
      '10.1.1.5:8080 ESTABLISHED',
      'kube-proxy leads 10.96.137.10:80 to 10.1.1.5:8080, a ready endpoint of the Service vip (R77)',
    ],
    [
      'vip:8080',
      'timed out',
      'the cluster IP 10.96.137.10 only answers on the ports that the Service vip declares, and 8080 is none of them (R77)',
    ],
    ['vip:53', 'timed out', 'the Service vip declares the port 53 for UDP alone, and this is a TCP connection (R77)'],
    [
      'empty:80',
      'rejected',
      'the Service empty has no endpoint that can take a connection on port 80, so kube-proxy rejects it (R77)',
    ],
    // R78: the Pod itself, no translation
    ['headless:8080', '10.1.1.5:8080 ESTABLISHED', 'the Pod a at 10.1.1.5 listens on port 8080 (R78)'],
    [
      'headless:80',
      'refused',
      "the client dials the Pod itself, so port 80 is the Pod's own: no targetPort translates it (R78)",
    ],
    [
      '10.1.1.5:53',
      'refused',
      'the Pod a at 10.1.1.5 refuses port 53: its containers declare that port for UDP alone (R78)',
    ],
    ['10.1.1.99:80', 'timed out', 'nothing in the cluster has the address 10.1.1.99, so nobody replies (R78)'],
    [
      'nope:80',
      'NXDOMAIN',
      'the client tried nope under its search path and as it stands, and every name was NXDOMAIN (R75)',
    ],
  ])('%s: %s', (target, state, reason) => {
    const run = started();
    expect(run.show('connect', target)).toBe(state);
    expect(why(run, target)).toContain(reason);
  });

  test('an ExternalName leads nowhere within the cluster (R79)', () => {
    expect(started().show('connect', 'ext:80')).toMatch(/^(NXDOMAIN|NODATA)$/);
  });

  test('a Pod that is not ready is reached by name and address of its own, not through a cluster IP (R77, R78)', () => {
    const run = started();
    run.run('pod a turns unready');
    expect(run.show('connect', 'vip:80')).toBe('10.1.1.6:8080 ESTABLISHED');
    expect(run.show('connect', '10.1.1.5:8080')).toBe('10.1.1.5:8080 ESTABLISHED');
    run.run('pod b stops listening');
    expect(run.show('connect', 'vip:80')).toBe('rejected');
    expect(run.show('connect', '10.1.1.6:8080')).toBe('refused');
    expect(why(run, '10.1.1.6:8080')[0]).toBe(
      'the Pod b at 10.1.1.6 refuses port 8080: its process has closed its listener (R78)',
    );
  });

  test('where none is ready, one that still serves while it ends (R77)', () => {
    const run = started();
    run.run('kubectl delete pods a b --wait=false');
    expect(run.show('connect', 'vip:80')).toBe('10.1.1.5:8080 ESTABLISHED');
    expect(why(run, 'vip:80')).toContain(
      'kube-proxy leads 10.96.137.10:80 to 10.1.1.5:8080, an endpoint that is terminating but still serves, as none is ready of the Service vip (R25, R77)',
    );
    expect(run.show('connect', 'headless:8080')).toBe('NXDOMAIN');
  });

  test('what a Service asks of kube-proxy that the model does not follow', () => {
    const run = started();
    run.run(`kubectl patch svc vip -p '{"spec": {"internalTrafficPolicy": "Local"}}'`);
    expect(why(run, 'vip:80').join()).toContain('internalTrafficPolicy Local, which the model does not follow');
  });
});

describe('what survives (R80, R81, R84)', () => {
  test('deleting a Service leaves open connections alone; new ones by its address fail', () => {
    const run = started();
    run.run('nc vip 80', 'nc headless 8080');
    const { events } = run.run('kubectl delete service vip headless');
    expect([run.show('connection', 'vip:80'), run.show('connection', 'headless:8080')]).toEqual([
      '10.1.1.5:8080 ESTABLISHED',
      '10.1.1.5:8080 ESTABLISHED',
    ]);
    expect(events.filter(({ about }) => about.includes('connections')).map(({ rules }) => rules)).toContainEqual([
      'R81',
    ]);
    expect(run.show('connect', 'vip:80')).toBe('NXDOMAIN');
    expect(run.show('connect', '10.96.137.10:80')).toBe('timed out');
    expect(run.show('connect', '10.1.1.5:8080')).toBe('10.1.1.5:8080 ESTABLISHED');
  });

  test('a connection lasts through the grace period and ends with the process', () => {
    const run = started();
    run.run('nc vip 80', 'kubectl delete pod a --wait=false', 'wait 29s');
    expect(run.show('connection', 'vip:80')).toBe('10.1.1.5:8080 ESTABLISHED');
    run.run('wait 1s');
    expect(run.show('connection', 'vip:80')).toBe('10.1.1.5:8080 reset');
  });
});

describe('session affinity', () => {
  const sticky = serviceYaml(
    'vip',
    'sessionAffinity: ClientIP, sessionAffinityConfig: { clientIP: { timeoutSeconds: 60 } }, selector: { app: web }, ports: [{ port: 80, targetPort: 8080 }]',
  );
  const pods = {
    'a.yaml': podYaml('a', 'app: web', 'ports: [{ containerPort: 8080 }]'),
    'b.yaml': podYaml('b', 'app: web', 'ports: [{ containerPort: 8080 }]'),
  };

  /** The client has been led to b, as a was not ready; now a, which would be taken first, is. */
  function ledToB(service: string): LessonRun {
    const run = new LessonRun({ ...pods, 'vip.yaml': service });
    run.run('kubectl apply -f a.yaml', 'kubectl apply -f b.yaml', 'kubectl apply -f vip.yaml');
    run.run('pod a turns unready', 'curl vip', 'pod a turns ready');
    return run;
  }

  test('a client is led to the endpoint that it had before, another is not (R16)', () => {
    const run = ledToB(sticky);
    expect(run.show('connect', 'vip:80')).toBe('10.1.1.6:8080 ESTABLISHED');
    expect(run.show('connect', 'a', 'vip:80')).toBe('10.1.1.5:8080 ESTABLISHED');
    expect(run.ask('connect', 'vip:80').because.map(({ text }) => text)).toContain(
      'the Service vip has session affinity ClientIP, so the client is led to the endpoint that it had before',
    );
  });

  test('until its time has run out since the last connection', () => {
    const run = ledToB(sticky);
    run.run('wait 59s', 'curl vip', 'wait 59s');
    expect(run.show('connect', 'vip:80')).toBe('10.1.1.6:8080 ESTABLISHED');
    run.run('wait 1s');
    expect(run.show('connect', 'vip:80')).toBe('10.1.1.5:8080 ESTABLISHED');
  });

  test('or until that endpoint takes no more connections', () => {
    const run = ledToB(sticky);
    run.run('pod b turns unready');
    expect(run.show('connect', 'vip:80')).toBe('10.1.1.5:8080 ESTABLISHED');
  });

  test('without it, every connection is led anew', () => {
    expect(
      ledToB(
        sticky.replace('sessionAffinity: ClientIP, sessionAffinityConfig: { clientIP: { timeoutSeconds: 60 } }, ', ''),
      ).show('connect', 'vip:80'),
    ).toBe('10.1.1.5:8080 ESTABLISHED');
  });

  test('on a headless Service it has no effect (R79)', () => {
    const run = ledToB(sticky.replace('spec: { ', 'spec: { clusterIP: None, ').replace(', targetPort: 8080', ''));
    expect(run.show('connect', 'vip:8080')).toBe('10.1.1.5:8080 ESTABLISHED');
    expect(run.ask('connect', 'vip:8080').because.map(({ text }) => text)).toContain(
      'the session affinity of the Service vip has no effect: it is headless, and kube-proxy does nothing for it',
    );
  });
});

test('addresses are tried in turn, and a line is told of each', () => {
  const run = started();
  run.run('kubectl apply -f all.yaml', 'pod a stops listening', 'pod a turns ready', 'pod a stops listening');
  run.run(`kubectl patch svc headless -p '{"spec": {"publishNotReadyAddresses": true}}'`);
  expect(run.run('nc -v headless 8080').output).toBe(
    'nc: connect to headless (10.1.1.5) port 8080 (tcp) failed: Connection refused\nConnection to headless (10.1.1.6) 8080 port [tcp/*] succeeded!',
  );
  expect(run.run('curl -v headless:8080/x?y=1').output).toBe(
    [
      '*   Trying 10.1.1.5:8080...',
      '* connect to 10.1.1.5 port 8080 failed: Connection refused',
      '*   Trying 10.1.1.6:8080...',
      '* Connected to headless (10.1.1.6) port 8080 (#0)',
      '> GET /x?y=1 HTTP/1.1',
      '> Host: headless:8080',
      '> User-Agent: curl/7.88.1',
      '> Accept: */*',
      '>',
    ].join('\n'),
  );
});

// The words of curl 7.88 and of OpenBSD's nc, in an image without a list of services.
test.each([
  ['nc 10.1.1.5 8080', 0, ''],
  ['nc -v 10.1.1.5 8080', 0, 'Connection to 10.1.1.5 8080 port [tcp/*] succeeded!'],
  ['nc -zv -w 2 vip 80', 0, 'Connection to vip (10.96.137.10) 80 port [tcp/*] succeeded!'],
  ['nc -v 10.1.1.5 81', 1, 'nc: connect to 10.1.1.5 port 81 (tcp) failed: Connection refused'],
  ['nc -v 10.1.1.99 81', 1, 'nc: connect to 10.1.1.99 port 81 (tcp) failed: Connection timed out'],
  ['nc -v -w2 10.1.1.99 81', 1, 'nc: connect to 10.1.1.99 port 81 (tcp) timed out: Operation now in progress'],
  ['nc 10.1.1.5 81', 1, ''],
  ['nc nope 80', 1, 'nc: getaddrinfo for host "nope" port 80: Name or service not known'],
  ['curl -s nope', 6, ''],
  ['curl -sS nope', 6, 'curl: (6) Could not resolve host: nope'],
  ['curl 10.1.1.5:81', 7, "curl: (7) Failed to connect to 10.1.1.5 port 81 after 0 ms: Couldn't connect to server"],
  [
    'curl 10.1.1.99',
    28,
    "curl: (28) Failed to connect to 10.1.1.99 port 80 after 130000 ms: Couldn't connect to server",
  ],
  ['curl -m 5 10.1.1.99', 28, 'curl: (28) Connection timed out after 5001 milliseconds'],
  ['curl --connect-timeout 2 -m 5 10.1.1.99', 28, 'curl: (28) Connection timed out after 2001 milliseconds'],
])('%s', (command, exitCode, output) => {
  expect(started().run(command)).toMatchObject({ exitCode, output });
});

test('curl shares its patience among the addresses', () => {
  const slice = (addresses: string) => `apiVersion: discovery.k8s.io/v1
kind: EndpointSlice
metadata: { name: far-1, labels: { kubernetes.io/service-name: far } }
addressType: IPv4
ports: [{ port: 80 }]
endpoints: [${addresses}]
`;
  const far = (...addresses: string[]) => {
    const endpoints = addresses.map((address) => `{ addresses: [${address}] }`).join(', ');
    const run = new LessonRun({
      'far.yaml': `${serviceYaml('far', 'clusterIP: None, ports: [{ port: 80 }]')}---\n${slice(endpoints)}`,
    });
    run.run('kubectl apply -f far.yaml');
    return run;
  };
  const both = far('192.0.2.1', '192.0.2.2');
  expect(both.run('curl -v -m 3 far').output.split('\n')).toEqual([
    '*   Trying 192.0.2.1:80...',
    '* ipv4 connect timeout after 1500ms, move on!',
    '*   Trying 192.0.2.2:80...',
    '* Connection timed out after 3001 milliseconds',
    '* Closing connection 0',
    'curl: (28) Connection timed out after 3001 milliseconds',
  ]);
  expect(both.run('curl far')).toMatchObject({
    output: "curl: (28) Failed to connect to far port 80 after 260000 ms: Couldn't connect to server",
    exitCode: 28,
  });
  expect(far('192.0.2.1').run('curl -sv -m 0 --connect-timeout 3 far').output.split('\n')).toEqual([
    '*   Trying 192.0.2.1:80...',
    '* Connection timed out after 3001 milliseconds',
    '* Closing connection 0',
  ]);
});

test('nc -z leaves nothing open', () => {
  const run = started();
  run.run('nc -z vip 80');
  expect(run.show('connection', 'vip:80')).toBe('10.1.1.5:8080 closed');
});
