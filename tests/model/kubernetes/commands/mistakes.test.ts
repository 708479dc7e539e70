import { expect, test } from 'vitest';
import { kubernetes } from '../../../../src/model/kubernetes/kubernetes.ts';
import { parseFiles, podYaml, serviceYaml } from '../lesson-run.ts';

const files = parseFiles({
  'service.yaml': serviceYaml('web', 'ports: [{ port: 80 }]'),
  'pod.yaml': podYaml('a', 'app: web'),
});
const { state } = kubernetes.start(files, {});

test.each([
  ['kubectl aply -f service.yaml', 'the model has no command `kubectl aply`; there is `kubectl apply`'],
  ['kubctl apply -f service.yaml', 'the model has no command `kubctl`; there is `kubectl`'],
  ['kubectl', 'the model has no command `kubectl`'],
  ['rm -rf /', 'the model has no command `rm`'],
  ['kubectl apply -f service.yml', 'the lesson has no manifest `service.yml`; there is a file `service.yaml`'],
  ['kubectl get pods --outptu=wide', '`kubectl get` has no flag `--outptu`; there is `--output`'],
  ['kubectl get pods -o', 'the flag `-o` of `kubectl get` needs a value'],
  ['kubectl get pods -o table', 'the model has no output format `table`'],
  ['kubectl get servics', 'the model has no resource type `servics`; there is `service`'],
  ['kubectl delete pod --field-selector spec.x=1', '`spec.x=1` is not a field selector that the model knows for pods'],
  ['kubectl get pods -l =', '`=` is not a label selector'],
  [`kubectl patch svc web -p '{'`, 'the patch is not a JSON object: {'],
  [`kubectl patch svc web -p '{}' --type=json`, 'the patch is not a JSON list of operations: {}'],
  [
    `kubectl patch svc web -p '[{"op": "put", "path": "/x"}]' --type=json`,
    'the patch is not a JSON list of operations: [{"op": "put", "path": "/x"}]',
  ],
  ['kubectl create deployment', undefined],
  ['kubectl create configmap x', '`kubectl create` makes no `configmap` from flags'],
  ['kubectl scale deployment web --replicas=many', '`--replicas=many` is not a number of Pods'],
  ['pod web turns unredy', 'the model has no event `turns unredy` for a Pod; there is `turns unready`'],
  ['pod web turns unready', 'there is no Pod `web` at this step'],
  ['wait for it', '`wait for it` is not a time that the model can wait'],
  ['nslookup', '`nslookup` looks up exactly one name'],
  ['dig web +trace', '`dig` has no option `+trace` that the model knows'],
  ['dig web +shrot', '`dig` has no option `+shrot` that the model knows; there is `+short`'],
  ['dig web +nosatts', '`dig` has no option `+nosatts` that the model knows; there is `+nostats`'],
  ['nslookup -typ=A web', '`nslookup` has no flag `-typ=A` that the model knows; there is `-type=`'],
  ['nslookup -debug web', '`nslookup` has no flag `-debug` that the model knows'],
  ['kubectl set image deploy/web web=nginx:2', 'the model has no command `kubectl set`'],
  [
    'kubectl describe sts db',
    '`kubectl describe` knows only service and endpointslice in the model, not `statefulset`',
  ],
  ['kubectl describe pod/db', '`kubectl describe` knows only service and endpointslice in the model, not `pod`'],
  ['kubectl describe servce db', 'the model has no resource type `servce`; there is `service`'],
  ['dig @8.8.8.8 web', 'the model has no DNS server `8.8.8.8`'],
  ['curl ftp://web', '`ftp://web` is not a URL that the model can fetch'],
  ['nc web http', '`nc` connects to one host and one port'],
  [`nslookup 'web`, "a quote ' is not closed in `nslookup 'web`"],
  ['  ', 'the command is empty'],
  ['kubectl apply -f service.yaml foo bar', '`kubectl apply` has no use for `foo`'],
  ['kubectl create -f service.yaml foo', '`kubectl create` has no use for `foo`'],
  ['kubectl create -f service.yaml --image=nginx', '`kubectl create` has no use for `--image`'],
  ['kubectl create namespace a b', '`kubectl create` has no use for `b`'],
  ['kubectl create namespace a --replicas=2', '`kubectl create` has no use for `--replicas`'],
  ['kubectl create deployment a b --image=nginx', '`kubectl create` has no use for `b`'],
  ['kubectl create service clusterip a b --tcp=80', '`kubectl create` has no use for `b`'],
  ['kubectl create service bogus a', '`kubectl create` makes no `service bogus` from flags'],
  ['kubectl create service nodeport a --tcp=80 --clusterip=None', '`kubectl create` has no use for `--clusterip`'],
  ['kubectl delete -f service.yaml web', '`kubectl delete` has no use for `web`'],
  ['kubectl delete -f service.yaml -l app=web', '`kubectl delete` has no use for `--selector`'],
  [`kubectl patch svc web other -p '{}'`, '`kubectl patch` has no use for `other`'],
  ['kubectl apply -f service.yaml --wait=flase', 'the flag `--wait` of `kubectl apply` is on or off, not `flase`'],
  ['nslookup web 8.8.8.8', 'the model has no DNS server `8.8.8.8`'],
  ['nslookup web 10.96.0.10 more', '`nslookup` has no use for `more`'],
  ['dig -x web', '`web` is not an IP address'],
  ['dig -t FOO web', 'the model knows no record type `FOO`'],
  ['dig -4 web', '`dig` has no option `-4` that the model knows'],
  ['getent passwd root', 'the model has no database `passwd`; there are `hosts` and `ahosts`'],
  ['getent ahostsv4 web', 'the model has no database `ahostsv4`; there are `hosts` and `ahosts`'],
  ['getent', '`getent` is asked for no database; there are `hosts` and `ahosts`'],
  ['getent hosts', '`getent` asks the model for `hosts` without a name'],
  ['getent hosts a b', '`getent` has no use for `b`'],
  ['curl -m soon web', '`curl` waits for a number of seconds'],
  ['nc -w soon web 80', '`-w soon` is not a number of seconds'],
  [
    'client keeps its DNS answer',
    'the model has no event `client keeps its DNS answer`; there is `client keeps its DNS answers`',
  ],
  ['client', 'the model has no event `client`'],
  ['kubectl exec web -- ls', 'the model runs no command `ls` in a Pod'],
  ['kubectl exec web -- nslokup web', 'the model runs no command `nslokup` in a Pod; there is `nslookup`'],
  ['kubectl exec web other -- dig web', '`kubectl exec` has no use for `other`'],
  ['kubectl exec web -x -- dig web', '`kubectl exec` has no flag `-x`'],
  ['kubectl exec svx/web -- dig web', 'the model has no resource type `svx`; there is `svc`'],
  ['nslookup -type=FOO web', 'the model knows no record type `FOO`'],
  ['dig web foo', '`dig` has no use for `foo`'],
  ['dig web A SRV', '`dig` has no use for `SRV`'],
  ['curl web other', '`curl` has no use for `other`'],
  ['nc web 80 90', '`nc` has no use for `90`'],
  ['wait 1 0s', '`wait 1 0s` is not a time that the model can wait'],
  ['wait 10s more', '`wait 10s more` is not a time that the model can wait'],
  ['pod a turns ready now', 'the model has no event `turns ready now` for a Pod; there is `turns ready`'],
])('%s', (command, message) => {
  const outcome = kubernetes.run(state, command);
  expect(outcome.problem?.message).toBe(message);
  expect(outcome.exitCode).not.toBe(0);
  expect(outcome.state).toBe(state);
  if (message !== undefined) expect(outcome.problem?.help).toBeTruthy();
});

