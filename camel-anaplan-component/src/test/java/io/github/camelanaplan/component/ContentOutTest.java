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

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelanaplan.client.error.TransferFailedException;
import io.github.camelanaplan.component.config.AnaplanConstants;
import io.github.camelanaplan.simulator.SimulatorBuilder;
import io.github.camelanaplan.simulator.http.CannedAnswer;
import io.github.camelanaplan.simulator.http.RequestPattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** Content that comes out: lazily, as often as it is read, in any number of chunks, never cut short in silence. */
@EachApiVersion
class ContentOutTest extends AnaplanTestSupport {
    private static final int CHUNK = 1_000;
    private static final int SIZE = 10_500;

    @TempDir
    Path folder;

    @Override
    protected void declare(SimulatorBuilder simulator) {
        simulator
                .downloadChunkSize(CHUNK)
                .workspace(
                        "Finance",
                        finance -> finance.model("Sales", m -> {
                            PlanningModel.declare(m);
                            m.export("Many chunks.csv", e -> e.ofSyntheticBytes(SIZE));
                            m.export("Nothing.csv", e -> e.ofSyntheticBytes(0));
                            m.file("reload.csv", f -> f.defaultContent(new byte[0]));
                        }));
    }

    @Test
    void nothingIsFetchedBeforeItIsRead() throws Exception {
        InputStream content = exported().getMessage().getBody(InputStream.class);
        assertThat(Calls.fetches(anaplan)).isEmpty();

        assertThat(content.read()).isNotNegative();
        assertThat(Calls.fetches(anaplan)).as("this one and four ahead").hasSizeLessThanOrEqualTo(5);

        assertThat(content.readNBytes(CHUNK)).hasSize(CHUNK);
        await().during(100, TimeUnit.MILLISECONDS)
                .until(() -> Calls.fetches(anaplan).size() <= 6);
    }

    @Test
    void severalChunksAreOneContent() {
        Exchange done = exported();

        assertThat(done.getMessage().getBody(byte[].class)).isEqualTo(stored()).hasSize(SIZE);
        assertThat(done.getMessage().getHeader(AnaplanConstants.CHUNK_COUNT)).isEqualTo(11);
        assertThat(done.getMessage().getHeader(AnaplanConstants.CONTENT_LENGTH)).isEqualTo((long) SIZE);
    }

    @Test
    void contentCanBeReadAgain() throws Exception {
        StreamCache content = (StreamCache) exported().getMessage().getBody();

        assertThat(((InputStream) content).readAllBytes()).isEqualTo(stored());
        assertThat(((InputStream) content).read()).isEqualTo(-1);
        content.reset();
        ((InputStream) content).close();
        content.reset();
        assertThat(((InputStream) content).readAllBytes()).isEqualTo(stored());
    }

    @Test
    void contentThatWasClosedIsNotTakenForItsEnd() throws Exception {
        InputStream content = exported().getMessage().getBody(InputStream.class);
        assertThat(content.read()).isNotNegative();
        content.close();

        assertThatThrownBy(content::read).isInstanceOf(IOException.class).hasMessageContaining("closed");
    }

    @Test
    void bytesOfAllValuesComeBack() {
        byte[] content = TestBytes.random(5_000);
        assertThat(send("anaplan:upload/products.csv?" + inModel(), content).getException())
                .isNull();

        Exchange done = send("anaplan:download/products.csv?" + inModel(), null);

        assertThat(done.getMessage().getBody(byte[].class)).isEqualTo(content);
    }

    @ParameterizedTest
    @ValueSource(strings = {"export/Nothing.csv", "download/reload.csv"})
    void emptyFileIsEmptyContent(String path) {
        Exchange done = send("anaplan:" + path + "?" + inModel(), "before");

        assertThat(done.getException()).isNull();
        assertThat(done.getMessage().getBody(byte[].class)).isEmpty();
    }

