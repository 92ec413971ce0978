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

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.apache.camel.Exchange;
import org.apache.camel.converter.stream.InputStreamCache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelanaplan.client.error.TransferFailedException;
import io.github.camelanaplan.simulator.http.CannedAnswer;
import io.github.camelanaplan.simulator.http.RequestPattern;

import static org.assertj.core.api.Assertions.assertThat;

/** A body that can be read only once is never sent a second time as what is left of it. */
class OneShotBodyTest extends AnaplanTestSupport {
    private static final byte[] CONTENT = TestBytes.utf8(PlanningModel.PRODUCTS);

    private static Stream<Supplier<Object>> oneShots() {
        return Stream.of(
                () -> new ByteArrayInputStream(CONTENT),
                () -> List.of(CONTENT).iterator(),
                () -> List.of(new byte[0], new ByteArrayInputStream(CONTENT)),
                () -> {
                    Iterator<byte[]> pieces = List.of(CONTENT).iterator();
                    return (Iterable<byte[]>) () -> pieces;
                });
    }

    @ParameterizedTest
    @MethodSource("oneShots")
    void nextUploadOfItIsAnErrorBeforeAnythingIsSent(Supplier<Object> body) throws Exception {
        route(r -> r.from("direct:in")
                .streamCache("false")
                .to("anaplan:upload/products.csv?" + inModel())
                .to("anaplan:upload/revenue.csv?" + inModel()));

        Exchange done = send("direct:in", body.get());

        refused(done);
        assertThat(model.fileContent(USER, "products.csv")).hasValue(CONTENT);
        assertThat(received(RequestPattern.post("/files/" + model.fileId("revenue.csv"))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("oneShots")
    void redeliveryOfItIsAnErrorAndNothingIsImported(Supplier<Object> body) throws Exception {
        route(r -> r.from("direct:in")
                .streamCache("false")
                .errorHandler(r.defaultErrorHandler().maximumRedeliveries(1).redeliveryDelay(0))
                .to("anaplan:import/" + PlanningModel.LOAD_PRODUCTS + "?" + inModel()));
        anaplan.nextAnswers(RequestPattern.put("/chunks/0"), 1, CannedAnswer.status(500));

        Exchange done = send("direct:in", body.get());

        refused(done);
        assertThat(model.tasks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "false"})
    void branchesOfAMulticastDoNotShareIt(String parallel) throws Exception {
        route(r -> r.from("direct:in")
                .streamCache("false")
                .multicast()
                .parallelProcessing(parallel)
                .to("anaplan:upload/products.csv?" + inModel(), "anaplan:upload/revenue.csv?" + inModel()));

        Exchange done = send("direct:in", new ByteArrayInputStream(CONTENT));

        assertThat(done.getException()).hasStackTraceContaining("cannot be sent again");
        assertThat(Stream.of("products.csv", "revenue.csv")
                        .flatMap(file -> model.fileContent(USER, file).stream())
                        .filter(stored -> stored.length > 0))
                .containsExactly(CONTENT);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void twoFilesOfAProcessDoNotShareIt(int chunkSize) {
        InputStream stream = new ByteArrayInputStream(CONTENT);

        Exchange done = send(
                "anaplan:process/" + PlanningModel.NIGHTLY + "?chunkSize=" + chunkSize + "&" + inModel(),
                Map.of("products.csv", stream, "revenue.csv", stream));

        assertThat(done.getException())
                .isInstanceOf(TransferFailedException.class)
                .hasMessageContaining("cannot be sent again");
        assertThat(model.tasks()).isEmpty();
    }

    @Test
    void uploadThatFailedBeforeItWasReadCanBeRepeated() {
        InputStream body = new ByteArrayInputStream(CONTENT);
        anaplan.nextAnswers(RequestPattern.post("/files/*"), 1, CannedAnswer.status(503));
        String upload = "anaplan:upload/products.csv?chunkSize=0&" + inModel();

        assertThat(send(upload, body).getException()).isInstanceOf(TransferFailedException.class);
        succeed(upload, body);

        assertThat(model.fileContent(USER, "products.csv")).hasValue(CONTENT);
    }

    @Test
    void whatCanBeReadAgainIsSentAgain() {
        for (Object body : List.of(CONTENT, PlanningModel.PRODUCTS, List.of(CONTENT), new InputStreamCache(CONTENT))) {
            succeed("anaplan:upload/products.csv?" + inModel(), body);
            succeed("anaplan:upload/revenue.csv?" + inModel(), body);

            assertThat(model.fileContent(USER, "products.csv")).hasValue(CONTENT);
            assertThat(model.fileContent(USER, "revenue.csv")).hasValue(CONTENT);
        }
    }

    @Test
    void nothingIsNothingHoweverOftenItIsSent() {
        for (Object body :
                List.of(Collections.emptyList(), Collections.emptyIterator(), new ByteArrayInputStream(new byte[0]))) {
            succeed("anaplan:upload/products.csv?" + inModel(), body);
            succeed("anaplan:upload/revenue.csv?" + inModel(), body);

            assertThat(model.fileContent(USER, "revenue.csv")).hasValue(new byte[0]);
        }
    }

    private static void refused(Exchange done) {
        assertThat(done.getException())
                .isInstanceOf(TransferFailedException.class)
                .hasMessageContaining("has been read and cannot be sent again")
                .hasMessageContaining("stream caching");
    }
}
