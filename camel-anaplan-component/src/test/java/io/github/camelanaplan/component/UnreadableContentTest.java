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

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Scanner;

import org.apache.camel.Exchange;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.client.error.TransferFailedException;
import io.github.camelanaplan.client.model.DumpRow;
import io.github.camelanaplan.simulator.SimulatorBuilder;
import io.github.camelanaplan.simulator.http.CannedAnswer;
import io.github.camelanaplan.simulator.http.RequestPattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Content that breaks off is an error to every reader: also to those that take an IOException for the end. */
class UnreadableContentTest extends AnaplanTestSupport {
    private static final int CHUNK = 100;
    private static final String LINE = "<row>a line of text</row>\n";

    @Override
    protected void declare(SimulatorBuilder simulator) {
        simulator
                .downloadChunkSize(CHUNK)
                .workspace(
                        "Finance",
                        finance -> finance.model("Sales", m -> {
                            PlanningModel.declare(m);
                            m.file(
                                    "rows.xml",
                                    f -> f.defaultContent(LINE.repeat(100).getBytes(StandardCharsets.UTF_8)));
                        }));
    }

    @Test
    void scannerDoesNotTakeItForTheEnd() {
        InputStream content = downloaded();
        fail("/chunks/5");

        try (Scanner scanner = new Scanner(content, StandardCharsets.UTF_8)) {
            assertThatThrownBy(() -> scanner.forEachRemaining(line -> {})).isInstanceOf(TransferFailedException.class);
        }
    }

    @Test
    void splitterOfTokenPairsDoesNotTakeItForTheEnd() throws Exception {
        route(r -> r.from("direct:in")
                .to("anaplan:download/rows.xml?" + inModel())
                .split()
                .tokenizePair("<row>", "</row>")
                .streaming()
                .to("mock:row")
                .end()
                .to("mock:done"));
        fail("/chunks/5");

        Exchange done = send("direct:in", null);

        assertThat(done.getException()).hasStackTraceContaining("chunk 5 of");
        assertThat(context.getEndpoint("mock:done", MockEndpoint.class).getExchanges())
                .isEmpty();
    }

    @Test
    void whoeverReadsOnGetsItAgain() throws Exception {
        InputStream content = downloaded();
        fail("/chunks/1");
        assertThat(content.readNBytes(CHUNK)).hasSize(CHUNK);

        assertThatThrownBy(content::read).isInstanceOf(TransferFailedException.class);
        assertThatThrownBy(content::read).isInstanceOf(TransferFailedException.class);
        assertThatThrownBy(content::readAllBytes).isInstanceOf(TransferFailedException.class);
        content.close();
        assertThatThrownBy(content::read).isInstanceOf(TransferFailedException.class);
    }

    @Test
    void errorTellsWhoseContentItWas() {
        InputStream content = downloaded();
        fail("/chunks/0");

        assertThatThrownBy(content::read)
                .isInstanceOfSatisfying(TransferFailedException.class, e -> assertThat(e.trackedIds())
                        .satisfies(ids -> {
                            assertThat(ids.workspaceId()).isEqualTo(model.workspaceId());
                            assertThat(ids.modelId()).isEqualTo(model.id());
                            assertThat(ids.fileId()).isEqualTo(model.fileId("rows.xml"));
                        }));
    }

    @Test
    void uploadOfItTellsWhatItWasForAndWhatBroke() {
        InputStream content = downloaded();
        fail("/chunks/5");

        Exchange done = send("anaplan:upload/products.csv?" + inModel(), content);

        assertThat(done.getException())
                .isInstanceOf(TransferFailedException.class)
                .hasMessageContaining("products.csv")
                .hasMessageContaining("rows.xml")
                .hasMessageContaining("chunk 5 of");
        assertThat(((TransferFailedException) done.getException()).trackedIds().fileId())
                .isEqualTo(model.fileId("products.csv"));
    }

    @Test
    void singleShotOfItIsNotAcceptedEither() {
        InputStream content = downloaded();
        fail("/chunks/5");

        Exchange done = send("anaplan:upload/products.csv?chunkSize=0&" + inModel(), content);

        assertThat(done.getException())
                .isInstanceOf(TransferFailedException.class)
                .hasMessageContaining("products.csv")
                .hasMessageContaining("rows.xml");
    }

    @Test
    void rejectedRowsThatBreakOffAreAnErrorOfTheirReader() {
        String rejected = "Tyre,P4,ATLANTIS,9\n".repeat(50);
        Exchange loaded = send(
                "anaplan:import/" + PlanningModel.LOAD_PRODUCTS + "?failOn=never&" + inModel(),
                PlanningModel.PRODUCTS + rejected);
        Exchange dump = send(
                "anaplan:dump?dumpFormat=rows&" + inModel(),
                null,
                idsAlone(loaded.getMessage().getHeaders()));
        Iterator<?> rows = dump.getMessage().getBody(Iterator.class);
        assertThat(rows.next()).isInstanceOf(DumpRow.class);
        anaplan.nextAnswers(RequestPattern.get("/chunks/*"), 1, CannedAnswer.status(500));

        assertThatThrownBy(() -> rows.forEachRemaining(row -> {}))
                .isInstanceOfSatisfying(TransferFailedException.class, e -> assertThat(
                                e.trackedIds().taskId())
                        .isEqualTo(model.tasks().get(0).taskId()));
        assertThatThrownBy(rows::hasNext).isInstanceOf(TransferFailedException.class);
    }

    private void fail(String chunk) {
        anaplan.nextAnswers(RequestPattern.get(chunk), 1, CannedAnswer.status(500));
    }

    private InputStream downloaded() {
        return succeed("anaplan:download/rows.xml?" + inModel(), null).getBody(InputStream.class);
    }
}
