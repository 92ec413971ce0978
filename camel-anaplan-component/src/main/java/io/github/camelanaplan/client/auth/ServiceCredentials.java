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

import java.time.Duration;
import java.time.Instant;

/** Credentials that Anaplan's authentication service takes: it gives a token for them, prolongs it, and ends it. */
public interface ServiceCredentials extends Credentials {

    /**
     * What to ask with, made anew for each time.
     *
     * @param now by the clock here
     */
    LoginRequest login(Instant now);

    /**
     * A session that they have opened is about to be prolonged, which takes no login: sessions of those that end some day may
     * outlive them.
     *
     * @param now by the clock here
     */
    default void prolonging(Instant now) {}

    /**
     * What a person should look at when they were refused.
     *
     * @param clockAhead by how much the clock here is ahead of the service's; negative when it is behind, zero when the
     *                   service did not tell
     */
    String advice(Duration clockAhead);

    @Override
    default String shownTo(AuthAddresses addresses) {
        return addresses.authUrl().toString();
    }

    @Override
    default SignIn signIn(AuthCalls calls) {
        return new ServiceSignIn(new AuthenticationService(calls), this);
    }
}
