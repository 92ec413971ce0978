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
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelanaplan.simulator.auth.Role;
import io.github.camelanaplan.simulator.auth.User;
import io.github.camelanaplan.simulator.engine.MappingParameter;
import io.github.camelanaplan.simulator.engine.RunParameters;
import io.github.camelanaplan.simulator.http.Answer;
import io.github.camelanaplan.simulator.http.Call;
import io.github.camelanaplan.simulator.http.HttpFailure;
import io.github.camelanaplan.simulator.model.ModelDefinition;
import io.github.camelanaplan.simulator.model.ModelObject;
import io.github.camelanaplan.simulator.tasks.TaskKind;
import io.github.camelanaplan.simulator.tasks.TaskQueue;
import io.github.camelanaplan.simulator.tasks.TaskRequest;
import io.github.camelanaplan.simulator.tasks.TaskView;
import io.github.camelanaplan.simulator.tenant.HostedModel;

/** The tasks of imports, of exports, of actions or of processes. */
final class TasksResource {

    private final TaskKind kind;
    private final Dialect dialect;

    TasksResource(TaskKind kind, Dialect dialect) {
        this.kind = kind;
        this.dialect = dialect;
    }

    /** Of all users; empty rather than missing for parents that do not exist or are out of reach. */
    Answer list(Call call, HostedModel model) {
        List<ObjectNode> tasks = call.principal(User.class).role() == Role.NO_ACCESS
                ? List.of()
                : inOrder(call, model.tasks()).stream().map(this::brief).toList();
        return dialect.page(call, "task", "tasks", tasks);
    }

    private List<TaskView> inOrder(Call call, TaskQueue tasks) {
        List<TaskView> oldestFirst = tasks.list(kind, call.parameter("object"));
        return tasks.ignoresOrder() ? oldestFirst : TaskOrder.sorted(call, oldestFirst);
    }

    Answer start(Call call, HostedModel model) throws IOException {
        String object = call.parameter("object");
        Found.<ModelObject>byId(startable(model.definition()), object).orElseThrow(HttpFailure::notFound);
        TaskRequest request =
                new TaskRequest(kind, object, call.principal(User.class).email(), parameters(Json.objectFrom(call)));
        return dialect.single(call, "task", "task", brief(model.start(request)));
    }

    Answer one(Call call, HostedModel model) {
        TaskView task = model.tasks()
                .find(kind, call.parameter("object"), call.parameter("task"))
                .orElseThrow(HttpFailure::notFound);
        boolean withTimes = kind == TaskKind.PROCESS && call.query().isTrue("includeProcessDetails");
        return dialect.single(
                call, "task", "task", dialect.task(withTimes ? TaskJson.withTimes(task) : TaskJson.full(task)));
    }

    Answer cancel(Call call, HostedModel model) {
        String user = call.principal(User.class).email();
        TaskView task = model.tasks()
                .cancel(kind, call.parameter("object"), call.parameter("task"), user)
                .orElseThrow(HttpFailure::notFound);
        return dialect.single(call, "task", "task", dialect.task(TaskJson.full(task)));
    }

    private ObjectNode brief(TaskView task) {
        return dialect.briefTask(TaskJson.brief(task));
    }

    private List<? extends ModelObject> startable(ModelDefinition definition) {
        return switch (kind) {
            case IMPORT -> definition.imports();
            case EXPORT -> definition.exports();
            case ACTION -> definition.actions();
            case PROCESS -> definition.processes();
        };
    }

    private static RunParameters parameters(JsonNode body) {
        JsonNode locale = body.path("localeName");
        if (!locale.isTextual() || locale.asText().isBlank()) {
            throw HttpFailure.badRequest("Expected mandatory field 'localeName'");
        }
        List<MappingParameter> mapping = new ArrayList<>();
        for (JsonNode parameter : body.path("mappingParameters")) {
            mapping.add(new MappingParameter(
                    parameter.path("importId").asText(null),
                    parameter.path("entityType").asText(null),
                    parameter.path("entityName").asText(null)));
        }
        return new RunParameters(locale.asText(), mapping);
    }
}
