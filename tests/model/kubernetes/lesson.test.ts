import { expect, test } from 'vitest';
import { LessonRun, deploymentYaml, serviceYaml } from './lesson-run.ts';

const files = {
  'service.yaml': serviceYaml(
    'my-headless-service',
    'clusterIP: None, selector: { app: myapp }, ports: [{ port: 80 }]',
  ),
  'deployment.yaml': deploymentYaml('myapp', 2),
};
const name = 'my-headless-service';

test('the lesson on headless Services', () => {
  const lesson = new LessonRun(files);
  const row = () => [
    lesson.show('service', name),
    lesson.show('pods', 'app=myapp'),
    lesson.show('lookup', name),
    lesson.show('connection', `${name}:80`),
  ];
  expect(row()).toEqual(['—', 'none', 'NXDOMAIN', '—']);

  expect(lesson.run('kubectl apply -f service.yaml').output).toBe(`service/${name} created`);
  expect(row()).toEqual([name, 'none', 'NXDOMAIN', '—']);
  expect(lesson.ask('service', name).value).toMatchObject({ clusterIP: 'None', headless: true });

  expect(lesson.run('kubectl apply -f deployment.yaml').output).toBe('deployment.apps/myapp created');
  expect(row()).toEqual([name, '10.1.1.5, 10.1.1.6', '10.1.1.5, 10.1.1.6', '—']);
  expect(lesson.ask('deployment', 'myapp').value).toMatchObject({ replicas: 2, ready: 2 });

  expect(lesson.run(`nslookup ${name}`).output).toContain('Address: 10.1.1.6');
  lesson.run(`nc ${name} 80`);
  expect(row()).toEqual([name, '10.1.1.5, 10.1.1.6', '10.1.1.5, 10.1.1.6', '10.1.1.5:80 ESTABLISHED']);

  lesson.run('kubectl delete pod --field-selector status.podIP=10.1.1.6');
  expect(row()).toEqual([name, '10.1.1.5, 10.1.1.7', '10.1.1.5, 10.1.1.7', '10.1.1.5:80 ESTABLISHED']);

  const deleted = lesson.run(`kubectl delete service ${name}`);
  expect(row()).toEqual(['—', '10.1.1.5, 10.1.1.7', 'NXDOMAIN', '10.1.1.5:80 ESTABLISHED']);
  expect(deleted.events.map(({ about, rules }) => [about[0], rules[0]])).toEqual([
    ['service', 'R80'],
    ['pods', 'R82'],
    ['endpoints', 'R80'],
    ['dns', 'R80'],
    ['connections', 'R81'],
  ]);
  expect(lesson.show('connect', `${name}:80`)).toBe('NXDOMAIN');
  expect(lesson.show('connect', '10.1.1.5:80')).toBe('10.1.1.5:80 ESTABLISHED');
});

test('without clusterIP: None the same steps lead to a virtual IP', () => {
  const lesson = new LessonRun({
    ...files,
    'service.yaml': serviceYaml(name, 'selector: { app: myapp }, ports: [{ port: 80 }]'),
  });
  lesson.run('kubectl apply -f service.yaml', 'kubectl apply -f deployment.yaml');
  expect(lesson.show('lookup', name)).toBe('10.96.137.10');
  expect(lesson.show('connect', `${name}:80`)).toBe('10.1.1.5:80 ESTABLISHED');
});
