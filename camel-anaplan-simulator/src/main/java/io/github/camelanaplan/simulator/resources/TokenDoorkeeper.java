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
package io.github.camelanaplan.simulator.resources;

import io.github.camelanaplan.simulator.auth.Authorization;
import io.github.camelanaplan.simulator.auth.Token;
import io.github.camelanaplan.simulator.auth.TokenService;
import io.github.camelanaplan.simulator.auth.User;
import io.github.camelanaplan.simulator.http.Call;
import io.github.camelanaplan.simulator.http.HttpFailure;

/** Lets in who has a token. */
final class TokenDoorkeeper implements Doorkeeper {

    private final TokenService tokens;

    TokenDoorkeeper(TokenService tokens) {
        this.tokens = tokens;
    }

    @Override
    public User userOf(Call call) {
        return call.header("Authorization")
                .flatMap(Authorization::parse)
                .filter(sent -> sent.scheme().equals(Authorization.TOKEN_SCHEME)
                        || sent.scheme().equals("Bearer"))
                .flatMap(sent -> tokens.find(sent.credentials()))
                .map(Token::user)
                .orElseThrow(() -> HttpFailure.of(401, "Unauthorized"));
    }
}
