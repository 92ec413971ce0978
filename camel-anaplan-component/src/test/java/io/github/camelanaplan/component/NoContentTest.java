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

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.camel.Exchange;
import org.apache.camel.WrappedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.camelanaplan.client.error.InvalidRequestException;
import io.github.camelanaplan.client.error.TransferFailedException;
import io.github.camelanaplan.client.error.WrongKindException;
import io.github.camelanaplan.client.model.TaskOutcome;
import io.github.camelanaplan.simulator.SimulatorBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/** Bodies that are no content, and when that is an error. */
@EachApiVersion
class NoContentTest extends AnaplanTestSupport {
    private static final String IMPORT = "anaplan:import/" + PlanningModel.LOAD_PRODUCTS;
    private static final String PROCESS = "anaplan:process/" + PlanningModel.NIGHTLY;

    @Override
    protected void declare(SimulatorBuilder simulator) {
        simulator.workspace(
                "Finance",
                finance -> finance.model("Sales", m -> {
                    PlanningModel.declare(m);
                    m.importFromModel("Products from Master", "Master");
                }));
    }

    static Stream<Arguments> wrongBodies() {
        return Stream.<Object>of(
                        42,
                        true,
                        new Object(),
                        Map.of("a", "b"),
                        Optional.of("x"),
                        new StringReader("x"),
                        ByteBuffer.allocate(3),
                        new char[] {'x'},
                        new String[] {"x"},
                        Stream.of("x"),
                        List.of("good", 42),
                        Arrays.asList("good", null),
                        Collections.singletonList(List.of("nested")),
                        new StringBuilder("x"))
                .map(body -> Arguments.of(body));
    }

    @ParameterizedTest
    @MethodSource("wrongBodies")
    void bodyOfAnotherTypeIsAnErrorThatNamesTheTypesAndNothingIsSent(Object body) {
        Exchange upload = send("anaplan:upload/products.csv?" + inModel(), body);
        Exchange load = send(IMPORT + "?" + inModel(), body);

        namesTheTypes(upload);
        namesTheTypes(load);
        assertThat(Calls.changes(anaplan)).isEmpty();
    }

    @Test
    void iteratorThatBeginsWithAnotherTypeIsAnErrorAndNothingIsSent() {
        namesTheTypes(
                send("anaplan:upload/products.csv?" + inModel(), List.of(1).iterator()));
        assertThat(Calls.changes(anaplan)).isEmpty();
    }

    @Test
    void iteratorThatGoesOnWithAnotherTypeIsAnErrorAndNothingIsImported() {
        Object[] pieces = {TestBytes.random(2_000_000), 1};

        Exchange done =
                send(IMPORT + "?chunkSize=1&" + inModel(), List.of(pieces).iterator());

        assertThat(done.getException())
                .isInstanceOf(TransferFailedException.class)
                .hasMessageContaining("java.lang.Integer")
                .hasMessageContaining("Iterable or Iterator");
        assertThat(Calls.starts(anaplan)).isEmpty();
    }

    @Test
    void messageNamesTheTypeThatCame() {
        Exchange done = send("anaplan:upload/products.csv?" + inModel(), List.of("good", 42));

        assertThat(done.getException())
                .hasMessageContaining("java.lang.Integer")
                .hasMessageContaining("products.csv");
    }

    @Test
    void fileThatGivesNoContentIsAnError() {
        WrappedFile<String> empty = new WrappedFile<>() {
            @Override
            public String getFile() {
                return "elsewhere";
            }

            @Override
            public Object getBody() {
                return null;
            }

            @Override
            public long getFileLength() {
                return 0;
            }
        };

        Exchange done = send("anaplan:upload/products.csv?" + inModel(), empty);

        assertThat(done.getException()).isInstanceOf(InvalidRequestException.class);
        assertThat(Calls.changes(anaplan)).isEmpty();
    }

    @Test
    void uploadWithoutABodyIsAnErrorThatSaysHowToSendAnEmptyFile() {
        Exchange done = send("anaplan:upload/products.csv?" + inModel(), null);

        assertThat(done.getException())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("products.csv")
                .hasMessageContaining("the body is null")
                .hasMessageContaining("empty String");
        assertThat(Calls.changes(anaplan)).isEmpty();
    }

