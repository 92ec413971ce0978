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

import io.github.camelanaplan.client.error.BadCredentialsException;

/** One way to get tokens. A session calls it from one thread at a time, except for {@link #stop()}. */
public interface SignIn {

    /**
     * Gets a token with the credentials. Asks once: repeating refused credentials would lock the account.
     *
     * @throws BadCredentialsException when they are refused
     */
    Token signIn();

    /**
     * Gets a token that lasts longer than a good one that is about to end.
     *
     * @throws BadCredentialsException when the credentials are refused
     */
    default Token renew(Token current) {
        return signIn();
    }

    /** Tells the service that a token is no longer needed, where it wants to know. */
    default void signOut(Token token) {}

    /** Ends waiting for a person, if that is what the sign-in is doing. */
    default void stop() {}
}
