/** Injection token of the service's configuration: `@Inject(SERVICE_CONFIG) config: Config`. */
export const SERVICE_CONFIG = Symbol('lachan:service-config');