    @Test
    void uploadOfTheOutcomeOfAnEarlierTaskIsAnError() {
        Exchange done = send("anaplan:upload/products.csv?" + inModel(), outcome());

        assertThat(done.getException())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("the outcome of an earlier task");
        assertThat(Calls.of(anaplan, call -> call.method().equals("PUT"))).isEmpty();
    }

    @Test
    void importWithoutABodyUploadsNothing() {
        Exchange done = send(IMPORT + "?failOn=never&" + inModel(), null);

        ranWithoutAnUpload(done, 1);
    }

    @Test
    void importOfTheOutcomeOfAnEarlierTaskUploadsNothing() {
        Exchange done = send(IMPORT + "?failOn=never&" + inModel(), outcome());

        ranWithoutAnUpload(done, 2);
    }

    @Test
    void emptyBodyIsAnEmptyFile() {
        Exchange done = send(IMPORT + "?failOn=never&" + inModel(), "");

        assertThat(done.getException()).isNull();
        assertThat(model.fileContent(USER, "products.csv")).hasValue(new byte[0]);
    }

    @Test
    void importThatReadsNoFileTakesNoContent() {
        Exchange withContent = send("anaplan:import/Products from Master?" + inModel(), "x");

        assertThat(withContent.getException())
                .isInstanceOf(WrongKindException.class)
                .hasMessageContaining("reads no file")
                .hasMessageContaining("content=none");
        assertThat(Calls.changes(anaplan)).isEmpty();
        assertThat(send("anaplan:import/Products from Master?content=none&" + inModel(), "x")
                        .getException())
                .isNull();
        assertThat(send("anaplan:import/Products from Master?" + inModel(), null)
                        .getException())
                .isNull();
    }

    @Test
    void contentRequiredMakesAnErrorOfNone() {
        for (String uri : List.of(IMPORT, PROCESS)) {
            for (Object body : Arrays.asList(null, new HashMap<>())) {
                if (body != null && uri.equals(IMPORT)) {
                    continue;
                }
                Exchange done = send(uri + "?content=required&" + inModel(), body);

                assertThat(done.getException())
                        .isInstanceOf(InvalidRequestException.class)
                        .hasMessageContaining("content=required");
            }
        }
        assertThat(Calls.changes(anaplan)).isEmpty();
    }

    @Test
    void contentRequiredMakesAnErrorOfAnEarlierOutcome() {
        TaskOutcome earlier = outcome();
        anaplan.clearJournal();

        Exchange done = send(IMPORT + "?content=required&" + inModel(), earlier);

        assertThat(done.getException()).isInstanceOf(InvalidRequestException.class);
        assertThat(Calls.changes(anaplan)).isEmpty();
    }

    @Test
    void contentRequiredTakesWhatThereIs() {
        assertThat(send(IMPORT + "?content=required&" + inModel(), PlanningModel.PRODUCTS)
                        .getException())
                .isNull();
        assertThat(model.data().list("Products").size()).isEqualTo(3);
    }

    @Test
    void contentNoneNeverUploads() {
        ranWithoutAnUpload(send(IMPORT + "?content=none&failOn=never&" + inModel(), PlanningModel.PRODUCTS), 1);
        ranWithoutAnUpload(send(PROCESS + "?content=none&failOn=never&" + inModel(), "not a map"), 2);
    }

    private TaskOutcome outcome() {
        Exchange done = send("anaplan:action/" + PlanningModel.SORT_PRODUCTS + "?" + inModel(), null);
        return (TaskOutcome) done.getMessage().getBody();
    }

    private void ranWithoutAnUpload(Exchange done, int tasks) {
        assertThat(done.getException()).isNull();
        assertThat(model.tasks()).hasSize(tasks);
        assertThat(Calls.changes(anaplan)).allMatch(call -> call.path().endsWith("/tasks"));
    }

    private static void namesTheTypes(Exchange done) {
        assertThat(done.getException())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("File, Path, WrappedFile")
                .hasMessageContaining("InputStream, StreamCache, byte[], String")
                .hasMessageContaining("Iterable or Iterator");
    }
}
