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
import io.github.camelanaplan.simulator.model.StableId;
import io.github.camelanaplan.simulator.tenant.Tenant;

/** Users: oneself for everybody, the others for administrators. */
final class UsersResource {

    private static final Set<String> SORT_FIELDS = Set.of("firstName", "lastName", "email", "active", "lastLoginDate");

    private final Tenant tenant;

    UsersResource(Tenant tenant) {
        this.tenant = tenant;
    }

    Answer me(Call call) {
        return Envelope.single(call, "user", "user", json(call.principal(User.class)));
    }

    Answer list(Call call) {
        requireAdmin(call);
        List<ObjectNode> users = TextFilter.apply(
                call, tenant.users().stream().map(UsersResource::json).toList(), "email");
        return Envelope.page(call, "user", "users", Sorting.strict(call, users, SORT_FIELDS));
    }

    Answer one(Call call) {
        requireAdmin(call);
        User user = tenant.users().stream()
                .filter(candidate -> candidate.id().equals(call.parameter("user")))
                .findFirst()
                .orElseThrow(HttpFailure::notFound);
        return Envelope.single(call, "user", "user", json(user));
    }

    private static void requireAdmin(Call call) {
        if (!call.principal(User.class).isAdmin()) {
            throw HttpFailure.of(403, "Forbidden");
        }
    }

    private static ObjectNode json(User user) {
        return Json.object()
                .put("id", user.id())
                .put("active", true)
                .put("email", user.email())
                .put("emailOptIn", false)
                .put("firstName", user.firstName())
                .put("lastName", user.lastName())
                .put("customerId", StableId.of("customer"))
                .put("lastLoginDate", "2026-01-02T08:05:37.000+0000");
    }
}
