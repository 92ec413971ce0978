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

import java.net.URI;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

import io.github.camelanaplan.client.error.BadCredentialsException;

/** The ways in which a service lets users in. */
public enum SignInStyle {
    /** Credentials are given for a token, which goes with the calls. */
    SESSION {
        @Override
        public boolean takes(Credentials credentials) {
            return true;
        }

        @Override
        public String place(Credentials credentials, AuthAddresses addresses, URI apiUrl) {
            return credentials.shownTo(addresses);
        }

        @Override
        public Admission admission(Credentials credentials, Supplier<AuthCalls> calls, Executor background) {
            return new Session(credentials, calls.get(), background);
        }
    },
    /** Credentials themselves go with each call. */
    EACH_CALL {
        @Override
        public boolean takes(Credentials credentials) {
            return credentials.forEachCall().isPresent();
        }

        @Override
        public String place(Credentials credentials, AuthAddresses addresses, URI apiUrl) {
            return apiUrl.toString();
        }

        @Override
        public Admission admission(Credentials credentials, Supplier<AuthCalls> calls, Executor background) {
            return new EachCall(credentials
                    .forEachCall()
                    .orElseThrow(() -> new BadCredentialsException(
                            "There is no way to show " + credentials.subject() + " with each call")));
        }
    };

    /** Whether credentials can be used so. */
    public abstract boolean takes(Credentials credentials);

    /** Where credentials are shown: calls for which it is the same have one admission. */
    public abstract String place(Credentials credentials, AuthAddresses addresses, URI apiUrl);

    /**
     * Lets a user in, as soon as there is a call.
     *
     * @param calls      gives what to ask for tokens with, which is closed with the admission
     * @param background prolongs what ends
     */
    public abstract Admission admission(Credentials credentials, Supplier<AuthCalls> calls, Executor background);
}
