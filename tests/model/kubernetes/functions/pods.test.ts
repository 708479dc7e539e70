import { describe, expect, test } from 'vitest';
import { LessonRun, podYaml } from '../lesson-run.ts';

describe('pods', () => {
  const run = new LessonRun({ 'pod.yaml': podYaml('a', 'app: web') }, { podIPs: ['10.1.1.5', 'fd00::5'] });
  run.run('kubectl create namespace shop', 'kubectl apply -f pod.yaml -n shop', 'kubectl apply -f pod.yaml');

  test('are those of the default namespace, or of one that is named', () => {
    expect(run.ask('pods', 'app=web').value).toMatchObject([{ namespace: 'default', ip: '10.1.1.6' }]);
    expect(run.ask('pods', 'shop', 'app=web').value).toMatchObject([{ namespace: 'shop', ip: '10.1.1.5' }]);
    expect(run.ask('pods', 'nowhere', 'app=web').value).toEqual([]);
  });

  test('have an IP of each family', () => {
    expect(run.ask('pods', 'app=web').value).toMatchObject([{ ips: ['10.1.1.6', 'fd00::6'] }]);
  });

  test.each([
    ['', 'app=web', 'the name of the namespace is empty'],
    ['shop', '', 'the label selector is empty'],
    ['shop', 'a=b=c', '`a=b=c` is not a label selector'],
  ])('a question that is wrong: %j, %j', (namespace, selector, message) => {
    expect(run.ask('pods', namespace, selector).problem?.message).toBe(message);
  });
});
