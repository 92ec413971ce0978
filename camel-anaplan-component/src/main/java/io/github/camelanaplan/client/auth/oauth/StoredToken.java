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

import java.time.Instant;
import java.util.Objects;

/**
 * What a {@link TokenStore} keeps of one client. Its {@code toString} does not show the token.
 *
 * @param refreshToken    the refresh token; empty as long as the first one is still being asked for
 * @param origin          what was configured when this token, or the one that it replaced, or the first of them all was
 *                        got: the SHA-256 of a refresh token or of an authorization code, or a word where a person granted
 *                        access. What is configured later, and differs, replaces what is stored
 * @param savedAt         when the service gave the token
 * @param refreshingSince when it was begun to be used, if it is not known how that ended; null if it is. A crash between
 *                        the service's answer and its being saved leaves this behind
 */
public record StoredToken(String refreshToken, String origin, Instant savedAt, Instant refreshingSince) {
    public StoredToken {
        Objects.requireNonNull(refreshToken, "refreshToken");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(savedAt, "savedAt");
    }

    /** The same while it is being used; if an earlier use has no known end, since that. */
    StoredToken inUse(Instant now) {
        return refreshingSince == null ? new StoredToken(refreshToken, origin, savedAt, now) : this;
    }

    @Override
    public String toString() {
        return "refresh token saved at " + savedAt;
    }
}
