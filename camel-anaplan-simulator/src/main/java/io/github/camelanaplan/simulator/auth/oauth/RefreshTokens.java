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

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.camelanaplan.simulator.auth.oauth.OAuthClient.RefreshMode;

/** The refresh tokens that are alive. They don't expire. Thread-safe. */
public final class RefreshTokens {

    /** A live token and what it is for. */
    record Refreshed(Grant grant, String token) {
        /** Leaves the token out. */
        @Override
        public String toString() {
            return "refresh token for " + grant;
        }
    }

    private final Opaque opaque;
    private final Map<String, Grant> alive = new ConcurrentHashMap<>();
    private final AtomicInteger rotations = new AtomicInteger();

    RefreshTokens(Opaque opaque) {
        this.opaque = opaque;
    }

    String issue(Grant grant) {
        String token = opaque.text();
        alive.put(token, grant);
        return token;
    }

    /** Uses a token, which kills it if the client's tokens rotate: of several at once, one succeeds. */
    Refreshed use(OAuthClient client, Parameters parameters) {
        String token = parameters.required("refresh_token");
        Grant grant = alive.get(token);
        if (grant == null || !grant.client().equals(client)) {
            throw dead();
        }
        if (client.refreshMode() == RefreshMode.LASTING) {
            return new Refreshed(grant, token);
        }
        if (!alive.remove(token, grant)) {
            throw dead();
        }
        rotations.incrementAndGet();
        return new Refreshed(grant, issue(grant));
    }

    /**
     * Ends a token at once; access tokens that it brought stay good.
     *
     * @param token its value; harmless when it is dead
     */
    public void revoke(String token) {
        alive.remove(token);
    }

    /**
     * Whether a token could be used now.
     *
     * @param token its value
     * @return false when it was used, revoked or never given out
     */
    public boolean isAlive(String token) {
        return alive.containsKey(token);
    }

    /**
     * How many times a token was replaced by another one.
     *
     * @return 0 or more
     */
    public int rotations() {
        return rotations.get();
    }

    private static OAuthRefusal dead() {
        return OAuthRefusal.invalidGrant("The refresh token is unknown, was used before or was revoked");
    }
}
