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

/** Adds routes below a model, in all forms that its path has. */
final class ModelRoutes {

    private final Router router;
    private final Tenant tenant;
    private final Dialect dialect;
    private final Consumer<HostedModel> patience;

    ModelRoutes(Router router, Tenant tenant, Dialect dialect) {
        this(router, tenant, dialect, model -> {});
    }

    private ModelRoutes(Router router, Tenant tenant, Dialect dialect, Consumer<HostedModel> patience) {
        this.router = router;
        this.tenant = tenant;
        this.dialect = dialect;
        this.patience = patience;
    }

    /** Routes that wait for a busy model where this is wanted. */
    ModelRoutes waiting() {
        return new ModelRoutes(router, tenant, dialect, model -> model.tasks().awaitFree());
    }

    ModelRoutes get(String path, Access access, ModelEndpoint endpoint) {
        Endpoint guarded = guarded(access, endpoint);
        dialect.pathsOfModel().forEach(root -> router.get(root + path, guarded));
        return this;
    }

    ModelRoutes post(String path, Access access, ModelEndpoint endpoint) {
        Endpoint guarded = guarded(access, endpoint);
        dialect.pathsOfModel().forEach(root -> router.post(root + path, guarded));
        return this;
    }

    ModelRoutes put(String path, Access access, ModelEndpoint endpoint) {
        Endpoint guarded = guarded(access, endpoint);
        dialect.pathsOfModel().forEach(root -> router.put(root + path, guarded));
        return this;
    }

    ModelRoutes delete(String path, Access access, ModelEndpoint endpoint) {
        Endpoint guarded = guarded(access, endpoint);
        dialect.pathsOfModel().forEach(root -> router.delete(root + path, guarded));
        return this;
    }

    ModelRoutes notReadable(String path) {
        dialect.pathsOfModel().forEach(root -> router.notReadable(root + path));
        return this;
    }

    private Endpoint guarded(Access access, ModelEndpoint endpoint) {
        return call -> {
            HostedModel model = tenant.model(call.parameter("model"))
                    .filter(found -> !call.hasParameter("workspace")
                            || found.workspaceId().equals(call.parameter("workspace")))
                    .orElseThrow(HttpFailure::notFound);
            access.check(model, call.principal(User.class), dialect::noAccess);
            patience.accept(model);
            return endpoint.answer(call, model);
        };
    }
}
