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
package io.github.camelanaplan.client.auth;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.camelanaplan.client.error.BadCredentialsException;

/** Gets tokens from Anaplan's authentication service. */
final class ServiceSignIn implements SignIn {
    private static final Logger LOG = LoggerFactory.getLogger(ServiceSignIn.class);

    private final AuthenticationService service;
    private final ServiceCredentials credentials;

    ServiceSignIn(AuthenticationService service, ServiceCredentials credentials) {
        this.service = service;
        this.credentials = credentials;
    }

    @Override
    public Token signIn() {
        return service.signIn(credentials);
    }

    @Override
    public Token renew(Token current) {
        try {
            return service.refresh(current, credentials);
        } catch (BadCredentialsException e) {
            // That the old token is refused says nothing about the credentials
            LOG.debug("The session of {} cannot be prolonged; signing in", credentials.subject());
            return service.signIn(credentials);
        }
    }

    @Override
    public void signOut(Token token) {
        service.signOut(token);
    }
}
