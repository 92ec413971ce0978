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

import io.github.camelanaplan.simulator.auth.User;
import io.github.camelanaplan.simulator.http.Answer;
import io.github.camelanaplan.simulator.http.Call;
import io.github.camelanaplan.simulator.http.HttpFailure;
import io.github.camelanaplan.simulator.http.Router;
import io.github.camelanaplan.simulator.tenant.RateBudget;

/** One version of the Integration API, for who is known. All versions take from the same budget of calls. */
final class IntegrationService implements Service {

    private final Dialect dialect;
    private final Doorkeeper doorkeeper;
    private final RateBudget budget;
    private final Router router;

    IntegrationService(Dialect dialect, Doorkeeper doorkeeper, RateBudget budget, Router router) {
        this.dialect = dialect;
        this.doorkeeper = doorkeeper;
        this.budget = budget;
        this.router = router;
    }

    @Override
    public boolean serves(String path) {
        return path.startsWith(dialect.prefix() + "/");
    }

    @Override
    public Answer answer(Call call) throws IOException {
        try {
            User user = doorkeeper.userOf(call);
            Call known = dialect.understood(call.by(user, user.email()));
            Duration wait = budget.take();
            return wait.isZero()
                    ? router.answer(known, dialect.prefix())
                    : Errors.later(dialect.error(call, HttpFailure.of(429, "Too Many Requests")), wait);
        } catch (HttpFailure failure) {
            return dialect.error(call, failure);
        }
    }

    @Override
    public Answer error(HttpFailure failure) {
        return dialect.error(failure);
    }
}
