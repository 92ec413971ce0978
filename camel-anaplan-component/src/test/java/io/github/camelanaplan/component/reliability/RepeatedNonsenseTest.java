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

import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelanaplan.client.error.MalformedAnswerException;
import io.github.camelanaplan.client.error.StartAmbiguousException;
import io.github.camelanaplan.component.AnaplanComponent;
import io.github.camelanaplan.component.AnaplanTestSupport;
import io.github.camelanaplan.component.Calls;
import io.github.camelanaplan.component.PlanningModel;
import io.github.camelanaplan.simulator.faults.CallKind;
import io.github.camelanaplan.simulator.http.RequestPattern;

import static org.assertj.core.api.Assertions.assertThat;

/** Answers that make no sense, to calls of which another try does no harm: there are two more. */
class RepeatedNonsenseTest extends AnaplanTestSupport {
    private static final String LOAD = "anaplan:import/" + PlanningModel.LOAD_PRODUCTS + "?";

    @Override
    protected AnaplanComponent component() {
        AnaplanComponent component = super.component();
        component.getConfiguration().setMaxRetries("5");
        return component;
    }

    private Exchange load() {
        return send(LOAD + inModel(), PlanningModel.PRODUCTS);
    }

    private Exchange export() {
        return send("anaplan:export/" + PlanningModel.EXPORT_PRODUCTS + "?" + inModel(), null);
    }

    private void twice(CallKind kind, Nonsense nonsense) {
        nonsense.to(anaplan.faults().on(kind).times(2));
    }

    @ParameterizedTest
    @EnumSource
    void importOutlivesTwoAnswersToEachCallButTheStart(Nonsense nonsense) {
        twice(CallKind.LOOK_UP, nonsense);
        twice(CallKind.LIST_FILES, nonsense);
        twice(CallKind.ANNOUNCE, nonsense);

        assertThat(load().getException()).isNull();

        assertThat(Calls.of(anaplan, CallKind.ANNOUNCE)).hasSize(3);
        assertThat(Calls.starts(anaplan)).hasSize(1);
        assertThat(model.data().list("Products").size()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void endOfAnUploadIsToldAgain(Nonsense nonsense) {
        twice(CallKind.COMPLETE, nonsense);

        byte[] large = new byte[1_500_000];
        assertThat(send(
                                "anaplan:upload/products.csv?chunkSize=1&" + inModel(),
                                List.of(large).iterator())
                        .getException())
                .isNull();

        assertThat(Calls.of(anaplan, CallKind.COMPLETE)).hasSize(3);
        assertThat(model.fileContent(USER, "products.csv")).hasValue(large);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "0"})
    void contentThatAPageAnswersIsSentAgain(String chunkSize) {
        anaplan.faults().on(CallKind.PUT_CHUNK).times(2).html(200);
        anaplan.faults().on(CallKind.PUT_FILE).times(2).html(200);

        assertThat(send(LOAD + "chunkSize=" + chunkSize + "&" + inModel(), PlanningModel.PRODUCTS)
                        .getException())
                .isNull();

        assertThat(model.contentsRead("products.csv"))
                .hasSize(1)
                .allMatch(read -> read.is(PlanningModel.PRODUCTS.getBytes()));
    }

    @ParameterizedTest
    @EnumSource
    void exportOutlivesThemToo(Nonsense nonsense) {
        String whole = export().getMessage().getBody(String.class);
        twice(CallKind.LIST_CHUNKS, nonsense);
        anaplan.faults().on(CallKind.GET_CHUNK).times(2).html(200);

        assertThat(export().getMessage().getBody(String.class)).isEqualTo(whole);
    }

    @ParameterizedTest
    @EnumSource
    void singleLookAtATaskIsRepeated(Nonsense nonsense) {
        Map<String, Object> headers = idsAlone(load().getMessage().getHeaders());
        int before = Calls.of(anaplan, CallKind.POLL_TASK).size();
        twice(CallKind.POLL_TASK, nonsense);

        succeed("anaplan:task?wait=false&" + inModel(), null, headers);

        assertThat(Calls.of(anaplan, CallKind.POLL_TASK)).hasSize(before + 3);
    }

    @ParameterizedTest
    @EnumSource
    void thirdAnswerIsBelievedToBeAllThereIs(Nonsense nonsense) {
        nonsense.to(anaplan.faults().on(RequestPattern.get("/files")).always());

        assertThat(send("anaplan:list/files?" + inModel(), null).getException())
                .isInstanceOf(MalformedAnswerException.class)
                .hasMessageContaining("(tried 3 times)");
        assertThat(received(RequestPattern.get("/files"))).hasSize(3);
    }

    @Test
    void noRetriesMeansNoneForNonsense() {
        Nonsense.PAGE.to(anaplan.faults().on(RequestPattern.get("/files")));

        assertThat(send("anaplan:list/files?maxRetries=0&" + inModel(), null).getException())
                .isInstanceOf(MalformedAnswerException.class);
        assertThat(received(RequestPattern.get("/files"))).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void startIsNotAmongThem(Nonsense nonsense) {
        nonsense.to(anaplan.faults().on(CallKind.START_TASK));

        Exchange done = load();

        if (nonsense == Nonsense.PAGE) {
            // It never arrived, which the list of tasks shows: that is another matter than the answer
            assertThat(done.getException()).isNull();
        } else {
            assertThat(done.getException()).isInstanceOf(StartAmbiguousException.class);
        }
        assertThat(model.tasks()).hasSize(1);
    }
}
