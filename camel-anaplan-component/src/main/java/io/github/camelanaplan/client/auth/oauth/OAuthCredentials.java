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
package io.github.camelanaplan.client.auth.oauth;

import io.github.camelanaplan.client.auth.AuthAddresses;
import io.github.camelanaplan.client.auth.AuthCalls;
import io.github.camelanaplan.client.auth.Credentials;
import io.github.camelanaplan.client.auth.SignIn;

/**
 * A client of OAuth 2.0 with what it was granted. Access tokens are got with a refresh token: the one in the store if it
 * descends from what is configured, else the configured one, else the one that comes for the configured authorization code,
 * else, and also when the one there was is no longer good, one that a person is asked to grant.
 *
 * <p>A new refresh token is saved before anything is done with the access token that came with it.
 */
public final class OAuthCredentials implements Credentials {
    private final OAuthConfiguration configuration;

    OAuthCredentials(OAuthConfiguration configuration) {
        this.configuration = configuration;
    }

    /** Begins with the client; what it was granted, and where that is kept, is said to the builder. */
    public static OAuthCredentialsBuilder of(OAuthClient client) {
        return new OAuthCredentialsBuilder(client);
    }

    @Override
    public String subject() {
        return configuration.client().toString();
    }

    @Override
    public String shownTo(AuthAddresses addresses) {
        return addresses.oauthUrl().toString();
    }

    @Override
    public SignIn signIn(AuthCalls calls) {
        return OAuthSignIn.create(configuration, calls);
    }

    @Override
    public String toString() {
        return subject();
    }
}
