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

import static io.github.camelanaplan.simulator.resources.Access.MANAGE;
import static io.github.camelanaplan.simulator.resources.Access.READ;
import static io.github.camelanaplan.simulator.resources.Access.WRITE;

/** All that the Integration API 2.0 has. */
final class Routes20 {

    private Routes20() {}

    static Router of(Tenant tenant, Dialect dialect) {
        Router router = new Router();
        addTenant(router, tenant, dialect);
        ModelRoutes model = new ModelRoutes(router, tenant, dialect);
        BulkRoutes.add(model, dialect);
        addModel(model);
        addFiles(model.waiting(), dialect);
        addObjects(model, tenant, dialect);
        addStructure(model.waiting(), dialect);
        return router;
    }

    private static void addTenant(Router router, Tenant tenant, Dialect dialect) {
        UsersResource users = new UsersResource(tenant);
        WorkspacesResource workspaces = new WorkspacesResource(tenant, dialect);
        WorkspaceUsersResource workspaceUsers = new WorkspaceUsersResource(tenant);
        BulkDeleteResource bulkDelete = new BulkDeleteResource(tenant);
        ModelsResource models = new ModelsResource(tenant, dialect);
        router.get("/users/me", users::me)
                .get("/users", users::list)
                .get("/users/{user}", users::one)
                .get("/workspaces", workspaces::list)
                .get("/workspaces/{workspace}", workspaces::one)
                .get("/workspaces/{workspace}/admins", workspaceUsers::admins)
                .get("/workspaces/{workspace}/visitors", workspaceUsers::visitors)
                .post("/workspaces/{workspace}/bulkDeleteModels", bulkDelete::delete)
                .get("/workspaces/{workspace}/models", models::ofWorkspace)
                .notReadable("/workspaces/{workspace}/models/{model}")
                .get("/models", models::list)
                .get("/models/{model}", models::one);
    }

    private static void addModel(ModelRoutes model) {
        ModelStatusResource status = new ModelStatusResource();
        model.get("/status", MANAGE, status::status)
                .post("/status", MANAGE, status::status)
                .post("/open", MANAGE, status::open)
                .post("/close", MANAGE, status::close)
                .notReadable("/modelCalendar/fiscalYear");
    }

    private static void addFiles(ModelRoutes model, Dialect dialect) {
        FilesResource files = new FilesResource(dialect);
        model.get("/files/{file}", READ, files::download).delete("/files/{file}", WRITE, files::delete);
    }

    private static void addObjects(ModelRoutes model, Tenant tenant, Dialect dialect) {
        ImportsResource imports = new ImportsResource(new ImportJson(tenant), dialect);
        ExportsResource exports = new ExportsResource(dialect);
        ActionsResource actions = new ActionsResource(dialect);
        ProcessesResource processes = new ProcessesResource(new ImportJson(tenant), dialect);
        model.get("/imports", READ, imports::list)
                .get("/imports/{object}", READ, imports::one)
                .get("/exports", READ, exports::list)
                .get("/exports/{object}", READ, exports::one)
                .get("/actions", READ, actions::list)
                .get("/actions/{object}", READ, actions::one)
                .get("/processes", READ, processes::list)
                .get("/processes/{object}", READ, processes::one);
    }

    private static void addStructure(ModelRoutes model, Dialect dialect) {
        ListsResource lists = new ListsResource();
        ModulesResource modules = new ModulesResource(dialect);
        ViewsResource views = new ViewsResource();
        LineItemsResource lineItems = new LineItemsResource();
        model.get("/lists", READ, lists::list)
                .get("/lists/{list}", READ, lists::one)
                .get("/modules", READ, modules::list)
                .get("/modules/{module}/views", READ, views::ofModule)
                .get("/modules/{module}/lineItems", READ, lineItems::ofModule)
                .notReadable("/modules/{module}/data")
                .get("/views", READ, views::list)
                .get("/views/{view}", READ, views::one)
                .get("/lineItems", READ, lineItems::list)
                .get("/lineItems/{lineItem}/dimensions", READ, lineItems::dimensions)
                .get("/dashboards", READ, modules::dashboards);
    }
}
