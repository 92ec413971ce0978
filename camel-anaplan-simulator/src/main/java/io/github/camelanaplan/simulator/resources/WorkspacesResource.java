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

import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelanaplan.simulator.auth.User;
import io.github.camelanaplan.simulator.http.Answer;
import io.github.camelanaplan.simulator.http.Call;
import io.github.camelanaplan.simulator.http.HttpFailure;
import io.github.camelanaplan.simulator.tenant.Tenant;
import io.github.camelanaplan.simulator.tenant.Workspace;

/** Workspaces. */
final class WorkspacesResource {

    private static final Set<String> SORT_FIELDS = Set.of("name", "sizeAllowance");
    private static final long SIZE_ALLOWANCE = 1L << 30;

    private final Tenant tenant;
    private final Dialect dialect;

    WorkspacesResource(Tenant tenant, Dialect dialect) {
        this.tenant = tenant;
        this.dialect = dialect;
    }

    Answer list(Call call) {
        List<ObjectNode> workspaces = tenant.workspaces().stream()
                .map(workspace -> json(call, workspace))
                .toList();
        return dialect.page(
                call,
                "workspace",
                "workspaces",
                Sorting.strict(call, TextFilter.apply(call, workspaces, "name"), SORT_FIELDS));
    }

    // hidden from everybody but administrators, who may list it all the same
    Answer one(Call call) {
        Workspace workspace = tenant.workspace(call.parameter("workspace"))
                .filter(found -> call.principal(User.class).isAdmin())
                .orElseThrow(HttpFailure::notFound);
        return dialect.single(call, "workspace", "workspace", json(call, workspace));
    }

    private ObjectNode json(Call call, Workspace workspace) {
        ObjectNode json = Json.object()
                .put("id", workspace.id())
                .put("name", workspace.name())
                .put("active", true);
        if (call.query().isTrue("tenantDetails")) {
            json.put("sizeAllowance", SIZE_ALLOWANCE).put("currentSize", 0);
        }
        return dialect.workspace(json);
    }
}
