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

import io.github.camelanaplan.simulator.auth.Token;

/**
 * What a client gets.
 *
 * @param grant for what
 * @param access the access token
 * @param lifetime how long the access token is good for
 * @param refresh the refresh token; null without the scope for it
 */
public record OAuthTokens(Grant grant, Token access, Duration lifetime, String refresh) {

    /** Leaves the tokens out. */
    @Override
    public String toString() {
        return "tokens of " + grant.user().email() + " for " + grant.client();
    }
}
