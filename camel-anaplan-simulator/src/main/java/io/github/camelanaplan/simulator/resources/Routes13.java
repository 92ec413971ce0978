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

import io.github.camelanaplan.simulator.http.Router;
import io.github.camelanaplan.simulator.tenant.Tenant;

import static io.github.camelanaplan.simulator.resources.Access.READ;

/** All that the Integration API 1.3 has. */
final class Routes13 {

    private Routes13() {}

    static Router of(Tenant tenant, Dialect dialect) {
        Router router = new Router()
                .get("/workspaces", new WorkspacesResource(tenant, dialect)::list)
                .get("/workspaces/{workspace}/models", new ModelsResource(tenant, dialect)::ofWorkspace);
        ModelRoutes model = new ModelRoutes(router, tenant, dialect);
        BulkRoutes.add(model, dialect);
        ExportsResource exports = new ExportsResource(dialect);
        model.get("/imports", READ, new ImportsResource(new ImportJson(tenant), dialect)::list)
                .get("/exports", READ, exports::list)
                .get("/exports/{object}", READ, exports::one)
                .get("/actions", READ, new ActionsResource(dialect)::list)
                .get("/processes", READ, new ProcessesResource(new ImportJson(tenant), dialect)::list)
                .waiting()
                .get("/modules", READ, new ModulesResource(dialect)::list);
        return router;
    }
}
