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
package io.github.camelanaplan.simulator.resources;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.simulator.Demo;
import io.github.camelanaplan.simulator.Demo13;
import io.github.camelanaplan.simulator.TestClient.Reply;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class Version13FilesTest {

    private static final String BINARY = "application/octet-stream";
    private static final String CSV = "Product,Code,Region,Price\nBike,P1,EMEA,100\n";

    private final Demo13 demo = Demo13.start();

    @AfterEach
    void close() {
        demo.close();
    }

    @Test
    void fileThatIsAnnouncedIsABareObject() {
        JsonNode file = demo.client.post(demo.file(""), "{\"chunkCount\":2}").json();

        assertThat(file.path("id").asText()).isEqualTo(demo.model.fileId("products.csv"));
        assertThat(file.path("name").asText()).isEqualTo("products.csv");
        assertThat(file.path("chunkCount").asInt()).isEqualTo(2);
    }

    @Test
    void announcedChunksAreListed() {
        demo.client.post(demo.file(""), "{\"chunkCount\":2}");

        assertThat(demo.client.get(demo.file("/chunks")).text())
                .isEqualTo("[{\"id\":\"0\",\"name\":\"Chunk 0\"},{\"id\":\"1\",\"name\":\"Chunk 1\"}]");
    }

    @Test
    void chunksOfUnknownNumberAreMarkedComplete() {
        demo.client.post(demo.file(""), "{\"chunkCount\":-1}");
        demo.client.put(demo.file("/chunks/0"), BINARY, CSV.substring(0, 30).getBytes(UTF_8));
        demo.client.put(demo.file("/chunks/1"), BINARY, CSV.substring(30).getBytes(UTF_8));

        Reply complete = demo.client.post(demo.file("/complete"), "{\"chunkCount\":2}");

        assertThat(complete.status()).isEqualTo(200);
        assertThat(complete.json("/id").asText()).isEqualTo(demo.model.fileId("products.csv"));
        assertThat(content()).isEqualTo(CSV);
    }

    @Test
    void contentMayBeCompressedWholeAndInChunks() throws IOException {
        assertThat(demo.client
                        .put(demo.file(""), "application/x-gzip", gzip(CSV))
                        .status())
                .isEqualTo(204);
        assertThat(content()).isEqualTo(CSV);

        demo.client.post(demo.file(""), "{\"chunkCount\":1}");
        demo.client.put(demo.file("/chunks/0"), "application/x-gzip", gzip(CSV + "x"));
        assertThat(content()).isEqualTo(CSV + "x");
    }

    @Test
    void newFileIsMadeByItsName() {
        JsonNode file = demo.client
                .post(demo.path("/files/new%20file.csv"), "{\"chunkCount\":1}")
                .json();

        assertThat(file.path("name").asText()).isEqualTo("new file.csv");
        assertThat(demo.client.get(demo.path("/files")).json().findValuesAsText("name"))
                .contains("new file.csv");
    }

    @Test
    void bothVersionsShowTheSameContents() {
        demo.upload(CSV);

        assertThat(demo.demo.client.get(demo.demo.file("")).text()).isEqualTo(CSV);
        demo.demo.upload(demo.demo.client, "other");
        assertThat(demo.client.get(demo.file("/chunks/0")).text()).isEqualTo("other");
    }

    @Test
    void contentsArePrivate() {
        demo.upload(CSV);

        assertThat(demo.as(Demo.OTHER).get(demo.file("/chunks/0")).status()).isEqualTo(404);
    }

    private String content() {
        return new String(demo.model.fileContent(Demo.USER, "products.csv").orElseThrow(), UTF_8);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }
}
