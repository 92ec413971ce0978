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

import java.time.Instant;
import java.util.Optional;

/**
 * What a user was given to sign in with. Immutable, except for what a token store keeps. Implementations show no secret in
 * {@code toString}.
 */
public interface Credentials {

    /** Whom or what they stand for, for messages; never a secret. */
    String subject();

    /**
     * Which of the addresses they are shown to; empty where to none. Calls for which it is the same have one session: where the
     * others lead to makes no difference to it.
     */
    String shownTo(AuthAddresses addresses);

    /** How they are used to get tokens. */
    SignIn signIn(AuthCalls calls);

    /** How they are shown with each call, where there are no tokens; empty where they cannot be. */
    default Optional<CallCredentials> forEachCall() {
        return Optional.empty();
    }

    /** When the credentials themselves end, as a certificate does; empty where nobody can tell. */
    default Optional<Instant> expiresAt() {
        return Optional.empty();
    }
}
