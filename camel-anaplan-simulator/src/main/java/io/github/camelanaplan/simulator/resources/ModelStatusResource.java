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

import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelanaplan.simulator.auth.User;
import io.github.camelanaplan.simulator.http.Answer;
import io.github.camelanaplan.simulator.http.Call;
import io.github.camelanaplan.simulator.http.HttpFailure;
import io.github.camelanaplan.simulator.model.ModelState;
import io.github.camelanaplan.simulator.tasks.TaskView;
import io.github.camelanaplan.simulator.tenant.HostedModel;

/** Whether a model is in memory and busy. */
final class ModelStatusResource {

    private static final double IDLE = -1.0;

    /** Without the usual envelope, as the service does it. */
    Answer status(Call call, HostedModel model) {
        Optional<TaskView> running = model.tasks().running();
        ObjectNode status = Json.object()
                .put("currentStep", running.isPresent() ? "Processing ..." : idleStep(model))
                .put("progress", running.map(TaskView::progress).orElse(IDLE))
                .putNull("taskId")
                .put(
                        "tooltip",
                        running.map(task -> task.request().kind() + " by "
                                        + task.request().user())
                                .orElse(null))
                .putNull("exportTaskType")
                .put("creationTime", System.currentTimeMillis())
                .putNull("peakMemoryUsageEstimate")
                .putNull("peakMemoryUsageTime");
        return Json.answer(200, Json.object().set("requestStatus", status));
    }

    Answer open(Call call, HostedModel model) {
        requireAdmin(call, 404, "Not Found");
        refuseWhenArchived(model);
        if (model.state() == ModelState.MAINTENANCE) {
            throw HttpFailure.of(424, "Model is offline");
        }
        boolean wasLoaded = model.isLoaded();
        model.load();
        return Answer.empty(wasLoaded ? 200 : 202);
    }

    Answer close(Call call, HostedModel model) {
        requireAdmin(call, 403, "Forbidden");
        refuseWhenArchived(model);
        model.unload();
        return Answer.empty(204);
    }

    private static String idleStep(HostedModel model) {
        return model.isOpen() ? "Open" : "Closed";
    }

    private static void refuseWhenArchived(HostedModel model) {
        if (model.state() == ModelState.ARCHIVED) {
            throw HttpFailure.of(422, "Model is archived");
        }
    }

    private static void requireAdmin(Call call, int otherwise, String message) {
        if (!call.principal(User.class).isAdmin()) {
            throw HttpFailure.of(otherwise, message);
        }
    }
}
