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

import java.time.Duration;
import java.util.Set;

/**
 * A client as the administrator of a tenant registers it.
 *
 * @param id its id
 * @param secret null for clients without one
 * @param redirectUris where the authorization code grant may send people back to; empty for clients without it
 * @param deviceGrant the device grant; null for clients without it
 * @param refreshMode what a refresh does to the refresh token
 */
public record OAuthClient(
        String id, String secret, Set<String> redirectUris, DeviceGrant deviceGrant, RefreshMode refreshMode) {

    /** What a refresh does to the refresh token. */
    public enum RefreshMode {
        /** It is replaced by another one, and dead. */
        ROTATING,
        /** It stays. */
        LASTING
    }

    /**
     * How devices may ask.
     *
     * @param interval the least time between two questions
     * @param codeLifetime how long a person has to answer
     */
    public record DeviceGrant(Duration interval, Duration codeLifetime) {}

    /** Leaves the secret out. */
    @Override
    public String toString() {
        return "OAuth client " + id;
    }
}
