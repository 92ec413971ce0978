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
package io.github.camelanaplan.component.reliability;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelanaplan.client.error.MalformedAnswerException;
import io.github.camelanaplan.client.error.OutcomeUnknownException;
import io.github.camelanaplan.client.error.StartAmbiguousException;
import io.github.camelanaplan.client.error.TransferFailedException;
import io.github.camelanaplan.component.AnaplanTestSupport;
import io.github.camelanaplan.component.Calls;
import io.github.camelanaplan.component.PlanningModel;
import io.github.camelanaplan.component.config.AnaplanConstants;
import io.github.camelanaplan.simulator.SimulatorBuilder;
import io.github.camelanaplan.simulator.faults.CallKind;

import static org.assertj.core.api.Assertions.assertThat;

/** Answers that are none, to each kind of call: told as such, and nothing is lost or done twice. */
class BadInputTest extends AnaplanTestSupport {
    private static final String LOAD = "anaplan:import/" + PlanningModel.LOAD_PRODUCTS + "?";

    @Override
    protected void declare(SimulatorBuilder simulator) {
        simulator.workspace("Finance", finance -> finance.model("Sales", PlanningModel::declare)
                .model("Other", PlanningModel::declare));
    }

    private Exchange load() {
        return send(LOAD + inModel(), PlanningModel.PRODUCTS);
    }

    private void uploadFailedAndNothingWasStarted(Exchange done) {
        assertThat(done.getException())
                .isInstanceOf(TransferFailedException.class)
                .hasMessageContaining("products.csv")
                .hasCauseInstanceOf(MalformedAnswerException.class);
        assertThat(Calls.starts(anaplan)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void startAnsweredWithNonsenseIsNotRepeated(Nonsense nonsense) {
        nonsense.to(anaplan.faults().on(CallKind.START_TASK));

        Exchange done = load();

        assertThat(done.getException())
                .isInstanceOf(StartAmbiguousException.class)
                .hasMessageContaining(PlanningModel.LOAD_PRODUCTS)
                .hasMessageContaining("not started again");
        assertThat(Calls.starts(anaplan)).hasSize(1);
    }

    @Test
    void taskWhoseStartWasAnsweredWithBrokenJsonIsNamed() {
        anaplan.faults().on(CallKind.START_TASK).malformedJson();

        assertThat(load().getException())
                .hasMessageContaining(model.tasks().get(0).taskId());
    }

    static Stream<String> noIds() {
        return Stream.of("", "two words", "../../files/113000000001", "F".repeat(1_000_000));
    }

    @ParameterizedTest
    @MethodSource("noIds")
    void startAnsweredWithWhatCannotBeAnIdIsNotFollowed(String id) {
        anaplan.faults().on(CallKind.START_TASK).rewrite(BrokenAnswers.task(task -> task.put("taskId", id)));

        Exchange done = load();

        assertThat(done.getException()).isInstanceOf(StartAmbiguousException.class);
        assertThat(done.getException().getMessage()).hasSizeLessThan(1_000);
        assertThat(Calls.starts(anaplan)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void taskIsLookedAtAgainAfterNonsense(Nonsense nonsense) {
        nonsense.to(anaplan.faults().on(CallKind.POLL_TASK).times(2));

        assertThat(load().getException()).isNull();
        assertThat(model.tasks()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void uploadThatIsAnnouncedToNonsenseFails(Nonsense nonsense) {
        nonsense.to(anaplan.faults().on(CallKind.ANNOUNCE));

        Exchange done = load();

        assertThat(done.getException()).isInstanceOf(TransferFailedException.class);
        assertThat(Calls.chunks(anaplan)).isEmpty();
        assertThat(Calls.starts(anaplan)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void uploadWhoseEndIsAnsweredWithNonsenseFails(Nonsense nonsense) {
        nonsense.to(anaplan.faults().on(CallKind.COMPLETE));

        uploadFailedAndNothingWasStarted(send(
                LOAD + "chunkSize=1&" + inModel(),
                List.of(new byte[900_000], new byte[900_000]).iterator()));
    }

    @Test
    void chunkAndSingleShotThatAreAnsweredWithAPageFail() {
        anaplan.faults().on(CallKind.PUT_CHUNK).html(200);
        anaplan.faults().on(CallKind.PUT_FILE).html(200);

        uploadFailedAndNothingWasStarted(load());
        uploadFailedAndNothingWasStarted(send(LOAD + "chunkSize=0&" + inModel(), PlanningModel.PRODUCTS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"task", "dump", "cancel"})
    void taskOfAnotherModelIsNotFound(String operation) {
        String others = "modelId=" + anaplan.model("Other").id();
        Map<String, Object> headers =
                succeed(LOAD + others, PlanningModel.PRODUCTS).getHeaders();
        headers.keySet()
                .retainAll(Set.of(AnaplanConstants.TASK_ID, AnaplanConstants.TASK_KIND, AnaplanConstants.IMPORT_ID));

        Exchange done = send("anaplan:" + operation + "?" + inModel(), null, headers);

        assertThat(done.getException())
                .isInstanceOf(OutcomeUnknownException.class)
                .hasMessageContaining(String.valueOf(headers.get(AnaplanConstants.TASK_ID)))
                .hasMessageContaining("another model");
        assertThat(model.tasks()).isEmpty();
    }
}
