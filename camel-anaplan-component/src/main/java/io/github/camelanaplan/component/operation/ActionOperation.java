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
package io.github.camelanaplan.component.operation;

import java.util.List;
import java.util.concurrent.CompletionStage;

import io.github.camelanaplan.client.model.ActionObject;
import io.github.camelanaplan.client.model.ModelRef;
import io.github.camelanaplan.client.model.ObjectKind;
import io.github.camelanaplan.client.model.TaskKind;
import io.github.camelanaplan.component.internal.binding.AnaplanCall;
import io.github.camelanaplan.component.internal.binding.TrackedHeaders;

/**
 * {@code anaplan:delete/{action}} and {@code anaplan:action/{action}}: run a delete action, and any other action. Neither
 * runs what is for the other: nobody must lose items by a name that was mixed up.
 */
final class ActionOperation implements Operation {
    private final TaskKind kind;

    /**
     * @param kind DELETE or ACTION
     */
    ActionOperation(TaskKind kind) {
        this.kind = kind;
    }

    @Override
    public CompletionStage<?> run(AnaplanCall call) {
        TaskRun.prepare(call);
        ModelRef model = call.model();
        ActionObject wanted = call.find(model, ObjectKind.ACTION, ActionObject.class, TrackedHeaders.idHeader(kind));
        requireKind(call, wanted);
        TaskRun task = new TaskRun(call);
        return task.inTurn(List.of(), () -> task.start(model, kind, wanted)).thenApply(task::settle);
    }

    private void requireKind(AnaplanCall call, ActionObject wanted) {
        if (wanted.deletes() != (kind == TaskKind.DELETE)) {
            String type = wanted.actionType() == null ? "without a type" : "of type " + wanted.actionType();
            throw call.wrongTarget(
                    wanted,
                    "is an action " + type,
                    "use anaplan:" + (wanted.deletes() ? TaskKind.DELETE : TaskKind.ACTION).word());
        }
    }
}
