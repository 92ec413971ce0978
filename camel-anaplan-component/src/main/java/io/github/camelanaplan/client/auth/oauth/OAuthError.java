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

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The refusals that OAuth has a word for, and what a person should look at. Other words are never shown. */
enum OAuthError {
    INVALID_REQUEST("the service misses something in the request"),
    INVALID_CLIENT("check the client's id and secret, and that the address (oauthUrl) is that of the tenant's region"),
    INVALID_GRANT("what was to be exchanged for tokens is not, or no longer, good"),
    UNAUTHORIZED_CLIENT("the client is not registered for this grant: a client of the device grant and one of the "
            + "authorization code grant are different registrations"),
    UNSUPPORTED_GRANT_TYPE("the service does not know this grant"),
    INVALID_SCOPE("the client may not ask for this scope"),
    ACCESS_DENIED("access was denied by the person who was asked, or by the tenant"),
    AUTHORIZATION_PENDING("nobody has granted access yet"),
    SLOW_DOWN("the service was asked too often"),
    EXPIRED_TOKEN("nobody granted access before the code expired");

    private final String advice;

    OAuthError(String advice) {
        this.advice = advice;
    }

    static Optional<OAuthError> of(String word) {
        return Arrays.stream(values())
                .filter(error -> error.word().equals(word))
                .findAny();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String advice() {
        return advice;
    }
}