test.each([
  ['kubectl delete service nope', 'Error from server (NotFound): services "nope" not found'],
  ['kubectl delete deploy/nope', 'Error from server (NotFound): deployments.apps "nope" not found'],
  ['kubectl delete -f pod.yaml', 'Error from server (NotFound): error when deleting "pod.yaml": pods "a" not found'],
  ['kubectl get svc nope', 'Error from server (NotFound): services "nope" not found'],
  ['kubectl scale deployment nope --replicas=3', 'error: no objects passed to scale deployments.apps "nope" not found'],
  [
    'kubectl apply -f service.yaml -n shop',
    'Error from server (NotFound): error when creating "service.yaml": namespaces "shop" not found',
  ],
  ['kubectl create namespace default', 'Error from server (AlreadyExists): namespaces "default" already exists'],
  ['kubectl create deployment web', 'error: required flag(s) "image" not set'],
  [
    'kubectl create namespace',
    "error: exactly one NAME is required, got 0\nSee 'kubectl create namespace -h' for help and examples",
  ],
  ['kubectl scale deployment --replicas=2', 'error: resource(s) were provided, but no name was specified'],
  ['kubectl get pods a -l app=web', 'error: name cannot be provided when a selector is specified'],
  ['kubectl exec web -- nslookup web', 'Error from server (NotFound): pods "web" not found'],
  ['kubectl exec deploy/web -- nslookup web', 'Error from server (NotFound): deployments.apps "web" not found'],
  ['kubectl exec', 'error: pod, type/name or --filename must be specified'],
  ['kubectl exec web', 'error: you must specify at least one command for the container'],
  [
    'kubectl exec web nslookup web',
    "error: exec [POD] [COMMAND] is not supported anymore. Use exec [POD] -- [COMMAND] instead\nSee 'kubectl exec -h' for help and examples",
  ],
  ['kubectl get pods a -A', 'error: a resource cannot be retrieved by name across all namespaces'],
])('what the server refuses is output, not a problem: %s', (command, output) => {
  expect(kubernetes.run(state, command)).toMatchObject({ output, exitCode: 1, state });
  expect(kubernetes.run(state, command).problem).toBeUndefined();
});

test('more Pods than the model runs', () => {
  const outcome = kubernetes.run(state, 'kubectl create deployment web --image=nginx --replicas=999999999');
  expect(outcome.problem?.message).toBe('asks for 999999999 Pods; the model runs at most 10,000');
  expect(outcome.state).toBe(state);
});
