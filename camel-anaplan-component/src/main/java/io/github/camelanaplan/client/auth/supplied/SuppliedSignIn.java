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
package io.github.camelanaplan.client.auth.supplied;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import io.github.camelanaplan.client.auth.SignIn;
import io.github.camelanaplan.client.auth.Token;
import io.github.camelanaplan.client.error.BadCredentialsException;
import io.github.camelanaplan.client.error.ServiceUnavailableException;

/** Asks for a token, and looks at it before it is sent anywhere. */
final class SuppliedSignIn implements SignIn {
    private final String subject;
    private final AccessTokenSupplier supplier;
    private final Clock clock;

    SuppliedSignIn(String subject, AccessTokenSupplier supplier, Clock clock) {
        this.subject = subject;
        this.supplier = supplier;
        this.clock = clock;
    }

    @Override
    public Token signIn() {
        AccessToken token = supplied();
        if (token == null || token.value().isBlank()) {
            throw refused("is empty");
        }
        if (!token.value().chars().allMatch(SuppliedSignIn::fitsIntoAHeader)) {
            throw refused("holds blanks, line ends or other characters that no token has; expected is the token alone, "
                    + "without a word such as \"Bearer\" before it");
        }
        String authorization = "Bearer " + token.value();
        Instant now = clock.instant();
        if (token.expiresAt() == null) {
            return Token.untilRefused(authorization, now);
        }
        if (!now.isBefore(token.expiresAt())) {
            throw refused("ended at " + token.expiresAt() + "; a new one is needed");
        }
        return Token.lasting(Duration.between(now, token.expiresAt()), authorization, now);
    }

    private AccessToken supplied() {
        try {
            return supplier.get();
        } catch (RuntimeException e) {
            // Neither its message nor itself as cause: nobody knows what others write into theirs
            throw new ServiceUnavailableException(
                    "No access token: " + subject + " failed with "
                            + e.getClass().getName(),
                    null,
                    false);
        }
    }

    private BadCredentialsException refused(String why) {
        return new BadCredentialsException("The access token of " + subject + " cannot be used: it " + why);
    }

    private static boolean fitsIntoAHeader(int character) {
        return character > ' ' && character < 127;
    }
}
