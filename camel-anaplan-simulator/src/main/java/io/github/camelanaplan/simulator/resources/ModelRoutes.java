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

import java.util.function.Consumer;

import io.github.camelanaplan.simulator.auth.User;
import io.github.camelanaplan.simulator.http.Endpoint;
import io.github.camelanaplan.simulator.http.HttpFailure;
import io.github.camelanaplan.simulator.http.Router;
import io.github.camelanaplan.simulator.tenant.HostedModel;
import io.github.camelanaplan.simulator.tenant.Tenant;

/** Adds routes below a model in both forms of its path, with and without the workspace. */
final class ModelRoutes {

    private static final String BY_MODEL = "/models/{model}";
    private static final String BY_WORKSPACE = "/workspaces/{workspace}/models/{model}";

    private final Router router;
    private final Tenant tenant;
    private final Consumer<HostedModel> patience;

    ModelRoutes(Router router, Tenant tenant) {
        this(router, tenant, model -> {});
    }

    private ModelRoutes(Router router, Tenant tenant, Consumer<HostedModel> patience) {
        this.router = router;
        this.tenant = tenant;
        this.patience = patience;
    }

    /** Routes that wait for a busy model where this is wanted. */
    ModelRoutes waiting() {
        return new ModelRoutes(router, tenant, model -> model.tasks().awaitFree());
    }

    ModelRoutes get(String path, Access access, ModelEndpoint endpoint) {
        Endpoint guarded = guarded(access, endpoint);
        router.get(BY_MODEL + path, guarded).get(BY_WORKSPACE + path, guarded);
        return this;
    }

    ModelRoutes post(String path, Access access, ModelEndpoint endpoint) {
        Endpoint guarded = guarded(access, endpoint);
        router.post(BY_MODEL + path, guarded).post(BY_WORKSPACE + path, guarded);
        return this;
    }

    ModelRoutes put(String path, Access access, ModelEndpoint endpoint) {
        Endpoint guarded = guarded(access, endpoint);
        router.put(BY_MODEL + path, guarded).put(BY_WORKSPACE + path, guarded);
        return this;
    }

    ModelRoutes delete(String path, Access access, ModelEndpoint endpoint) {
        Endpoint guarded = guarded(access, endpoint);
        router.delete(BY_MODEL + path, guarded).delete(BY_WORKSPACE + path, guarded);
        return this;
    }

    ModelRoutes notReadable(String path) {
        router.notReadable(BY_MODEL + path).notReadable(BY_WORKSPACE + path);
        return this;
    }

    private Endpoint guarded(Access access, ModelEndpoint endpoint) {
        return call -> {
            HostedModel model = tenant.model(call.parameter("model"))
                    .filter(found -> !call.hasParameter("workspace")
                            || found.workspaceId().equals(call.parameter("workspace")))
                    .orElseThrow(HttpFailure::notFound);
            access.check(model, call.principal(User.class));
            patience.accept(model);
            return endpoint.answer(call, model);
        };
    }
}
