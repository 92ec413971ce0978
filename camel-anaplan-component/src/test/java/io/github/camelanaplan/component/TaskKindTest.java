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
package io.github.camelanaplan.component;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.github.camelanaplan.client.model.TaskOutcome;
import io.github.camelanaplan.component.config.AnaplanConstants;

import static org.assertj.core.api.Assertions.assertThat;

/** A route that ran several steps still has one last task, whatever that ran. */
class TaskKindTest extends AnaplanTestSupport {
    @Test
    void everyKindOfTaskIsFoundAgainByTheHeadersThatItLeft() {
        Map<String, Object> headers = new HashMap<>();
        Map<String, String> steps = Map.of(
                "import", PlanningModel.LOAD_PRODUCTS,
                "export", PlanningModel.EXPORT_PRODUCTS,
                "process", PlanningModel.NIGHTLY,
                "delete", PlanningModel.CLEAR_PRODUCTS,
                "action", PlanningModel.SORT_PRODUCTS);
        succeed("anaplan:upload/products.csv?" + inModel(), PlanningModel.PRODUCTS);
        succeed("anaplan:upload/revenue.csv?" + inModel(), PlanningModel.REVENUE);

        steps.forEach((kind, target) -> {
            headers.putAll(succeed("anaplan:" + kind + "/" + target + "?failOn=never&" + inModel(), null, headers)
                    .getHeaders());

            TaskOutcome found = succeed("anaplan:task?failOn=never&" + inModel(), null, headers)
                    .getBody(TaskOutcome.class);
            assertThat(found.task().kind().word()).isEqualTo(kind);
            assertThat(found.task().taskId())
                    .isEqualTo(model.tasks().get(model.tasks().size() - 1).taskId());
        });

        assertThat(headers)
                .containsKeys(
                        AnaplanConstants.IMPORT_ID,
                        AnaplanConstants.EXPORT_ID,
                        AnaplanConstants.PROCESS_ID,
                        AnaplanConstants.DELETE_ID,
                        AnaplanConstants.ACTION_ID);
    }
}
