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

import java.io.IOException;
import java.time.Duration;

import io.github.camelanaplan.simulator.auth.Authorization;
import io.github.camelanaplan.simulator.auth.Token;
import io.github.camelanaplan.simulator.auth.TokenService;
import io.github.camelanaplan.simulator.auth.User;
import io.github.camelanaplan.simulator.http.Answer;
import io.github.camelanaplan.simulator.http.Call;
import io.github.camelanaplan.simulator.http.HttpFailure;
import io.github.camelanaplan.simulator.http.Router;
import io.github.camelanaplan.simulator.tenant.RateBudget;
import io.github.camelanaplan.simulator.tenant.Tenant;

/** The Integration API 2.0, for who has a token. */
final class IntegrationService implements Service {

    private final TokenService tokens;
    private final RateBudget budget;
    private final Router router;

    IntegrationService(Tenant tenant, TokenService tokens) {
        this.tokens = tokens;
        this.budget = tenant.budget();
        this.router = Routes.ofIntegration(tenant);
    }

    @Override
    public boolean serves(String path) {
        return path.startsWith(Api.PREFIX + "/");
    }

    @Override
    public Answer answer(Call call) throws IOException {
        User user = userOf(call);
        Call known = call.by(user, user.email());
        Duration wait = budget.take();
        return wait.isZero() ? router.answer(known, Api.PREFIX) : Errors.tooManyCalls(call, wait);
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
