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
package io.github.camelanaplan.simulator.auth.oauth;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The codes that people bring back from signing in. Each works once. Thread-safe. */
final class AuthorizationCodes {

    private static final Duration LIFETIME = Duration.ofMinutes(10);

    /** A null redirect URI stands for any that the client has. */
    private record Code(Grant grant, String redirectUri, Instant expiresAt) {}

    private final Clock clock;
    private final Opaque opaque;
    private final Map<String, Code> codes = new ConcurrentHashMap<>();

    AuthorizationCodes(Clock clock, Opaque opaque) {
        this.clock = clock;
        this.opaque = opaque;
    }

    String issue(Grant grant, String redirectUri) {
        codes.values().removeIf(this::hasExpired);
        String code = opaque.text();
        codes.put(code, new Code(grant, redirectUri, clock.instant().plus(LIFETIME)));
        return code;
    }

    Grant redeem(OAuthClient client, Parameters parameters) {
        String redirectUri = parameters.required("redirect_uri");
        Code code = codes.remove(parameters.required("code"));
        if (code == null || hasExpired(code) || !code.grant().client().equals(client)) {
            throw OAuthRefusal.invalidGrant("The code is unknown, was used before or has expired");
        }
        boolean matches = code.redirectUri() == null
                ? client.redirectUris().contains(redirectUri)
                : code.redirectUri().equals(redirectUri);
        if (!matches) {
            throw OAuthRefusal.invalidGrant("redirect_uri is not the one of the sign-in");
        }
        return code.grant();
    }

    private boolean hasExpired(Code code) {
        return !code.expiresAt().isAfter(clock.instant());
    }
}
