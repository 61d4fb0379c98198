/** A parameter decorator that also writes its header into the OpenAPI document of the method it stands in. */
export function documentedParam(param: ParameterDecorator, documentation: MethodDecorator): ParameterDecorator {
  return (target, method, index) => {
    param(target, method, index);
    const descriptor = method === undefined ? undefined : Object.getOwnPropertyDescriptor(target, method);
    if (method !== undefined && descriptor !== undefined) documentation(target, method, descriptor);
  };
}
