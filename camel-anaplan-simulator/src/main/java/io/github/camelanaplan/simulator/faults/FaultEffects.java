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
package io.github.camelanaplan.simulator.faults;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.camelanaplan.simulator.auth.TokenService;
import io.github.camelanaplan.simulator.http.ReceivedRequest;
import io.github.camelanaplan.simulator.tenant.HostedModel;
import io.github.camelanaplan.simulator.tenant.Tenant;

/** What faults change in the service itself. Thread-safe. */
public final class FaultEffects {

    private static final Pattern MODEL = Pattern.compile(".*/models/([^/]+).*");

    private final Tenant tenant;
    private final TokenService tokens;

    /**
     * Effects on a tenant.
     *
     * @param tenant has the models
     * @param tokens has the sessions
     */
    public FaultEffects(Tenant tenant, TokenService tokens) {
        this.tenant = tenant;
        this.tokens = tokens;
    }

    void expireTokens() {
        tokens.expireAll();
    }

    /** Does something to the model that a request is about; nothing when it is about none. */
    void onModelOf(ReceivedRequest request, Consumer<HostedModel> effect) {
        Matcher path = MODEL.matcher(request.pathOnly());
        if (path.matches()) {
            tenant.model(path.group(1)).ifPresent(effect);
        }
    }
}
