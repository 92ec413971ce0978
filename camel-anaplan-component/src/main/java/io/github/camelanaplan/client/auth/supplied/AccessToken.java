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

import java.time.Instant;
import java.util.Objects;

/**
 * An access token of Anaplan. Its {@code toString} does not show it.
 *
 * @param value     the token alone, without a word such as "Bearer" before it
 * @param expiresAt when it ends, by the clock here; null if that is not known: it is then used until it is refused
 */
public record AccessToken(String value, Instant expiresAt) {
    public AccessToken {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return expiresAt == null ? "access token without a stated end" : "access token until " + expiresAt;
    }
}
