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

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;

import io.github.camelanaplan.simulator.auth.oauth.OAuthClient;
import io.github.camelanaplan.simulator.auth.oauth.OAuthClient.DeviceGrant;
import io.github.camelanaplan.simulator.auth.oauth.OAuthClient.RefreshMode;

/**
 * Declares an OAuth client as the administrator of a tenant registers it: either for the authorization code grant, with a
 * secret and redirect URIs, or for the device grant, which has neither. Refresh tokens rotate, unless declared otherwise.
 */
public final class OAuthClientBuilder {

    private final String id;
    private final Set<String> redirectUris = new LinkedHashSet<>();
    private String secret;
    private boolean deviceGrant;
    private Duration deviceInterval = Duration.ofSeconds(5);
    private Duration deviceCodeLifetime = Duration.ofMinutes(15);
    private RefreshMode refreshMode = RefreshMode.ROTATING;

    OAuthClientBuilder(String id) {
        this.id = id;
    }

    /**
     * Sets the secret, which the client must send from then on with each code and refresh token.
     *
     * @param secret none by default
     * @return this builder
     */
    public OAuthClientBuilder secret(String secret) {
        this.secret = secret;
        return this;
    }

    /**
     * Lets the client use the authorization code grant.
     *
     * @param uri where people come back to, one of several; compared as text
     * @return this builder
     */
    public OAuthClientBuilder redirectUri(String uri) {
        redirectUris.add(URI.create(uri).toString());
        return this;
    }

    /**
     * Lets the client use the device grant.
     *
     * @return this builder
     */
    public OAuthClientBuilder deviceGrant() {
        this.deviceGrant = true;
        return this;
    }

    /**
     * Makes refresh tokens last: a refresh answers the same one.
     *
     * @return this builder
     */
    public OAuthClientBuilder nonRotating() {
        this.refreshMode = RefreshMode.LASTING;
        return this;
    }

    /**
     * How long a device has to wait between two questions; who asks sooner is told to slow down. By the simulator's
     * clock.
     *
     * @param interval whole seconds, 5 by default; zero lets devices ask as often as they like
     * @return this builder
     */
    public OAuthClientBuilder deviceInterval(Duration interval) {
        this.deviceInterval = wholeSeconds("device interval", interval);
        return this;
    }

    /**
     * How long a person has to answer. By the simulator's clock.
     *
     * @param lifetime whole seconds, 15 minutes by default
     * @return this builder
     */
    public OAuthClientBuilder deviceCodeLifetime(Duration lifetime) {
        this.deviceCodeLifetime = wholeSeconds("lifetime of device codes", lifetime);
        return this;
    }

    private static Duration wholeSeconds(String name, Duration duration) {
        if (duration.isNegative() || duration.getNano() != 0) {
            throw new IllegalArgumentException("the " + name + " must be whole seconds, not " + duration);
        }
        return duration;
    }

    OAuthClient build() {
        if (deviceGrant && (secret != null || !redirectUris.isEmpty())) {
            throw new IllegalStateException("OAuth client " + id + ": the device grant needs a client of its own, "
                    + "without a secret and redirect URIs");
        }
        if (secret == null && !redirectUris.isEmpty()) {
            throw new IllegalStateException("OAuth client " + id + ": a client with redirect URIs has a secret");
        }
        return new OAuthClient(
                id,
                secret,
                Set.copyOf(redirectUris),
                deviceGrant ? new DeviceGrant(deviceInterval, deviceCodeLifetime) : null,
                refreshMode);
    }
}
