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

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.camelanaplan.client.error.TransferFailedException;
import io.github.camelanaplan.component.AnaplanTestSupport;
import io.github.camelanaplan.component.Calls;
import io.github.camelanaplan.component.PlanningModel;
import io.github.camelanaplan.simulator.faults.CallKind;
import io.github.camelanaplan.simulator.faults.FaultPoint;
import io.github.camelanaplan.simulator.files.ReceivedUpload;
import io.github.camelanaplan.simulator.http.ReceivedRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** Anaplan may take long to put together what came in chunks of unknown number, longer than anybody waits for an answer. */
class LongCompletionTest extends AnaplanTestSupport {
    private static final int MEGABYTE = 1_000_000;
    private static final String SHORT_SIGHTED = "chunkSize=1&responseTimeout=1000&retryDelay=10&maxRetries=0";

    /** How no answer in time looks. */
    enum Late {
        SILENCE(FaultPoint::stall),
        SILENCE_AFTER_THE_WORK(FaultPoint::stallAfterProcessing),
        GATEWAY_THAT_GAVE_UP(point -> point.html(504));

        private final Consumer<FaultPoint> fault;

        Late(Consumer<FaultPoint> fault) {
            this.fault = fault;
        }
    }

    /** Two chunks, of which is not known beforehand that there are no more. */
    private Exchange load(String options) {
        StringBuilder rows = new StringBuilder(PlanningModel.PRODUCTS);
        while (rows.length() <= MEGABYTE) {
            rows.append("P").append(rows.length()).append(",,EMEA,1\n");
        }
        byte[] content = rows.toString().getBytes(StandardCharsets.UTF_8);
        return send(
                "anaplan:import/" + PlanningModel.LOAD_PRODUCTS + "?failOn=failure&" + inModel() + "&" + options,
                new ByteArrayInputStream(content));
    }

    private List<ReceivedRequest> completions() {
        return Calls.of(anaplan, CallKind.COMPLETE);
    }

    @ParameterizedTest
    @EnumSource
    void answerThatComesLaterThanAnybodyWaitsForItIsNoFailure(Late late) {
        late.fault.accept(anaplan.faults().on(CallKind.COMPLETE).times(2));

        Exchange done = load(SHORT_SIGHTED);

        assertThat(done.getException()).isNull();
        assertThat(completions()).hasSize(3);
        assertThat(model.uploads("products.csv"))
                .singleElement()
                .satisfies(upload -> assertThat(upload.chunks()).containsExactly(0, 1))
                .matches(ReceivedUpload::complete);
        assertThat(model.tasks()).hasSize(1);
    }

    @Test
    void serviceThatIsBusyWithItIsLeftInPeace() {
        anaplan.faults().on(CallKind.COMPLETE).stall();
        anaplan.faults().on(CallKind.COMPLETE).occurrences(2, 3).error(409);

        assertThat(load(SHORT_SIGHTED).getException()).isNull();
        assertThat(completions()).hasSize(4);
    }

    @Test
    void thereIsAnEndToThePatience() {
        anaplan.faults().on(CallKind.COMPLETE).always().stall();

        Exchange done = load(SHORT_SIGHTED + "&taskTimeout=1500");

        assertThat(done.getException())
                .isInstanceOf(TransferFailedException.class)
                .hasMessageContaining("/complete")
                .hasMessageContaining("times");
        assertThat(completions()).hasSizeBetween(2, 3);
        assertThat(Calls.starts(anaplan)).isEmpty();
    }

    @Test
    void refusalAfterAnAnswerThatWasLostIsNoSuccess() {
        anaplan.faults().on(CallKind.COMPLETE).stallAfterProcessing();
        anaplan.faults().on(CallKind.COMPLETE).occurrence(2).error(400);

        assertThat(load(SHORT_SIGHTED).getException()).isInstanceOf(TransferFailedException.class);
        assertThat(Calls.starts(anaplan)).isEmpty();
    }

    @Test
    void lostConnectionIsAFailureAsAnyOther() {
        anaplan.faults().on(CallKind.COMPLETE).resetAfterProcessing();

        assertThat(load(SHORT_SIGHTED).getException()).isInstanceOf(TransferFailedException.class);
        assertThat(completions()).hasSize(1);
    }
}
