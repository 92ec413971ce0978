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
import io.github.camelanaplan.simulator.http.Answer;
import io.github.camelanaplan.simulator.http.Application;
import io.github.camelanaplan.simulator.http.Call;
import io.github.camelanaplan.simulator.http.HttpFailure;
import io.github.camelanaplan.simulator.http.Router;
import io.github.camelanaplan.simulator.tenant.Tenant;

/** The authentication service and the Integration API 2.0 behind one port. */
public final class Api implements Application {

    static final String PREFIX = "/2/0";

    private final TokenService tokens;
    private final Router authentication;
    private final Router integration;

    private Api(TokenService tokens, Router authentication, Router integration) {
        this.tokens = tokens;
        this.authentication = authentication;
        this.integration = integration;
    }

    /**
     * Puts the resources together.
     *
     * @param tenant what they show
     * @param tokens who may see it
     * @return an application to serve
     */
    public static Api of(Tenant tenant, TokenService tokens) {
        return new Api(tokens, Routes.ofAuthentication(tokens), Routes.ofIntegration(tenant));
    }

    @Override
    public Answer answer(Call call) throws Exception {
        try {
            if (call.path().startsWith("/token/")) {
                return authentication.answer(call, "");
            }
            if (call.path().startsWith(PREFIX + "/")) {
                User user = userOf(call);
                return integration.answer(call.by(user, user.email()), PREFIX);
            }
            throw HttpFailure.notFound();
        } catch (HttpFailure failure) {
            return Errors.ofIntegration(call, failure);
        }
    }

    private User userOf(Call call) {
        return call.header("Authorization")
                .flatMap(Authorization::parse)
                .filter(sent -> sent.scheme().equals(Authorization.TOKEN_SCHEME)
                        || sent.scheme().equals("Bearer"))
                .flatMap(sent -> tokens.find(sent.credentials()))
                .map(Token::user)
                .orElseThrow(() -> HttpFailure.of(401, "Unauthorized"));
    }
}
