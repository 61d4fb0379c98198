import { Module } from '@nestjs/common';
import { Keyring } from '#libs/database';
import { internalSigningKey, RealClock } from '#libs/runtime';
import { AccessTokenVerifier } from './authentication/access-token.verifier.js';
import { Authenticator } from './authentication/authenticator.js';
import { InternalTokenIssuer } from './authentication/internal-token.issuer.js';
import { RefreshDisabledClients } from './authentication/refresh-disabled-clients.job.js';
import { RefusedTokens } from './authentication/refused-tokens.js';
import { DocsController } from './documentation/docs.controller.js';
import { OpenapiController } from './documentation/openapi.controller.js';
import { ServiceDocuments } from './documentation/service-documents.js';
import { AskedServices } from './fhir/asked-services.js';
import { FhirDoor } from './fhir/fhir-door.js';
import { PatientsOfServices } from './fhir/patients-of-services.js';
import { ServiceReadiness } from './health/service-readiness.js';
import { CallerAdmission } from './admission/caller-admission.js';
import { PortalRoutes } from './portal/portal-routes.js';
import { CrossOrigin } from './proxy/cross-origin.js';
import { OwnAnswers } from './proxy/own-answers.js';
import { Perimeter } from './proxy/perimeter.js';
import { ProxiedRequest } from './proxy/proxied-request.js';
import { ProxyRoutes } from './proxy/proxy-routes.js';
import { RequestAdmission } from './proxy/request-admission.js';
import { UpstreamConnections } from './proxy/upstream-connections.js';
import { ServiceAddresses } from './routing/service-addresses.js';

@Module({
  controllers: [OpenapiController, DocsController],
  providers: [
    // routing
    ServiceAddresses,
    // authentication
    AccessTokenVerifier,
    Authenticator,
    RefreshDisabledClients,
    RefusedTokens,
    {
      provide: InternalTokenIssuer,
      inject: [Keyring, RealClock],
      useFactory: (keyring: Keyring, clock: RealClock) =>
        new InternalTokenIssuer(internalSigningKey(keyring, 'internalToken'), clock),
    },
    // limits
    CallerAdmission,
    // proxy
    CrossOrigin,
    OwnAnswers,
    Perimeter,
    ProxiedRequest,
    ProxyRoutes,
    RequestAdmission,
    UpstreamConnections,
    // fhir
    AskedServices,
    FhirDoor,
    PatientsOfServices,
    // portal
    PortalRoutes,
    // documentation
    ServiceDocuments,
    // health
    ServiceReadiness,
  ],
  exports: [RefreshDisabledClients, ServiceReadiness],
})
export class GatewayModule {}
