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
package io.github.camelanaplan.simulator.auth;

import java.time.Instant;

/**
 * A token and whom it stands for.
 *
 * @param value what clients send
 * @param tokenId a UUID
 * @param refreshTokenId a UUID
 * @param user the user who logged in
 * @param expiresAt when it dies by itself
 */
public record Token(String value, String tokenId, String refreshTokenId, User user, Instant expiresAt) {

    Token until(Instant later) {
        return new Token(value, tokenId, refreshTokenId, user, later);
    }

    /** Leaves the value out. */
    @Override
    public String toString() {
        return "token " + tokenId + " of " + user.email();
    }
}
