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
package io.github.camelanaplan.simulator;

import java.util.List;

import io.github.camelanaplan.simulator.auth.oauth.OAuthProvider;

/**
 * What people do in their browsers and administrators in theirs, and a look at the refresh tokens. All methods may be
 * called from any thread.
 */
public final class SimulatedOAuth {

    private final OAuthProvider oauth;

    SimulatedOAuth(OAuthProvider oauth) {
        this.oauth = oauth;
    }

    /**
     * Signs a person in for a client of the authorization code grant, who allows it everything.
     *
     * @param clientId a client with a redirect URI
     * @param email the person
     * @return the code that the person would bring back; good for one exchange within 10 minutes, with any of the
     *     client's redirect URIs
     * @throws IllegalArgumentException when there is no such client or person
     */
    public String authorizationCode(String clientId, String email) {
        return oauth.authorizationCode(clientId, email);
    }

    /**
     * Gives out a fresh refresh token, as if the person had allowed the client everything some time ago.
     *
     * @param clientId the client
     * @param email the person
     * @return a token that does not expire
     * @throws IllegalArgumentException when there is no such client or person
     */
    public String refreshToken(String clientId, String email) {
        return oauth.refreshToken(clientId, email);
    }

    /**
     * The codes that devices show and that nobody has answered in time so far.
     *
     * @return in the order in which the devices asked
     */
    public List<String> pendingUserCodes() {
        return oauth.pendingUserCodes();
    }

    /**
     * A person signs in and says yes to a device: the next time it asks, it gets tokens.
     *
     * @param userCode what the device shows
     * @param email the person
     * @throws IllegalArgumentException when no device waits with this code, or there is no such person, or one without a
     *     password: with single sign-on nobody can use the device grant
     */
    public void approve(String userCode, String email) {
        oauth.approve(userCode, email);
    }

    /**
     * A person says no to a device.
     *
     * @param userCode what the device shows
     * @throws IllegalArgumentException when no device waits with this code
     */
    public void deny(String userCode) {
        oauth.deny(userCode);
    }

    /**
     * Ends a refresh token at once; access tokens that it brought stay good.
     *
     * @param refreshToken its value; harmless when it is dead
     */
    public void revoke(String refreshToken) {
        oauth.refreshTokens().revoke(refreshToken);
    }

    /**
     * How many refreshes gave out a new refresh token in place of the one sent.
     *
     * @return 0 or more
     */
    public int rotations() {
        return oauth.refreshTokens().rotations();
    }

    /**
     * Whether a refresh token could be used now.
     *
     * @param refreshToken its value
     * @return false when it was rotated away, revoked or never given out
     */
    public boolean isAlive(String refreshToken) {
        return oauth.refreshTokens().isAlive(refreshToken);
    }
}
