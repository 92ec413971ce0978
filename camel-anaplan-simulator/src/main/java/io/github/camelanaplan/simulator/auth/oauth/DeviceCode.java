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

import java.time.Instant;

import io.github.camelanaplan.simulator.auth.User;

/** A device that waits for a person's answer. Thread-safe. */
public final class DeviceCode {

    private enum State {
        WAITING,
        ALLOWED,
        DENIED
    }

    private final String code;
    private final String userCode;
    private final OAuthClient client;
    private final Scopes scopes;
    private final Instant expiresAt;
    private State state = State.WAITING;
    private User user;
    private Instant askedAt;

    DeviceCode(String code, String userCode, OAuthClient client, Scopes scopes, Instant expiresAt) {
        this.code = code;
        this.userCode = userCode;
        this.client = client;
        this.scopes = scopes;
        this.expiresAt = expiresAt;
    }

    /**
     * What the device asks with.
     *
     * @return a secret
     */
    public String code() {
        return code;
    }

    /**
     * What the person types.
     *
     * @return for example {@code 2GMV-XTBC}
     */
    public String userCode() {
        return userCode;
    }

    /**
     * Who asks.
     *
     * @return a client with the device grant
     */
    public OAuthClient client() {
        return client;
    }

    boolean hasExpired(Instant now) {
        return !expiresAt.isAfter(now);
    }

    synchronized boolean isWaiting() {
        return state == State.WAITING;
    }

    synchronized void allow(User person) {
        requireWaiting();
        state = State.ALLOWED;
        user = person;
    }

    synchronized void deny() {
        requireWaiting();
        state = State.DENIED;
    }

    private void requireWaiting() {
        if (state != State.WAITING) {
            throw new IllegalArgumentException("the user code " + userCode + " was answered before");
        }
    }

    /** The device asks; anything but a grant is an error with a code of its own. */
    synchronized Grant ask(Instant now) {
        if (hasExpired(now)) {
            throw OAuthRefusal.of(400, "expired_token", "Nobody answered in time");
        }
        Instant before = askedAt;
        askedAt = now;
        if (before != null && now.isBefore(before.plus(client.deviceGrant().interval()))) {
            throw OAuthRefusal.of(400, "slow_down", "Asked again before the interval was over");
        }
        return switch (state) {
            case WAITING -> throw OAuthRefusal.of(400, "authorization_pending", "Nobody has answered yet");
            case DENIED -> throw OAuthRefusal.of(403, "access_denied", "The person said no");
            case ALLOWED -> new Grant(client, user, scopes);
        };
    }

    /** Shows what people see. */
    @Override
    public String toString() {
        return "device code " + userCode;
    }
}
