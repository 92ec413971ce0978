/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.github.camelanaplan.simulator.resources;

import java.util.List;
import java.util.stream.Stream;

import io.github.camelanaplan.simulator.auth.LoginSchemes;
import io.github.camelanaplan.simulator.auth.TokenService;
import io.github.camelanaplan.simulator.auth.oauth.OAuthProvider;
import io.github.camelanaplan.simulator.http.Application;
import io.github.camelanaplan.simulator.tenant.RateBudget;
import io.github.camelanaplan.simulator.tenant.Tenant;

/** All that Anaplan serves: on one host, or on three as in its regions. */
public final class Api {

    private final List<Service> integration;
    private final List<Service> authentication;
    private final List<Service> oauth;

    private Api(List<Service> integration, List<Service> authentication, List<Service> oauth) {
        this.integration = integration;
        this.authentication = authentication;
        this.oauth = oauth;
    }

    /**
     * Puts the resources together.
     *
     * @param tenant what they show
     * @param schemes ways to tokens
     * @param eachCall ways to do without them, in 1.3
     * @param tokens who may see it in 2.0
     * @param oauth another way to tokens
     * @return applications to serve
     */
    public static Api of(
            Tenant tenant, LoginSchemes schemes, LoginSchemes eachCall, TokenService tokens, OAuthProvider oauth) {
        Dialect current = new Dialect20();
        Dialect former = new Dialect13();
        RateBudget budget = tenant.budget();
        return new Api(
                List.of(
                        new IntegrationService(
                                current, new TokenDoorkeeper(tokens), budget, Routes20.of(tenant, current)),
                        new IntegrationService(
                                former, new CredentialsDoorkeeper(eachCall), budget, Routes13.of(tenant, former))),
                List.of(new AuthenticationService(schemes, tokens)),
                List.of(new OAuthService(oauth)));
    }

    /**
     * The Integration API, 2.0 and 1.3.
     *
     * @return answers 404 outside of it
     */
    public Application integration() {
        return new ServiceHost(integration);
    }

    /**
     * The authentication service.
     *
     * @return answers 404 outside of it
     */
    public Application authentication() {
        return new ServiceHost(authentication);
    }

    /**
     * OAuth 2.0.
     *
     * @return answers 404 outside of it
     */
    public Application oauth() {
        return new ServiceHost(oauth);
    }

    /**
     * All of them.
     *
     * @return what the path belongs to answers
     */
    public Application everything() {
        return new ServiceHost(Stream.of(integration, authentication, oauth)
                .flatMap(List::stream)
                .toList());
    }
}
