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

import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.client.error.TaskPartialException;
import io.github.camelanaplan.client.model.Outcome;
import io.github.camelanaplan.client.model.TaskOutcome;
import io.github.camelanaplan.component.config.AnaplanConstants;

import static org.assertj.core.api.Assertions.assertThat;

class ImportTest extends AnaplanTestSupport {
    @Test
    void bodyIsUploadedAndImported() {
        Exchange done = send("anaplan:import/" + PlanningModel.LOAD_PRODUCTS + "?" + inModel(), PlanningModel.PRODUCTS);

        assertThat(done.getException()).isNull();
        TaskOutcome outcome = done.getMessage().getBody(TaskOutcome.class);
        assertThat(outcome.outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(outcome.rows().created()).isEqualTo(3);
        assertThat(model.data().list("Products").size()).isEqualTo(3);
    }

    @Test
    void rejectedRowsAreAnErrorByDefault() {
        Exchange done = send(
                "anaplan:import/" + PlanningModel.LOAD_PRODUCTS + "?" + inModel(),
                PlanningModel.PRODUCTS_WITH_TWO_REJECTS);

        assertThat(done.getException())
                .isInstanceOf(TaskPartialException.class)
                .hasMessageContaining("2 rows were rejected");
        assertThat(done.getMessage().getHeader(AnaplanConstants.ROWS_REJECTED)).isEqualTo(2L);
        assertThat(done.getMessage().getHeader(AnaplanConstants.OUTCOME)).isEqualTo("PARTIAL");
    }
}
