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

import java.time.Duration;
import java.time.Instant;

import io.github.camelanaplan.client.auth.Token;

/**
 * What the service gave. Its {@code toString} shows no token.
 *
 * @param accessToken  authorises calls
 * @param refreshToken gets the next access token; empty if the service gave none
 * @param lifetime     how long the access token lasts
 */
record Granted(String accessToken, String refreshToken, Duration lifetime) {

    Token token(Instant now) {
        return Token.lasting(lifetime, "Bearer " + accessToken, now);
    }

    @Override
    public String toString() {
        return "tokens for " + lifetime;
    }
}
