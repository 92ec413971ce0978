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
import java.io.File;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

import org.apache.camel.Exchange;
import org.apache.camel.WrappedFile;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.converter.stream.FileInputStreamCache;
import org.apache.camel.converter.stream.InputStreamCache;
import org.apache.camel.converter.stream.ReaderCache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Each kind of body that is content, as it arrives in the file. */
@EachApiVersion
class BodyKindsTest extends AnaplanTestSupport {
    private static final byte[] CONTENT = TestBytes.utf8(PlanningModel.PRODUCTS);

    @TempDir
    Path folder;

    /** A file of a place that is not the local disk. */
    private record RemoteFile(Object getBody) implements WrappedFile<String> {
        @Override
        public String getFile() {
            return "ftp://elsewhere/products.csv";
        }

        @Override
        public long getFileLength() {
            return 0;
        }
    }

    @Test
    void file() throws Exception {
        File file = Files.write(folder.resolve("in.csv"), CONTENT).toFile();

        assertThat(uploaded(file)).isEqualTo(CONTENT);
        assertThat(file).hasBinaryContent(CONTENT);
    }

    @Test
    void path() throws Exception {
        assertThat(uploaded(Files.write(folder.resolve("in.csv"), CONTENT))).isEqualTo(CONTENT);
    }

    @Test
    void genericFileOfTheFileComponent() throws Exception {
        Files.write(folder.resolve("in.csv"), CONTENT);

        assertThat(uploadedFrom("noop=true")).isEqualTo(CONTENT);
    }

    @Test
    void genericFileIsSentAsItIsWhateverCharsetItsEndpointHas() throws Exception {
        Files.write(folder.resolve("in.csv"), CONTENT);

        assertThat(uploadedFrom("noop=true&charset=ISO-8859-1")).isEqualTo(CONTENT);
    }

    @Test
    void wrappedFileOfAnotherPlace() {
        assertThat(uploaded(new RemoteFile(CONTENT))).isEqualTo(CONTENT);
        assertThat(uploaded(new RemoteFile(new ByteArrayInputStream(CONTENT)))).isEqualTo(CONTENT);
        assertThat(uploaded(new RemoteFile(PlanningModel.PRODUCTS))).isEqualTo(CONTENT);
    }

    @Test
    void inputStream() {
        assertThat(uploaded(new ByteArrayInputStream(CONTENT))).isEqualTo(CONTENT);
    }

    @Test
    void byteArray() {
        assertThat(uploaded(CONTENT)).isEqualTo(CONTENT);
    }

    @Test
    void string() {
        assertThat(uploaded(PlanningModel.PRODUCTS)).isEqualTo(CONTENT);
    }

    @Test
    void streamCacheInMemory() {
        assertThat(uploaded(new InputStreamCache(CONTENT))).isEqualTo(CONTENT);
    }

    @Test
    void streamCacheOnDisk() throws Exception {
        Path spooled = Files.write(folder.resolve("spooled"), CONTENT);

        assertThat(uploaded(new FileInputStreamCache(spooled.toFile()))).isEqualTo(CONTENT);
    }

    @Test
    void streamCacheOfText() {
        assertThat(uploaded(new ReaderCache(PlanningModel.PRODUCTS))).isEqualTo(CONTENT);
    }

    @Test
    void streamCacheThatWasReadIsSentFromItsStart() throws Exception {
        InputStreamCache cache = new InputStreamCache(CONTENT);
        assertThat(cache.readNBytes(5)).hasSize(5);

        assertThat(uploaded(cache)).isEqualTo(CONTENT);
    }

    @Test
    void emptyStreamCache() {
        assertThat(uploaded(new InputStreamCache(new byte[0]))).isEmpty();
        assertThat(uploaded(new ReaderCache(""))).isEmpty();
    }

