import type { Deployment } from '../objects/deployment.ts';
import type { Pod } from '../objects/pod.ts';
import type { PodSpec } from '../objects/pod-spec.ts';
import type { PodTemplate } from '../objects/pod-template.ts';
import { matches } from '../objects/selector.ts';
import type { FieldError } from './field-error.ts';
import { duplicate, invalid, notSupported, required } from './field-error.ts';
import { dns1123Label, labelValues, portName, portNumber } from './names.ts';
import { validateMeta } from './validate-meta.ts';
import { strategyErrors } from './validate-strategy.ts';

/** What the API says of a Pod that is about to be created. */
export function validatePod(pod: Pod): readonly FieldError[] {
  return [...validateMeta(pod), ...podSpecErrors('spec', pod.spec)];
}

/** What the API says of a Deployment: above all, its selector must select the Pods of its own template. */
export function validateDeployment(deployment: Deployment): readonly FieldError[] {
  const { replicas = 1, template } = deployment.spec;
  const errors: FieldError[] = [...validateMeta(deployment)];
  if (replicas < 0) errors.push(invalid('spec.replicas', replicas, 'must be greater than or equal to 0'));
  return [
    ...errors,
    ...templateErrors('deployment', deployment.spec.selector, template),
    ...strategyErrors(deployment.spec.strategy),
  ];
}

/**
 * What the API says of a workload's selector and of the template that its Pods are made from.
 * @param workload the kind as errors name it: `deployment`
 */
export function templateErrors(
  workload: string,
  selector: Deployment['spec']['selector'],
  template: PodTemplate,
): readonly FieldError[] {
  const errors: FieldError[] = [...selectorErrors(workload, selector, template)];
  errors.push(...labelValues('spec.template.metadata.labels', template.metadata.labels));
  errors.push(...podSpecErrors('spec.template.spec', template.spec));
  if (template.spec.restartPolicy !== 'Always') {
    errors.push(notSupported('spec.template.spec.restartPolicy', template.spec.restartPolicy, ['Always']));
  }
  return errors;
}

function selectorErrors(
  workload: string,
  selector: Deployment['spec']['selector'],
  template: PodTemplate,
): readonly FieldError[] {
  const errors: FieldError[] = [];
  const wanted = selector?.matchLabels ?? {};
  if (selector === undefined) {
    errors.push(required('spec.selector'));
  } else if (Object.keys(wanted).length === 0 && selector.matchExpressions === undefined) {
    errors.push(invalid('spec.selector', {}, `empty selector is invalid for ${workload}`));
  }
  if (selector === undefined || !matches(wanted, template.metadata.labels)) {
    const detail = '`selector` does not match template `labels`';
    errors.push(invalid('spec.template.metadata.labels', template.metadata.labels, detail));
  }
  return errors;
}

function podSpecErrors(field: string, spec: PodSpec): readonly FieldError[] {
  const errors: FieldError[] = [];
  if (spec.containers.length === 0) errors.push(required(`${field}.containers`));
  for (const [i, container] of spec.containers.entries()) {
    const at = `${field}.containers[${i}]`;
    if (container.name === '') errors.push(required(`${at}.name`));
    else errors.push(...dns1123Label(`${at}.name`, container.name));
    if (spec.containers.slice(0, i).some(({ name }) => name !== '' && name === container.name)) {
      errors.push(duplicate(`${at}.name`, container.name));
    }
    if (container.image === '') errors.push(required(`${at}.image`));
    for (const [j, port] of container.ports.entries()) {
      if (port.name !== '') errors.push(...portName(`${at}.ports[${j}].name`, port.name));
      if (port.containerPort === 0) errors.push(required(`${at}.ports[${j}].containerPort`));
      else errors.push(...portNumber(`${at}.ports[${j}].containerPort`, port.containerPort));
    }
  }
  if (spec.hostname !== '') errors.push(...dns1123Label(`${field}.hostname`, spec.hostname));
  if (spec.subdomain !== '') errors.push(...dns1123Label(`${field}.subdomain`, spec.subdomain));
  const grace = spec.terminationGracePeriodSeconds ?? 0;
  if (grace < 0) {
    errors.push(invalid(`${field}.terminationGracePeriodSeconds`, grace, 'must be greater than or equal to 0'));
  }
  return errors;
}