    @Test
    void everyBranchOfAMulticastReadsTheWhole() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:in")
                        .to("anaplan:export/Many chunks.csv?" + inModel())
                        .multicast()
                        .parallelProcessing()
                        .to("direct:a", "direct:b", "direct:c");
                from("direct:a").convertBodyTo(byte[].class).to("mock:out");
                from("direct:b").convertBodyTo(byte[].class).to("mock:out");
                from("direct:c").convertBodyTo(byte[].class).to("mock:out");
            }
        });
        MockEndpoint out = getMockEndpoint("mock:out");
        out.expectedMessageCount(3);

        template.sendBody("direct:in", "");

        out.assertIsSatisfied();
        assertThat(out.getExchanges()).allSatisfy(e -> assertThat(e.getMessage().getBody(byte[].class))
                .isEqualTo(stored()));
    }

    @Test
    void redeliveryReadsTheWholeAgainAndRunsNoSecondExport() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(defaultErrorHandler().maximumRedeliveries(2).redeliveryDelay(0));
                from("direct:in")
                        .to("anaplan:export/Many chunks.csv?" + inModel())
                        .process(exchange -> {
                            assertThat(exchange.getMessage().getBody(byte[].class))
                                    .isEqualTo(stored());
                            if (tries.incrementAndGet() < 3) {
                                throw new IOException("not yet");
                            }
                        })
                        .convertBodyTo(byte[].class);
            }
        });

        Exchange done = send("direct:in", null);

        assertThat(done.getException()).isNull();
        assertThat(done.getMessage().getBody(byte[].class)).isEqualTo(stored());
        assertThat(model.tasks()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "false"})
    void eachStepOfARouteReadsTheWholeWithAndWithoutStreamCaching(String caching) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:in")
                        .streamCache(caching)
                        .to("anaplan:export/Many chunks.csv?" + inModel())
                        .setProperty("first", body().convertTo(byte[].class))
                        .process(
                                exchange -> ((StreamCache) exchange.getMessage().getBody()).reset())
                        .setProperty("second", body().convertTo(byte[].class));
            }
        });

        Exchange done = send("direct:in", null);

        assertThat(done.getProperty("first")).isEqualTo(stored());
        assertThat(done.getProperty("second")).isEqualTo(stored());
    }

    @Test
    void loggedBodyIsStillThere() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:in")
                        .to("anaplan:export/Many chunks.csv?" + inModel())
                        .to("log:content?showAll=true&showStreams=true")
                        .log("${body}")
                        .convertBodyTo(byte[].class);
            }
        });

        assertThat(send("direct:in", null).getMessage().getBody(byte[].class)).isEqualTo(stored());
    }

    @Test
    void contentIsWrittenToAFileOfItsName() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:in")
                        .to("anaplan:export/Many chunks.csv?" + inModel())
                        .to("file:" + folder);
            }
        });

        assertThat(send("direct:in", null).getException()).isNull();
        assertThat(folder.resolve("Many chunks.csv")).hasBinaryContent(stored());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 10})
    void chunkThatCannotBeFetchedIsAnErrorOfTheReader(int chunk) {
        Exchange done = exported();
        anaplan.nextAnswers(RequestPattern.get("/chunks/" + chunk), 1, CannedAnswer.status(500));

        failsAtChunk(done, chunk);
    }

    @Test
    void chunkThatBreaksOffIsAnErrorOfTheReader() {
        Exchange done = exported();
        anaplan.nextAnswers(RequestPattern.get("/chunks/5"), 1, CannedAnswer.resetAfterBytes(500));

        failsAtChunk(done, 5);
    }

    @Test
    void chunkThatIsGoneIsAnErrorOfTheReader() {
        Exchange done = exported();
        anaplan.nextAnswers(RequestPattern.get("/chunks/10"), 1, CannedAnswer.status(404));

        failsAtChunk(done, 10);
    }

    @Test
    void contentThatBreaksOffLeavesNoFile() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:in")
                        .to("anaplan:export/Many chunks.csv?" + inModel())
                        .to("file:" + folder + "?tempFileName=partial");
            }
        });
        anaplan.nextAnswers(RequestPattern.get("/chunks/5"), 1, CannedAnswer.status(500));

        Exchange done = send("direct:in", null);

        assertThat(done.getException()).hasStackTraceContaining("chunk 5 of 11");
        assertThat(folder.resolve("Many chunks.csv")).doesNotExist();
    }

    @Test
    void contentCanBeReadAgainAfterAChunkFailed() throws Exception {
        StreamCache content = (StreamCache) exported().getMessage().getBody();
        anaplan.nextAnswers(RequestPattern.get("/chunks/5"), 1, CannedAnswer.status(503));
        assertThatThrownBy(((InputStream) content)::readAllBytes).isInstanceOf(TransferFailedException.class);

        content.reset();

        assertThat(((InputStream) content).readAllBytes()).isEqualTo(stored());
    }

    private void failsAtChunk(Exchange done, int chunk) {
        InputStream content = done.getMessage().getBody(InputStream.class);
        assertThatThrownBy(content::readAllBytes)
                .isInstanceOf(TransferFailedException.class)
                .hasMessageContaining("Many chunks.csv")
                .hasMessageContaining("chunk " + chunk + " of 11");
    }

    private Exchange exported() {
        Exchange done = send("anaplan:export/Many chunks.csv?" + inModel(), null);
        assertThat(done.getException()).isNull();
        return done;
    }

    private byte[] stored() {
        return model.fileContent(USER, "Many chunks.csv").orElseThrow();
    }
}
