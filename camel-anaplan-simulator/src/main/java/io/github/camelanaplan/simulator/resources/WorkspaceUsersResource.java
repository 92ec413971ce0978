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
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelanaplan.simulator.auth.User;
import io.github.camelanaplan.simulator.http.Answer;
import io.github.camelanaplan.simulator.http.Call;
import io.github.camelanaplan.simulator.http.HttpFailure;
import io.github.camelanaplan.simulator.tenant.Tenant;
import io.github.camelanaplan.simulator.tenant.Workspace;

/**
 * Who administers a workspace and who visits it; hidden from everybody but administrators. Roles hold for the whole
 * tenant here, so that these are the same people everywhere.
 */
final class WorkspaceUsersResource {

    private final Tenant tenant;

    WorkspaceUsersResource(Tenant tenant) {
        this.tenant = tenant;
    }

    Answer admins(Call call) {
        return list(call, "admin", User::isAdmin);
    }

    Answer visitors(Call call) {
        return list(call, "visitor", user -> !user.isAdmin());
    }

    private Answer list(Call call, String kind, Predicate<User> which) {
        Workspace workspace = tenant.workspace(call.parameter("workspace"))
                .filter(found -> call.principal(User.class).isAdmin())
                .orElseThrow(HttpFailure::notFound);
        List<ObjectNode> users = tenant.users().stream()
                .filter(which)
                .map(user -> json(user, workspace))
                .toList();
        return Envelope.page(call, kind, kind + "s", users);
    }

    private ObjectNode json(User user, Workspace workspace) {
        ObjectNode json = Json.object()
                .put("firstName", user.firstName())
                .put("lastName", user.lastName())
                .put("email", user.email())
                .put("active", true);
        tenant.workspaces().stream()
                .filter(other -> other != workspace)
                .forEach(other -> json.withArray("otherWorkspaces").add(other.name()));
        return json;
    }
}
