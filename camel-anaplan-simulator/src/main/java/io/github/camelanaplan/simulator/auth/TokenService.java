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

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Gives tokens out and knows which of them are good. Thread-safe. */
public final class TokenService {

    private final Clock clock;
    private final Duration lifetime;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    /**
     * A service without tokens.
     *
     * @param clock by which tokens expire
     * @param lifetime how long each is good for
     */
    public TokenService(Clock clock, Duration lifetime) {
        this.clock = clock;
        this.lifetime = lifetime;
    }

    /**
     * How long a new token is good for.
     *
     * @return as given
     */
    public Duration lifetime() {
        return lifetime;
    }

    /**
     * Gives out a new token.
     *
     * @param user who logged in
     * @return a token that is good from now on
     */
    public Token issue(User user) {
        String value = UUID.randomUUID() + "." + UUID.randomUUID();
        Token token = new Token(
                value,
                UUID.randomUUID().toString(),
                UUID.randomUUID().toString(),
                user,
                clock.instant().plus(lifetime));
        // nobody asks for those any more, and a simulator may run for long
        tokens.values().removeIf(old -> !isGood(old));
        tokens.put(value, token);
        return token;
    }

    /**
     * The token with this value.
     *
     * @param value as sent by a client
     * @return empty when it was never given out, has expired or was revoked
     */
    public Optional<Token> find(String value) {
        return Optional.ofNullable(tokens.get(value)).filter(this::isGood);
    }

    /**
     * Makes a good token last longer; its value stays the same, as with the service.
     *
     * @param value as sent by a client
     * @return empty when it is dead: those can't be refreshed
     */
    public Optional<Token> refresh(String value) {
        return find(value)
                .map(token -> tokens.computeIfPresent(
                        value, (key, current) -> current.until(clock.instant().plus(lifetime))));
    }

    /**
     * Ends a token at once.
     *
     * @param value as sent by a client
     */
    public void revoke(String value) {
        tokens.remove(value);
    }

    /**
     * Ends all tokens of a user at once.
     *
     * @param user whose
     */
    public void revokeAllOf(User user) {
        tokens.values().removeIf(token -> token.user().equals(user));
    }

    /** Ends all tokens at once. */
    public void expireAll() {
        tokens.clear();
    }

    private boolean isGood(Token token) {
        return token.expiresAt().isAfter(clock.instant());
    }
}