    @Test
    void iterableOfPieces() throws Exception {
        Path middle = Files.write(folder.resolve("middle.csv"), new byte[] {'b', 'c'});

        byte[] stored = uploaded(List.of("a", middle, new byte[0], new ByteArrayInputStream(new byte[] {'d'}), "é"));

        assertThat(stored).isEqualTo("abcdé".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void iteratorOfPieces() {
        Iterator<String> pieces =
                PlanningModel.PRODUCTS.lines().map(line -> line + "\n").iterator();

        assertThat(uploaded(pieces)).isEqualTo(CONTENT);
    }

    @Test
    void iterableThatIsNoCollection() {
        Iterable<Object> pieces = () -> Stream.<Object>of("a", new byte[] {'b'}).iterator();

        assertThat(uploaded(pieces)).isEqualTo(TestBytes.utf8("ab"));
    }

    @Test
    void noPiecesAreAnEmptyFile() {
        assertThat(uploaded(List.of())).isEmpty();
    }

    @Test
    void contentOfAnExport() {
        assertThat(send("anaplan:import/" + PlanningModel.LOAD_PRODUCTS + "?" + inModel(), CONTENT)
                        .getException())
                .isNull();
        Exchange exported = send("anaplan:export/" + PlanningModel.EXPORT_PRODUCTS + "?" + inModel(), null);

        byte[] stored = uploaded(exported.getMessage().getBody());

        assertThat(new String(stored, StandardCharsets.UTF_8)).contains("Ampoule électrique,P3,APAC,3");
        assertThat(exported.getMessage().getBody(String.class)).isEqualTo(new String(stored, StandardCharsets.UTF_8));
    }

    @Test
    void bodyIsTheSameAndReadableAfterwards() throws Exception {
        for (Object body : List.of(
                PlanningModel.PRODUCTS,
                CONTENT,
                folder.resolve("in.csv"),
                new InputStreamCache(CONTENT),
                new ReaderCache(PlanningModel.PRODUCTS),
                new FileInputStreamCache(folder.resolve("in.csv").toFile()))) {
            Files.write(folder.resolve("in.csv"), CONTENT);

            Exchange done = upload(body);

            assertThat(done.getMessage().getBody()).isSameAs(body);
            assertThat(done.getMessage().getBody(String.class)).isEqualTo(PlanningModel.PRODUCTS);
        }
    }

    @Test
    void streamIsReadableAfterwardsWithCamelsDefaults() throws Exception {
        streamGoesOnAfterTheUpload();
    }

    @Test
    void streamThatCamelSpoolsToDiskIsReadableAfterwards() throws Exception {
        context.getStreamCachingStrategy().setSpoolEnabled(true);
        context.getStreamCachingStrategy().setSpoolThreshold(10);
        context.getStreamCachingStrategy()
                .setSpoolDirectory(folder.resolve("spool").toFile());

        streamGoesOnAfterTheUpload();

        assertThat(context.getStreamCachingStrategy().getStatistics()).isNotNull();
    }

    private void streamGoesOnAfterTheUpload() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:in")
                        .to("anaplan:upload/products.csv?" + inModel())
                        .to("anaplan:upload/revenue.csv?" + inModel())
                        .convertBodyTo(byte[].class)
                        .to("mock:out");
            }
        });
        MockEndpoint out = getMockEndpoint("mock:out");
        out.expectedBodiesReceived((Object) CONTENT);

        InputStream body = new ByteArrayInputStream(CONTENT);
        template.sendBody("direct:in", body);

        out.assertIsSatisfied();
        assertThat(stored("products.csv")).isEqualTo(CONTENT);
        assertThat(stored("revenue.csv")).isEqualTo(CONTENT);
    }

    private byte[] uploadedFrom(String fileOptions) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("file:" + folder + "?" + fileOptions)
                        .to("anaplan:upload/products.csv?" + inModel())
                        .to("mock:out");
            }
        });
        getMockEndpoint("mock:out").expectedMessageCount(1);
        getMockEndpoint("mock:out").assertIsSatisfied();
        return stored("products.csv");
    }

    private byte[] uploaded(Object body) {
        assertThat(upload(body).getException()).isNull();
        return stored("products.csv");
    }

    private Exchange upload(Object body) {
        return send("anaplan:upload/products.csv?" + inModel(), body);
    }

    private byte[] stored(String file) {
        return model.fileContent(USER, file).orElseThrow();
    }
}
