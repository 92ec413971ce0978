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

import io.github.camelanaplan.simulator.auth.LoginSchemes;
import io.github.camelanaplan.simulator.auth.TokenService;
import io.github.camelanaplan.simulator.auth.oauth.OAuthProvider;
import io.github.camelanaplan.simulator.http.Router;
import io.github.camelanaplan.simulator.tasks.TaskKind;
import io.github.camelanaplan.simulator.tenant.Tenant;

import static io.github.camelanaplan.simulator.resources.Access.MANAGE;
import static io.github.camelanaplan.simulator.resources.Access.READ;
import static io.github.camelanaplan.simulator.resources.Access.READ_TASKS;
import static io.github.camelanaplan.simulator.resources.Access.WRITE;

/** The table of all routes. */
final class Routes {

    private Routes() {}

    static Router ofAuthentication(LoginSchemes schemes, TokenService tokens) {
        TokenResource token = new TokenResource(schemes, tokens);
        return new Router()
                .post("/token/authenticate", token::authenticate)
                .post("/token/refresh", token::refresh)
                .get("/token/validate", token::validate)
                .post("/token/logout", token::logout);
    }

    static Router ofOAuth(OAuthProvider service) {
        OAuthResource oauth = new OAuthResource(service);
        OAuthPages pages = new OAuthPages(service);
        return new Router()
                .get("/auth/authorize", oauth::authorize)
                .get("/auth/prelogin", pages::login)
                .get("/oauth/activate", pages::activation)
                .post("/oauth/device/code", oauth::startDevice)
                .post("/oauth/token", oauth::token);
    }

    static Router ofIntegration(Tenant tenant) {
        Router router = new Router();
        addTenant(router, tenant);
        ModelRoutes model = new ModelRoutes(router, tenant);
        addModel(model);
        addFiles(model.waiting());
        addObjects(model, tenant);
        addStructure(model.waiting());
        for (TaskKind kind : TaskKind.values()) {
            addTasks(model, kind);
        }
        return router;
    }

    private static void addTenant(Router router, Tenant tenant) {
        UsersResource users = new UsersResource(tenant);
        WorkspacesResource workspaces = new WorkspacesResource(tenant);
        WorkspaceUsersResource workspaceUsers = new WorkspaceUsersResource(tenant);
        BulkDeleteResource bulkDelete = new BulkDeleteResource(tenant);
        ModelsResource models = new ModelsResource(tenant);
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

    private static void addFiles(ModelRoutes model) {
        FilesResource files = new FilesResource();
        ChunksResource chunks = new ChunksResource();
        model.get("/files", READ, files::list)
                .get("/files/{file}", READ, files::download)
                .post("/files/{file}", WRITE, files::announce)
                .put("/files/{file}", WRITE, files::upload)
                .delete("/files/{file}", WRITE, files::delete)
                .post("/files/{file}/complete", WRITE, files::complete)
                .get("/files/{file}/chunks", READ, chunks::list)
                .get("/files/{file}/chunks/{chunk}", READ, chunks::download)
                .put("/files/{file}/chunks/{chunk}", WRITE, chunks::upload);
    }

    private static void addObjects(ModelRoutes model, Tenant tenant) {
        ImportsResource imports = new ImportsResource(new ImportJson(tenant));
        ExportsResource exports = new ExportsResource();
        ActionsResource actions = new ActionsResource();
        ProcessesResource processes = new ProcessesResource(new ImportJson(tenant));
        model.get("/imports", READ, imports::list)
                .get("/imports/{object}", READ, imports::one)
                .get("/exports", READ, exports::list)
                .get("/exports/{object}", READ, exports::one)
                .get("/actions", READ, actions::list)
                .get("/actions/{object}", READ, actions::one)
                .get("/processes", READ, processes::list)
                .get("/processes/{object}", READ, processes::one);
    }

    private static void addStructure(ModelRoutes model) {
        ListsResource lists = new ListsResource();
        ModulesResource modules = new ModulesResource();
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

    private static void addTasks(ModelRoutes model, TaskKind kind) {
        TasksResource tasks = new TasksResource(kind);
        DumpsResource dumps = new DumpsResource(kind);
        String parent = "/" + kind.collection() + "/{object}/tasks";
        String task = parent + "/{task}";
        model.get(parent, READ_TASKS, tasks::list)
                .post(parent, WRITE, tasks::start)
                .get(task, READ, tasks::one)
                .delete(task, READ, tasks::cancel)
                .get(task + "/dump", READ, dumps::download)
                .get(task + "/dump/chunks", READ, dumps::chunks)
                .get(task + "/dump/chunks/{chunk}", READ, dumps::chunk)
                .get(task + "/dumps/{import}", READ, dumps::download)
                .get(task + "/dumps/{import}/chunks", READ, dumps::chunks)
                .get(task + "/dumps/{import}/chunks/{chunk}", READ, dumps::chunk);
    }
}
